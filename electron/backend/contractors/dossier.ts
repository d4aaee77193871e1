/** The file of one contractor: papers with their expiry, emergency preparedness, assessments, blacklist, projects and people. */
import { sql } from 'kysely';
import { type ContractorDossier, expiryLight } from '../../../shared/contractors.ts';
import { type Day, daysBetween } from '../../../shared/day.ts';
import { Fault } from '../../../shared/envelope.ts';
import { specialTrade } from '../../../shared/workforce.ts';
import type { Readable } from '../database/handles.ts';
import { onSite, staysOf } from '../workforce/index.ts';
import { projectsOf } from './facts.ts';

/** @throws Fault NOT_FOUND */
export async function contractorDossier(db: Readable, id: string, today: Day): Promise<ContractorDossier> {
  const contractor = await db.selectFrom('contractor').selectAll().where('id', '=', id).executeTakeFirst();
  if (!contractor) throw new Fault('NOT_FOUND', '这家承包单位已经不在了，可能刚被删除。请刷新列表。');
  const projects = (await projectsOf(db, id, today)).map(({ line }) => line);
  const assessments = await assessmentsOf(db, id);
  const blacklist = await blacklistEntries(db, id, today);
  const papers = await papersOf(db, contractor, today);
  const drills = await db
    .selectFrom('drill')
    .select(['id', 'on', 'topic', 'kind', 'headcount'])
    .where('contractor_id', '=', id)
    .orderBy('on', 'desc')
    .execute();
  const accidents = await sql<{ id: string; on: string; name: string; deaths: number }>`
    select a.id, a."on", a.name, coalesce(a.deaths, 0) as deaths from accident a left join outsourcing_project p on p.id = a.project_id
    where coalesce(a.contractor_id, p.contractor_id) = ${id} order by a."on" desc`.execute(db);
  const stays = (await staysOf(db, null)).filter((stay) => stay.contractor === id);
  const present = stays.filter((stay) => onSite(stay, today));
  const flag = (value: number | null): boolean | null => (value === null ? null : value === 1);
  const latestDrill = drills[0]?.on ?? null;
  const dossier: Omit<ContractorDossier, 'warnings'> = {
    id,
    name: contractor.name,
    status: contractor.status ?? '',
    papers,
    safety: [
      { label: '应急预案', value: flag(contractor.emergency_plan), says: '' },
      { label: '应急物资', value: flag(contractor.emergency_equip), says: '' },
      {
        label: '应急演练',
        value: drills.length > 0 ? true : flag(contractor.emergency_drill),
        says: latestDrill === null ? '' : `最近一次 ${latestDrill}`,
      },
      { label: '安全管理机构', value: flag(contractor.safety_org), says: '' },
      {
        label: '专职安全员',
        value: contractor.safety_staff === null ? null : contractor.safety_staff > 0,
        says: contractor.safety_staff === null ? '' : `${contractor.safety_staff} 人`,
      },
      { label: '工伤、安责等保险', value: flag(contractor.insurance), says: '' },
    ],
    drills: drills.map(({ kind, topic, ...drill }) => ({ ...drill, topic: topic ?? kind })),
    assessments,
    blacklist,
    projects,
    people: {
      onSite: new Set(present.map((stay) => stay.id_no)).size,
      known: new Set(stays.map((stay) => stay.id_no)).size,
      special: new Set(present.filter((stay) => specialTrade(stay.trade)).map((stay) => stay.id_no)).size,
    },
    accidents: accidents.rows,
  };
  return { ...dossier, warnings: warningsOf(dossier, today) };
}

async function assessmentsOf(db: Readable, id: string): Promise<ContractorDossier['assessments']> {
  const { rows } = await sql<{
    id: string;
    quarter: string;
    owner: string | null;
    score: number | null;
    passed: number | null;
    ended: string | null;
  }>`
    select a.id, a.quarter, e.name as owner, a.score, a.passed, a.contract_ended_on as ended from contractor_assessment a
    left join enterprise e on e.id = a.enterprise_id where a.contractor_id = ${id} order by a."on" desc, a.quarter desc, a.id`.execute(db);
  return rows.map((row) => ({ ...row, owner: row.owner ?? '', passed: row.passed === null ? null : row.passed === 1 }));
}

