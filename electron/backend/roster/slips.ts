/** Change slips: what happened to an enterprise and its new name or state, written in one step (D13, domain.md §3.7). */
import { codeListOf } from '../../../shared/declared/codes/index.ts';
import { fieldOf } from '../../../shared/declared/records/index.ts';
import type { FieldValue, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault, type FieldProblem } from '../../../shared/envelope.ts';
import { informationFields } from '../../../shared/roster.ts';
import { checkRecord } from '../../../shared/rules/checkRecord.ts';
import { isOnRoster, leavingKinds, nameOn, type Slip, statusAfter } from '../../../shared/rules/rosterStanding.ts';
import type { ReadHandler, WriteContext, WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { changeRecord, insertRecords, readValues } from '../records/index.ts';

const refuse = (field: string, says: string): Fault =>
  new Fault('INVALID', says, [{ field, severity: 'error', says } satisfies FieldProblem]);

/** States from which production can be taken up again. */
const resting = ['季节性停产', '停产（自行）', '责令停产停业', '复产待验收', '搬迁中', '失联', '筹建'];
const stops = ['季节性停产', '停产（自行）', '责令停产停业', '复产待验收', '搬迁中', '失联'];

export async function slipsOf(db: Readable, enterprise: string): Promise<Slip[]> {
  return db
    .selectFrom('enterprise_change')
    .select(['kind', 'on', 'before', 'after'])
    .where('enterprise_id', '=', enterprise)
    .orderBy('on')
    .orderBy('id')
    .execute();
}

type Input = Parameters<WriteHandler<'roster.change'>>[1];
interface Effect {
  before: string;
  after: string;
  values: RecordValues;
}

/** What the slip does to the enterprise, or why it cannot be. */
function effectOf(input: Input, current: RecordValues, slips: readonly Slip[], context: WriteContext): Effect {
  const { kind, on, to } = input;
  const status = typeof current.status === 'string' ? current.status : null;
  const shown = status ?? '未填';
  if (on > context.today) throw refuse('on', '变更日期还没到，请填实际变更的那天。');
  const later = slips.find(
    (slip) => slip.on > on && (kind === '更名' ? slip.kind === '更名' : statusAfter(slip.kind, slip.after) !== null),
  );
  if (later && kind !== '信息变更')
    throw refuse('on', `${later.on} 已登记过“${later.kind}”，这份变更单的日期比它早，顺序不对。请核对日期，或先撤销那一份。`);
  if (slips.some((slip) => slip.on === on && slip.kind === kind) && kind !== '信息变更')
    throw refuse('on', `${on} 已经登记过一份“${kind}”变更单。`);

  if (kind === '更名') {
    const name = String(current.name);
    if (to === null) throw refuse('to', '请填新名称');
    if (to === name) throw refuse('to', '新名称与现在的名称一样');
    const former = Array.isArray(current.former_names) ? current.former_names : [];
    return { before: name, after: to, values: { name: to, former_names: [...new Set([...former, name])].filter((each) => each !== to) } };
  }
  if (kind === '信息变更') return informationEffect(input.changes, current, context);

  const next = statusAfter(kind, to) ?? status ?? '在产';
  if (to !== null && statusAfter(kind, to) !== to) throw refuse('to', '没有这种企业状态');
  if (leavingKinds.includes(kind)) {
    if (!isOnRoster(status)) throw refuse('kind', `它已经是“${shown}”，不在册，不用再办“${kind}”。`);
    if (isOnRoster(next)) throw refuse('to', `“${kind}”之后应不再在册，不能是“${next}”。`);
  } else {
    if (!isOnRoster(next)) throw refuse('to', `“${kind}”之后应仍在册，不能是“${next}”。`);
    if (kind === '停产' && !stops.includes(next)) throw refuse('to', '停产请选自行停产、季节性停产或责令停产停业。');
    if ((kind === '停产' || kind === '复产') && !isOnRoster(status)) throw refuse('kind', `它已经是“${shown}”，请先办“迁入”，或改正状态。`);
    if (kind === '停产' && status === next) throw refuse('to', `它已经是“${shown}”。`);
    if (kind === '复产' && status !== null && !resting.includes(status)) throw refuse('kind', `它现在是“${shown}”，没有停产，不用办复产。`);
    if ((kind === '迁入' || kind === '新增') && isOnRoster(status) && slips.some((slip) => slip.kind === '新增' || slip.kind === '迁入')) {
      throw refuse('kind', '它已经在册，进入名录的日子也登记过了。');
    }
  }
  return { before: shown, after: next, values: { status: next, status_changed_on: on, status_reason: input.reason ?? kind } };
}

function informationEffect(changes: RecordValues, current: RecordValues, context: WriteContext): Effect {
  const values: RecordValues = {};
  for (const [field, value] of Object.entries(changes)) {
    if (!(informationFields as readonly string[]).includes(field))
      throw refuse('changes', '信息变更只改登记信息；名称和状态请选对应的变更事项。');
    if ((current[field] ?? null) !== value) values[field] = value;
  }
  if (Object.keys(values).length === 0) throw refuse('changes', '没有改动任何一项，请填变更后的内容。');
  const checked = checkRecord('enterprise', { name: current.name ?? '', ...values }, context.today);
  const errors = checked.problems.filter((problem) => problem.severity === 'error' && problem.field in values);
  if (errors.length > 0) throw new Fault('INVALID', errors[0]?.says ?? '', errors);
  const tell = (from: RecordValues): string =>
    Object.keys(values)
      .map((field) => `${fieldOf('enterprise', field)?.label}：${words(field, from[field] ?? null)}`)
      .join('；')
      .slice(0, 200);
  const after = Object.fromEntries(Object.keys(values).map((field) => [field, checked.values[field] ?? null]));
  return { before: tell(current), after: tell(after), values: after };
}

function words(field: string, value: FieldValue): string {
  if (value === null || value === '') return '（空）';
  const codes = fieldOf('enterprise', field)?.codes;
  if (codes === undefined) return String(value);
  return codeListOf(codes).codes.find((each) => each.code === value)?.label ?? String(value);
}

/** @throws Fault NOT_FOUND, CONFLICT, INVALID with the field that is wrong */
export const change: WriteHandler<'roster.change'> = async (db, input, context) => {
  const { version, values } = await readValues(db, 'enterprise', input.enterprise);
  if (version !== input.version) throw new Fault('CONFLICT', '这家企业刚被改过，您看到的不是最新的。请重新打开后再办。');
  const effect = effectOf(input, values, await slipsOf(db, input.enterprise), context);
  const slip: RecordValues = {
    enterprise_id: input.enterprise,
    kind: input.kind,
    on: input.on,
    before: effect.before,
    after: effect.after,
    reason: input.reason,
    basis: input.basis,
    counterpart: input.counterpart,
  };
  const checked = checkRecord('enterprise_change', slip, context.today);
  const errors = checked.problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new Fault('INVALID', errors[0]?.says ?? '变更单填得不对', errors);
  const [id = ''] = await insertRecords(db, 'enterprise_change', [{ values: checked.values }], '手工', context);
  const now = await changeRecord(db, 'enterprise', input.enterprise, version, effect.values, context);
  context.say(`${input.kind}「${String(values.name)}」：${effect.before} → ${effect.after}`);
  return { slip: id, id: input.enterprise, version: now, before: effect.before, after: effect.after };
};

/** What an enterprise was called that day: old ledgers keep showing the name of their day (D13). @throws Fault NOT_FOUND */
export const nameOnDay: ReadHandler<'roster.nameOn'> = async (db, { id, day }) => {
  const { values } = await readValues(db, 'enterprise', id);
  const name = String(values.name);
  return { name: nameOn({ name, slips: await slipsOf(db, id) }, day), now: name };
};
