/** Tips after they came in: verified, made a hazard in the same step, rewarded. Who told stays where it is and is read by nothing here. */
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { WriteContext, WriteHandler } from '../context.ts';
import type { Writable } from '../database/handles.ts';
import { changeRecord, createOne, planChange, readValues } from '../records/index.ts';
import { joinCampaigns } from './campaigns.ts';

export const verifyTip: WriteHandler<'tips.verify'> = async (db, input, context) => {
  const { values } = await readValues(db, 'tip', input.id);
  if (typeof values.hazard_id === 'string') throw new Fault('REFUSED', '这件举报已经转为隐患，核实情况不再改。');
  if (input.hazard && input.verified !== '查实') throw new Fault('INVALID', '举报不属实，不能转为隐患。');
  if (input.hazard && typeof values.enterprise_id !== 'string') {
    throw new Fault('INVALID', '转为隐患要知道是哪家企业，请先在这件举报里选企业。');
  }
  if (input.hazard?.level === '重大' && !input.hazard.basis_clause) {
    throw new Fault('INVALID', '判为重大要写明判定依据（条款码，如 GM10-7-7，或其他标准的条款）。');
  }
  const changes: RecordValues = { verified: input.verified, verified_on: input.verified_on, verification: input.verification };
  const hazard = input.hazard ? await hazardOfTip(db, values, input.hazard, input.verified_on, context) : null;
  if (hazard) changes.hazard_id = hazard;
  const version = await change(db, input.id, input.version, changes, context);
  context.say(`核实举报「${String(values.no ?? '')}」：${input.verified}${hazard ? '，转为隐患' : ''}`);
  return { id: input.id, version, hazard };
};

/** 举报 counts among the department's only once somebody was there, from that day (domain.md §9.2). */
async function hazardOfTip(
  db: Writable,
  tip: RecordValues,
  {
    description,
    level,
    basis_clause,
    deadline,
  }: { description: string; level: string | null; basis_clause: string | null; deadline: string | null },
  verified_on: string,
  context: WriteContext,
): Promise<string> {
  const hazard = await createOne(
    db,
    'hazard',
    {
      enterprise_id: tip.enterprise_id ?? null,
      found_on: tip.received_on ?? null,
      verified_on,
      source: '举报',
      description,
      level,
      basis_clause,
      deadline,
    },
    context,
  );
  await joinCampaigns(db, hazard, tip.campaign_ids, context);
  return hazard;
}

export const rewardTip: WriteHandler<'tips.reward'> = async (db, input, context) => {
  const { values } = await readValues(db, 'tip', input.id);
  if (values.verified !== '查实') throw new Fault('REFUSED', '这件举报还没有查实，不能决定奖励。请先登记核实。');
  const { reward_yuan, decided_on, paid_on } = input;
  const version = await change(db, input.id, input.version, { reward_yuan, reward_decided_on: decided_on, paid_on }, context);
  context.say(`举报「${String(values.no ?? '')}」奖励 ${reward_yuan} 元${paid_on ? `，${paid_on} 兑现` : ''}`);
  return { id: input.id, version, hazard: typeof values.hazard_id === 'string' ? values.hazard_id : null };
};

async function change(db: Writable, id: string, version: number, values: RecordValues, context: WriteContext): Promise<number> {
  const planned = await planChange(db, 'tip', id, values, context.today);
  return changeRecord(db, 'tip', id, version, planned.changed, context);
}
