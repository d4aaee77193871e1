/** Through the contract: real workbooks from bytes, real parser processes, real SQLite. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import type { OutputOf } from '../../../../shared/contract.ts';
import { createParserPool, type ParserPool } from '../../../hosts/parserProcess.ts';
import { openTestOffice, type TestOffice } from '../../testing/office.ts';
import { importJson } from '../index.ts';

let pool: ParserPool;
let desk: TestOffice;
let folder: string;

beforeAll(() => {
  pool = createParserPool();
});
afterAll(() => pool.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anban-intake-'));
  desk = await openTestOffice({ startParser: () => pool.startParser() });
});
afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

type Row = readonly (string | number | null)[];

function workbook(name: string, rows: readonly Row[]): string {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '台账');
  const path = join(folder, name);
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return path;
}

async function staged(...paths: string[]): Promise<OutputOf<'intake.stage'>> {
  const files: string[] = [];
  for (const path of paths) files.push((await desk.office.files.offer(path, path.slice(folder.length + 1))).token);
  return desk.ok('intake.stage', { files });
}

const roster = (...rows: Row[]): string =>
  workbook('名录.xlsx', [['企业名称', '统一社会信用代码', '所在村', '法定代表人', '从业人数'], ...rows]);
const hazardHead: Row = [
  '企业名称',
  '发现日期',
  '隐患来源',
  '隐患等级',
  '隐患描述',
  '整改期限',
  '整改状态',
  '整改完成日期',
  '复查人',
  '复查日期',
  '复查结果',
];
const ledger = (name: string, ...rows: Row[]): string => workbook(name, [['隐患台账'], hazardHead, ...rows]);

const hengji: Row = ['恒基铸造有限公司', '91140599MA0G154A84', '东榆村', '王建国', 50];
const open: Row = ['恒基铸造有限公司', '2026.9.1', '乡镇检查', '一般', '配电箱门缺失', '2026.9.10', '整改中'];
const claimed: Row = ['恒基铸造有限公司', '2026.9.2', '乡镇检查', '一般', '灭火器压力不足', '2026.9.10', '已整改', '2026.9.5'];
const rechecked: Row = [
  '恒基铸造有限公司',
  '2026.9.3',
  '乡镇检查',
  '一般',
  '安全出口被堵',
  '2026.9.10',
  '已销号',
  '2026.9.6',
  '周江涛',
  '2026.9.8',
  '合格',
];

async function all(entity: 'enterprise' | 'hazard' | 'worker' | 'certificate' | 'outsourcing_project' | 'contractor' | 'lease') {
  return (await desk.ok('records.page', { entity })).rows;
}

describe('a batch', () => {
  it('changes nothing until it is committed, and then everything in one change set', async () => {
    const batch = await staged(roster(hengji), ledger('隐患.xlsx', open, claimed));
    expect(batch.totals).toEqual({ new: 3, update: 0, same: 0, conflict: 0, refused: 0 });
    expect(await all('enterprise')).toEqual([]);
    expect(existsSync(desk.office.paths.attachments) ? readdirSync(desk.office.paths.attachments) : []).toEqual([]);
    const { value, changeSet } = await desk.written('intake.commit', { batch: batch.batch });
    expect(value).toMatchObject({ created: { enterprise: 1, hazard: 2 }, leftOut: 0 });
    const [set] = (await desk.ok('history.list', { offset: 0, limit: 1 })).rows;
    expect(set).toMatchObject({ id: changeSet, call: 'intake.commit' });
    expect(set?.words).toContain('导入批次 1');
    expect((await desk.ok('intake.batch', { batch: batch.batch })).state).toBe('committed');
  });

  it('keeps the original by its hash and remembers file, sheet and cell of every value', async () => {
    const path = ledger('隐患.xlsx', open);
    const batch = await staged(path);
    await desk.ok('intake.commit', { batch: batch.batch });
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(readFileSync(join(desk.office.paths.attachments, sha256.slice(0, 2), sha256))).toEqual(readFileSync(path));
    const [hazard] = await all('hazard');
    const detail = await desk.ok('records.read', { entity: 'hazard', id: hazard?.id ?? '' });
    expect(detail.origins).toContainEqual(expect.objectContaining({ field: 'description', file: '隐患.xlsx', sheet: '台账', cell: 'E3' }));
  });

  it('is taken back whole by an undo and can be imported again', async () => {
    const path = ledger('隐患.xlsx', open, claimed);
    const first = await staged(path);
    const { changeSet } = await desk.written('intake.commit', { batch: first.batch });
    await desk.ok('history.undo', { changeSet });
    expect(await all('hazard')).toEqual([]);
    expect(await all('enterprise')).toEqual([]);
    expect((await desk.ok('intake.batch', { batch: first.batch })).state).toBe('undone');
    const again = await staged(path);
    expect(again.files[0]?.state).toBe('read');
    expect(again.totals.new).toBe(2);
    await desk.ok('intake.commit', { batch: again.batch });
    expect(await all('hazard')).toHaveLength(2);
  });

  it('finds everything the same when the same file comes twice, and says that it came', async () => {
    const path = ledger('隐患.xlsx', open, claimed);
    await desk.ok('intake.commit', { batch: (await staged(path)).batch });
    const again = await staged(path);
    expect(again.files[0]).toMatchObject({ state: 'repeated' });
    expect(again.files[0]?.says).toContain('批次 1');
    expect(again.totals).toMatchObject({ new: 0, same: 2 });
    expect((await desk.fault('intake.commit', { batch: again.batch })).code).toBe('REFUSED');
  });

  it('goes on with the other files when one is refused', async () => {
    const bad = join(folder, '说明.xlsx');
    writeFileSync(bad, '%PDF-1.7 not a workbook');
    const batch = await staged(bad, ledger('隐患.xlsx', open));
    expect(batch.files.map(({ state }) => state)).toEqual(['refused', 'read']);
    expect(batch.files[0]?.says).toMatch(/PDF/);
    await desk.ok('intake.commit', { batch: batch.batch });
    expect(await all('hazard')).toHaveLength(1);
  });

  it('takes one of two files with the same bytes in one drop', async () => {
    const first = ledger('隐患.xlsx', open);
    const second = join(folder, '隐患(1).xlsx');
    writeFileSync(second, readFileSync(first));
    const batch = await staged(first, second);
    expect(batch.files.map(({ state }) => state)).toEqual(['read', 'repeated']);
    expect(batch.totals).toMatchObject({ new: 1, same: 1 });
  });

  it('stores nothing when an original has changed since the preview, and can be discarded then', async () => {
    const path = ledger('隐患.xlsx', open);
    const batch = await staged(path);
    writeFileSync(path, readFileSync(ledger('别的.xlsx', claimed)));
    const fault = await desk.fault('intake.commit', { batch: batch.batch });
    expect(fault).toMatchObject({ code: 'REFUSED' });
    expect(fault.says).toContain('隐患.xlsx');
    expect(await all('hazard')).toEqual([]);
    expect((await desk.ok('intake.batch', { batch: batch.batch })).state).toBe('preview');
  });

  it('leaves nothing behind when reading is cancelled', async () => {
    const { token } = await desk.office.files.offer(ledger('隐患.xlsx', open), '隐患.xlsx');
    const reply = desk.office.call('intake.stage', { files: [token] }, 'job-1');
    setTimeout(() => desk.office.cancel('job-1'), 10);
    expect(await reply).toMatchObject({ ok: false, fault: { code: 'CANCELLED' } });
    expect((await desk.ok('intake.batches', {})).open).toEqual([]);
  });

  it('takes a folder as the files in it', async () => {
    ledger('隐患.xlsx', open);
    roster(hengji);
    const { token } = await desk.office.files.offer(folder, '收表');
    const batch = await desk.ok('intake.stage', { files: [token] });
    expect(batch.files.map(({ file }) => file).sort()).toEqual(['收表/名录.xlsx', '收表/隐患.xlsx']);
  });

  it('is gone after it was discarded', async () => {
    const batch = await staged(ledger('隐患.xlsx', open));
    await desk.ok('intake.discard', { batch: batch.batch });
    expect((await desk.fault('intake.batch', { batch: batch.batch })).code).toBe('NOT_FOUND');
  });
});

describe('matching', () => {
  it('never lets a blank wipe, and updates only what differs', async () => {
    await desk.ok('intake.commit', { batch: (await staged(roster(hengji))).batch });
    const batch = await staged(
      workbook('新.xlsx', [
        ['企业名称', '统一社会信用代码', '法定代表人', '从业人数'],
        ['恒基铸造有限公司', '91140599MA0G154A84', null, 66],
      ]),
    );
    const rows = await desk.ok('intake.rows', { batch: batch.batch, file: 0, sheet: 0 });
    expect(rows.rows[0]).toMatchObject({ verdict: 'update', current: { staff_count: 50 } });
    await desk.ok('intake.commit', { batch: batch.batch });
    const [enterprise] = await all('enterprise');
    expect(enterprise?.values).toMatchObject({ staff_count: 66, legal_rep: '王建国', village: '东榆村' });
  });

  it('leaves a credit code under another name to a person, and keeps the old name when it was a renaming', async () => {
    await desk.ok('intake.commit', { batch: (await staged(roster(hengji))).batch });
    const batch = await staged(roster(['恒基精密铸造有限公司', '91140599MA0G154A84', '东榆村', '王建国', 50]));
    expect(batch.totals.conflict).toBe(1);
    expect((await desk.fault('intake.commit', { batch: batch.batch })).code).toBe('REFUSED');
    await desk.ok('intake.decide', { what: 'settle', batch: batch.batch, file: 0, sheet: 0, rows: [0], take: 'file' });
    await desk.ok('intake.commit', { batch: batch.batch });
    const [enterprise] = await all('enterprise');
    expect(enterprise?.values).toMatchObject({ name: '恒基精密铸造有限公司', former_names: ['恒基铸造有限公司'] });
    const later = await staged(ledger('隐患.xlsx', open));
    expect(later.questions.map(({ id }) => id)).not.toContain('unknown_enterprise');
  });

  it('lets hazards of one file find the enterprise another file of the batch brings', async () => {
    const batch = await staged(ledger('隐患.xlsx', open), roster(hengji));
    expect(batch.questions.map(({ id }) => id)).not.toContain('unknown_enterprise');
    await desk.ok('intake.commit', { batch: batch.batch });
    const [enterprise] = await all('enterprise');
    expect(enterprise?.values.roster_pending).toBe(false);
    expect(await all('enterprise')).toHaveLength(1);
  });

  it('puts unknown enterprises among 待建名录, or into the roster when a person says so', async () => {
    const waiting = await staged(ledger('隐患.xlsx', open));
    expect(waiting.questions.find(({ id }) => id === 'unknown_enterprise')?.examples).toEqual(['恒基铸造有限公司']);
    const { changeSet } = await desk.written('intake.commit', { batch: waiting.batch });
    expect((await all('enterprise'))[0]?.values.roster_pending).toBe(true);
    await desk.ok('history.undo', { changeSet });
    const confirmed = await staged(ledger('隐患.xlsx', open));
    await desk.ok('intake.decide', { what: 'answer', batch: confirmed.batch, question: 'unknown_enterprise', answer: 'confirm' });
    await desk.ok('intake.commit', { batch: confirmed.batch });
    expect((await all('enterprise'))[0]?.values.roster_pending).toBe(false);
  });

  it('takes a row that stands twice in a file once', async () => {
    const batch = await staged(ledger('隐患.xlsx', open, open));
    expect(batch.totals).toMatchObject({ new: 1, same: 1 });
    await desk.ok('intake.commit', { batch: batch.batch });
    expect(await all('hazard')).toHaveLength(1);
  });
});

describe('what an old ledger claims', () => {
  it('waits in 待复查 until a person has said by which day it counts as closed', async () => {
    const batch = await staged(ledger('隐患.xlsx', open, claimed, rechecked));
    expect(batch.questions.find(({ id }) => id === 'claimed_done')).toMatchObject({ rows: 2, answer: null, asksDay: true });
    await desk.ok('intake.commit', { batch: batch.batch });
    const rows = await all('hazard');
    const states = Object.fromEntries(
      rows.map(({ values }) => [values.description, [values.status, values.claimed_done, values.reported_state]]),
    );
    expect(states).toEqual({
      配电箱门缺失: ['rectifying', false, '整改中'],
      灭火器压力不足: ['pending_recheck', true, '已整改'],
      安全出口被堵: ['pending_recheck', true, '已销号'],
    });
  });

  it('closes only rechecked ones on their recheck day when asked so', async () => {
    const batch = await staged(ledger('隐患.xlsx', claimed, rechecked));
    await desk.ok('intake.decide', { what: 'answer', batch: batch.batch, question: 'claimed_done', answer: 'recheck' });
    await desk.ok('intake.commit', { batch: batch.batch });
    const rows = await all('hazard');
    const closed = Object.fromEntries(rows.map(({ values }) => [values.description, [values.status, values.closed_on]]));
    expect(closed).toEqual({ 灭火器压力不足: ['pending_recheck', null], 安全出口被堵: ['closed', '2026-09-08'] });
  });

  it('closes a major hazard only on the recheck its ledger brings, whatever the answer', async () => {
    const major = (row: Row): Row => row.map((cell) => (cell === '一般' ? '重大' : cell));
    const batch = await staged(ledger('隐患.xlsx', major(claimed), major(rechecked)));
    await desk.ok('intake.decide', { what: 'answer', batch: batch.batch, question: 'claimed_done', answer: 'day', day: '2026-10-01' });
    await desk.ok('intake.commit', { batch: batch.batch });
    const closed = Object.fromEntries((await all('hazard')).map(({ values }) => [values.description, [values.status, values.closed_on]]));
    expect(closed).toEqual({ 灭火器压力不足: ['pending_recheck', null], 安全出口被堵: ['closed', '2026-09-08'] });
  });

  it('refuses a closing day in the future and an answer that does not exist', async () => {
    const batch = await staged(ledger('隐患.xlsx', claimed));
    const answer = (value: string, day: string | null = null) => ({
      what: 'answer',
      batch: batch.batch,
      question: 'claimed_done',
      answer: value,
      day,
    });
    expect((await desk.fault('intake.decide', answer('day', '2027-01-01'))).code).toBe('INVALID');
    expect((await desk.fault('intake.decide', answer('everything'))).code).toBe('INVALID');
  });
});

describe('decisions', () => {
  const strange = (): string =>
    workbook('怪.xlsx', [
      ['隐患台账'],
      ['企业名称', '发现日期', '隐患描述', '最晚日'],
      ['恒基铸造有限公司', '2026.9.1', '配电箱门缺失', '2026.9.10'],
    ]);

  it('maps a column by hand, and remembers it for the same form', async () => {
    const batch = await staged(strange());
    expect(batch.files[0]?.sheets[0]?.columns[3]?.field).toBeNull();
    const decided = await desk.ok('intake.decide', {
      what: 'column',
      batch: batch.batch,
      file: 0,
      sheet: 0,
      column: 'D',
      field: 'deadline',
    });
    expect(decided.files[0]?.sheets[0]?.columns[3]).toMatchObject({ field: 'deadline', because: 'person' });
    await desk.ok('intake.commit', { batch: batch.batch });
    expect((await all('hazard'))[0]?.values.deadline).toBe('2026-09-10');
    const later = await staged(
      workbook('怪10月.xlsx', [
        ['企业名称', '发现日期', '隐患描述', '最晚日'],
        ['恒基铸造有限公司', '2026.10.1', '灭火器过期', '2026.10.10'],
      ]),
    );
    expect(later.files[0]?.sheets[0]?.columns[3]).toMatchObject({ field: 'deadline', because: 'remembered' });
  });

  it('answers level and source once for all rows that do not say', async () => {
    const batch = await staged(strange());
    expect(batch.questions.map(({ id }) => id)).toEqual(expect.arrayContaining(['no_level', 'no_source']));
    await desk.ok('intake.decide', { what: 'answer', batch: batch.batch, question: 'no_level', answer: '一般' });
    const state = await desk.ok('intake.decide', { what: 'answer', batch: batch.batch, question: 'no_source', answer: '乡镇检查' });
    expect(state.questions.find(({ id }) => id === 'no_level')).toMatchObject({ answer: '一般', rows: 1 });
    await desk.ok('intake.commit', { batch: batch.batch });
    expect((await all('hazard'))[0]?.values).toMatchObject({ level: '一般', source: '乡镇检查' });
  });

  it('keeps held rows out', async () => {
    const batch = await staged(ledger('隐患.xlsx', open, claimed));
    await desk.ok('intake.decide', { what: 'hold', batch: batch.batch, file: 0, sheet: 0, rows: [1], held: true });
    expect(await desk.ok('intake.commit', { batch: batch.batch })).toMatchObject({ created: { hazard: 1 }, leftOut: 1 });
  });

  it('reads with another heading row when a person says so', async () => {
    const path = workbook('表.xlsx', [
      ['甲', '乙', '丙'],
      ['企业名称', '发现日期', '隐患描述'],
      ['恒基铸造有限公司', '2026.9.1', '配电箱门缺失'],
    ]);
    const batch = await staged(path);
    const moved = await desk.ok('intake.decide', { what: 'headerRows', batch: batch.batch, file: 0, sheet: 0, rows: [2] });
    expect(moved.files[0]?.sheets[0]).toMatchObject({ headerRows: [2], kind: 'hazard' });
  });

  it('names the sender by hand', async () => {
    const path = workbook('无名.xlsx', [
      ['发现日期', '隐患描述', '整改期限'],
      ['2026.9.1', '配电箱门缺失', '2026.9.9'],
    ]);
    const batch = await staged(path);
    expect(batch.totals.refused).toBe(1);
    const named = await desk.ok('intake.decide', { what: 'sender', batch: batch.batch, file: 0, sheet: 0, enterprise: '恒基铸造有限公司' });
    expect(named.totals).toMatchObject({ new: 1, refused: 0 });
  });
});

describe('linked records', () => {
  it('makes owner, contractor and project of one row, and worker with certificate of another', async () => {
    const projects = workbook('外包.xlsx', [
      ['发包单位', '承包单位', '承包单位信用代码', '安全生产许可证编号', '许可证有效期', '项目内容', '开工日期', '竣工日期'],
      [
        '恒基铸造有限公司',
        '晋东安装有限公司',
        '91140599MA0E588W17',
        '（晋）JZ安许证字〔2024〕990001',
        '2027.3.18',
        '炉体检修',
        '2026.7.1',
        '2026.7.20',
      ],
    ]);
    const workers = workbook('人员.xlsx', [
      ['姓名', '身份证号', '所属单位', '工种', '操作证号', '有效期至'],
      ['李海军', '140599198908207615', '晋东安装有限公司', '电工', 'T140599198908207615', '2029.1.1'],
    ]);
    await desk.ok('intake.commit', { batch: (await staged(projects, workers)).batch });
    const [contractor] = await all('contractor');
    const [project] = await all('outsourcing_project');
    const [worker] = await all('worker');
    const [certificate] = await all('certificate');
    expect(contractor?.values).toMatchObject({ name: '晋东安装有限公司', safety_license_expire: '2027-03-18' });
    expect(project?.values).toMatchObject({ 'owner.name': '恒基铸造有限公司', contractor_id: contractor?.id, content: '炉体检修' });
    expect(worker?.values).toMatchObject({ employer_name: '晋东安装有限公司', contractor_id: contractor?.id, id_no: '140599********7615' });
    expect(certificate?.values).toMatchObject({ worker_id: worker?.id, item: '电工', expire: '2029-01-01' });
  });

  it('masks numbers in the preview and prints them whole for the command host', async () => {
    const path = workbook('人员.xlsx', [
      ['姓名', '身份证号', '所属单位', '联系电话'],
      ['李海军', '140599198908207615', '晋东安装有限公司', '13800000001'],
    ]);
    const batch = await staged(path);
    const { rows } = await desk.ok('intake.rows', { batch: batch.batch, file: 0, sheet: 0 });
    expect(rows[0]?.values).toMatchObject({ id_no: '140599********7615', phone: ['138****0001'] });
    const [file] = await importJson(desk.office, batch.batch);
    expect(file).toMatchObject({ outcome: 'read', sheets: [{ kind: 'worker', headerRows: [1], rows: [{ row: 2, verdict: 'new' }] }] });
    expect(file?.sheets[0]?.rows[0]?.values).toMatchObject({ id_no: '140599198908207615', 'employer.name': '晋东安装有限公司' });
  });
});
