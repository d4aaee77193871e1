import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { Fault } from '../../../shared/envelope.ts';
import { reportingHandlers } from '../reporting/index.ts';
import { type Ledger, majorHazard, openLedger } from '../reporting/testing/ledger.ts';
import { composePackage, hazardLedgerWorkbook, packageHandlers, verifyPackage, writePackage } from './index.ts';
import { DIGESTS, MANIFEST, readManifest } from './manifest.ts';
import { isSafeEntryName } from './names.ts';
import { type PackedFile, packZip, readZip, sha256 } from './zip.ts';

const today = '2025-09-25';
const order = { form: '附件3', asOf: '2025-09-24', personal: '脱敏' } as const;
let ledger: Ledger;

beforeEach(async () => {
  ledger = await openLedger(today);
  await ledger.write(async (db, context) => {
    await db.insertInto('office').values({ id: 'office', town: '阳光镇', county: '平川县', person: '李明', division_code: null }).execute();
    const setup = { form: '附件3', start_on: '2025-05-01', heading: '阳光镇', recipient: null, issued_on: null };
    await reportingHandlers['reports.setUp'](db, setup, context);
  });
  const mill = await ledger.add('enterprise', { name: '宏远木业', principal_phone: ['13800138000'], village: '东河村' });
  await ledger.addHazard(majorHazard(mill, { duty_phone: ['13900139000'], duty_person: '张强' }));
  await ledger.addHazard(majorHazard(mill, { level: '一般', description: '配电箱未接地' }));
  await ledger.addHazard(majorHazard(mill, { found_on: '2025-09-25', description: '截止日后才发现' }));
});
afterEach(() => ledger.close());

const compose = (personal: '不含' | '脱敏' = '脱敏') => composePackage(ledger.office.db, { ...order, personal }, today);

async function verifyBytes(bytes: Uint8Array) {
  const path = join(ledger.folder, '收到的包.zip');
  await writeFile(path, bytes);
  return verifyPackage(path);
}

/** The package's files, changed, packed again. */
async function repack(change: (files: PackedFile[]) => PackedFile[]): Promise<Uint8Array> {
  const { bytes, name } = await compose();
  return packZip(change(await readZip(bytes, name)));
}

/** A zip written by hand, so that it may lie: names, sizes and flags are taken as they are given. */
function rawZip(entries: { name: string; content: string; declared?: number; attributes?: number }[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared, attributes } of entries) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? raw.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(attributes ?? 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, attributes ? 3 : 0]), common, tail, path]));
    locals.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

