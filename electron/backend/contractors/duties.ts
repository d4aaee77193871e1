/** S1-09: contractors whose owner should have ended the contract or blacklisted them, and has done neither. */
import { sql } from 'kysely';
import type { DutyLine } from '../../../shared/contractors.ts';
import type { Day } from '../../../shared/day.ts';
import type { Readable } from '../database/handles.ts';
import { blacklistOf } from './facts.ts';

interface Row {
  cause: DutyLine['cause'];
  on: string | null;
  detail: string;
  entity: string;
  record: string;
  contractor_id: string;
  contractor: string;
  owner_id: string;
  owner: string;
  projects: string;
}

/**
 * Cause and contract are matched per owner: an assessment without an owner, and an accident, concern every owner with a running contract.
 * A major hazard counts once its deadline has passed, or when its rectification was found wanting.
 */
export async function unsettledDuties(db: Readable, today: Day): Promise<DutyLine[]> {
  const { rows } = await sql<Row>`
    with running as (
      select p.contractor_id, p.owner_enterprise_id as owner_id, json_group_array(p.content) as projects from outsourcing_project p
      where p.terminated_on is null and p.cleared_on is null and coalesce(p.status, '') not in ('清退', '完工')
      group by p.contractor_id, p.owner_enterprise_id),
    cause as (
      select '季度考核不合格' as cause, a."on", a.quarter || coalesce('，' || a.score || ' 分', '') as detail, 'contractor_assessment' as entity,
        a.id as record, a.contractor_id, a.enterprise_id as owner_id
      from contractor_assessment a where a.passed = 0 and a.contract_ended_on is null
      union all
      select '季度考核不合格', null, coalesce(c.assessment_quarter, '最近一次'), 'contractor', c.id, c.id, null
      from contractor c where c.assessment_passed = 0
        and not exists (select 1 from contractor_assessment a where a.contractor_id = c.id)
      union all
      select '重大隐患未整改', h.deadline, h.description, 'hazard', h.id, p.contractor_id, p.owner_enterprise_id
      from hazard h join outsourcing_project p on p.id = h.project_id
      where h.level = '重大' and h.status not in ('closed', 'void', 'merged', 'transferred') and (h.deadline < ${today} or h.rounds > 1)
      union all
      select '发生亡人事故', a."on", a.name || '，死亡 ' || a.deaths || ' 人', 'accident', a.id,
        coalesce(a.contractor_id, p.contractor_id), coalesce(p.owner_enterprise_id, a.enterprise_id)
      from accident a left join outsourcing_project p on p.id = a.project_id
      where a.deaths > 0 and (a.contractor_id is not null or a.project_id is not null))
    select k.cause, k."on", k.detail, k.entity, k.record, c.id as contractor_id, c.name as contractor, e.id as owner_id, e.name as owner, r.projects
    from cause k join contractor c on c.id = k.contractor_id
    join running r on r.contractor_id = c.id and (k.owner_id is null or r.owner_id = k.owner_id)
    join enterprise e on e.id = r.owner_id
    where ${blacklistOf(today)} is null
    order by k.cause, k."on" desc, c.name, e.name, k.record`.execute(db);
  return rows.map((row) => ({
    contractor: { id: row.contractor_id, name: row.contractor },
    owner: { id: row.owner_id, name: row.owner },
    cause: row.cause,
    on: row.on,
    says: `${row.contractor}${row.cause}（${row.detail}），${row.owner}没有解除合同，也没有列入黑名单。`,
    record: { entity: row.entity, id: row.record },
    projects: JSON.parse(row.projects) as string[],
  }));
}
