/**
 * Derived fields as SQL, so that lists filter and sort by them and every screen agrees on what overdue means.
 * The word `today` is the injected clock's day.
 */
import { type RawBuilder, sql } from 'kysely';
import { addDays, type Day } from '../../../shared/day.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import { NEAR_DUE_DAYS } from '../../../shared/hazards.ts';
import { evidenceGaps, rectificationShown } from './evidence.ts';
import { type Derived, registerDerived, registerFlags } from './registerDerived.ts';

/** Open for the enterprise or for us. Transferred ones are not overdue but waiting for an answer (domain.md §2.8 overdue). */
const stillOurs = sql`r.status in ('registered', 'pending_order', 'rectifying', 'extension_pending', 'pending_recheck', 'pending_close')`;

const hazard: Derived = {
  // 今天>deadline ∧ 未闭环；延期未批前按原期限
  overdue: (today) => sql`(r.deadline < ${today} and ${stillOurs})`,
  near_due: (today) => sql`(r.deadline >= ${today} and r.deadline <= ${addDays(today, NEAR_DUE_DAYS)} and ${stillOurs})`,
  overdue_side: (today) => sql`case
    when r.status = 'transferred' and exists (select 1 from transfer t where t.hazard_id = r.id and t.replied_on is null and t.reply_due < ${today}) then '移送未复'
    when r.deadline < ${today} and r.status in ('pending_recheck', 'pending_close') then '本办未复查/未销号'
    when r.deadline < ${today} and ${stillOurs} then '企业未报完成' end`,
  five_ok: () => sql`(r.duty_person is not null and r.measures is not null and r.deadline is not null
    and (r.level <> '重大' or r.manage_type = '即查即改' or (r.funds_fen is not null and r.contingency is not null)))`,
  dual_ok: () => sql`((select count(distinct d.kind) from dual_report d where d.hazard_id = r.id) = 2)`,
  evidence_ok: rectificationShown,
  listed: () => sql`exists (select 1 from listed_supervision l where l.hazard_id = r.id and l.delisted_on is null)`,
  claimed_done: () => sql`r.claimed_done`,
  open: () =>
    sql`(r.status in ('registered', 'pending_order', 'rectifying', 'extension_pending', 'pending_recheck', 'pending_close', 'transferred'))`,
  // 当时名称: what the enterprise was called on the day of finding; later slips of renaming do not touch old ledgers (D13)
  enterprise_name_then: () => sql`coalesce(
    (select c.before from enterprise_change c where c.enterprise_id = r.enterprise_id and c.kind = '更名' and c."on" > r.found_on
      order by c."on", c.id limit 1),
    (select e.name from enterprise e where e.id = r.enterprise_id))`,
  // what the source says cannot be put into a cell (domain.md §9.2): 待定来源
  no_source: () => sql`(r.source is null or r.source = '')`,
};

const worker: Derived = {
  age: (today) => sql`case when r.birth is not null then
    cast(substr(${today}, 1, 4) as integer) - cast(substr(r.birth, 1, 4) as integer) - (substr(${today}, 6) < substr(r.birth, 6)) end`,
};

const certificate: Derived = {
  // 90·60·30天临期/复审逾期/过期 (domain.md §2.4)
  status: (today) => sql`case
    when r.expire < ${today} then '过期'
    when r.review_due < ${today} then '复审逾期'
    when r.expire <= ${addDays(today, 30)} then '30天内到期'
    when r.expire <= ${addDays(today, 60)} then '60天内到期'
    when r.expire <= ${addDays(today, 90)} then '90天内到期'
    when r.expire is null then '待核验'
    else '有效' end`,
};

const inspection: Derived = {
  hazard_count: () => sql`(select count(*) from hazard h where h.inspection_id = r.id and h.status not in ('void', 'merged'))`,
};

const enterprise: Derived = {
  roster_pending: () => sql`r.roster_pending`,
  open_hazards: () => sql`(select count(*) from hazard h where h.enterprise_id = r.id
    and h.status in ('registered', 'pending_order', 'rectifying', 'extension_pending', 'pending_recheck', 'pending_close', 'transferred'))`,
};

const derived: Partial<Record<EntityName, Derived>> = { ...registerDerived, hazard, worker, certificate, inspection, enterprise };

/** The SQL of a derived field over the row alias `r`, or undefined when the entity has no such field. */
export function derivedField(entity: EntityName, field: string, today: Day): RawBuilder<unknown> | undefined {
  // any record that must be able to show something: 若今天倒查，缺几项
  if (field === 'evidence_gaps') return evidenceGaps(entity);
  const fields = derived[entity];
  return fields && Object.hasOwn(fields, field) ? fields[field]?.(today) : undefined;
}

/** Derived fields that every list row carries. */
export const shownDerived: Partial<Record<EntityName, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(registerDerived).map(([entity, fields]) => [entity, Object.keys(fields)])),
  hazard: ['overdue', 'near_due', 'overdue_side', 'listed', 'claimed_done', 'enterprise_name_then'],
  worker: ['age'],
  certificate: ['status'],
  inspection: ['hazard_count'],
  enterprise: ['roster_pending', 'open_hazards'],
};

/** Derived fields that are true or false, whatever SQLite calls them. */
export const derivedFlags = new Set([
  'overdue',
  'near_due',
  'five_ok',
  'dual_ok',
  'evidence_ok',
  'listed',
  'claimed_done',
  'open',
  'no_source',
  'roster_pending',
  ...registerFlags,
]);
