/** Derived fields of the registers as SQL over the row alias `r`; `today` is the injected clock's day. See derived.ts. */
import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../../shared/day.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';

export type Derived = Record<string, (today: Day) => RawBuilder<unknown>>;

/** True or false, never unknown: a filter for 否 finds what has no day at all. */
const flag = (condition: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce((${condition}), 0)`;
const column = (name: string): RawBuilder<unknown> => sql.ref(`r.${name}`);

/** The day has passed and what was due by it has not been done. */
const late =
  (due: string, done: string) =>
  (today: Day): RawBuilder<unknown> =>
    flag(sql`${column(due)} < ${today} and ${column(done)} is null`);

/** Valid up to and on its last day. */
const past =
  (until: string) =>
  (today: Day): RawBuilder<unknown> =>
    flag(sql`${column(until)} < ${today}`);

/** 处罚 in the narrow sense, for 一案双罚 (domain.md §2.12 dual_penalty) */
const penalties = sql`('警告', '罚款', '没收', '责令停产停业整顿', '暂扣许可', '吊销', '行政拘留')`;
const penalised = (target: string): RawBuilder<unknown> => sql`exists (
  select 1 from enforcement_action a where a.case_id = r.id and a.type in ${penalties}
  and exists (select 1 from json_each(a.targets) e where e.value = ${target}))`;

export const registerDerived: Partial<Record<EntityName, Derived>> = {
  contractor: {
    // a qualification of the file that nobody has renewed under the same name, or the one kept on the contractor itself
    qualification_expired: (today) =>
      flag(sql`coalesce(r.qualification_expire < ${today}, 0) or exists (
        select 1 from qualification q where q.contractor_id = r.id and q.expire < ${today} and not exists (
          select 1 from qualification n where n.contractor_id = r.id and n.name = q.name and n.expire >= ${today}))`),
    license_expired: past('safety_license_expire'),
    blacklisted: (today) =>
      flag(sql`(r.blacklist_kind is not null and coalesce(r.blacklist_out_on > ${today}, 1)) or exists (
        select 1 from blacklist b where b.contractor_id = r.id and b.in_on <= ${today} and coalesce(b.out_on > ${today}, 1))`),
  },
  qualification: { expired: past('expire') },
  standardization: { expired: (today) => flag(sql`r.revoked_on <= ${today} or r.expires_on < ${today}`) },
  cross_agreement: { expired: past('end') },
  expert: { expired: past('valid_to') },
  staff: {
    // counted in 附件3 by the day: in post on it (domain.md §2.16 staff)
    in_post: (today) => flag(sql`r."from" <= ${today} and coalesce(r."to" >= ${today}, 1)`),
    expired: past('cert_expire'),
  },
  // a later check of the same equipment answers for the earlier one
  equipment_check: {
    overdue: (today) =>
      flag(sql`r.next_due < ${today} and not exists (
        select 1 from equipment_check n where n.equipment = r.equipment and n.enterprise_id is r.enterprise_id
        and n.contractor_id is r.contractor_id and n.serial_no is r.serial_no and n.checked_on > r.checked_on)`),
  },
  obsolete_equipment: { overdue: late('plan_due', 'removed_on') },
  measure_plan: { overdue: late('due', 'done_on') },
  training_plan: { overdue: late('planned_on', 'done_on') },
  inspection_plan: { overdue: late('planned', 'done') },
  campaign_task: { overdue: late('due', 'done_on') },
  campaign_phase: { overdue: late('end', 'done_on') },
  department_transfer: { overdue: late('reply_due', 'replied_on') },
  received_notice: { overdue: late('reply_due', 'replied_on') },
  hazwork_permit: { overdue: late('end', 'closed_on') },
  contractor_review: {
    overdue: (today) =>
      flag(sql`r.result = '限期' and r.due < ${today} and not exists (
        select 1 from contractor_review n where n.project_id = r.project_id and n."on" > r."on")`),
  },
  spot_exam: {
    overdue: late('retrain_due', 'retrained_on'),
    failed_count: () => sql`r.asked - r.passed`,
  },
  worker_assignment: {
    on_site: (today) => flag(sql`r.in_on <= ${today} and coalesce(r.out_on > ${today}, 1)`),
    untrained: () => sql`(r.training_passed_on is null or r.training_passed_on > r.in_on)`,
  },
  training: { coverage: () => sql`round(100.0 * r.headcount / nullif(r.due_count, 0), 1)` },
  submission: { check_rate: () => sql`round(100.0 * r.items_checked / nullif(r.items_total, 0), 1)` },
  checklist: {
    tick_count: () => sql`(select count(*) from checklist_tick c where c.checklist_id = r.id)`,
    failed_count: () => sql`(select count(*) from checklist_tick c where c.checklist_id = r.id and c.result = '不符合')`,
  },
  tip: { reward_pending: () => flag(sql`r.verified = '查实' and r.reward_fen > 0 and r.paid_on is null`) },
  enforcement_case: { dual_penalty: () => sql`(${penalised('单位')} and ${penalised('主要负责人')})` },
  // 五个一批 (S2-09)
  enforcement_action: {
    batch: () => sql`case
      when r.type = '曝光' then '曝光一批'
      when r.type in ${penalties} or r.type in ('联合惩戒', '移送司法') then '惩治一批'
      when r.type in ('通报', '黑名单') then '通报一批'
      when r.type = '取缔' then '取缔一批'
      when r.type in ('提请关闭', '实际关闭') then '关闭一批' end`,
  },
  park: { lessee_count: () => sql`(select count(distinct l.lessee_id) from lease l where l.park_id = r.id)` },
};

/** Those of them that are true or false. */
export const registerFlags = [
  'qualification_expired',
  'license_expired',
  'blacklisted',
  'expired',
  'in_post',
  'on_site',
  'untrained',
  'reward_pending',
  'dual_penalty',
];
