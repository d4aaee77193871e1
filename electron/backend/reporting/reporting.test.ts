import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { contract } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/day.ts';
import { annex3 } from '../../../shared/declared/forms/annex3.2023.ts';
import { formNamed } from '../../../shared/declared/forms/index.ts';
import { ComputedForm, type FormCell } from '../../../shared/reporting.ts';
import { cellsCounting, computeForm, reportingHandlers, reportJson } from './index.ts';
import { type Ledger, majorHazard, openLedger } from './testing/ledger.ts';

const today = '2025-09-25';
const asOf = '2025-09-24';
let ledger: Ledger;
let mill: string;

const setup = { form: '附件3', start_on: '2025-05-01', heading: '阳光镇', recipient: '县安委办', issued_on: null };
const setUp = (more: Partial<typeof setup> = {}) =>
  ledger.write((db, context) => reportingHandlers['reports.setUp'](db, { ...setup, ...more }, context));
const open = (day: Day = asOf) =>
  ledger.write((db, context) => reportingHandlers['reports.openPeriod'](db, { form: '附件3', asOf: day }, context));
const enter = (period: string, cell: string, value: number | boolean | null, value2: number | null = null, notApplicable = false) =>
  ledger.write((db, context) =>
    reportingHandlers['reports.enter'](
      db,
      { period, cell: `S4-A3-${cell}`, value, value2, notApplicable, basis: '9月5日镇党委会议纪要' },
      context,
    ),
  );
const confirm = (period: string, ...cells: string[]) =>
  ledger.write((db, context) =>
    reportingHandlers['reports.confirmZeros'](db, { period, cells: cells.map((cell) => `S4-A3-${cell}`) }, context),
  );
const report = (period: string, on: Day = today) =>
  ledger.write((db, context) => reportingHandlers['reports.markReported'](db, { period, on, way: '邮箱', receipt: null }, context));
const compute = (day: Day = asOf) => computeForm(ledger.office.db, { form: '附件3', asOf: day }, today);
const cell = (form: ComputedForm, no: string): FormCell => form.cells.find((each) => each.id === `S4-A3-${no}`) as FormCell;
const checkOf = (form: ComputedForm, id: string) => form.checks.find((each) => each.id === id);

beforeEach(async () => {
  ledger = await openLedger(today);
  mill = await ledger.add('enterprise', { name: '宏远木业', village: '东河村', key_sector: '冶金工贸' });
});
afterEach(() => ledger.close());

test('keeps the official labels with their misprints, 32 cells in four blocks', () => {
  const cells = annex3.blocks.flatMap((block) => block.cells);
  expect(cells.map((each) => each.id)).toEqual(Array.from({ length: 32 }, (_, index) => `S4-A3-${String(index + 1).padStart(2, '0')}`));
  expect(annex3.blocks.map((block) => [block.name, block.cells.length])).toEqual([
    ['总体情况', 6],
    ['对企业自查自改进行抽查检查情况', 8],
    ['部门精准严格执法情况', 10],
    ['党委政府组织领导情况', 8],
  ]);
  expect(cells[7]?.label).toBe('企业主要负责人未按要求亲自研究排查整治工（家）');
  expect(cells[17]?.label).toBe('企业和主要负责“一案双罚”（次）');
  const origins = (origin: string) => cells.filter((each) => each.origin === origin).map((each) => Number(each.id.slice(-2)));
  expect(origins('A')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  expect(origins('M')).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 29, 31]);
  expect(origins('H')).toEqual([25, 26, 27, 28, 30, 32]);
});

test.each(['附件3', '附件 3', '附件３', 's4-a3', 'S4-A3'])('finds the form by the name %j', (name) => {
  expect(formNamed(name)?.id).toBe('S4-A3');
});

test('never guesses the first day: refuses to compute before it was asked, unless one is given', async () => {
  await expect(compute()).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining('行动起始日') });
  await expect(open()).rejects.toMatchObject({ code: 'REFUSED' });
  const form = await computeForm(ledger.office.db, { form: 'S4-A3', asOf, from: '2025-05-01' }, today);
  expect(form.from).toBe('2025-05-01');
  await expect(computeForm(ledger.office.db, { form: '附件9', asOf }, today)).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining('附件3'),
  });
});

test('setting the form up enables the campaign with the office’s own days and no other county’s region', async () => {
  await setUp();
  await setUp({ start_on: '2025-05-06' });
  const rows = await ledger.office.db.selectFrom('campaign').selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    builtin: 'S4',
    name: '2025年重大事故隐患专项排查整治行动',
    status: '执行中',
    start: '2025-05-06',
    region: null,
    doc_no: null,
  });
});

