/**
 * The command host as scripts meet it: a process, its exit code, what it prints where. What turns it red: print a sentence to stdout;
 * exit 1 for wrong usage; let a read create the folder; leave out a reveal's record; open the office in spite of another process.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unfitSentence } from '../../backend/testing/fuzz.ts';
import { holdElsewhere } from '../../backend/testing/otherProcess.ts';
import { office, type Ran } from './testing/run.ts';

const ID = '11010519491231002X';
const PHONE = '13800000001';
const sample = join(import.meta.dirname, '../../../build/samples/学校医院九小场所台账.et');
const TODAY = ['--today', '2026-10-24'];
let root = '';
let data = '';
const at = (...words: string[]): Promise<Ran> => office(...words, '--data', data, ...TODAY);
const call = (name: string, input: unknown): Promise<Ran> => at('call', name, JSON.stringify(input));

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'anban-command-'));
  data = join(root, '台账');
  const worker = { name: '张三丰', employer_name: '甲厂', id_no: ID, phone: [PHONE] };
  const made = await call('records.create', { entity: 'worker', values: worker });
  expect(made.code, made.err).toBe(0);
  for (const [name, staff_count] of [
    ['恒基铸造有限公司', 12],
    ['宏远木业有限公司', 30],
  ]) {
    expect((await call('records.create', { entity: 'enterprise', values: { name, staff_count, village: '东村' } })).code).toBe(0);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A refusal: nothing on stdout, one Chinese sentence on stderr. */
function refused(ran: Ran, code: 1 | 2): void {
  expect(ran.code, ran.err).toBe(code);
  expect(ran.out).toBe('');
  expect(ran.err.trim().split('\n'), ran.err).toHaveLength(1);
  expect(
    unfitSentence(ran.err.replace(/--[a-z-]+|\b(help|import|list|report|package|call)\b|[a-z_]+\.[a-z_A-Z]+/g, '')) ?? '',
    ran.err,
  ).not.toMatch(/stack|value|Chinese/);
}

