/** What happened to hazards, from the finding to the closure, in the words of the ledger. */
import type { HazardDossier } from '../../../shared/hazards.ts';
import type { Readable } from '../database/handles.ts';

export type HazardEvent = HazardDossier['timeline'][number] & { hazardId: string };

/** SQLite takes 32,766 parameters in one statement. */
const IDS_AT_ONCE = 2_000;

/** The events of these hazards by day; within one day in the order in which they were registered. */
export async function hazardEvents(db: Readable, ids: readonly string[]): Promise<HazardEvent[]> {
  const lines: (HazardEvent & { key: string })[] = [];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    await collect(db, ids.slice(from, from + IDS_AT_ONCE), (hazardId, key, on, what, who, detail) => {
      lines.push({ hazardId, key, on, what, who, detail });
    });
  }
  lines.sort((a, b) => a.on.localeCompare(b.on) || a.key.localeCompare(b.key));
  return lines.map(({ key: _, ...line }) => line);
}

type Add = (hazardId: string, key: string, on: string, what: string, who: string, detail: string) => void;

async function collect(db: Readable, ids: readonly string[], add: Add): Promise<void> {
  const hazards = await db
    .selectFrom('hazard')
    .select(['id', 'found_on', 'source', 'found_by_org', 'created_by', 'reported_state', 'level', 'level_decided_by', 'level_decided_on'])
    .where('id', 'in', ids)
    .execute();
  for (const found of hazards) {
    add(
      found.id,
      '0',
      found.found_on,
      '发现',
      found.found_by_org ?? found.source ?? '来源待定',
      found.reported_state ? `来表写“${found.reported_state}”` : `由${found.created_by}登记`,
    );
    if (found.level_decided_on) add(found.id, '1', found.level_decided_on, `判级为${found.level}`, found.level_decided_by ?? '', '');
  }
  for (const row of await db.selectFrom('hazard_note').selectAll().where('hazard_id', 'in', ids).execute())
    add(row.hazard_id, row.id, row.on, row.what, row.who, row.detail);
  for (const row of await db.selectFrom('rectification').selectAll().where('hazard_id', 'in', ids).execute()) {
    const funds = row.funds_actual_fen === null ? '' : `，投入 ${row.funds_actual_fen / 100} 元`;
    add(row.hazard_id, row.id, row.done_on, `第 ${row.round} 轮整改完成`, row.by, `${row.description}${funds}；证据：${row.evidence}`);
  }
  for (const row of await db.selectFrom('recheck').selectAll().where('hazard_id', 'in', ids).execute()) {
    add(
      row.hazard_id,
      row.id,
      row.on,
      `复查${row.result}`,
      (JSON.parse(row.inspectors) as string[]).join('、'),
      [row.org, row.opinion, row.doc_no].filter(Boolean).join('；'),
    );
  }
  for (const row of await db.selectFrom('extension').selectAll().where('hazard_id', 'in', ids).execute()) {
    add(row.hazard_id, row.id, row.apply_on, '申请延期', '', `${row.old_deadline ?? ''} → ${row.new_deadline}；${row.reason}`);
    if (row.decided_on) add(row.hazard_id, `${row.id}~`, row.decided_on, `延期${row.decision ?? ''}`, row.decided_by ?? '', '');
  }
  for (const row of await db.selectFrom('dual_report').selectAll().where('hazard_id', 'in', ids).execute()) {
    add(
      row.hazard_id,
      row.id,
      row.on,
      `报告${row.kind}`,
      row.recipient ?? '',
      row.not_applicable_reason ? `不适用：${row.not_applicable_reason}` : (row.doc_no ?? ''),
    );
  }
  for (const row of await db.selectFrom('acceptance').selectAll().where('hazard_id', 'in', ids).execute()) {
    const kinds = [row.self_eval ? '企业自评' : '', row.expert_eval ? '专家评估' : '', row.gov_accept ? '政府验收' : ''].filter(Boolean);
    add(row.hazard_id, row.id, row.on, '验收', kinds.join('、'), row.comment ?? '');
  }
  for (const row of await db.selectFrom('listed_supervision').selectAll().where('hazard_id', 'in', ids).execute()) {
    add(row.hazard_id, row.id, row.issued_on, `${row.level}级挂牌督办`, row.issuer, row.doc_no ?? '');
    if (row.delisted_on) add(row.hazard_id, `${row.id}~`, row.delisted_on, '摘牌', row.issuer, '');
  }
  for (const row of await db.selectFrom('transfer').selectAll().where('hazard_id', 'in', ids).execute()) {
    add(
      row.hazard_id,
      row.id,
      row.sent_on,
      `移送${row.to_dept}`,
      '',
      [row.doc_no, row.reply_due ? `${row.reply_due} 前回复` : ''].filter(Boolean).join('；'),
    );
    if (row.replied_on)
      add(row.hazard_id, `${row.id}~`, row.replied_on, `移送回复：${row.reply_result ?? ''}`, row.to_dept, row.reply_doc_no ?? '');
  }
  for (const row of await db.selectFrom('closure').selectAll().where('hazard_id', 'in', ids).execute()) {
    add(row.hazard_id, row.id, row.on, '销号', row.approver, [`依据：${row.basis}`, row.no].filter(Boolean).join('；'));
    if (row.revoked_on) add(row.hazard_id, `${row.id}~`, row.revoked_on, '撤销销号', '', row.revoke_reason ?? '');
  }
}
