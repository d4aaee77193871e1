/** The commands of the state machine (domain.md §2.11): grading, order, rectification, recheck, extension, both reports. */
import { Fault } from '../../../shared/envelope.ts';
import { sameHands, stateAfterGrading, stateAfterRecheck } from '../../../shared/hazards.ts';
import type { WriteHandler } from '../context.ts';
import { advance, allow, note, refuseDay } from './step.ts';

const grade: WriteHandler<'hazards.grade'> = async (db, input, context) => {
  const hazard = await allow(db, 'grade', input);
  refuseDay(hazard, input.decided_on, '判级日期', context);
  const before = hazard.facts.level;
  if (before !== '待判级' && before !== input.level && !input.reason) throw new Fault('INVALID', `这条已判为“${before}”，改级要写明原因。`);
  if (input.level === '重大' && !(input.basis_clause ?? hazard.facts.basisClause)) {
    throw new Fault('INVALID', '判为重大要写明判定依据（条款码，如 GM10-7-7，或其他标准的条款）。');
  }
  if (before !== '待判级' && before !== input.level)
    await note(db, hazard, input.decided_on, `改级：${before} → ${input.level}`, input.reason ?? '', context, input.decided_by);
  const graded = { ...hazard.facts, level: input.level };
  return advance(
    db,
    'grade',
    hazard,
    {
      status: stateAfterGrading(graded),
      values: {
        level: input.level,
        level_decided_by: input.decided_by,
        level_decided_on: input.decided_on,
        ...(input.basis_clause ? { basis_clause: input.basis_clause } : {}),
      },
    },
    context,
  );
};

const order: WriteHandler<'hazards.order'> = async (db, input, context) => {
  const hazard = await allow(db, 'order', input);
  refuseDay(hazard, input.on, '下达日期', context);
  if (input.deadline < input.on) throw new Fault('INVALID', `整改期限（${input.deadline}）早于下达日期（${input.on}），请核对。`);
  await note(db, hazard, input.on, '下达整改', `期限 ${input.deadline}${input.doc_no ? `，文号 ${input.doc_no}` : ''}`, context);
  return advance(
    db,
    'order',
    hazard,
    {
      status: 'rectifying',
      values: {
        deadline: input.deadline,
        manage_type: input.manage_type,
        ...(input.duty_person ? { duty_person: input.duty_person } : {}),
        ...(input.measures ? { measures: input.measures } : {}),
      },
    },
    context,
  );
};

/** Hard rule ②: what was done and its evidence are needed before anybody goes to recheck. */
const reportRectified: WriteHandler<'hazards.reportRectified'> = async (db, input, context) => {
  const hazard = await allow(db, 'reportRectified', input);
  refuseDay(hazard, input.done_on, '整改完成日期', context);
  const round = hazard.rounds + 1;
  await db
    .insertInto('rectification')
    .values({
      id: context.newId(),
      hazard_id: hazard.id,
      round,
      done_on: input.done_on,
      by: input.by,
      description: input.description,
      evidence: input.evidence,
      funds_actual_fen: input.funds_actual_yuan === null ? null : Math.round(input.funds_actual_yuan * 100),
      submitted_on: context.today,
    })
    .execute();
  return advance(
    db,
    'reportRectified',
    hazard,
    {
      status: 'pending_recheck',
      values: { rectified_on: input.done_on, rectify_desc: input.description },
      extra: { rounds: round, claimed_done: 0 },
    },
    context,
  );
};

