/** Which cells of a list are edited where they stand, and how typed text becomes a value. */

import { parseTypedDay } from '../../../shared/day.ts';
import { codeListOf } from '../../../shared/declared/codes/index.ts';
import type { EntityName, FieldDeclaration, FieldValue } from '../../../shared/declared/vocabulary.ts';
import { textCell } from '../../../shared/values/cell.ts';
import { columnReader } from '../../../shared/values/field.ts';
import type { Column } from '../columns.ts';
import { valueText } from '../valueText.ts';

const plainKinds: ReadonlySet<string> = new Set([
  'text',
  'longText',
  'integer',
  'decimal',
  'money',
  'day',
  'flag',
  'tri',
  'choice',
  'texts',
  'uscc',
  'oldRegNo',
  'orgCode',
  'divisionCode',
]);

/** Set by steps with their own rules and trace. */
const bySteps: Partial<Record<EntityName, readonly string[]>> = {
  hazard: ['level', 'level_decided_by', 'level_decided_on', 'rectified_on'],
};

/** Fields that a person fills in by hand, alone or for many records at once; personal ones are left to the form, which unmasks them. */
export function isPlainField(entity: EntityName, name: string, field: FieldDeclaration): boolean {
  const personal = field.personal === true || field.kind === 'idNumber' || field.kind === 'phones' || field.kind === 'certNo';
  return field.need !== 'derived' && field.readOnly !== true && !personal && !bySteps[entity]?.includes(name);
}

export function isEditable(entity: EntityName, column: Column): boolean {
  return column.link === undefined && plainKinds.has(column.field.kind) && isPlainField(entity, column.name, column.field);
}

/** Chosen from a short list instead of typed; null for typed fields. */
export function optionsOf(field: FieldDeclaration): { value: string; label: string }[] | null {
  if (field.kind === 'choice' && field.codes) return codeListOf(field.codes).codes.map(({ code, label }) => ({ value: code, label }));
  if (field.kind === 'flag') return ['是', '否'].map((value) => ({ value, label: value }));
  if (field.kind === 'tri') return ['是', '否', '未核实'].map((value) => ({ value, label: value }));
  return null;
}

/** What the editor begins with. */
export function editText(field: FieldDeclaration, value: FieldValue | undefined): string {
  if (typeof value === 'number') return String(value);
  if (field.kind === 'choice' && typeof value === 'string') return value;
  return valueText(field, value);
}

export type Typed = { value: FieldValue } | { says: string };

/** Typed text as a value, as leniently as an imported cell is read; a day also as +15 or 明天. */
export function readTyped(column: Column, text: string, today: string): Typed {
  const { field, name } = column;
  if (text.trim() === '') return { value: null };
  if (field.kind === 'flag') return { value: text === '是' };
  if (field.kind === 'choice' || field.kind === 'tri') return { value: text };
  if (field.kind === 'text' || field.kind === 'longText') return { value: text.trim() };
  if (field.kind === 'day') {
    const day = parseTypedDay(text, today)?.day;
    return day ? { value: day } : { says: '认不出这个日期，请写成 2025-07-01 或 7月1日' };
  }
  const reading = columnReader(field, name, { heading: column.label, today })(textCell(text));
  const wrong =
    reading.problems.find((problem) => problem.severity === 'error') ?? (reading.value === null ? reading.problems[0] : undefined);
  return reading.value === null || wrong ? { says: wrong?.says ?? `认不出这个${field.label}，请改一改` } : { value: reading.value };
}
