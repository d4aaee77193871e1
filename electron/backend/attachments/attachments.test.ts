import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evidenceRules } from '../../../shared/declared/evidence.ts';
import { compoundBytes, docxBytes, workbookBytes, zipBytes } from '../../parser/testing.ts';
import { storedField } from '../records/index.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';
import { jpeg, PLACE_WORDS, png } from './testing/photos.ts';

let office: TestOffice;
let hazard: string;

beforeEach(async () => {
  office = await openTestOffice();
  const enterprise = await office.ok('records.create', { entity: 'enterprise', values: { name: '宏远木业有限公司' } });
  hazard = await newHazard(enterprise.id, '喷漆房通风管道积尘');
});
afterEach(async () => {
  await office.close();
  rmSync(office.folder, { recursive: true, force: true });
});

async function newHazard(enterprise: string, description: string): Promise<string> {
  const made = await office.ok('records.create', {
    entity: 'hazard',
    values: {
      enterprise_id: enterprise,
      description,
      found_on: '2026-09-10',
      source: '企业自查',
      level: '一般',
      measures: '清理并加装除尘',
      deadline: '2026-10-30',
      duty_person: '李强',
    },
  });
  return made.id;
}

async function offer(bytes: Buffer | string, name: string): Promise<string> {
  const folder = join(office.folder, 'offered');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, createHash('sha256').update(bytes).update(name).digest('hex').slice(0, 16));
  writeFileSync(path, bytes);
  return (await office.office.files.offer(path, name)).token;
}

const addTo = async (slot: '整改前' | '整改后' | '其他', ...files: [Buffer | string, string][]) =>
  office.written('attachments.add', {
    entity: 'hazard',
    record: hazard,
    slot,
    files: await Promise.all(files.map(([bytes, name]) => offer(bytes, name))),
  });
