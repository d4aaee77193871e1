import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { recordsWorkbook, writeFileSafely, writeWorkbook } from './index.ts';
import { lineCount } from './textLayout.ts';
import { sheetNames, type TableSheet } from './workbook.ts';

async function parts(bytes: Uint8Array): Promise<Map<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes));
  const found = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) found.set(entry.filename, await entry.getData(new TextWriter()));
  }
  await reader.close();
  return found;
}

const list = (rows: TableSheet['rows'], more: Partial<TableSheet> = {}): TableSheet => ({
  name: '清单',
  columns: [
    { header: '内容', width: 20, kind: 'text' },
    { header: '数', width: 10, kind: 'number' },
  ],
  rows,
  ...more,
});

const dangerous = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\tx',
  '\nx',
  '=cmd|"/c calc"!A1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'=1",
  '_x0041_ x',
  '  x ',
];

test('writes whatever begins like a formula as plain text that reads back the same', async () => {
  const bytes = await writeWorkbook({ sheets: [list(dangerous.map((text) => [text, 1]))] });
  const sheet = XLSX.read(bytes, { type: 'array', cellFormula: true }).Sheets.清单;
  for (const [index, text] of dangerous.entries()) {
    const cell = sheet?.[`A${index + 2}`] as XLSX.CellObject;
    expect(cell.t).toBe('s');
    expect(cell.f).toBeUndefined();
    expect(cell.v).toBe(text);
  }
  for (const xml of (await parts(bytes)).values()) expect(xml).not.toContain('<f>');
});

test('keeps identity numbers whole as text, and numbers as numbers', async () => {
  const bytes = await writeWorkbook({ sheets: [list([['110101199003074610', 3.5]])] });
  const sheet = XLSX.read(bytes, { type: 'array', cellNF: true }).Sheets.清单;
  expect(sheet?.A2).toMatchObject({ t: 's', v: '110101199003074610', z: '@' });
  expect(sheet?.B2).toMatchObject({ t: 'n', v: 3.5 });
});

test('gives the same bytes for the same content', async () => {
  const once = await writeWorkbook({ sheets: [list([['一', 1]])] });
  await new Promise((resolve) => setTimeout(resolve, 2_100)); // zip times count in two seconds
  const again = await writeWorkbook({ sheets: [list([['一', 1]])] });
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
});

test('prints on A4 fitted to the width, repeats the heading and numbers the pages', async () => {
  const xml = await parts(await writeWorkbook({ sheets: [list([['一', 1]], { title: '标题', subtitle: '共 1 条' })] }));
  const sheet = xml.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('paperSize="9"');
  expect(sheet).toContain('fitToWidth="1"');
  expect(sheet).toContain('ySplit="3"');
  expect(sheet).toContain('第 &amp;P 页，共 &amp;N 页');
  expect(xml.get('xl/workbook.xml')).toContain('$3:$3');
});

test('prints a wide list over pages side by side with its first columns on each, instead of shrinking it', async () => {
  const columns = Array.from({ length: 24 }, (_, index) => ({ header: `第${index + 1}栏`, width: 14, kind: 'text' as const }));
  const wide = { name: '宽表', title: '标题', columns, rows: [['一']], freezeColumns: 2 };
  const xml = await parts(await writeWorkbook({ sheets: [wide] }));
  expect(xml.get('xl/worksheets/sheet1.xml')).toContain('fitToWidth="2"');
  expect(xml.get('xl/workbook.xml')).toContain('$A:$B');
  expect(xml.get('xl/worksheets/sheet1.xml')).toContain('<mergeCell ref="A1:L1"/>');
});

test('makes a row as tall as its longest wrapped text', async () => {
  const long = '动火作业未审批，现场无监护人，灭火器材不足。'.repeat(4);
  const xml =
    (
      await parts(
        await writeWorkbook({
          sheets: [
            list([
              [long, 1],
              ['短', 1],
            ]),
          ],
        }),
      )
    ).get('xl/worksheets/sheet1.xml') ?? '';
  const heights = [...xml.matchAll(/<row r="\d+" ht="([\d.]+)"/g)].map((match) => Number(match[1]));
  expect(heights[1]).toBeGreaterThan(8 * 12);
  expect(heights[2]).toBeLessThan(24);
});

test.each([
  ['短', 10, 1],
  ['一二三四五六七八九十', 11, 2],
  ['一\n二\n三', 10, 3],
  ['A'.repeat(40), 11, 4],
])('counts the lines of %j in a column of %i', (text, width, lines) => {
  expect(lineCount(text, width)).toBe(lines);
});

test('gives every sheet a name that Excel accepts, each once', () => {
  expect(sheetNames(['附件3', '附件3', 'a/b:c*?[d]', '', 'x'.repeat(60)])).toEqual([
    '附件3',
    '附件3 2',
    'a b c   d',
    '表4',
    'x'.repeat(28),
  ]);
});

test('cuts a text that no cell can hold and says so', async () => {
  const bytes = await writeWorkbook({ sheets: [list([['长'.repeat(40_000), 1]])] });
  const value = String(XLSX.read(bytes, { type: 'array' }).Sheets.清单?.A2.v);
  expect(value.length).toBeLessThanOrEqual(32_767);
  expect(value).toMatch(/内容过长/);
});

test('lists records under the labels of the dictionary, codes by their labels', async () => {
  const bytes = await recordsWorkbook({
    entity: 'hazard',
    columns: ['code', 'enterprise_id', 'enterprise.village', 'status', 'funds_yuan', 'need_gov_coord', 'overdue'],
    rows: [
      {
        id: 'x',
        version: 1,
        missing: [],
        values: {
          code: 'YG-1',
          'enterprise.name': '宏远木业',
          'enterprise.village': '东河村',
          status: 'pending_recheck',
          funds_yuan: 3500.5,
          need_gov_coord: false,
          overdue: true,
        },
      },
    ],
    title: '隐患台账',
    today: '2025-09-24',
  });
  const rows = XLSX.utils.sheet_to_json<unknown[]>(XLSX.read(bytes, { type: 'array' }).Sheets.隐患台账 as XLSX.WorkSheet, { header: 1 });
  expect(rows[1]).toEqual(['共 1 条，导出日期 2025年9月24日']);
  expect(rows[2]).toEqual(['隐患编号', '单位', '村（社区）', '隐患状态', '整改资金（元）', '需政府协调', '逾期']);
  expect(rows[3]).toEqual(['YG-1', '宏远木业', '东河村', '待复查', 3500.5, '否', '是']);
});

test('takes the place of an older file only when the new one is whole, and leaves nothing beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  try {
    const path = join(folder, '表.xlsx');
    await writeFile(path, 'old');
    await writeFileSafely(path, new TextEncoder().encode('new'));
    expect(await readFile(path, 'utf8')).toBe('new');
    await expect(writeFileSafely(join(folder, '没有', '表.xlsx'), new Uint8Array())).rejects.toMatchObject({ code: 'FOLDER_UNFIT' });
    await expect(writeFileSafely(folder, new Uint8Array([1]))).rejects.toMatchObject({ code: 'FILE_LOCKED' });
    expect(await readdir(folder)).toEqual(['表.xlsx']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