test('packs the form, the ledgers, the lists for people and for programs, and reads them back whole', async () => {
  const path = join(ledger.folder, '上报包.zip');
  const composed = await writePackage(ledger.office.db, order, path, today);
  expect(composed.name).toBe('阳光镇_重大事故隐患专项排查整治行动_截至2025-09-24_第1版_2025-09-25.zip');
  const files = await readZip(await readFile(path), 'x');
  expect(files.map((file) => file.path)).toEqual([
    '文件清单.xlsx',
    '01_附件3_阳光镇_截至2025-09-24.xlsx',
    '02_重大事故隐患台账.xlsx',
    '03_一般及待判级隐患台账.xlsx',
    '04_外包作业单位名录库.xlsx',
    '05_企业名录.xlsx',
    '06_口径说明.xlsx',
    'manifest.json',
    'manifest-sha256.txt',
  ]);
  const verification = await verifyPackage(path);
  expect(verification).toMatchObject({ ok: true, office: '平川县阳光镇', asOf: '2025-09-24', shortHash: composed.shortHash });
  expect(verification.shortHash).toBe(
    sha256(await readFile(path))
      .slice(-6)
      .toUpperCase(),
  );
  expect(verification.files.every((file) => file.state === 'ok')).toBe(true);
  for (const file of files.filter((each) => each.path !== DIGESTS)) {
    expect(Buffer.from(files.at(-1)?.bytes ?? []).toString()).toContain(`${sha256(file.bytes)}  ${file.path}\n`);
  }
  expect((await readdir(ledger.folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('gives the same bytes for the same ledger', async () => {
  const once = await compose();
  await new Promise((resolve) => setTimeout(resolve, 2_100)); // zip times count in two seconds
  expect(Buffer.from(once.bytes).equals(Buffer.from((await compose()).bytes))).toBe(true);
});

const textOf = (bytes: Uint8Array): string => {
  const book = XLSX.read(bytes, { type: 'array' });
  return book.SheetNames.map((name) => XLSX.utils.sheet_to_csv(book.Sheets[name] as XLSX.WorkSheet)).join('\n');
};

test('masks telephones, or leaves their columns out, and never prints a whole one', async () => {
  for (const personal of ['脱敏', '不含'] as const) {
    const { bytes } = await compose(personal);
    const all = (await readZip(bytes, 'x'))
      .filter((file) => file.path.endsWith('.xlsx'))
      .map((file) => textOf(file.bytes))
      .join('\n');
    expect(all).not.toMatch(/1380013800|1390013900/);
    expect(all.includes('负责人电话')).toBe(personal === '脱敏');
  }
});

test('lists major and other hazards found by the cut-off, and none found after it', async () => {
  const book = XLSX.read(await hazardLedgerWorkbook(ledger.office.db, { asOf: '2025-09-24', today, personal: '脱敏', town: '阳光镇' }), {
    type: 'array',
  });
  expect(book.SheetNames).toEqual(['重大事故隐患台账', '一般及待判级隐患台账']);
  const [major = '', general = ''] = book.SheetNames.map((name) => XLSX.utils.sheet_to_csv(book.Sheets[name] as XLSX.WorkSheet));
  expect(major).toContain('共 1 条');
  expect(major).toContain('有限空间作业未审批');
  expect(general).toContain('配电箱未接地');
  expect(major + general).not.toContain('截止日后才发现');
});

test('stops inflating an entry where its declared size ends', async () => {
  const bomb = rawZip([{ name: 'a', content: 'x'.repeat(60_000_000), declared: 1_000 }]);
  const before = process.memoryUsage().arrayBuffers;
  await expect(readZip(bomb, '炸弹')).rejects.toMatchObject({ code: 'FILE_REFUSED' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
});

test('says which file was altered, which is missing and which was put in', async () => {
  const altered = await repack((files) =>
    files.map((file) => (file.path.startsWith('02_') ? { ...file, bytes: Buffer.concat([file.bytes, Buffer.from('x')]) } : file)),
  );
  expect(await verifyBytes(altered)).toMatchObject({ ok: false, says: expect.stringContaining('“02_重大事故隐患台账.xlsx”被改动过') });
  const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte, index) => (index === 100 ? byte ^ 1 : byte));
  const sameSize = await repack((files) =>
    files.map((file) => (file.path.startsWith('04_') ? { ...file, bytes: flipped(file.bytes) } : file)),
  );
  expect(await verifyBytes(sameSize)).toMatchObject({ ok: false, says: expect.stringContaining('“04_外包作业单位名录库.xlsx”被改动过') });
  const missing = await repack((files) => files.filter((file) => !file.path.startsWith('05_')));
  expect((await verifyBytes(missing)).files.find((file) => file.state === 'missing')?.path).toBe('05_企业名录.xlsx');
  const extra = await repack((files) => [...files, { path: '说明.bat', bytes: Buffer.from('del') }]);
  expect(await verifyBytes(extra)).toMatchObject({ ok: false, says: expect.stringContaining('“说明.bat”不在清单里') });
});

const editManifest = (edit: (text: string) => string) =>
  repack((files) =>
    files.map((file) => (file.path === MANIFEST ? { ...file, bytes: Buffer.from(edit(Buffer.from(file.bytes).toString())) } : file)),
  );

test.each([
  ['a later format', (text: string) => text.replace('"version": 1', '"version": 2'), /更新的版本/],
  ['another format', (text: string) => text.replace('anban-package', 'other'), /不是安办台账的格式/],
  ['a doubled key', (text: string) => text.replace('"version": 1,', '"version": 1,\n  "version": 1,'), /被改动过/],
  [
    'a key that reaches for the prototype',
    (text: string) => text.replace('"version": 1,', '"version": 1,\n  "__proto__": {"x": 1},'),
    /被改动过|不合规/,
  ],
  ['a wrong day', (text: string) => text.replace('2025-09-24', '2025-13-24'), /不合规/],
  ['no JSON', () => '{'.repeat(100_000), /读不懂/],
  ['another office, still canonical', (text: string) => text.replace('阳光镇', '月光镇'), /manifest-sha256/],
])('refuses a manifest with %s', async (_, edit, says) => {
  const verification = await verifyBytes(await editManifest(edit));
  expect(verification.ok).toBe(false);
  expect(verification.says).toMatch(says);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test.each([
  '../x',
  '..\\x',
  '/etc/x',
  'C:\\x',
  'C:/x',
  '\\\\srv\\x',
  'a/../../x',
  'x:ads',
  'CON',
  'con.txt',
  'a.',
  'a ',
  'a/./b',
  'a//b',
  'a\u0000b',
  'x'.repeat(300),
  'e\u0301.txt',
  '',
])('does not accept the name %j in a package, and leaves nothing on the disk', async (name) => {
  expect(isSafeEntryName(name)).toBe(false);
  const before = await readdir(ledger.folder);
  const path = join(ledger.folder, '坏包.zip');
  await writeFile(path, rawZip([{ name, content: '内容' }]));
  await expect(verifyPackage(path)).rejects.toMatchObject({ code: 'FILE_REFUSED', message: expect.stringMatching(/[\u4e00-\u9fff]/) });
  expect((await readdir(ledger.folder)).sort()).toEqual([...before, '坏包.zip'].sort());
});

test('a zip made by hand is read when it is honest, so the refusals below are for their lies', async () => {
  expect(await readZip(rawZip([{ name: 'a.txt', content: '内容' }]), 'x')).toHaveLength(1);
});

test.each([
  ['an entry that inflates to more than it declares', [{ name: 'a', content: 'x'.repeat(5_000), declared: 10 }]],
  ['an entry that declares more than it holds', [{ name: 'a', content: 'x', declared: 5_000 }]],
  ['an entry that declares 101 MB', [{ name: 'a', content: 'x', declared: 101 * 1024 * 1024 }]],
  [
    'two entries of one name',
    [
      { name: 'a', content: 'x' },
      { name: 'a', content: 'y' },
    ],
  ],
  [
    'two names that Windows takes for one',
    [
      { name: 'Aa', content: 'x' },
      { name: 'aA', content: 'y' },
    ],
  ],
  ['a symbolic link', [{ name: 'a', content: '/etc/passwd', attributes: 0o120777 * 65_536 }]],
])('refuses %s', async (_, entries) => {
  await expect(verifyBytes(rawZip(entries))).rejects.toMatchObject({ code: 'FILE_REFUSED' });
});

test.each([
  ['no archive', Buffer.from('这不是压缩包')],
  ['an empty file', Buffer.alloc(0)],
  ['a cut archive', rawZip([{ name: 'a', content: 'x' }]).subarray(0, 40)],
])('refuses %s with a sentence', async (_, bytes) => {
  await expect(verifyBytes(bytes)).rejects.toMatchObject({ code: 'FILE_REFUSED', message: expect.stringContaining('收到的包.zip') });
});

test('refuses an archive of ours whose bytes were changed anywhere, or says what no longer fits', async () => {
  const { bytes } = await compose();
  let refused = 0;
  for (let at = 7; at < bytes.length; at += Math.floor(bytes.length / 60)) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    const outcome = await verifyBytes(changed).then(
      (verification) => verification.ok,
      (fault: { code?: string }) => (fault.code === 'FILE_REFUSED' ? 'refused' : 'bug'),
    );
    expect(outcome).not.toBe('bug');
    if (outcome !== true) refused += 1;
  }
  expect(refused).toBeGreaterThan(50);
});

test('names the second package of a reported period a correction', async () => {
  await ledger.write(async (db, context) => {
    const { id } = await reportingHandlers['reports.openPeriod'](db, { form: '附件3', asOf: '2025-09-24' }, context);
    await reportingHandlers['reports.markReported'](db, { period: id, on: today, way: '邮箱', receipt: null }, context);
  });
  expect((await compose()).name).toContain('_第2版（更正）_');
});

test('makes no package before the office has said its name', async () => {
  const empty = await openLedger(today);
  await expect(composePackage(empty.office.db, order, today)).rejects.toMatchObject({ code: 'REFUSED' });
  await empty.close();
});

test('hands the package out as a file and takes it back for checking', async () => {
  const made = await packageHandlers['packages.compose'](ledger.job, order);
  expect(made.files[0]?.path).toBe('文件清单.xlsx');
  expect(await packageHandlers['packages.verify'](ledger.job, { file: made.file.token })).toMatchObject({
    ok: true,
    shortHash: made.shortHash,
  });
  await expect(packageHandlers['packages.verify'](ledger.job, { file: 'nothing' })).rejects.toMatchObject({ code: 'FILE_REFUSED' });
});

test('ends when the person cancels, and leaves no file behind', async () => {
  let pauses = 0;
  const pause = async (): Promise<void> => {
    pauses += 1;
    if (pauses === 5) throw new Fault('CANCELLED', '已取消，没有改动任何资料。');
  };
  await expect(packageHandlers['packages.compose']({ ...ledger.job, pause }, order)).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(await readdir(ledger.folder)).not.toContain('exports');
});

test('reads only the manifest it would write itself', () => {
  expect(readManifest(Buffer.from('{"format":"anban-package","version":1}'))).toMatchObject({ ok: false });
});