test('answers exactly what the contract promises, before and after cells are filled', async () => {
  await setUp();
  await ledger.addHazard(majorHazard(mill));
  expect(ComputedForm.safeParse(await compute()).error).toBeUndefined();
  const { id } = await open();
  await enter(id, '17', 12, 3.5);
  await enter(id, '15', null, null, true);
  expect(ComputedForm.safeParse(await compute()).error).toBeUndefined();
  const drilled = await reportingHandlers['reports.cell'](
    ledger.office.db,
    { form: '附件3', asOf, cell: 'S4-A3-01', offset: 0, limit: 10 },
    ledger.read,
  );
  expect(contract['reports.cell'].output.safeParse(drilled).error).toBeUndefined();
  expect(
    contract['reports.forms'].output.safeParse(await reportingHandlers['reports.forms'](ledger.office.db, {}, ledger.read)).error,
  ).toBeUndefined();
});

test('keeps a number, 0, 未报 and 不适用 apart', async () => {
  await setUp();
  const { id } = await open();
  let form = await compute();
  expect(cell(form, '01')).toMatchObject({ value: 0, source: 'computed', shown: '0', unconfirmed: false });
  expect(cell(form, '16')).toMatchObject({ value: 0, source: 'computed', shown: '0', unconfirmed: true });
  expect(cell(form, '17')).toMatchObject({ value: 0, value2: 0, shown: '0次，0万元', unconfirmed: true });
  expect(cell(form, '25')).toMatchObject({ value: null, source: 'missing', shown: '未报' });
  expect(form.statements.join()).toContain('未报：党委政府1、');
  await enter(id, '25', 0);
  await enter(id, '30', false);
  await enter(id, '15', null, null, true);
  await enter(id, '22', 3, 1);
  await confirm(id, '16');
  form = await compute();
  expect(cell(form, '25')).toMatchObject({ value: 0, source: 'entered', shown: '0', basis: '9月5日镇党委会议纪要' });
  expect(cell(form, '30')).toMatchObject({ value: false, source: 'entered', shown: '否' });
  expect(cell(form, '15')).toMatchObject({ value: null, source: 'not-applicable', shown: '/' });
  expect(cell(form, '22')).toMatchObject({ value: 3, value2: 1, shown: '3个，其中1个' });
  expect(cell(form, '16')).toMatchObject({ value: 0, source: 'computed', unconfirmed: false });
  await ledger.write((db, context) => reportingHandlers['reports.clearEntry'](db, { period: id, cell: 'S4-A3-25' }, context));
  expect(cell(await compute(), '25').source).toBe('missing');
});

test.each([
  ['a cell the ledger computes', '01', 3, null, 'REFUSED'],
  ['half a visit', '16', 1.5, null, 'INVALID'],
  ['a number where yes or no is asked', '30', 1, null, 'INVALID'],
  ['yes where a number is asked', '25', true, null, 'INVALID'],
  ['nothing at all', '25', null, null, 'INVALID'],
  ['only the first of two numbers', '17', 12, null, 'INVALID'],
  ['half a case', '22', 3, 0.5, 'INVALID'],
  ['a second number where there is one', '16', 1, 2, 'INVALID'],
  ['less than a fen', '29', 0.000_000_1, 0, 'INVALID'],
  ['a cell that does not exist', '99', 1, null, 'INVALID'],
] as const)('refuses %s', async (_, no, value, value2, code) => {
  await setUp();
  const { id } = await open();
  await expect(enter(id, no, value, value2)).rejects.toMatchObject({ code, message: expect.stringMatching(/[\u4e00-\u9fff]/) });
});

test('confirms zeros only where registered activities could have been, and never over an entry', async () => {
  await setUp();
  const { id } = await open();
  await enter(id, '16', 5);
  expect(await confirm(id, '16', '18', '18')).toEqual({ confirmed: 1 });
  expect(cell(await compute(), '16').value).toBe(5);
  await expect(confirm(id, '25')).rejects.toMatchObject({ code: 'REFUSED' });
  await expect(confirm(id, '01')).rejects.toMatchObject({ code: 'REFUSED' });
});

test('opens one period per cut-off and closes it to entries once reported', async () => {
  await setUp();
  const { id } = await open();
  expect((await open()).id).toBe(id);
  await expect(open('2025-04-30')).rejects.toMatchObject({ code: 'INVALID' });
  await expect(report(id, '2025-09-23')).rejects.toMatchObject({ code: 'INVALID' });
  await expect(report(id, '2025-09-26')).rejects.toMatchObject({ code: 'INVALID' });
  expect(await report(id)).toMatchObject({ state: '已报', reportedOn: today, way: '邮箱' });
  expect(ledger.said()).toContain('6 格未报');
  expect((await compute()).reported).toEqual({ on: today, way: '邮箱', receipt: null });
  await expect(enter(id, '25', 1)).rejects.toMatchObject({ code: 'REFUSED' });
  await expect(report(id)).rejects.toMatchObject({ code: 'REFUSED' });
  await expect(setUp({ start_on: '2025-06-01' })).rejects.toMatchObject({ code: 'REFUSED' });
});