/** Hard rule ③ and, for a general hazard that passes, its closure on the same day (domain.md §2.9). */
const recheck: WriteHandler<'hazards.recheck'> = async (db, input, context) => {
  const hazard = await allow(db, 'recheck', input);
  refuseDay(hazard, input.on, '复查日期', context);
  const { rectifiers, dutyPerson } = hazard.facts;
  const same = sameHands(input.inspectors, dutyPerson ? [...rectifiers, dutyPerson] : rectifiers);
  if (same.length > 0) throw new Fault('REFUSED', `复查人不能是整改人或整改责任人（${same.join('、')}），请换人复查。`);
  const done = await db
    .selectFrom('rectification')
    .select('done_on')
    .where('hazard_id', '=', hazard.id)
    .where('round', '=', hazard.rounds)
    .executeTakeFirst();
  if (done && input.on < done.done_on) throw new Fault('INVALID', `复查日期（${input.on}）早于整改完成日期（${done.done_on}），请核对。`);
  await db
    .insertInto('recheck')
    .values({
      id: context.newId(),
      hazard_id: hazard.id,
      round: hazard.rounds,
      on: input.on,
      org: input.org,
      inspectors: JSON.stringify(input.inspectors),
      result: input.result,
      opinion: input.opinion,
      doc_no: input.doc_no,
    })
    .execute();
  const status = stateAfterRecheck(hazard.facts, input.result);
  if (status === 'closed') {
    await db
      .insertInto('closure')
      .values({
        id: context.newId(),
        hazard_id: hazard.id,
        on: input.on,
        approver: context.person,
        no: null,
        basis: '复查',
        revoked_on: null,
        revoke_reason: null,
      })
      .execute();
  }
  return advance(db, 'recheck', hazard, { status, ...(status === 'closed' ? { values: { closed_on: input.on } } : {}) }, context);
};

const applyExtension: WriteHandler<'hazards.applyExtension'> = async (db, input, context) => {
  const hazard = await allow(db, 'applyExtension', input);
  refuseDay(hazard, input.apply_on, '申请日期', context);
  if (hazard.facts.deadline && input.new_deadline <= hazard.facts.deadline) {
    throw new Fault('INVALID', `延期后的期限（${input.new_deadline}）没有晚于原期限（${hazard.facts.deadline}），请核对。`);
  }
  await db
    .insertInto('extension')
    .values({
      id: context.newId(),
      hazard_id: hazard.id,
      apply_on: input.apply_on,
      reason: input.reason,
      safety_measures: input.safety_measures,
      old_deadline: hazard.facts.deadline,
      new_deadline: input.new_deadline,
      decision: null,
      decided_by: null,
      decided_on: null,
    })
    .execute();
  return advance(db, 'applyExtension', hazard, { status: 'extension_pending' }, context);
};

const decideExtension: WriteHandler<'hazards.decideExtension'> = async (db, input, context) => {
  const hazard = await allow(db, 'decideExtension', input);
  const open = await db
    .selectFrom('extension')
    .selectAll()
    .where('hazard_id', '=', hazard.id)
    .where('decision', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!open) throw new Fault('NOT_FOUND', '找不到待审批的延期申请。');
  refuseDay(hazard, input.decided_on, '审批日期', context);
  if (input.decided_on < open.apply_on)
    throw new Fault('INVALID', `审批日期（${input.decided_on}）早于申请日期（${open.apply_on}），请核对。`);
  await db
    .updateTable('extension')
    .set({ decision: input.granted ? '同意' : '不同意', decided_by: input.decided_by, decided_on: input.decided_on })
    .where('id', '=', open.id)
    .execute();
  return advance(
    db,
    'decideExtension',
    hazard,
    { status: 'rectifying', ...(input.granted ? { values: { deadline: open.new_deadline } } : {}) },
    context,
  );
};

/** 双报告 (Safety Production Law art. 41; domain.md §2.10). The second may be not applicable, with its reason. */
const reportDual: WriteHandler<'hazards.reportDual'> = async (db, input, context) => {
  const hazard = await allow(db, 'reportDual', input);
  refuseDay(hazard, input.on, '报告日期', context);
  const already = input.kind === '监管部门' ? hazard.facts.dualReports.authority : hazard.facts.dualReports.workers;
  if (already) throw new Fault('REFUSED', `向${input.kind}的报告已经登记过了。`);
  if (input.kind === '监管部门' && input.not_applicable_reason)
    throw new Fault('INVALID', '向监管部门的报告不能不适用，请登记报告日期和接收单位。');
  await db
    .insertInto('dual_report')
    .values({
      id: context.newId(),
      hazard_id: hazard.id,
      kind: input.kind,
      on: input.on,
      recipient: input.recipient,
      doc_no: input.doc_no,
      not_applicable_reason: input.not_applicable_reason,
    })
    .execute();
  return advance(db, 'reportDual', hazard, {}, context);
};

export const rectifyingCommands = {
  'hazards.grade': grade,
  'hazards.order': order,
  'hazards.reportRectified': reportRectified,
  'hazards.recheck': recheck,
  'hazards.applyExtension': applyExtension,
  'hazards.decideExtension': decideExtension,
  'hazards.reportDual': reportDual,
};
