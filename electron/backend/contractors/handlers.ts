/** The calls contractors.*. */
import { blacklistKinds } from '../../../shared/contractors.ts';
import type { JobHandler, ReadHandler, WriteHandler } from '../context.ts';
import { type TableSheet, writeFileSafely, writeWorkbook } from '../documents/index.ts';
import { createOne, readValues } from '../records/index.ts';
import { startChecklist } from './checks.ts';
import { contractorDossier } from './dossier.ts';
import { unsettledDuties } from './duties.ts';
import { registerView } from './register.ts';

const register: ReadHandler<'contractors.register'> = (db, _, { today }) => registerView(db, today);
const dossier: ReadHandler<'contractors.dossier'> = (db, { id }, { today }) => contractorDossier(db, id, today);
const duties: ReadHandler<'contractors.duties'> = async (db, _, { today }) => ({ asOf: today, lines: await unsettledDuties(db, today) });

/**
 * 清退 (S0-40): the review says so; project, contract and people follow from it, as they do when the review is registered by itself.
 * @throws Fault NOT_FOUND, REFUSED when it was cleared before, INVALID
 */
const clear: WriteHandler<'contractors.clear'> = async (db, { project, on, reviewer, reason, blacklist }, context) => {
  const { values } = await readValues(db, 'outsourcing_project', project);
  const review = await createOne(
    db,
    'contractor_review',
    { project_id: project, on, reviewer, result: '清退', reason, cleared_on: on },
    context,
  );
  const left = await db
    .selectFrom('worker_assignment')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('project_id', '=', project)
    .where('out_on', '=', on)
    .where('out_reason', '=', '项目清退')
    .executeTakeFirst();
  if (blacklist) {
    await createOne(
      db,
      'blacklist',
      { contractor_id: String(values.contractor_id), kind: blacklistKinds[0], reason, basis: '复查清退', in_on: on },
      context,
    );
  }
  context.say(`清退外包项目「${values.content}」`);
  return { review, peopleLeft: left?.n ?? 0, blacklisted: blacklist };
};

const exportRegister: JobHandler<'contractors.exportRegister'> = async (context) => {
  const view = await registerView(context.db, context.today);
  const office = await context.db.selectFrom('office').select('town').executeTakeFirst();
  const columns: TableSheet['columns'] = [
    { header: '序号', width: 6, kind: 'number' },
    { header: '发包单位', width: 26, kind: 'text' },
    { header: '村（社区）', width: 12, kind: 'text' },
    { header: '承包单位', width: 26, kind: 'text' },
    { header: '外包作业项目内容', width: 32, kind: 'text' },
    { header: '作业人数', width: 9, kind: 'number' },
    { header: '开工日期', width: 12, kind: 'day' },
    { header: '完工日期', width: 12, kind: 'day' },
    { header: '涉及危险作业类型', width: 24, kind: 'text' },
    { header: '项目状态', width: 9, kind: 'code' },
    { header: '是否齐全', width: 9, kind: 'code' },
    { header: '缺项', width: 24, kind: 'text' },
  ];
  const rows = view.rows.map((line, at) => [
    at + 1,
    line.owner.name,
    line.owner.village,
    line.contractor.name,
    line.content,
    line.headcount,
    line.start,
    line.end ?? (line.long_term ? '长期' : null),
    line.hazardous.join('、'),
    line.status,
    line.complete ? '已登记' : '未齐',
    line.lacking.join('、'),
  ]);
  const sheet: TableSheet = {
    name: '外包作业单位名录库',
    title: `${office?.town ?? ''}外包作业单位名录库`,
    subtitle: `截至 ${view.asOf}　已登记 ${view.registered} 个，未齐 ${view.lacking} 个`,
    columns,
    rows,
    footers: [
      view.figures.map((figure) => `${figure.label} ${figure.value} ${figure.unit}`).join('；'),
      '六组（发包单位、承包单位、项目内容、作业规模、作业期限、危险作业类型）齐全的计为已登记。',
    ],
  };
  const target = await context.services.files.newExport(`外包作业单位名录库_${context.today}.xlsx`);
  await writeFileSafely(target.path, await writeWorkbook({ sheets: [sheet] }));
  return { file: await target.register(), rows: rows.length };
};

export const contractorHandlers = {
  'contractors.register': register,
  'contractors.exportRegister': exportRegister,
  'contractors.dossier': dossier,
  'contractors.duties': duties,
  'contractors.clear': clear,
  'contractors.startChecklist': startChecklist,
};