async function blacklistEntries(db: Readable, id: string, today: Day): Promise<ContractorDossier['blacklist']> {
  const rows = await db
    .selectFrom('blacklist')
    .select(['id', 'kind', 'reason', 'decided_by', 'in_on', 'out_on'])
    .where('contractor_id', '=', id)
    .orderBy('in_on', 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    decided_by: row.decided_by ?? '',
    active: row.in_on <= today && (row.out_on === null || row.out_on > today),
  }));
}

async function papersOf(
  db: Readable,
  contractor: {
    id: string;
    qualification_name: string | null;
    qualification_grade: string | null;
    qualification_no: string | null;
    qualification_expire: string | null;
    safety_license_no: string | null;
    safety_license_expire: string | null;
  },
  today: Day,
): Promise<ContractorDossier['papers']> {
  const rows = await db
    .selectFrom('qualification')
    .select(['id', 'name', 'grade', 'no', 'expire'])
    .where('contractor_id', '=', contractor.id)
    .orderBy('expire', 'desc')
    .execute();
  const paper = (id: string, what: string, name: string, no: string | null, until: string | null) => ({
    id,
    what,
    name,
    no: no ?? '',
    until,
    light: expiryLight(until, today),
  });
  const own = contractor.qualification_name;
  return [
    ...(contractor.safety_license_no === null
      ? []
      : [paper(contractor.id, '安全生产许可证', '安全生产许可证', contractor.safety_license_no, contractor.safety_license_expire)]),
    ...(own === null
      ? []
      : [
          paper(
            contractor.id,
            '资质',
            [own, contractor.qualification_grade].filter(Boolean).join(' '),
            contractor.qualification_no,
            contractor.qualification_expire,
          ),
        ]),
    ...rows.map((row) => paper(row.id, '资质', [row.name, row.grade].filter(Boolean).join(' '), row.no, row.expire)),
  ];
}

function warningsOf(dossier: Omit<ContractorDossier, 'warnings'>, today: Day): ContractorDossier['warnings'] {
  const warnings: ContractorDossier['warnings'] = [];
  const say = (tone: 'red' | 'amber', says: string): void => void warnings.push({ tone, says });
  for (const entry of dossier.blacklist) if (entry.active) say('red', `在${entry.kind}（${entry.in_on} 列入：${entry.reason}）。`);
  if (dossier.blacklist.length === 0 && dossier.projects[0]?.blacklisted) say('red', `在${dossier.projects[0].blacklisted}。`);
  const running = dossier.projects.some((project) => project.status !== '完工' && project.status !== '清退');
  for (const each of dossier.assessments) {
    if (each.passed === false && each.ended === null && running)
      say('red', `${each.quarter}考核不合格，应提示${each.owner || '发包单位'}解除合同。`);
  }
  for (const accident of dossier.accidents) if (accident.deaths > 0) say('red', `${accident.on} 发生亡人事故（${accident.name}）。`);
  for (const paper of dossier.papers) {
    if (paper.until === null) say('amber', `${paper.name}没有填有效期。`);
    else if (paper.light === '已过期') say('red', `${paper.name} ${paper.until} 已过期 ${daysBetween(paper.until as Day, today)} 天。`);
    else if (paper.light !== '有效') say('amber', `${paper.name} ${paper.until} 到期，${paper.light}。`);
  }
  if (dossier.papers.length === 0) say('amber', '没有登记资质或安全生产许可证。');
  for (const project of dossier.projects)
    if (project.daysCut !== null) say('amber', `「${project.content}」工期比合同少 ${project.daysCut} 天，请核实有没有擅自压缩合同工期。`);
  return warnings.sort((a, b) => Number(b.tone === 'red') - Number(a.tone === 'red'));
}
