/**
 * What an old ledger leaves open, settled for many at once: 认可为已销号 (hard rule ⑩), 判级 and 来源.
 * Nothing is closed by itself: a person says so, for these hazards, by this day.
 */

import { hasCode } from '../../../shared/declared/codes/index.ts';
import { Fault } from '../../../shared/envelope.ts';
import { missingForClosure } from '../../../shared/hazards.ts';
import type { WriteHandler } from '../context.ts';

import { changeRecord, firstState, readValues } from '../records/index.ts';
import { readHazard } from './facts.ts';
import { advance, note } from './step.ts';

const SLICE = 200;

const acceptClaims: WriteHandler<'hazards.acceptClaims'> = async (db, { ids, by, on }, context) => {
  const left: { id: string; says: string }[] = [];
  let closed = 0;
  for (const [index, id] of ids.entries()) {
    if (index % SLICE === SLICE - 1) await context.pause();
    const hazard = await readHazard(db, id);
    const row = await db.selectFrom('hazard').select(['claimed_done', 'rectified_on']).where('id', '=', id).executeTakeFirstOrThrow();
    const day = on === 'claimed' ? row.rectified_on : on;
    const says = ((): string | null => {
      if (row.claimed_done !== 1 || hazard.facts.status !== 'pending_recheck') return '不是“来表写已整改、待认可”的隐患';
      if (!day) return '来表没有写整改完成日期，请指定一天';
      if (day < hazard.facts.foundOn || day > context.today) return `认可日期（${day}）不在发现日和今天之间`;
      if (hazard.facts.level === '待判级') return '还没有判级';
      // a major one is accepted only on the recheck the old ledger brought with it (rule ⑩); else it goes through its gates
      if (hazard.facts.level === '重大' && hazard.facts.rechecked !== '合格')
        return `重大隐患没有复查合格的记录，还缺：${['复查', ...missingForClosure(hazard.facts)].join('、')}`;
      return null;
    })();
    if (says !== null || !day) {
      left.push({ id, says: says ?? '' });
      continue;
    }
    await db
      .insertInto('closure')
      .values({ id: context.newId(), hazard_id: id, on: day, approver: by, no: null, basis: '认可', revoked_on: null, revoke_reason: null })
      .execute();
    await note(db, hazard, context.today, '认可为已销号', `来表写“已整改”，由${by}认可，按 ${day}`, context, by);
    await advance(db, null, hazard, { status: 'closed', values: { closed_on: day }, extra: { claimed_done: 0 } }, context);
    closed += 1;
  }
  context.say(`认可为已销号 ${closed} 条`);
  return { closed, left };
};

const settle: WriteHandler<'hazards.settle'> = async (db, { ids, level, source, decided_by }, context) => {
  if (level === null && source === null) throw new Fault('INVALID', '请选择要补的等级或来源。');
  if (source !== null && !hasCode('hazardSource', source)) throw new Fault('INVALID', `没有“${source}”这个来源，请从列表里选。`);
  let changed = 0;
  for (const [index, id] of ids.entries()) {
    if (index % SLICE === SLICE - 1) await context.pause();
    const { values } = await readValues(db, 'hazard', id);
    const fills: Record<string, string> = {};
    if (source !== null && !values.source) fills.source = source;
    if (level !== null && values.level === '待判级') {
      fills.level = level;
      fills.level_decided_by = decided_by;
      fills.level_decided_on = context.today;
    }
    if (Object.keys(fills).length === 0) continue;
    const extra = values.status === 'registered' && fills.level ? { status: firstState({ ...values, ...fills }) } : {};
    await changeRecord(db, 'hazard', id, null, fills, context, extra);
    changed += 1;
  }
  const words = [level ? `判级为${level}` : '', source ? `来源补为${source}` : ''].filter(Boolean).join('、');
  context.say(`${words}，${changed} 条`);
  return { changed };
};

export const claimHandlers = { 'hazards.acceptClaims': acceptClaims, 'hazards.settle': settle };
