/** The commands of the state machine around the end: acceptance, listed supervision, closure and its revocation, transfer, void, merge. */
import { sql } from 'kysely';
import { Fault } from '../../../shared/envelope.ts';
import type { HazardState } from '../../../shared/hazards.ts';
import { hazardActions } from '../../../shared/hazards.ts';
import { addWorkingDays, REPLY_WORKING_DAYS } from '../../../shared/inspections.ts';
import type { WriteHandler } from '../context.ts';
import type { Writable } from '../database/handles.ts';
import { type HazardOnFile, readHazard } from './facts.ts';
import { advance, allow, note, refuseDay } from './step.ts';

const accept: WriteHandler<'hazards.accept'> = async (db, input, context) => {
  const hazard = await allow(db, 'accept', input);
  refuseDay(hazard, input.on, '验收日期', context);
  if (hazard.facts.recheckedOn && input.on < hazard.facts.recheckedOn) {
    throw new Fault('INVALID', `验收日期（${input.on}）早于复查日期（${hazard.facts.recheckedOn}），请核对。`);
  }
  await db
    .insertInto('acceptance')
    .values({
      id: context.newId(),
      hazard_id: hazard.id,
      on: input.on,
      self_eval: input.self_eval ? 1 : 0,
      expert_eval: input.expert_eval ? 1 : 0,
      gov_accept: input.gov_accept ? 1 : 0,
      comment: input.comment,
    })
    .execute();
  return advance(db, 'accept', hazard, {}, context);
};

const listSupervision: WriteHandler<'hazards.listSupervision'> = async (db, input, context) => {
  const hazard = await allow(db, 'listSupervision', input);
  refuseDay(hazard, input.issued_on, '挂牌日期', context);
  await db
    .insertInto('listed_supervision')
    .values({
      id: context.newId(),
      hazard_id: hazard.id,
      level: input.level,
      issuer: input.issuer,
      issued_on: input.issued_on,
      doc_no: input.doc_no,
      finish_due: input.finish_due,
      delisted_on: null,
    })
    .execute();
  return advance(db, 'listSupervision', hazard, {}, context);
};

/** 摘牌前必须验收合格，摘牌后才可销号 (hard rule ④) */
const delist: WriteHandler<'hazards.delist'> = async (db, input, context) => {
  const hazard = await allow(db, 'delist', input);
  refuseDay(hazard, input.delisted_on, '摘牌日期', context);
  const listed = await db
    .selectFrom('listed_supervision')
    .selectAll()
    .where('id', '=', input.supervision)
    .where('hazard_id', '=', hazard.id)
    .executeTakeFirst();
  if (!listed) throw new Fault('NOT_FOUND', '找不到这条挂牌督办。');
  if (listed.delisted_on) throw new Fault('REFUSED', '这条挂牌督办已经摘牌。');
  const acceptedOn = hazard.facts.acceptance?.on;
  if (acceptedOn && input.delisted_on < acceptedOn) throw new Fault('INVALID', `摘牌日期早于验收日期（${acceptedOn}），请核对。`);
  await db.updateTable('listed_supervision').set({ delisted_on: input.delisted_on }).where('id', '=', listed.id).execute();
  return advance(db, 'delist', hazard, {}, context);
};

const close: WriteHandler<'hazards.close'> = async (db, input, context) => {
  const hazard = await allow(db, 'close', input);
  refuseDay(hazard, input.on, '销号日期', context);
  if (input.basis !== hazard.facts.restsOn) {
    throw new Fault(
      'INVALID',
      hazard.facts.restsOn === '复查'
        ? '这条是复查合格的，销号依据请选“复查”。'
        : '这条是移送后由对方回复已整改的，销号依据请选“移送回复”。',
      [{ field: 'basis', severity: 'error', says: `销号依据应是“${hazard.facts.restsOn}”。` }],
    );
  }
  const earliest = [hazard.facts.recheckedOn, hazard.facts.acceptance?.on, ...hazard.facts.listed.map((each) => each.delistedOn)];
  const latest = earliest
    .filter((day) => typeof day === 'string')
    .sort()
    .at(-1);
  if (latest && input.on < latest)
    throw new Fault('INVALID', `销号日期（${input.on}）早于前面的步骤（${latest}）。顺序是复查、验收、摘牌、销号，请核对。`);
  await db
    .insertInto('closure')
    .values({
      id: context.newId(),
      hazard_id: hazard.id,
      on: input.on,
      approver: input.approver,
      no: input.no,
      basis: input.basis,
      revoked_on: null,
      revoke_reason: null,
    })
    .execute();
  return advance(db, 'close', hazard, { status: 'closed', values: { closed_on: input.on } }, context);
};