const listed = async () => (await office.ok('attachments.list', { entity: 'hazard', record: hazard })).attachments;
const filesOnDisk = (): string[] =>
  readdirSync(office.office.paths.attachments, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe('evidence of a record', () => {
  it('is kept once by its digest, whatever number of records it hangs on, and remembers the camera’s day', async () => {
    const photo = jpeg({ takenAt: '2026-10-01 09:00:00'.replaceAll('-', ':'), place: true });
    const { value } = await addTo('整改后', [photo, 'IMG_0012.jpg']);
    expect(value.added).toMatchObject([
      { name: 'IMG_0012.jpg', kind: 'jpg', slot: '整改后', takenOn: '2026-10-01', present: true, addedBy: '（未登记）' },
    ]);
    const again = await addTo('整改后', [photo, '又一次.jpg']);
    expect(again.value).toMatchObject({ added: [], repeated: ['又一次.jpg'] });
    const digest = createHash('sha256').update(photo).digest('hex');
    expect(filesOnDisk()).toEqual([digest]);
    expect(readFileSync(join(office.office.paths.attachments, digest.slice(0, 2), digest))).toEqual(photo);
  });

  it('takes several at once, and one refused file never stops the others', async () => {
    const { value } = await addTo(
      '其他',
      [jpeg({ shade: 2 }), '照片.jpg'],
      [Buffer.from('MZ\x90\x00program'), '照片2.jpg'],
      [Buffer.from('%PDF-1.7\n…'), '整改报告.pdf'],
    );
    expect(value.added.map(({ kind }) => kind)).toEqual(['jpg', 'pdf']);
    expect(value.refused).toEqual([{ name: '照片2.jpg', says: '“照片2.jpg”是程序，不能作附件。' }]);
  });

  it.each<[string, Buffer | string, string]>([
    ['a program', Buffer.from('4d5a90000300', 'hex'), '附件.jpg'],
    ['a shortcut', Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), '整改照片.lnk'],
    ['a page', '<!DOCTYPE html><script>alert(1)</script>', '通知.txt'],
    ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', '图.svg'],
    ['a script', '@echo off\r\ndel *', '说明.txt'],
    ['a script by its name', 'WScript.Echo 1', '说明.vbs'],
    ['an archive', zipBytes([{ name: 'a.txt', data: 'x' }]), '照片.zip'],
    [
      'a workbook with macros',
      zipBytes([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'xl/workbook.xml', data: '<w/>' },
        { name: 'xl/vbaProject.bin', data: 'x' },
      ]),
      '表.xlsx',
    ],
    ['an installer', compoundBytes('SummaryInformation'), '安装.doc'],
    ['a HEIC photograph', Buffer.from('000000186674797068656963', 'hex'), 'IMG_1.HEIC'],
    ['half a photograph', jpeg().subarray(0, 40), 'IMG_2.jpg'],
    ['an empty file', '', '空.pdf'],
  ])('refuses %s with a sentence that names the file and the remedy', async (_what, bytes, name) => {
    const fault = await office.fault('attachments.add', {
      entity: 'hazard',
      record: hazard,
      slot: '其他',
      files: [await offer(bytes, name)],
    });
    expect(fault.code).toBe('FILE_REFUSED');
    expect(fault.says).toContain(name);
    expect(fault.says).toMatch(/。$/);
    expect(filesOnDisk()).toEqual([]);
  });

  it.each<[string, Buffer | string, string]>([
    ['docx', docxBytes('<w:p/>'), '整改报告.docx'],
    ['xlsx', workbookBytes([{ name: '表', rows: [['a']] }]), '签到.xlsx'],
    ['et', workbookBytes([{ name: '表', rows: [['a']] }]), '签到.et'],
    ['xls', workbookBytes([{ name: '表', rows: [['a']] }], { bookType: 'biff8' }), '签到.xls'],
    ['doc', compoundBytes('WordDocument'), '报告.doc'],
    ['wps', compoundBytes('WordDocument'), '报告.wps'],
    ['ofd', zipBytes([{ name: 'OFD.xml', data: '<o/>' }]), '通知.ofd'],
    ['png', png(), '截图.png'],
    ['txt', '已整改', '说明.txt'],
  ])('knows a %s by its bytes', async (kind, bytes, name) => {
    const { value } = await addTo('其他', [bytes, name]);
    expect(value.added[0]?.kind).toBe(kind);
  });

  it('says when one photograph serves two records, or was taken before the hazard was found', async () => {
    const photo = jpeg({ takenAt: '2026:08:01 09:00:00' });
    expect((await addTo('整改后', [photo, 'a.jpg'])).value.warnings[0]?.says).toContain('早于发现日期 2026-09-10');
    const first = await office.ok('records.read', { entity: 'hazard', id: hazard });
    hazard = await newHazard(String(first.values.enterprise_id), '配电箱门未关');
    expect((await addTo('整改前', [photo, 'b.jpg'])).value.warnings[0]?.says).toContain('喷漆房通风管道积尘');
  });

  it('goes with its row and comes back by undo, its file untouched all the while', async () => {
    await addTo('整改后', [jpeg({ shade: 3 }), 'a.jpg']);
    const [row] = await listed();
    const { changeSet } = await office.written('attachments.remove', { ids: [row?.id ?? ''] });
    expect(await listed()).toEqual([]);
    expect(filesOnDisk()).toHaveLength(1);
    await office.ok('history.undo', { changeSet });
    expect(await listed()).toEqual([row]);
    expect(await office.ok('attachments.picture', { id: row?.id ?? '' })).toMatchObject({ mime: 'image/jpeg' });
  });

  it('is put into another slot, with words, and undone', async () => {
    await addTo('整改前', [jpeg(), 'a.jpg']);
    const [row] = await listed();
    const { changeSet } = await office.written('attachments.relabel', { ids: [row?.id ?? ''], slot: '整改后', note: '东侧管道' });
    expect(await listed()).toMatchObject([{ slot: '整改后', note: '东侧管道' }]);
    await office.ok('history.undo', { changeSet });
    expect(await listed()).toMatchObject([{ slot: '整改前', note: '' }]);
  });

  it('leaves the office without the place where it was taken, as a copy named by what it is', async () => {
    await addTo('整改后', [jpeg({ place: true, takenAt: '2026:10:01 09:00:00', xmp: true, second: true }), '照片.exe']);
    const [row] = await listed();
    const { file } = await office.ok('attachments.open', { id: row?.id ?? '' });
    expect(file.name).toBe('整改后_照片.exe.jpg');
    const out = readFileSync(office.office.files.locate(file.token)?.path ?? '');
    expect(out.includes(PLACE_WORDS)).toBe(false);
    const { base64 } = await office.ok('attachments.picture', { id: row?.id ?? '' });
    expect(Buffer.from(base64, 'base64')).toEqual(out);
  });

  it('follows a hazard that is merged into another', async () => {
    const { values } = await office.ok('records.read', { entity: 'hazard', id: hazard });
    const other = hazard;
    await addTo('整改前', [jpeg({ shade: 9 }), 'a.jpg']);
    hazard = await newHazard(String(values.enterprise_id), '喷漆房通风管道积尘（重报）');
    const { version } = await office.ok('records.read', { entity: 'hazard', id: hazard });
    await office.ok('hazards.merge', { id: hazard, version, duplicates: [other] });
    expect(await listed()).toMatchObject([{ name: 'a.jpg', fromMerged: true }]);
  });
});

