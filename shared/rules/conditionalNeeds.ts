/**
 * When a field of need 'conditional' is needed (domain.md §2, 条): the condition as code, beside the hint that says it in words.
 * A field without an entry here is needed only by a later gate or by a person's judgement, and lights up nowhere by itself.
 */
import type { EntityName, RecordValues } from '../declared/vocabulary.ts';

type Condition = (values: RecordValues) => boolean;

const filled = (values: RecordValues, field: string): boolean => {
  const value = values[field];
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
};
const is =
  (field: string, ...wanted: (string | boolean)[]): Condition =>
  (values) =>
    wanted.includes(values[field] as string | boolean);
const hazardousWork: Condition = (values) =>
  Array.isArray(values.hazardous_work_types) && values.hazardous_work_types.some((code) => code !== 'HW00');
const foundByInspection = is('source', '乡镇检查', '部门检查', '上级督导交办', '专家', '村（社区）网格巡查');
const major = is('level', '重大');
/** S4-05: 五落实 in full where a major hazard cannot be mended at once */
const majorNotAtOnce: Condition = (values) => major(values) && values.manage_type !== '即查即改';

const conditions: Partial<Record<EntityName, Readonly<Record<string, Condition>>>> = {
  enterprise: {
    uscc: (values) => !filled(values, 'no_licence_reason'),
    no_licence_reason: (values) => !filled(values, 'uscc') && !filled(values, 'old_reg_no'),
    gongmao_class: is('key_sector', '冶金工贸'),
    safety_lead_phone: (values) => filled(values, 'safety_lead'),
    // S3-15: on the township's own list both are named for every enterprise
    lead_cadre: is('township_supervised', '是'),
    supervisor: is('township_supervised', '是'),
    status_changed_on: (values) => filled(values, 'status') && values.status !== '在产',
    status_reason: (values) => filled(values, 'status') && values.status !== '在产',
  },
  lease: {
    safety_agreement_date: is('safety_agreement', true),
  },
  outsourcing_project: {
    hazwork_supervisor: hazardousWork,
    cross_agreements: is('is_cross_work', true),
    plan_approved_on: hazardousWork,
  },
  worker: {
    disclosure_on: is('disclosure_signed', true),
  },
  hazard: {
    inspection_id: foundByInspection,
    found_by_org: foundByInspection,
    level_decided_by: major,
    level_decided_on: major,
    basis_clause: major,
    contingency: majorNotAtOnce,
    reported_to: majorNotAtOnce,
    reported_on: majorNotAtOnce,
    regulator_dept: major,
    regulator_person: major,
    interim_stop_from: (values) => filled(values, 'interim_stop') && values.interim_stop !== '不需要',
  },
};

/** Is this conditional field needed for a record with these values? */
export function isNeededNow(entity: EntityName, field: string, values: RecordValues): boolean {
  const fields = conditions[entity];
  return fields !== undefined && Object.hasOwn(fields, field) && fields[field]?.(values) === true;
}

/** Fields with a condition, for the test that each of them is declared 'conditional'. */
export function conditionalFields(): [EntityName, string][] {
  return Object.entries(conditions).flatMap(([entity, fields]) =>
    Object.keys(fields ?? {}).map((field): [EntityName, string] => [entity as EntityName, field]),
  );
}
