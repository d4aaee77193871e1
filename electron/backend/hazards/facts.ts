/** Reads what the rules of shared/hazards.ts look at: the record and what hangs on it. */
import { Fault } from '../../../shared/envelope.ts';
import type { HazardFacts } from '../../../shared/hazards.ts';
import type { Readable } from '../database/handles.ts';

export interface HazardOnFile {
  id: string;
  version: number;
  rounds: number;
  /** the state before a transfer, or before void or merge */
  statusBefore: string | null;
  /** sent to a department that has not yet finished with it */
  awaitsReply: boolean;
  description: string;
  enterpriseId: string;
  facts: HazardFacts;
}

/** @throws Fault NOT_FOUND */
export async function readHazard(db: Readable, id: string): Promise<HazardOnFile> {
  const row = await db.selectFrom('hazard').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Fault('NOT_FOUND', '这条隐患已经不在了，可能刚被删除。请刷新台账。');
  const current = await db.selectFrom('rectification').select(['by']).where('hazard_id', '=', id).where('round', '=', row.rounds).execute();
  const lastRecheck = await db
    .selectFrom('recheck')
    .select(['id', 'round', 'result', 'on'])
    .where('hazard_id', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const recheck = lastRecheck?.round === row.rounds ? lastRecheck : undefined;
  const lastTransfer = await db
    .selectFrom('transfer')
    .select(['id', 'reply_result'])
    .where('hazard_id', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const reports = await db.selectFrom('dual_report').select('kind').where('hazard_id', '=', id).execute();
  // keys ascend with time: what was accepted before the last recheck or transfer is not what stands now
  const acceptance = await db
    .selectFrom('acceptance')
    .selectAll()
    .where('hazard_id', '=', id)
    .where('id', '>', lastRecheck?.id ?? '')
    .where('id', '>', lastTransfer?.id ?? '')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const listed = await db
    .selectFrom('listed_supervision')
    .select(['level', 'delisted_on'])
    .where('hazard_id', '=', id)
    .orderBy('issued_on')
    .execute();
  return {
    id: row.id,
    version: row.version,
    rounds: row.rounds,
    statusBefore: row.status_before,
    awaitsReply: lastTransfer !== undefined && (lastTransfer.reply_result === null || lastTransfer.reply_result === '正在处理'),
    description: row.description,
    enterpriseId: row.enterprise_id,
    facts: {
      status: row.status,
      level: row.level,
      source: row.source,
      foundOn: row.found_on,
      deadline: row.deadline,
      manageType: row.manage_type,
      dutyPerson: row.duty_person,
      measures: row.measures,
      fundsYuan: row.funds_fen === null ? null : row.funds_fen / 100,
      contingency: row.contingency,
      basisClause: row.basis_clause,
      levelDecidedBy: row.level_decided_by,
      rectifiers: current.map((each) => each.by),
      restsOn: lastTransfer && lastTransfer.id > (lastRecheck?.id ?? '') ? '移送回复' : '复查',
      rechecked: recheck?.result ?? null,
      recheckedOn: recheck?.on ?? null,
      dualReports: {
        authority: reports.some((report) => report.kind === '监管部门'),
        workers: reports.some((report) => report.kind === '职工大会或职代会'),
      },
      acceptance: acceptance
        ? {
            self: acceptance.self_eval === 1,
            expert: acceptance.expert_eval === 1,
            government: acceptance.gov_accept === 1,
            on: acceptance.on,
          }
        : null,
      listed: listed.map((each) => ({ level: each.level, delistedOn: each.delisted_on })),
    },
  };
}
