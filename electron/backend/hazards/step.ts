/** One step of a hazard's life: the guard before it and the change of state after it. Every command goes through here. */
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import { type HazardAction, type HazardState, hazardActionLabels, hazardActions } from '../../../shared/hazards.ts';
import type { WriteContext } from '../context.ts';
import type { Writable } from '../database/handles.ts';
import { changeRecord, titleOf } from '../records/index.ts';
import { type HazardOnFile, readHazard } from './facts.ts';

/**
 * @returns the hazard, once the step is allowed
 * @throws Fault CONFLICT for a stale version, REFUSED with what is missing
 */
export async function allow(db: Writable, action: HazardAction, key: { id: string; version: number }): Promise<HazardOnFile> {
  const hazard = await readHazard(db, key.id);
  if (hazard.version !== key.version) throw new Fault('CONFLICT', '这条隐患刚被改过，您看到的不是最新的。请重新打开后再办。');
  const { offered, missing } = hazardActions(hazard.facts)[action];
  const label = hazardActionLabels[action];
  if (!offered) throw new Fault('REFUSED', `这条隐患现在是“${stateLabels[hazard.facts.status]}”，不能${label}。`);
  if (missing.length > 0) throw new Fault('REFUSED', `还不能${label}，缺：${missing.join('、')}。`);
  return hazard;
}

export const stateLabels: Record<HazardState, string> = {
  registered: '已登记',
  pending_order: '待下达',
  rectifying: '整改中',
  extension_pending: '延期审批',
  pending_recheck: '待复查',
  pending_close: '待销号',
  closed: '已销号',
  transferred: '已移送',
  void: '已作废',
  merged: '已合并',
};

/** A day of a step may not lie before the hazard was found, nor after today. */
export function refuseDay(hazard: HazardOnFile, on: string, label: string, context: WriteContext): void {
  if (on < hazard.facts.foundOn) throw new Fault('INVALID', `${label}（${on}）早于发现日期（${hazard.facts.foundOn}），请核对。`);
  if (on > context.today) throw new Fault('INVALID', `${label}（${on}）在今天之后，请核对。`);
}

export interface Change {
  status?: HazardState;
  values?: RecordValues;
  extra?: Record<string, string | number | null>;
}

/** Writes the new state and says it in words; returns what every command answers. */
export async function advance(
  db: Writable,
  action: HazardAction | null,
  hazard: HazardOnFile,
  change: Change,
  context: WriteContext,
): Promise<{ id: string; version: number; status: HazardState }> {
  const status = change.status ?? hazard.facts.status;
  const version = await changeRecord(db, 'hazard', hazard.id, hazard.version, change.values ?? {}, context, { ...change.extra, status });
  if (action) context.say(`${hazardActionLabels[action]}：${titleOf('hazard', { description: hazard.description })}`);
  return { id: hazard.id, version, status };
}

/** What was decided by hand and why; shown in the timeline. */
export async function note(
  db: Writable,
  hazard: HazardOnFile,
  on: string,
  what: string,
  detail: string,
  context: WriteContext,
  who = context.person,
): Promise<void> {
  await db.insertInto('hazard_note').values({ id: context.newId(), hazard_id: hazard.id, on, what, who, detail }).execute();
}
