/** The hard rules of domain.md §2.11 as questions to the database: each query finds hazards that break a rule. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { people } from './model.ts';

const recheckedLast = sql`(select max(c.id) from recheck c where c.hazard_id = h.id)`;
const transferredLast = sql`(select max(t.id) from transfer t where t.hazard_id = h.id)`;

const rules: Record<string, ReturnType<typeof sql>> = {
  '①⑦ closed, and no closure that says why': sql`h.status = 'closed' and not exists (
    select 1 from closure c where c.hazard_id = h.id and c.revoked_on is null and c."on" = h.closed_on and (
      c.basis = '认可'
      or (c.basis = '复查' and exists (select 1 from recheck r where r.id = ${recheckedLast} and r.result = '合格'))
      or (c.basis = '移送回复' and exists (select 1 from transfer t where t.id = ${transferredLast} and t.reply_result = '已整改'))))`,
  'a day of closure or a standing closure without being closed': sql`h.status <> 'closed' and (h.closed_on is not null
    or exists (select 1 from closure c where c.hazard_id = h.id and c.revoked_on is null))`,
  'two standing closures': sql`(select count(*) from closure c where c.hazard_id = h.id and c.revoked_on is null) > 1`,
  'a revoked closure without its reason': sql`exists (select 1 from closure c where c.hazard_id = h.id and c.revoked_on is not null and coalesce(c.revoke_reason, '') = '')`,
  '② waiting for a recheck with nothing reported': sql`h.status = 'pending_recheck' and h.claimed_done = 0
    and not exists (select 1 from rectification f where f.hazard_id = h.id and f.round = h.rounds)
    and not exists (select 1 from transfer t where t.id = ${transferredLast} and t.reply_result = '已整改')`,
  '④ major, closed without 五落实': sql`h.status = 'closed' and h.level = '重大' and (h.duty_person is null or h.measures is null or h.deadline is null
    or (coalesce(h.manage_type, '') <> '即查即改' and (h.funds_fen is null or h.contingency is null)))`,
  '④ major, closed without both reports': sql`h.status = 'closed' and h.level = '重大'
    and (select count(distinct d.kind) from dual_report d where d.hazard_id = h.id) < 2`,
  '④ major or listed, closed without acceptance after the last recheck': sql`h.status = 'closed'
    and (h.level = '重大' or exists (select 1 from listed_supervision l where l.hazard_id = h.id))
    and not exists (select 1 from acceptance a where a.hazard_id = h.id and a.self_eval = 1 and (a.gov_accept = 1 or a.expert_eval = 1)
      and a.id > coalesce(${recheckedLast}, '') and a.id > coalesce(${transferredLast}, ''))`,
  '④ closed while listed': sql`h.status = 'closed' and exists (select 1 from listed_supervision l where l.hazard_id = h.id and l.delisted_on is null)`,
  '⑥ transferred and not counted as open': sql`h.status = 'transferred' and not exists (select 1 from transfer t where t.id = ${transferredLast}
    and (t.reply_result is null or t.reply_result = '正在处理'))`,
  '⑧ merged into nothing, or into a later one': sql`(h.status = 'merged') <> (h.merged_into is not null)
    or exists (select 1 from hazard k where k.id = h.merged_into and (k.found_on > h.found_on or k.enterprise_id <> h.enterprise_id))`,
  '⑨ void without a reason': sql`h.status = 'void' and not exists (select 1 from hazard_note n where n.hazard_id = h.id and n.what = '作废' and n.detail <> '')`,
  'closed without a level': sql`h.status = 'closed' and h.level = '待判级'`,
};

/** @returns the broken rules with the hazard's description, empty when all hold */
export async function brokenRules(db: Kysely<Tables>): Promise<string[]> {
  const broken: string[] = [];
  for (const [rule, condition] of Object.entries(rules)) {
    const rows = await sql<{ description: string }>`select h.description from hazard h where ${condition}`.execute(db);
    for (const row of rows.rows) broken.push(`${rule}: ${row.description}`);
  }
  const rechecks = await sql<{ inspectors: string; by: string; description: string }>`
    select c.inspectors, f."by" as "by", h.description from recheck c
    join rectification f on f.hazard_id = c.hazard_id and f.round = c.round join hazard h on h.id = c.hazard_id`.execute(db);
  for (const row of rechecks.rows) {
    const did = people([row.by]);
    if ([...people(JSON.parse(row.inspectors) as string[])].some((name) => did.has(name)))
      broken.push(`③ rechecked by who rectified: ${row.description}`);
  }
  return broken;
}
