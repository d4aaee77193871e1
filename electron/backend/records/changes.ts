/**
 * The rules that one plain change passes, whether it comes from a form, a cell of a list, a bulk edit or a paste: they all ask here, so none
 * of them is more lenient than another.
 */
import { sql } from 'kysely';
import type { Day } from '../../../shared/day.ts';
import { fieldEntries, fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, FieldValue, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault, type FieldProblem } from '../../../shared/envelope.ts';
import { checkRecord } from '../../../shared/rules/checkRecord.ts';
import type { WriteContext } from '../context.ts';
import type { Readable, Writable } from '../database/handles.ts';
import { linkFields, multiLinkFields } from './columns.ts';
import { contractorProblems, settleReview } from './contractorGate.ts';
import { beforeCreate, beforeUpdate } from './creation.ts';
import { refuseOwnPenalty } from './guards.ts';
import { insertRecords, readValues } from './store.ts';

/** What the state of a hazard follows; typing it is never the way. */
const followsSteps = '状态随办理步骤走（判级、下达整改、登记整改完成、登记复查、销号），不能直接改。请打开这条隐患，按下一步办理。';

export interface PlannedChange {
  current: RecordValues;
  version: number;
  /** what to write, normalised */
  changed: RecordValues;
  /** warnings that do not forbid it */
  warnings: FieldProblem[];
  /** every one of these values stands already */
  same: boolean;
}

/**
 * What an edit of one record would write.
 * @throws Fault INVALID, REFUSED with the sentence for the person; NOT_FOUND
 */
export async function planChange(db: Readable, entity: EntityName, id: string, values: RecordValues, today: Day): Promise<PlannedChange> {
  refuseReadOnly(entity, values);
  const { values: current, version } = await readValues(db, entity, id);
  const checked = checkRecord(entity, over(entity, current, values), today);
  refuseErrors(checked.problems);
  const changed: RecordValues = Object.fromEntries(Object.keys(values).map((field) => [field, checked.values[field] ?? null]));
  beforeUpdate(entity, current, changed);
  await refuseOwnPenalty(db, entity, { ...current, ...changed });
  await refuseDeadLinks(db, entity, changed);
  const same = Object.entries(changed).every(([field, value]) => sameValue(value, current[field] ?? null));
  keepFormerName(entity, current, changed);
  const warnings = checked.problems.filter((problem) => Object.hasOwn(values, problem.field));
  return { current, version, changed, warnings, same };
}

/** Checks a new record as the form does. @throws Fault INVALID */
export async function planNew(
  db: Readable,
  entity: EntityName,
  values: RecordValues,
  today: Day,
): Promise<{ values: RecordValues; warnings: FieldProblem[] }> {
  refuseReadOnly(entity, values);
  const checked = checkRecord(entity, values, today);
  refuseErrors(checked.problems);
  await refuseOwnPenalty(db, entity, checked.values);
  await refuseDeadLinks(db, entity, checked.values);
  const shunned = entity === 'outsourcing_project' ? await contractorProblems(db, checked.values, today) : [];
  refuseErrors(shunned);
  return { values: checked.values, warnings: [...checked.problems, ...shunned] };
}

/** Creates one record. @returns its id; @throws Fault INVALID */
export async function createOne(db: Writable, entity: EntityName, values: RecordValues, context: WriteContext): Promise<string> {
  const planned = await planNew(db, entity, values, context.today);
  const prepared = await beforeCreate(db, entity, planned.values, context);
  const [id = ''] = await insertRecords(db, entity, [prepared], '手工', context);
  if (entity === 'contractor_review') await settleReview(db, planned.values, context);
  return id;
}

export function sameValue(one: FieldValue, other: FieldValue): boolean {
  const plain = (value: FieldValue): FieldValue => (value === '' || (Array.isArray(value) && value.length === 0) ? null : value);
  const [a, b] = [plain(one), plain(other)];
  return Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((each, index) => each === b[index]) : a === b;
}

function over(entity: EntityName, current: RecordValues, values: RecordValues): RecordValues {
  const editable = Object.fromEntries(Object.entries(current).filter(([field]) => fieldOf(entity, field)?.need !== 'derived'));
  return { ...editable, ...values };
}

/** The record as it would stand: stored values a person may fill in, with the new ones over them. */
export async function merged(db: Readable, entity: EntityName, id: string | null, values: RecordValues): Promise<RecordValues> {
  return id === null ? values : over(entity, (await readValues(db, entity, id)).values, values);
}

/** 同镇重名提示, and the same credit code twice (domain.md §2.1) */
export async function duplicates(db: Readable, entity: EntityName, id: string | null, values: RecordValues): Promise<FieldProblem[]> {
  if (entity !== 'enterprise' && entity !== 'contractor') return [];
  const problems: FieldProblem[] = [];
  for (const field of ['uscc', 'name']) {
    const value = values[field];
    if (typeof value !== 'string' || value === '') continue;
    const rows = await sql<{
      name: string;
    }>`select name from ${sql.table(entity)} where ${sql.ref(field)} = ${value} and id <> ${id ?? ''} limit 1`.execute(db);
    const other = rows.rows[0];
    if (!other) continue;
    const says =
      field === 'uscc'
        ? `名录里“${other.name}”已用这个统一社会信用代码，请确认是不是同一家。`
        : `名录里已有同名的“${other.name}”，请确认是不是同一家。`;
    problems.push({ field, severity: 'warning', says });
  }
  return problems;
}

function refuseErrors(problems: readonly FieldProblem[]): void {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const [first] = errors;
  if (first) throw new Fault('INVALID', errors.length === 1 ? first.says : `有 ${errors.length} 处要改：${first.says}`, [...problems]);
}

/** A link must lead to a record that exists; the schema would refuse it without a sentence. */
async function refuseDeadLinks(db: Readable, entity: EntityName, values: RecordValues): Promise<void> {
  for (const link of [...linkFields(entity), ...multiLinkFields(entity)]) {
    const ids = [values[link.field] ?? []].flat().filter((id) => typeof id === 'string');
    if (ids.length === 0) continue;
    const rows = await sql`select 1 from ${sql.table(link.to)} where id in (${sql.join(ids)})`.execute(db);
    if (rows.rows.length === ids.length) continue;
    const label = fieldOf(entity, link.field)?.label ?? link.field;
    const says = `${label}所选的记录已经不在了，请重新选择。`;
    throw new Fault('INVALID', says, [{ field: link.field, severity: 'error', says }]);
  }
}

function refuseReadOnly(entity: EntityName, values: RecordValues): void {
  if (entity === 'hazard' && values.status !== undefined) {
    throw new Fault('REFUSED', followsSteps, [{ field: 'status', severity: 'error', says: followsSteps }]);
  }
  const blocked = fieldEntries(entity).filter(
    ([field, declaration]) => declaration.readOnly && values[field] !== undefined && values[field] !== null,
  );
  const [first] = blocked;
  if (!first) return;
  const says = `${first[1].label}由办理步骤产生，不能直接填写。`;
  throw new Fault('INVALID', says, [{ field: first[0], severity: 'error', says }]);
}

/** A renamed enterprise keeps its old name, so that old ledgers still find it (domain.md §2.1 改名). */
function keepFormerName(entity: EntityName, values: RecordValues, changed: RecordValues): void {
  if (entity !== 'enterprise' || typeof changed.name !== 'string' || changed.former_names !== undefined) return;
  if (typeof values.name !== 'string' || values.name === changed.name) return;
  const former = Array.isArray(values.former_names) ? values.former_names : [];
  changed.former_names = [...new Set([...former, values.name])];
}
