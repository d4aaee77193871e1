/** 待建名录: enterprises that imports named, with a real file and a real parser process. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createParserPool, type ParserPool } from '../../hosts/parserProcess.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

let pool: ParserPool;
let desk: TestOffice;
let folder: string;
beforeAll(() => {
  pool = createParserPool();
});
afterAll(() => pool.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anban-pending-'));
  desk = await openTestOffice({ startParser: () => pool.startParser() });
});
afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

async function importLedger(...names: string[]): Promise<void> {
  const rows = names.map((name, at) => `${name},2026-10-0${at + 1},乡镇检查,一般,第 ${at + 1} 处配电箱未接地`);
  const path = join(folder, '隐患.csv');
  writeFileSync(path, `\ufeff${['企业名称,发现日期,隐患来源,隐患等级,隐患描述', ...rows].join('\r\n')}\r\n`);
  const { token } = await desk.office.files.offer(path, '隐患.csv');
  const { batch } = await desk.ok('intake.stage', { files: [token] });
  await desk.ok('intake.commit', { batch });
}

it('confirms all at once with the slip that says from which day they count, undoably', async () => {
  await importLedger('恒基铸造有限公司', '宏远木业有限公司');
  const { rows } = await desk.ok('roster.pending', {});
  expect(rows.map(({ from, used }) => [from, used])).toEqual([
    ['隐患.csv', 1],
    ['隐患.csv', 1],
  ]);
  expect((await desk.ok('roster.standing', { from: '2026-10-01', asOf: '2026-10-24' })).closing).toBe(0);
  const { changeSet } = await desk.written('roster.confirm', { ids: rows.map(({ id }) => id), on: '2026-10-10' });
  expect((await desk.ok('roster.pending', {})).rows).toEqual([]);
  expect(await desk.ok('roster.standing', { from: '2026-10-01', asOf: '2026-10-24' })).toMatchObject({ opening: 0, added: 2, closing: 2 });
  expect((await desk.ok('roster.standing', { from: '2026-10-01', asOf: '2026-10-09' })).closing).toBe(0);
  expect((await desk.fault('roster.confirm', { ids: rows.map(({ id }) => id), on: '2026-10-10' })).says).toContain('已经在名录里');
  await desk.ok('history.undo', { changeSet });
  expect((await desk.ok('roster.pending', {})).rows).toHaveLength(2);
});

it('offers the one on the roster that was meant, and merges into it with its hazards', async () => {
  const known = await desk.ok('records.create', { entity: 'enterprise', values: { name: '恒基铸造有限公司' } });
  await importLedger('恒基铸造厂');
  const [row] = (await desk.ok('roster.pending', {})).rows;
  expect(row?.alike).toEqual([expect.objectContaining({ id: known.id })]);
  const note = join(folder, '说明.txt');
  writeFileSync(note, '现场说明');
  const { token } = await desk.office.files.offer(note, '说明.txt');
  await desk.ok('attachments.add', { entity: 'enterprise', record: row?.id ?? '', slot: '其他', files: [token] });
  await desk.ok('roster.merge', {
    entity: 'enterprise',
    keep: known.id,
    keepVersion: 1,
    remove: row?.id ?? '',
    removeVersion: row?.version ?? 0,
  });
  expect((await desk.ok('roster.pending', {})).rows).toEqual([]);
  const hazards = await desk.ok('records.page', { entity: 'hazard' });
  expect(hazards.rows[0]?.values.enterprise_id).toBe(known.id);
  const detail = await desk.ok('records.read', { entity: 'enterprise', id: known.id });
  expect(detail.origins[0]?.file).toBe('隐患.csv');
  expect((await desk.ok('attachments.list', { entity: 'enterprise', record: known.id })).attachments).toHaveLength(1);
  expect(detail.values).toMatchObject({ roster_pending: false, former_names: ['恒基铸造厂'] });
});