describe('the command host', () => {
  it('ends with 2 and a sentence on wrong usage, and touches nothing', async () => {
    const nowhere = join(root, '没有');
    const wrong = await Promise.all([
      office('verkauf', '--data', nowhere),
      office('list', 'enterprise'),
      office('list', 'enterprise', '--data', nowhere, '--today', '2026-02-31'),
      office('call', 'hazards.drop', '{}', '--data', nowhere),
    ]);
    for (const ran of wrong) refused(ran, 2);
    expect(existsSync(nowhere)).toBe(false);
  });

  it('ends with 1 where there is no office, and a read never makes one', async () => {
    const nowhere = join(root, '没有');
    const runs = await Promise.all([
      office('list', 'enterprise', '--data', nowhere),
      office('package', '--out', join(root, 'p.zip'), '--as-of', '2026-10-24', '--data', nowhere),
      office('call', 'office.status', '--data', nowhere),
    ]);
    for (const ran of runs) refused(ran, 1);
    expect(existsSync(nowhere)).toBe(false);
    expect(existsSync(join(root, 'p.zip'))).toBe(false);
  });

  it('lists with masks, as JSON with nothing else on stdout', async () => {
    const ran = await at('list', 'worker', '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.json()).toMatchObject([{ name: '张三丰', id_no: expect.stringContaining('*'), phone: [expect.stringContaining('*')] }]);
    for (const number of [ID, PHONE]) expect(ran.out).not.toContain(number);
  });

  it('shows the full numbers on request and keeps who looked', async () => {
    const before = (await call('history.list', {})).json() as { total: number };
    const ran = await at('list', 'worker', '--json', '--reveal');
    expect(ran.json()).toMatchObject([{ id_no: ID, phone: [PHONE] }]);
    const after = (await call('history.list', {})).json() as { total: number; rows: { words: string; call: string }[] };
    expect(after.total).toBeGreaterThan(before.total);
    const looks = after.rows.slice(0, after.total - before.total);
    expect(looks.every((row) => row.call === 'records.reveal')).toBe(true);
    expect(looks.map((row) => row.words).join()).toContain('张三丰');
    expect(JSON.stringify(after)).not.toContain(ID);
  });

  it('filters by any column, also by a Chinese label, a number and a blank', async () => {
    const names = async (...where: string[]): Promise<string[]> => {
      const ran = await at('list', 'enterprise', '--json', ...where.flatMap((each) => ['--where', each]));
      expect(ran.code, ran.err).toBe(0);
      return (ran.json() as { name: string }[]).map((row) => row.name).sort();
    };
    expect(await names('staff_count=30', 'village=东村', 'uscc=')).toEqual(['宏远木业有限公司']);
    expect(await names("village=' or 1=1 --")).toEqual([]);
  });

  it('answers a refused call with the fault as JSON, the sentence on stderr and 1', async () => {
    const ran = await call('records.create', { entity: 'enterprise', values: { village: '东村' } });
    expect(ran.code).toBe(1);
    expect(ran.json()).toMatchObject({ fault: { code: 'INVALID' } });
    expect(ran.err).toContain('必须填写');
  });

  it('takes the given day for today, and no other', async () => {
    const status = (day: string): Promise<Ran> => office('call', 'office.status', '--data', data, '--today', day);
    expect((await status('2027-03-01')).json()).toMatchObject({ today: '2027-03-01' });
    const hazard = { enterprise_id: '01K00000000000000000000000', found_on: '2026-10-25', description: '明天才发现的隐患' };
    expect((await call('records.create', { entity: 'hazard', values: hazard })).err).toContain('今天之后');
  });

  it('previews an import against an empty office without making a folder, and refuses a path that is not there', async () => {
    const nowhere = join(root, '没有');
    const ran = await office('import', sample, '--json', '--data', nowhere, ...TODAY);
    expect(ran.code, ran.err).toBe(0);
    expect(ran.json()).toMatchObject([{ outcome: 'read', sheets: [{ rows: expect.any(Array) }] }]);
    expect(existsSync(nowhere)).toBe(false);
    refused(await office('import', join(root, '没有.xlsx'), '--data', nowhere, ...TODAY), 1);
  });

  it('previews and refuses without a change to an office that is there', async () => {
    const state = async (): Promise<unknown> => [
      (await call('history.list', {})).json(),
      (await at('list', 'enterprise', '--json')).json(),
    ];
    const before = await state();
    expect((await at('import', sample, '--json')).code).toBe(0);
    const bad = join(root, '坏的.xlsx');
    writeFileSync(bad, 'PK\u0003\u0004 and no more');
    const ran = await at('import', bad, '--apply', '--json');
    expect(ran.code).toBe(1);
    expect(ran.json()).toMatchObject([{ outcome: 'refused', says: expect.stringMatching(/\p{Script=Han}/u) }]);
    expect(await state()).toEqual(before);
    expect(existsSync(join(data, 'import-tmp'))).toBe(false);
  });

  it('says for every verb that another window holds the office', async () => {
    const held = join(root, '开着的');
    mkdirSync(held);
    const other = await holdElsewhere(held);
    const runs = await Promise.all(
      [
        ['list', 'enterprise'],
        ['import', sample, '--apply', '--json'],
        ['report', '附件3', '--as-of', '2026-10-24'],
        ['package', '--out', join(root, 'p.zip'), '--as-of', '2026-10-24'],
        ['call', 'records.create', '{"entity":"enterprise","values":{"name":"甲厂"}}'],
      ].map((words) => office(...words, '--data', held)),
    );
    await other.letGo();
    for (const ran of runs) {
      refused(ran, 1);
      expect(ran.err).toContain('窗口');
    }
    expect((await office('list', 'enterprise', '--data', held)).code).toBe(0);
  });
});
