/** Who is where from when to when, and what the file of each holds: read once, used by roster, register and radar. */
import { sql } from 'kysely';
import type { Day } from '../../../shared/day.ts';
import { type FilePiece, filePieces, type PersonFile, specialTrade } from '../../../shared/workforce.ts';
import type { Readable } from '../database/handles.ts';

/** A stay on a project. Entries and exits are kept as assignments; where there is none, the person's own record says so. */
export interface Stay {
  worker: string;
  name: string;
  employer: string;
  id_no: string;
  gender: string | null;
  employment_type: string | null;
  trade: string;
  assignment: string | null;
  project: string;
  content: string;
  project_status: string | null;
  project_start: string | null;
  contractor: string;
  owner: string;
  in_on: string | null;
  out_on: string | null;
  /** 培训考试合格日期 of the entry */
  passed_on: string | null;
  /** first 专项 training of the project that names the person, the person's own entry training, the first examination passed */
  trained_on: string | null;
  exam_on: string | null;
  approved_by: string | null;
  replaces: string | null;
  edu: number;
  disclosed: number;
  insured: number;
  health_on: string | null;
}

export interface Held {
  id: string;
  worker: string;
  name: string;
  id_no: string;
  authority: string | null;
  category: string | null;
  item: string | null;
  cert_no: string | null;
  issued: string | null;
  review_due: string | null;
  expire: string | null;
}

const inWork = (status: string | null): boolean => status !== '完工' && status !== '清退' && status !== '未开工';

/** @param project only of this one; null: of all */
export async function staysOf(db: Readable, project: string | null): Promise<Stay[]> {
  const only = project === null ? sql`` : sql`where s.project = ${project}`;
  const { rows } = await sql<Stay>`
    with stay as (
      select a.worker_id as worker, a.id as assignment, a.project_id as project, a.in_on, a.out_on, a.training_passed_on as passed_on,
        a.approved_by, r.name as replaces, coalesce(a.trade, '') as own_trade
      from worker_assignment a left join worker r on r.id = a.replaces_id
      union all
      select w.id, null, w.project_id, w.in_on, w.out_on, null, w.approved_by, w.replaces, ''
      from worker w where w.project_id is not null
        and not exists (select 1 from worker_assignment a where a.worker_id = w.id and a.project_id = w.project_id)
    )
    select s.worker, w.name, w.employer_name as employer, w.id_no, w.gender, w.employment_type,
      case when s.own_trade <> '' then s.own_trade else coalesce(w.trade, '') end as trade,
      s.assignment, s.project, p.content, p.status as project_status, p.start as project_start, p.contractor_id as contractor,
      e.name as owner, s.in_on, s.out_on, s.passed_on,
      coalesce((select min(t."on") from training t, json_each(t.attendees) j where t.project_id = s.project and t.type = '专项' and j.value = w.name),
        w.project_training_on) as trained_on,
      (select min(x.taken_on) from exam x where x.worker_id = w.id and x.passed = 1 and (x.project_id is null or x.project_id = s.project)) as exam_on,
      s.approved_by, s.replaces,
      (w.edu_company_on is not null and w.edu_workshop_on is not null and w.edu_team_on is not null) as edu,
      coalesce(w.disclosure_signed, 0) as disclosed, coalesce(w.injury_insurance, 0) as insured, w.health_checked_on as health_on
    from stay s join worker w on w.id = s.worker join outsourcing_project p on p.id = s.project
    join enterprise e on e.id = p.owner_enterprise_id ${only} order by w.name, s.in_on, s.worker`.execute(db);
  return rows;
}

export async function certificatesHeld(db: Readable): Promise<Held[]> {
  const { rows } =
    await sql<Held>`select c.id, c.worker_id as worker, w.name, w.id_no, c.authority, c.category, c.item, c.cert_no, c.issued,
      c.review_due, c.expire from certificate c join worker w on w.id = c.worker_id order by c.id`.execute(db);
  return rows;
}

/** On site on that day: entered, not left, and the work neither to come nor over. */
export const onSite = (stay: Stay, on: Day): boolean =>
  inWork(stay.project_status) && (stay.in_on === null || stay.in_on <= on) && (stay.out_on === null || stay.out_on > on);

export const validOn = (held: Held, on: Day): boolean =>
  held.expire !== null && held.expire >= on && (held.review_due === null || held.review_due >= on);

/** 一人一档: which pieces this person needs and does not have. */
export function fileOf(stay: Stay, held: readonly Held[], on: Day): PersonFile {
  const mine = held.filter((each) => each.worker === stay.worker);
  const valid = mine.find((each) => validOn(each, on));
  const has: Readonly<Record<FilePiece, boolean>> = {
    三级教育: stay.edu === 1,
    入场培训: stay.trained_on !== null || stay.passed_on !== null,
    考试合格: stay.exam_on !== null || stay.passed_on !== null,
    签字交底: stay.disclosed === 1,
    特种作业证: valid !== undefined,
    工伤保险: stay.insured === 1,
    体检: stay.health_on !== null,
    用工形式: stay.employment_type !== null,
  };
  const needed = filePieces.filter((piece) => piece !== '特种作业证' || specialTrade(stay.trade));
  const lacking = needed.filter((piece) => !has[piece]);
  return {
    id: stay.worker,
    name: stay.name,
    employer: stay.employer,
    trade: stay.trade,
    in_on: stay.in_on,
    out_on: stay.out_on,
    approved_by: stay.approved_by,
    replaces: stay.replaces,
    assignment: stay.assignment,
    onSite: onSite(stay, on),
    lacking,
    percent: Math.floor((100 * (needed.length - lacking.length)) / needed.length),
    certificate: valid?.item ?? valid?.category ?? null,
  };
}
