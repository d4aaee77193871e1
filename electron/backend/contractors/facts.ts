/** The projects with everything the register, the dossier and the rates say about them; read in one go. */
import { sql } from 'kysely';
import {
  complianceColumns,
  daysCut,
  lightsOf,
  type RegisterGroup,
  type RegisterLine,
  registerGroups,
  type Ticks,
} from '../../../shared/contractors.ts';
import { codeLabel } from '../../../shared/declared/codes/index.ts';
import type { Readable } from '../database/handles.ts';

export interface ProjectFacts {
  line: RegisterLine;
  /** 资质: one stands, and none of those that stand has run out */
  qualified: boolean;
  /** 合同协议: contract and safety agreement signed, duties clear */
  agreed: boolean;
}

interface Row {
  id: string;
  version: number;
  content: string;
  status: string | null;
  owner_id: string;
  owner: string;
  village: string | null;
  owner_uscc: string | null;
  owner_answers: string | null;
  contractor_id: string;
  contractor: string;
  number: string | null;
  answers: string | null;
  scale: string | null;
  amount_fen: number | null;
  area_m2: number | null;
  headcount: number | null;
  start: string | null;
  end: string | null;
  long_term: number | null;
  types: string | null;
  contract_days: number | null;
  contract: number;
  agreement: number;
  blacklisted: string | null;
  qualified: number;
  owner_complies: number | null;
  contractor_complies: number | null;
  contract_complies: number | null;
  site_complies: number | null;
}

const flag = (value: number | null): boolean | null => (value === null ? null : value === 1);

/** Active entries of a contractor's own field and of the register of blacklists; the gravest kind wins. */
export const blacklistOf = (today: string) => sql<string | null>`coalesce(
  (select max(b.kind) from blacklist b where b.contractor_id = c.id and b.in_on <= ${today} and (b.out_on is null or b.out_on > ${today})),
  case when c.blacklist_kind is not null and (c.blacklist_out_on is null or c.blacklist_out_on > ${today}) then c.blacklist_kind end)`;

const qualifiedOf = (today: string) => sql<number>`(
  (c.qualification_name is not null or c.safety_license_no is not null or exists (select 1 from qualification q where q.contractor_id = c.id))
  and coalesce(c.qualification_expire >= ${today}, 1) and coalesce(c.safety_license_expire >= ${today}, 1)
  and not exists (select 1 from qualification q where q.contractor_id = c.id and q.expire < ${today} and not exists (
    select 1 from qualification n where n.contractor_id = c.id and n.name = q.name and n.expire >= ${today})))`;

/** @param contractor only its projects; null: all */
export async function projectsOf(db: Readable, contractor: string | null, today: string): Promise<ProjectFacts[]> {
  const only = contractor === null ? sql`` : sql`where p.contractor_id = ${contractor}`;
  const { rows } = await sql<Row>`
    select p.id, p.version, p.content, p.status, e.id as owner_id, e.name as owner, e.village, e.uscc as owner_uscc,
      coalesce(e.principal, e.legal_rep) as owner_answers, c.id as contractor_id, c.name as contractor,
      coalesce(c.uscc, c.id_no) as number, coalesce(c.principal, c.legal_rep) as answers,
      p.scale, p.amount_fen, p.area_m2, p.headcount, p.start, p."end", p.long_term, p.hazardous_work_types as types, p.contract_days,
      (coalesce(p.contract_signed, 0) = 1 or p.contract_no is not null) as contract,
      (coalesce(p.safety_agreement, 0) = 1 and coalesce(p.duties_clear, '未核实') = '是') as agreement,
      ${blacklistOf(today)} as blacklisted, coalesce(${qualifiedOf(today)}, 0) as qualified,
      p.owner_complies, p.contractor_complies, p.contract_complies, p.site_complies
    from outsourcing_project p join enterprise e on e.id = p.owner_enterprise_id join contractor c on c.id = p.contractor_id
    ${only} order by e.name, p.content, p.id`.execute(db);
  const ticks = await ticksOf(db);
  return rows.map((row) => ({
    line: lineOf(row, ticks.get(row.id)),
    qualified: row.qualified === 1,
    agreed: row.contract === 1 && row.agreement === 1,
  }));
}

function lineOf(row: Row, ticks: Ticks | undefined): RegisterLine {
  const types = JSON.parse(row.types ?? '[]') as string[];
  const lights = lightsOf(
    {
      content: row.content,
      scale: row.scale,
      amount_yuan: row.amount_fen,
      area_m2: row.area_m2,
      headcount: row.headcount,
      start: row.start,
      end: row.end,
      long_term: row.long_term === 1,
      hazardous_work_types: types,
    },
    { uscc: row.owner_uscc, answers: row.owner_answers },
    { number: row.number, answers: row.answers },
  );
  const lacking = registerGroups.filter((group: RegisterGroup) => !lights[group]);
  return {
    id: row.id,
    version: row.version,
    content: row.content,
    status: row.status ?? '',
    owner: { id: row.owner_id, name: row.owner, village: row.village ?? '' },
    contractor: { id: row.contractor_id, name: row.contractor },
    lights,
    complete: lacking.length === 0,
    lacking,
    headcount: row.headcount,
    start: row.start,
    end: row.end,
    long_term: row.long_term === 1,
    hazardous: types.map((type) => codeLabel('hazardousWorkTypes', type)),
    blacklisted: row.blacklisted,
    daysCut: row.long_term === 1 ? null : daysCut(row),
    compliance: complianceColumns.map(({ field }) => flag(row[field])),
    ticks: ticks ?? { met: 0, failed: 0, notApplicable: 0, open: 0 },
  };
}

/** What was ticked of the checklists of S0 and S1 laid out for each project: the latest result of each item. */
async function ticksOf(db: Readable): Promise<Map<string, Ticks>> {
  const { rows } = await sql<{ project: string; result: string; n: number }>`
    select project, result, count(*) as n from (
      select l.project_id as project, coalesce(t.result, '未查') as result,
        row_number() over (partition by l.project_id, t.item order by l."on" desc, l.id desc) as nth
      from checklist_tick t join checklist l on l.id = t.checklist_id
      where l.project_id is not null and (l.code like 'S0-%' or l.code like 'S1-%'))
    where nth = 1 group by project, result`.execute(db);
  const ticks = new Map<string, Ticks>();
  for (const { project, result, n } of rows) {
    const known = ticks.get(project) ?? { met: 0, failed: 0, notApplicable: 0, open: 0 };
    if (result === '符合') known.met += n;
    else if (result === '不符合') known.failed += n;
    else if (result === '不涉及') known.notApplicable += n;
    else known.open += n;
    ticks.set(project, known);
  }
  return ticks;
}

/** Work that goes on or is to come; what was cleared or finished is listed and not rated. */
export const isRunning = (line: RegisterLine): boolean => line.status !== '完工' && line.status !== '清退';