test('T12: names the hazards whose source maps to no cell, and what waits for a level or a visit', async () => {
  await setUp();
  const id = await ledger.addHazard(majorHazard(mill, { source: null }));
  await ledger.addHazard(majorHazard(mill, { source: '举报' }));
  await ledger.addHazard(majorHazard(mill, { level: null }));
  await ledger.addHazard(majorHazard(mill, { found_on: '2025-04-02' }));
  await ledger.addHazard(majorHazard(mill, { found_on: '2025-04-02' }), { closures: [{ on: '2025-04-20' }] });
  const form = await compute();
  expect(form.unmappedSources).toEqual([{ id, title: expect.stringContaining('宏远木业：'), source: null }]);
  expect([form.ungraded, form.beforeStart]).toEqual([1, 1]);
  expect(form.cells.slice(0, 6).map((each) => each.value)).toEqual([0, 0, 0, 0, 0, 0]);
  const words = form.statements.join('\n');
  for (const part of ['待定来源：1 条', '待核实：1 条', '待判级：1 条', '起始日前发现、至截止日仍未销号的重大事故隐患 1 个'])
    expect(words).toContain(part);
});

test('R01 R02 R03 R08 R11 R13 R16 hold on any ledger, because the figures share one definition', async () => {
  await setUp();
  await ledger.addHazard(majorHazard(mill), {
    closures: [{ on: '2025-07-01' }],
    listed: [{ level: '县', issued_on: '2025-06-20', delisted_on: '2025-06-30' }],
  });
  await ledger.addHazard(majorHazard(mill, { source: '乡镇检查' }));
  await ledger.add('inspection', { enterprise_id: mill, start: '2025-06-01', org: '乡镇', duty_drill: '不符合' });
  const form = await compute();
  expect(form.cells.slice(0, 7).map((each) => each.value)).toEqual([1, 1, 1, 0, 1, 1, 1]);
  for (const id of ['R01', 'R02', 'R03', 'R08', 'R11', 'R13', 'R16']) expect(checkOf(form, id)).toMatchObject({ ok: true });
  expect(checkOf(form, 'R08')?.says).toContain('1＝1＋0，1＝0＋1');
});

test('R04 says where a part is larger than its whole', async () => {
  await setUp();
  const { id } = await open();
  await enter(id, '29', 1, 2.5);
  expect(checkOf(await compute(), 'R04')).toMatchObject({
    ok: false,
    cells: ['S4-A3-29'],
    says: expect.stringContaining('党委政府5的“其中”（2.5）大于总数（1）'),
  });
  await enter(id, '29', 2.5, 2.5);
  expect(checkOf(await compute(), 'R04')?.ok).toBe(true);
});

test('R05 says that a fine needs a penalty', async () => {
  await setUp();
  const { id } = await open();
  await enter(id, '17', 0, 3.5);
  expect(checkOf(await compute(), 'R05')).toMatchObject({ ok: false, cells: ['S4-A3-17'] });
  await enter(id, '17', 1, 3.5);
  expect(checkOf(await compute(), 'R05')?.ok).toBe(true);
});

test('R06 says that double penalties are at most the penalties', async () => {
  await setUp();
  const { id } = await open();
  await enter(id, '17', 1, 0);
  await enter(id, '18', 2);
  expect(checkOf(await compute(), 'R06')).toMatchObject({ ok: false, says: expect.stringContaining('执法4（2）大于执法3（1）') });
});

test('R07 says what fell since the last reported period, except what may fall', async () => {
  await setUp();
  const august = await open('2025-08-24');
  await enter(august.id, '16', 5);
  await enter(august.id, '30', true);
  await enter(august.id, '31', 4);
  await ledger.addHazard(majorHazard(mill), { closures: [{ on: '2025-08-01', revoked_on: '2025-09-01' }] });
  const september = await open();
  await enter(september.id, '16', 5);
  await enter(september.id, '30', false);
  await enter(september.id, '31', 1);
  expect(checkOf(await compute(), 'R07')).toMatchObject({ ok: true, says: expect.stringContaining('没有已报的上一期') });
  await report(august.id);
  expect(checkOf(await compute(), 'R07')).toMatchObject({
    ok: false,
    cells: ['S4-A3-02'],
    says: expect.stringContaining('总体2由 1 减为 0'),
  });
  await enter(september.id, '16', 4);
  expect(checkOf(await compute(), 'R07')?.cells).toEqual(['S4-A3-02', 'S4-A3-16']);
});

