/** The calls dossiers.*. */
import type { JobContext, JobHandler, ReadHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { writeFileSafely } from '../documents/index.ts';
import { enterpriseDossier } from './enterprise.ts';
import { dossierName, dossierPaper, dossierWorkbook, PAPER_LINES, PAPER_ROWS, premisesWorkbook } from './papers.ts';
import { premisesView } from './premises.ts';
import { timelineOf } from './timeline.ts';

/** Rows of a section on the screen; the rest is one click away in the register. */
const SCREEN_ROWS = 6;
const WORKBOOK_ROWS = 1_000;
const WORKBOOK_LINES = 20_000;

const enterprise: ReadHandler<'dossiers.enterprise'> = (db, { id, rows }, { today }) =>
  enterpriseDossier(db, id, today, rows ?? SCREEN_ROWS);

const timeline: ReadHandler<'dossiers.timeline'> = (db, query, context) => timelineOf(db, query, context);

const premises: ReadHandler<'dossiers.premises'> = (db, _, { today }) => premisesView(db, today);

async function officeName(db: Readable): Promise<{ town: string; office: string }> {
  const row = await db.selectFrom('office').select('town').executeTakeFirst();
  return { town: row?.town ?? '', office: row ? `${row.town}应急管理办公室` : '' };
}

const exportEnterprise: JobHandler<'dossiers.exportEnterprise'> = async (context, { id, format }) => {
  const paper = format === 'docx';
  context.progress('正在汇总各类台账', 0.1);
  const dossier = await enterpriseDossier(context.db, id, context.today, paper ? PAPER_ROWS : WORKBOOK_ROWS);
  await context.pause();
  context.progress('正在整理大事记', 0.4);
  const query = { id, groups: [], year: null, offset: 0, limit: paper ? PAPER_LINES : WORKBOOK_LINES };
  const { lines, total } = await timelineOf(context.db, query, context);
  await context.pause();
  context.progress('正在写文件', 0.8);
  const papers = { dossier, lines, totalLines: total, office: (await officeName(context.db)).office };
  const bytes = paper ? await dossierPaper(papers) : await dossierWorkbook(papers);
  return { file: await handOver(context, `一企一档_${dossierName(dossier)}`, format, bytes) };
};

const exportPremises: JobHandler<'dossiers.exportPremises'> = async (context) => {
  const { town } = await officeName(context.db);
  const bytes = await premisesWorkbook(await premisesView(context.db, context.today), town);
  return { file: await handOver(context, '厂中厂园中园摸底表', 'xlsx', bytes) };
};

async function handOver(context: JobContext, name: string, format: 'docx' | 'xlsx', bytes: Uint8Array) {
  const target = await context.services.files.newExport(`${name}_${context.today}.${format}`);
  await writeFileSafely(target.path, bytes);
  return target.register();
}

export const dossierHandlers = {
  'dossiers.enterprise': enterprise,
  'dossiers.timeline': timeline,
  'dossiers.premises': premises,
  'dossiers.exportEnterprise': exportEnterprise,
  'dossiers.exportPremises': exportPremises,
};
