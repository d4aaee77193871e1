/** A form for programs: `office report 附件3 --json`. */
import type { ComputedForm } from '../../../shared/reporting.ts';
import { declaredForm } from './setup.ts';

export interface FormJson {
  /** the Chinese name, 附件3 */
  form: string;
  edition: string;
  asOf: string;
  cells: {
    id: string;
    label: string;
    value: number | boolean | null;
    value2: number | null;
    unit: string;
    source: 'computed' | 'entered' | 'missing' | 'not-applicable';
    records: string[];
  }[];
  checks: { id: string; ok: boolean; says: string }[];
}

export function reportJson(form: ComputedForm): FormJson {
  return {
    form: declaredForm(form.form).name,
    edition: form.edition,
    asOf: form.asOf,
    cells: form.cells.map(({ id, label, value, value2, unit, unit2, source, records }) => ({
      id,
      label,
      value,
      value2,
      unit: unit2 === null ? unit : `${unit}，${unit2}`,
      source,
      records,
    })),
    checks: form.checks.map(({ id, ok, says }) => ({ id, ok, says })),
  };
}