describe('若今天倒查', () => {
  const gapsNow = async () => (await office.ok('attachments.list', { entity: 'hazard', record: hazard })).gaps.map(({ label }) => label);

  async function rectified(): Promise<void> {
    const { version } = await office.ok('records.read', { entity: 'hazard', id: hazard });
    await office.ok('hazards.reportRectified', {
      id: hazard,
      version,
      done_on: '2026-10-01',
      by: '李强',
      description: '已清理',
      evidence: '见照片',
    });
  }
  const recheck = async (result: '合格' | '不合格') => {
    const { version } = await office.ok('records.read', { entity: 'hazard', id: hazard });
    await office.ok('hazards.recheck', { id: hazard, version, on: '2026-10-02', org: '镇应急办', inspectors: ['王丽'], result });
  };

  it('a hazard reported as rectified lacks the picture of it until it is there, and each round has its own', async () => {
    expect(await gapsNow()).not.toContain('整改后照片或整改说明');
    await rectified();
    expect(await gapsNow()).toContain('整改后照片或整改说明');
    const count = async () =>
      (await office.ok('records.count', { selections: [{ entity: 'hazard', filters: [{ field: 'evidence_ok', op: 'is', value: true }] }] }))
        .totals[0];
    expect(await count()).toBe(0);
    await addTo('整改后', [jpeg({ shade: 4 }), 'a.jpg']);
    expect(await gapsNow()).not.toContain('整改后照片或整改说明');
    expect(await count()).toBe(1);
    await recheck('不合格');
    await rectified();
    expect(await gapsNow()).toContain('整改后照片或整改说明');
    await addTo('整改后', [jpeg({ shade: 5 }), 'b.jpg']);
    expect(await gapsNow()).not.toContain('整改后照片或整改说明');
  });

  it('is counted over a selection, and the same records are found by a filter of the list', async () => {
    await rectified();
    const gaps = await office.ok('attachments.gaps', { entity: 'hazard' });
    expect(gaps).toMatchObject({ records: 1, of: 1, items: 1, byRule: [{ rule: 'hazard.after', count: 1 }] });
    expect(gaps.lines[0]).toMatchObject({ id: hazard, title: '喷漆房通风管道积尘' });
    const filters = [{ field: 'evidence_gaps', op: 'from' as const, value: 1 }];
    expect((await office.ok('records.page', { entity: 'hazard', filters })).rows.map(({ id }) => id)).toEqual([hazard]);
  });

  it('is empty for records that need show nothing', async () => {
    expect(await office.ok('attachments.gaps', { entity: 'enterprise' })).toEqual({ lines: [], records: 0, of: 1, items: 0, byRule: [] });
  });

  it('looks only at fields and tables that exist', () => {
    for (const rule of evidenceRules) {
      for (const condition of rule.when)
        if ('field' in condition) expect(storedField(rule.entity, condition.field)?.column, rule.id).toBe(condition.field);
    }
  });

  it('can be asked of every kind of record that has rules', async () => {
    for (const entity of new Set(evidenceRules.map((rule) => rule.entity))) {
      expect((await office.ok('attachments.gaps', { entity, need: '全部' })).records, entity).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the kept files', () => {
  const pathOf = (bytes: Buffer): string => {
    const digest = createHash('sha256').update(bytes).digest('hex');
    return join(office.office.paths.attachments, digest.slice(0, 2), digest);
  };

  it('are checked: missing, cut, changed, swapped, foreign and renamed ones are listed exactly, and the record still opens', async () => {
    const photos = [11, 12, 13, 14, 15, 16].map((shade) => jpeg({ shade }));
    await addTo('整改后', ...photos.map((photo, at): [Buffer, string] => [photo, `${at}.jpg`]));
    expect((await office.ok('attachments.check', {})).faults).toEqual([]);
    const [missing, cut, bit, swapped, renamed] = photos.map(pathOf);
    rmSync(missing ?? '');
    writeFileSync(cut ?? '', photos[1]?.subarray(0, 30) ?? '');
    const flipped = Buffer.from(photos[2] ?? []);
    flipped[40] = (flipped[40] ?? 0) ^ 1;
    writeFileSync(bit ?? '', flipped);
    writeFileSync(swapped ?? '', photos[5] ?? '');
    const folded = (renamed ?? '').replace(/[0-9a-f]{64}$/, (digest) => digest.toUpperCase());
    rmSync(renamed ?? '');
    writeFileSync(folded, photos[4] ?? '');
    writeFileSync(join(office.office.paths.attachments, '合同.pdf'), '%PDF-');
    const { faults } = await office.ok('attachments.check', {});
    const seen = faults.map(({ kind, records }) => `${kind} ${records.map(({ name }) => name).join()}`).sort();
    expect(seen).toEqual(['缺失 0.jpg', '损坏 1.jpg', '损坏 2.jpg', '损坏 3.jpg', '多余 ', '改名 4.jpg'].sort());
    const shown = await listed();
    // the length is looked at when listing; a changed bit is found by the check
    expect(shown.map(({ present }) => present)).toEqual([false, false, true, true, false, true]);
    for (const at of [0, 1, 2]) expect((await office.fault('attachments.open', { id: shown[at]?.id })).says).toContain(`${at}.jpg`);
  });

  it('are mended by putting the same file in again', async () => {
    const photo = jpeg({ shade: 21 });
    await addTo('整改后', [photo, 'a.jpg']);
    writeFileSync(pathOf(photo), 'broken');
    expect((await addTo('整改后', [photo, 'a.jpg'])).value.repeated).toEqual(['a.jpg']);
    expect(readFileSync(pathOf(photo))).toEqual(photo);
  });

  it('lose at start what was never committed and nothing else', async () => {
    const photo = jpeg({ shade: 31 });
    const removed = jpeg({ shade: 32 });
    await addTo('整改后', [photo, 'a.jpg'], [removed, 'b.jpg']);
    const rows = await listed();
    await office.ok('attachments.remove', { ids: [rows[1]?.id ?? ''] });
    const root = office.office.paths.attachments;
    const orphan = jpeg({ shade: 33 });
    mkdirSync(join(pathOf(orphan), '..'), { recursive: true });
    writeFileSync(pathOf(orphan), orphan);
    writeFileSync(`${pathOf(photo)}.part`, 'half');
    writeFileSync(join(root, '合同.pdf'), '%PDF-');
    const { folder } = office;
    await office.office.close();
    office = await openTestOffice({ folder });
    expect(existsSync(pathOf(photo))).toBe(true);
    expect(existsSync(pathOf(removed))).toBe(true);
    expect(existsSync(pathOf(orphan))).toBe(false);
    expect(existsSync(`${pathOf(photo)}.part`)).toBe(false);
    expect(existsSync(join(root, '合同.pdf'))).toBe(true);
  });

  it('stand on the disk before their row does: a write that fails leaves no row, and a later one the file', async () => {
    const token = await offer(jpeg({ shade: 41 }), 'a.jpg');
    const bad = await offer('MZprogram', 'b.jpg');
    const call = office.office.call('attachments.add', { entity: 'hazard', record: hazard, slot: '整改后', files: [token, bad] }, 'job-1');
    office.office.cancel('job-1');
    expect((await call).ok).toBe(false);
    expect(await listed()).toEqual([]);
    await addTo('整改后', [jpeg({ shade: 41 }), 'a.jpg']);
    expect((await office.ok('attachments.check', {})).faults).toEqual([]);
  });
});