const rejectClosure: WriteHandler<'hazards.rejectClosure'> = async (db, input, context) => {
  const hazard = await allow(db, 'rejectClosure', input);
  refuseDay(hazard, input.on, '退回日期', context);
  await note(db, hazard, input.on, '销号审核未通过', input.reason, context);
  return advance(db, 'rejectClosure', hazard, { status: 'pending_recheck' }, context);
};

/** Hard rule ⑦: on the record, and the month's figures are corrected by it. */
const revokeClosure: WriteHandler<'hazards.revokeClosure'> = async (db, input, context) => {
  const hazard = await allow(db, 'revokeClosure', input);
  const closure = await db
    .selectFrom('closure')
    .selectAll()
    .where('hazard_id', '=', hazard.id)
    .where('revoked_on', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!closure) throw new Fault('NOT_FOUND', '找不到有效的销号记录。');
  refuseDay(hazard, input.on, '撤销日期', context);
  if (input.on < closure.on) throw new Fault('INVALID', `撤销日期（${input.on}）早于销号日期（${closure.on}），请核对。`);
  await db.updateTable('closure').set({ revoked_on: input.on, revoke_reason: input.reason }).where('id', '=', closure.id).execute();
  return advance(db, 'revokeClosure', hazard, { status: 'rectifying', values: { closed_on: null } }, context);
};

const transfer: WriteHandler<'hazards.transfer'> = async (db, input, context) => {
  const hazard = await allow(db, 'transfer', input);
  refuseDay(hazard, input.sent_on, '移送日期', context);
  await db
    .insertInto('transfer')
    .values({
      id: context.newId(),
      hazard_id: hazard.id,
      to_dept: input.to_dept,
      doc_no: input.doc_no,
      sent_on: input.sent_on,
      reply_due: input.reply_due ?? addWorkingDays(input.sent_on, REPLY_WORKING_DAYS),
      replied_on: null,
      reply_result: null,
      reply_doc_no: null,
    })
    .execute();
  return advance(db, 'transfer', hazard, { status: 'transferred', extra: { status_before: hazard.facts.status } }, context);
};

const recordReply: WriteHandler<'hazards.recordReply'> = async (db, input, context) => {
  const hazard = await allow(db, 'recordReply', input);
  const open = await db.selectFrom('transfer').selectAll().where('hazard_id', '=', hazard.id).orderBy('id', 'desc').executeTakeFirst();
  if (!open) throw new Fault('NOT_FOUND', '找不到移送记录。');
  refuseDay(hazard, input.replied_on, '回复日期', context);
  if (input.replied_on < open.sent_on)
    throw new Fault('INVALID', `回复日期（${input.replied_on}）早于移送日期（${open.sent_on}），请核对。`);
  await db
    .updateTable('transfer')
    .set({ replied_on: input.replied_on, reply_result: input.result, reply_doc_no: input.doc_no })
    .where('id', '=', open.id)
    .execute();
  const next: Record<typeof input.result, HazardState> = {
    已整改: 'pending_close',
    正在处理: 'transferred',
    不属其职责退回: (hazard.statusBefore as HazardState | null) ?? 'rectifying',
  };
  return advance(db, 'recordReply', hazard, { status: next[input.result] }, context);
};