test('opens a number down to its records, masked, with the number by sector and by village', async () => {
  await setUp();
  const shop = await ledger.add('enterprise', { name: '兴隆超市', village: '西河村', principal_phone: ['13800138000'] });
  const ids = [await ledger.addHazard(majorHazard(mill)), await ledger.addHazard(majorHazard(shop, { duty_phone: ['13900139000'] }))];
  await ledger.add('inspection', { enterprise_id: shop, start: '2025-06-01', org: '乡镇' });
  const drill = (no: string, offset = 0, limit = 10) =>
    reportingHandlers['reports.cell'](ledger.office.db, { form: '附件3', asOf, cell: `S4-A3-${no}`, offset, limit }, ledger.read);
  const hazards = await drill('01');
  expect(hazards).toMatchObject({ entity: 'hazard', total: 2 });
  expect(new Set(hazards.rows.map((row) => row.id))).toEqual(new Set(ids));
  expect(JSON.stringify(hazards)).not.toContain('13900139000');
  expect(hazards.breakdown).toEqual([
    { by: '行业', label: '（未填）', count: 1 },
    { by: '行业', label: '冶金工贸', count: 1 },
    { by: '村（社区）', label: '东河村', count: 1 },
    { by: '村（社区）', label: '西河村', count: 1 },
  ]);
  expect((await drill('01', 1)).rows).toHaveLength(1);
  const enterprises = await drill('07');
  expect(enterprises).toMatchObject({ entity: 'enterprise', total: 1 });
  expect(JSON.stringify(enterprises)).not.toContain('13800138000');
  expect(await drill('25')).toEqual({ entity: 'none', rows: [], entities: {}, total: 0, breakdown: [] });
  await expect(drill('77')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('tells a hazard which figures it is in', async () => {
  const id = await ledger.addHazard(majorHazard(mill), { closures: [{ on: '2025-07-01' }] });
  expect(await cellsCounting(ledger.office.db, id, today)).toEqual([]);
  await setUp();
  expect(await cellsCounting(ledger.office.db, id, today)).toEqual(['附件3 总体1', '附件3 总体2']);
});

test('prints for programs what the command promises', async () => {
  await setUp();
  const id = await ledger.addHazard(majorHazard(mill));
  const json = reportJson(await compute());
  expect(json).toMatchObject({ form: '附件3', edition: '平安委〔2023〕10号', asOf });
  expect(json.cells).toHaveLength(32);
  expect(json.cells[0]).toEqual({
    id: 'S4-A3-01',
    label: '企业自查发现的重大事故隐患（个）',
    value: 1,
    value2: null,
    unit: '个',
    source: 'computed',
    records: [id],
  });
  expect(json.cells[16]).toMatchObject({ unit: '次，万元', value: 0, value2: 0 });
  expect(Object.keys(json.checks[0] ?? {})).toEqual(['id', 'ok', 'says']);
});

test('writes the official table, the rules and the records behind every number into one workbook', async () => {
  await setUp();
  const { id } = await open();
  await enter(id, '17', 12, 3.5);
  for (let n = 0; n < 3; n += 1) await ledger.addHazard(majorHazard(mill));
  const { file } = await reportingHandlers['reports.export'](ledger.job, { form: '附件3', asOf });
  expect(file.name).toBe('附件3_阳光镇_截至2025-09-24.xlsx');
  const book = XLSX.read(await readFile(ledger.read.services.files.locate(file.token)?.path ?? ''), { cellFormula: true });
  expect(book.SheetNames).toEqual(['附件3', '口径说明', '明细']);
  const table = book.Sheets.附件3 as XLSX.WorkSheet;
  expect(table.A2?.v).toBe('各县（市、区）专项行动进展情况调度表');
  expect([table.A3?.v, table.E3?.v]).toEqual(['阳光镇', '时间：2025 年 9 月 25 日']);
  expect([table.A4?.v, table.B4?.v, table.C4?.v, table.D4?.v, table.E4?.v, table.F4?.v, table.G4?.v]).toEqual([
    '总体情况',
    1,
    '企业自查发现的重大事故隐患（个）',
    3,
    2,
    '企业自查发现重大事故隐患中已完成整改（个）',
    0,
  ]);
  expect([table.A7?.v, table.A11?.v, table.A16?.v]).toEqual([
    '对企业自查自改进行抽查检查情况',
    '部门精准严格执法情况',
    '党委政府组织领导情况',
  ]);
  expect(table.D12?.v).toBe('12次，3.5万元');
  expect(table.D16?.v).toBe('未报');
  expect(table.A20?.v).toMatch(/^注：1\. 此表为月度调度表/);
  expect(table['!merges']).toContainEqual(XLSX.utils.decode_range('A4:A6'));
  const details = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets.明细 as XLSX.WorkSheet, { header: 1 });
  expect(details.filter((row) => row[0] === '总体1')).toHaveLength(3);
  expect(XLSX.utils.sheet_to_csv(book.Sheets.口径说明 as XLSX.WorkSheet)).toContain('销号日');
});
