/** The town's villages, and what enterprises say about theirs: one list, pasted from Excel, against which the column is held (domain.md §2.1). */
import { sql } from 'kysely';
import { fieldOf } from '../../../shared/declared/records/index.ts';
import type { FieldValue, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import { checkRecord } from '../../../shared/rules/checkRecord.ts';
import { foldName, nearestNames } from '../../../shared/rules/likeness.ts';
import type { ReadHandler, WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { changeRecord, insertRecords } from '../records/index.ts';

const tables = ['enterprise', 'park', 'site'] as const;
const parts = (text: string): string[] => text.split(/[、，,;；\s]+/u).filter(Boolean);

async function villagesOf(db: Readable) {
  const rows = await db.selectFrom('village').select(['id', 'name', 'grids', 'lead_cadre', 'division_code']).orderBy('name').execute();
  return rows.map((row) => ({ ...row, grids: row.grids === null ? [] : (JSON.parse(row.grids) as string[]) }));
}

export const villages: ReadHandler<'roster.villages'> = async (db) => {
  const known = await villagesOf(db);
  const counts = await db
    .selectFrom('enterprise')
    .select(['village', (make) => make.fn.countAll<number>().as('n')])
    .groupBy('village')
    .execute();
  const names = known.map(({ name }) => name);
  const byName = new Map(counts.map(({ village, n }) => [village, n]));
  return {
    villages: known.map(({ id, name, grids, lead_cadre }) => ({ id, name, grids, lead: lead_cadre, enterprises: byName.get(name) ?? 0 })),
    unknown: counts.flatMap(({ village, n }) =>
      village !== null && !names.includes(village) ? [{ text: village, enterprises: n, suggestions: nearestNames(village, names) }] : [],
    ),
    without: byName.get(null) ?? 0,
  };
};

const columns: readonly { field: string; heading: RegExp }[] = [
  { field: 'name', heading: /^(村|村名|社区|村[(]社区[)]|村居|行政村|名称|村[(]居[)])$/u },
  { field: 'grids', heading: /网格/u },
  { field: 'lead_cadre', heading: /^包(村|联|片)/u },
  { field: 'secretary', heading: /(书记|主任|负责人)/u },
  { field: 'phone', heading: /(电话|手机|联系方式)/u },
  { field: 'division_code', heading: /(区划|编码|代码)/u },
];
const inOrder = columns.map(({ field }) => field);

interface ReadLine {
  line: number;
  values: RecordValues;
  problem: string | null;
}

/** Lines of a pasted list; the order of columns follows the heading where there is one. */
function readPaste(text: string): ReadLine[] {
  const lines = text.split(/\r?\n/u).map((line) => line.split('\t').map((cell) => cell.normalize('NFKC').trim()));
  const first = lines.findIndex((cells) => cells.some(Boolean));
  if (first < 0) return [];
  const heads = (lines[first] ?? []).map((cell) => columns.find(({ heading }) => heading.test(cell.replace(/\s/g, '')))?.field);
  const headed =
    heads.includes('name') && (lines[first] ?? []).every((cell, at) => cell === '' || heads[at] !== undefined || /序号/u.test(cell));
  const order = headed ? heads : inOrder;
  return lines.flatMap((cells, at) => {
    if (!cells.some(Boolean) || (headed && at === first)) return [];
    const values: RecordValues = {};
    for (const [index, cell] of cells.entries()) {
      const field = order[index];
      if (field && cell !== '') values[field] = field === 'grids' || field === 'phone' ? parts(cell) : cell;
    }
    const name = values.name;
    const problem = typeof name !== 'string' ? '缺村（社区）名称' : /^[\d.]+$/u.test(name) ? `“${name}”不像村名，请核对各列的次序` : null;
    return [{ line: at + 1, values, problem }];
  });
}

async function planPaste(db: Readable, text: string) {
  const known = new Map((await villagesOf(db)).map((village) => [foldName(village.name), village]));
  const seen = new Map<string, number>();
  return readPaste(text).map(({ line, values, problem }) => {
    const name = typeof values.name === 'string' ? values.name : '';
    const before = seen.get(foldName(name));
    const fault =
      problem ??
      (before === undefined ? null : `与第 ${before} 行重复`) ??
      checkRecord('village', values, '9999-12-31' as never).problems.find((each) => each.severity === 'error')?.says ??
      null;
    if (fault !== null) return { line, values, plan: '拒收' as const, says: fault, id: null };
    seen.set(foldName(name), line);
    const village = known.get(foldName(name));
    if (!village) return { line, values, plan: '新增' as const, says: '', id: null };
    // blank never wipes, and what is written already is not overwritten by a list
    const grids = [...new Set([...village.grids, ...((values.grids as string[] | undefined) ?? [])])];
    const fresh: Record<string, FieldValue> = {};
    if (grids.length > village.grids.length) fresh.grids = grids;
    for (const field of ['lead_cadre', 'division_code'] as const) {
      const value = values[field];
      if (typeof value === 'string' && value !== village[field]) fresh[field] = value;
    }
    const says = Object.keys(fresh)
      .map((field) => fieldOf('village', field)?.label)
      .join('、');
    return says === ''
      ? { line, values: fresh, plan: '相同' as const, says: '', id: village.id }
      : { line, values: fresh, plan: '补充' as const, says, id: village.id };
  });
}

export const previewVillages: ReadHandler<'roster.previewVillages'> = async (db, { text }) => ({
  lines: (await planPaste(db, text)).slice(0, 1_000).map(({ id: _id, ...line }) => line),
});

/** @throws Fault INVALID when nothing can be taken from the text */
export const importVillages: WriteHandler<'roster.importVillages'> = async (db, { text }, context) => {
  const lines = (await planPaste(db, text)).slice(0, 1_000);
  const fresh = lines.filter(({ plan }) => plan === '新增');
  const more = lines.filter(({ plan }) => plan === '补充');
  if (fresh.length + more.length === 0) throw new Fault('INVALID', '粘贴的内容里没有可以新增或补充的村（社区），请核对。');
  const checked = fresh.map(({ values }) => ({ values: checkRecord('village', values, context.today).values }));
  if (checked.length > 0) await insertRecords(db, 'village', checked, '导入', context);
  for (const { id, values } of more) if (id !== null) await changeRecord(db, 'village', id, null, values, context);
  context.say(`导入村（社区）：新增 ${fresh.length} 个，补充 ${more.length} 个`);
  return { created: fresh.length, updated: more.length, refused: lines.filter(({ plan }) => plan === '拒收').length };
};

/** One way of writing a village becomes the listed one, everywhere it stands. @throws Fault NOT_FOUND */
export const settleVillage: WriteHandler<'roster.settleVillage'> = async (db, { from, to }, context) => {
  const village = await db.selectFrom('village').select('name').where('id', '=', to).executeTakeFirst();
  if (!village) throw new Fault('NOT_FOUND', '这个村（社区）已经不在清单里了，请刷新。');
  let changed = 0;
  for (const table of tables) {
    const rows = await sql<{ id: string }>`select id from ${sql.table(table)} where village = ${from}`.execute(db);
    for (const { id } of rows.rows) {
      await changeRecord(db, table, id, null, { village: village.name }, context);
      changed += 1;
    }
    await context.pause();
  }
  context.say(`“${from}”统一写成“${village.name}”，${changed} 处`);
  return { changed };
};
