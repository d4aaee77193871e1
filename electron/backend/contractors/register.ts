/** 外包作业名录库: every project with its six lights, who is not in it yet, and the rates of S0-04 and S1-32 (domain.md §2.5). */

import { complianceColumns, type Rate, type RegisterView, registerGroups } from '../../../shared/contractors.ts';
import type { Day } from '../../../shared/day.ts';
import { indicators } from '../../../shared/declared/indicators/index.ts';
import type { Readable } from '../database/handles.ts';
import { countOf } from '../measure/index.ts';
import { certificatesHeld, fileOf, onSite, staysOf } from '../workforce/index.ts';
import { isRunning, type ProjectFacts, projectsOf } from './facts.ts';

const MOST_UNSAID = 500;
const NO_VILLAGE = '村未填';

export async function registerView(db: Readable, today: Day): Promise<RegisterView> {
  const projects = await projectsOf(db, null, today);
  const lines = projects.map(({ line }) => line);
  const grouped = (keyOf: (line: (typeof lines)[number]) => readonly [string, string]) =>
    [...Map.groupBy(lines, (line) => keyOf(line)[0])]
      .map(([key, own]) => ({
        key,
        label: own[0] ? keyOf(own[0])[1] : key,
        registered: own.filter((line) => line.complete).length,
        lacking: own.filter((line) => !line.complete).length,
      }))
      .sort((a, b) => b.lacking - a.lacking || b.registered - a.registered || a.label.localeCompare(b.label, 'zh'));
  const enterprises = (said: '未核实' | '是') =>
    db
      .selectFrom('enterprise')
      .select(['id', 'name', 'village'])
      .where('roster_pending', '=', 0)
      .where(({ eb, or, and }) =>
        said === '未核实'
          ? or([eb('has_outsourcing', 'is', null), eb('has_outsourcing', '=', '未核实')])
          : and([eb('has_outsourcing', '=', '是'), eb('id', 'not in', eb.selectFrom('outsourcing_project').select('owner_enterprise_id'))]),
      )
      .orderBy('village')
      .orderBy('name')
      .execute();
  const named = (rows: readonly { id: string; name: string; village: string | null }[]) =>
    rows.slice(0, MOST_UNSAID).map((row) => ({ ...row, village: row.village ?? '' }));
  const unsaid = await enterprises('未核实');
  const span = { from: today, asOf: today };
  return {
    asOf: today,
    registered: lines.filter((line) => line.complete).length,
    lacking: lines.filter((line) => !line.complete).length,
    dark: registerGroups.map((group) => ({ group, lacking: lines.filter((line) => line.lacking.includes(group)).length })),
    figures: [
      {
        key: 'projects',
        label: '外包外委施工',
        value: lines.filter(isRunning).length,
        unit: '个',
        basis: '名录库里没有完工、清退的外包项目数',
      },
      ...(await Promise.all(
        (['innerFactories', 'innerParks'] as const).map(async (name) => ({
          key: name,
          label: indicators[name].label,
          value: await countOf(db, indicators[name], span),
          unit: indicators[name].unit,
          basis: name === 'innerFactories' ? '出租方为企业、至少有一户承租的厂区数' : '出租方为园区的园区数，加园区内再转租的内部园区数',
        })),
      )),
    ],
    byVillage: grouped((line) => [line.owner.village || NO_VILLAGE, line.owner.village || NO_VILLAGE]),
    byOwner: grouped((line) => [line.owner.id, line.owner.name]),
    unsaid: named(unsaid),
    unsaidTotal: unsaid.length,
    withoutProject: named(await enterprises('是')),
    rates: await ratesOf(db, projects, today),
    compliance: complianceColumns.map(({ label }, at) => {
      const said = lines.map((line) => line.compliance[at] ?? null);
      return {
        label,
        yes: said.filter((value) => value === true).length,
        no: said.filter((value) => value === false).length,
        open: said.filter((value) => value === null).length,
      };
    }),
    rows: lines,
  };
}

/** 4 项达标率 (S1-32): of the projects that run. What nobody has written down does not meet it. */
async function ratesOf(db: Readable, projects: readonly ProjectFacts[], today: Day): Promise<Rate[]> {
  const running = projects.filter(({ line }) => isRunning(line));
  const held = await certificatesHeld(db);
  const files = Map.groupBy(
    (await staysOf(db, null)).filter((stay) => onSite(stay, today)),
    (stay) => stay.project,
  );
  const everybody = (project: ProjectFacts, has: (file: ReturnType<typeof fileOf>) => boolean): boolean => {
    const own = files.get(project.line.id) ?? [];
    return own.length > 0 && own.every((stay) => has(fileOf(stay, held, today)));
  };
  const rate = (key: string, label: string, basis: string, meets: (project: ProjectFacts) => boolean): Rate => {
    const failing = running.filter((project) => !meets(project)).map(({ line }) => line.id);
    return { key, label, basis, met: running.length - failing.length, of: running.length, failing };
  };
  return [
    rate('qualified', '资质', '承包单位有资质或安全生产许可证，且都在有效期内', (project) => project.qualified),
    rate('agreed', '合同及协议', '签有合同和安全生产管理协议，且核实双方职责明确', (project) => project.agreed),
    rate('educated', '三级安全教育', '名册里的在场人员三级教育日期都有；没有登记人员的不算达标', (project) =>
      everybody(project, (file) => !file.lacking.includes('三级教育')),
    ),
    rate(
      'filed',
      '台账档案',
      '名录库六组齐全，且在场人员一人一档齐全',
      (project) => project.line.complete && everybody(project, (file) => file.lacking.length === 0),
    ),
  ];
}