const voidHazard: WriteHandler<'hazards.void'> = async (db, input, context) => {
  const hazard = await allow(db, 'void', input);
  await note(db, hazard, context.today, '作废', input.reason, context);
  return advance(db, 'void', hazard, { status: 'void', extra: keepWay(hazard) }, context);
};

/** Where it comes back to. A transferred one keeps the state from before its transfer: its open transfer tells the rest. */
function keepWay(hazard: HazardOnFile): { status_before?: string } {
  return hazard.awaitsReply ? {} : { status_before: hazard.facts.status };
}

/** Hard rule ⑧: the one found first stays, with its source; what hangs on the others moves to it. */
const merge: WriteHandler<'hazards.merge'> = async (db, input, context) => {
  const kept = await allow(db, 'merge', input);
  let level = kept.facts.level;
  for (const id of input.duplicates) {
    if (id === kept.id) throw new Fault('INVALID', '不能把一条隐患并入它自己。');
    const other = await readHazard(db, id);
    if (!hazardActions(other.facts).merge.offered) throw new Fault('REFUSED', '已销号、已作废的隐患不能并入未销号的隐患。');
    if (other.enterpriseId !== kept.enterpriseId) throw new Fault('REFUSED', '不是同一家单位的隐患不能合并。');
    if (other.facts.foundOn < kept.facts.foundOn) throw new Fault('REFUSED', '请并入发现日期最早的一条，来源以最早的为准。');
    if (other.facts.level !== level && other.facts.level !== '待判级') {
      if (!input.level) throw new Fault('UNCONFIRMED', `两条的等级不同（${level}、${other.facts.level}），请选定合并后的等级。`);
      level = input.level;
    }
    await db.updateTable('listed_supervision').set({ hazard_id: kept.id }).where('hazard_id', '=', id).execute();
    await note(db, other, context.today, '重复发现，已合并', other.facts.source ?? '来源未填', context);
    await note(
      db,
      kept,
      context.today,
      '并入重复发现',
      `${other.facts.foundOn} ${other.facts.source ?? '来源未填'}：${other.description}`,
      context,
    );
    await advance(db, null, other, { status: 'merged', values: { merged_into: kept.id }, extra: keepWay(other) }, context);
  }
  return advance(db, 'merge', kept, level === kept.facts.level ? {} : { values: { level } }, context);
};

/** Void and merge can be taken back: to the state before. */
const restore: WriteHandler<'hazards.restore'> = async (db, input, context) => {
  const hazard = await allow(db, 'restore', input);
  await note(db, hazard, context.today, '恢复', input.reason, context);
  if (hazard.facts.status === 'merged') await takeBackListings(db, hazard.id);
  if (hazard.awaitsReply) return advance(db, 'restore', hazard, { status: 'transferred', values: { merged_into: null } }, context);
  const status = (hazard.statusBefore as HazardState | null) ?? 'registered';
  return advance(db, 'restore', hazard, { status, values: { merged_into: null }, extra: { status_before: null } }, context);
};

/** What was moved to the hazard that stayed comes back, also when that one was merged further since. */
async function takeBackListings(db: Writable, id: string): Promise<void> {
  const keepers = sql<{ id: string }>`
    with recursive keeper (id) as (
      select merged_into from hazard where id = ${id} and merged_into is not null
      union select h.merged_into from hazard h join keeper k on h.id = k.id where h.merged_into is not null)
    select id from keeper`;
  await sql`update listed_supervision set hazard_id = ${id}
    where hazard_id in (${keepers}) and id in (
      select row_id from history where table_name = 'listed_supervision' and op = 'update' and json_extract(before, '$.hazard_id') = ${id})`.execute(
    db,
  );
}

export const closingCommands = {
  'hazards.accept': accept,
  'hazards.listSupervision': listSupervision,
  'hazards.delist': delist,
  'hazards.close': close,
  'hazards.rejectClosure': rejectClosure,
  'hazards.revokeClosure': revokeClosure,
  'hazards.transfer': transfer,
  'hazards.recordReply': recordReply,
  'hazards.void': voidHazard,
  'hazards.merge': merge,
  'hazards.restore': restore,
};
