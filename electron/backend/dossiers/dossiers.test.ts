import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { declarationOf, fieldEntries } from '../../../shared/declared/records/index.ts';
import { type EntityName, entityNames, type RecordValues } from '../../../shared/declared/vocabulary.ts';
import { dossierGroups } from '../../../shared/dossiers.ts';
import { createSample, SAMPLE_DAY, sampleValues } from '../records/testing/samples.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

let t: TestOffice;
let mill: string;
beforeEach(async () => {
  t = await openTestOffice();
  await t.ok('office.introduce', { town: '阳光镇', county: '测试县', person: '王丽' });
  mill = await add('enterprise', { name: '宏远木业有限公司', village: '东榆村', principal_phone: ['13800000001'] });
});
afterEach(() => t.close());

const add = async (entity: EntityName, values: RecordValues): Promise<string> => (await t.ok('records.create', { entity, values })).id;
const hazard = (values: RecordValues = {}) =>
  add('hazard', { enterprise_id: mill, found_on: '2026-09-01', description: '除尘器未接地', level: '一般', source: '乡镇检查', ...values });
const open = (id = mill) => t.ok('dossiers.enterprise', { id, rows: 100 });

const linksTo = (entity: EntityName): string[] =>
  fieldEntries(entity).flatMap(([field, { kind, link }]) => (kind === 'link' && link === 'enterprise' ? [field] : []));
const namingEnterprises = entityNames.filter((entity) => linksTo(entity).length > 0);

describe('the dossier of an enterprise', () => {
  it.each(namingEnterprises)('shows %s by itself, as many as its register lists under the same filters', async (entity) => {
    const values = await sampleValues(t, entity, 'save');
    const [field = ''] = linksTo(entity);
    const id = await add(entity, { ...values, [field]: mill });
    const section = (await open()).sections.find((each) => each.key === `${entity}.${field}`);
    expect(section?.rows.map((row) => row.id)).toEqual([id]);
    expect(section?.columns.length).toBeGreaterThan(0);
    const page = await t.ok('records.page', { entity, filters: section?.filters ?? [] });
    expect(page.total).toBe(section?.total);
  });

  it('shows what hangs on its workers, projects, hazards and contractors, each once', async () => {
    const contractor = await add('contractor', { name: '恒安建筑有限公司' });
    const project = await add('outsourcing_project', { owner_enterprise_id: mill, contractor_id: contractor, content: '屋面防水' });
    const worker = await add('worker', { ...(await sampleValues(t, 'worker', 'save')), owner_enterprise_id: mill, project_id: project });
    const certificate = await add('certificate', { worker_id: worker, category: '电工作业', expire: '2025-01-01' });
    const exam = await add('exam', { worker_id: worker, project_id: project, kind: '入场', taken_on: SAMPLE_DAY });
    const qualification = await add('qualification', { contractor_id: contractor, name: '建筑工程施工总承包' });
    const progress = await add('progress_report', { hazard_id: await hazard(), on: SAMPLE_DAY, content: '已订购配件' });
    await createSample(t, 'qualification');
    const rows = (await open()).sections.flatMap((section) => section.rows.map((row) => row.id));
    for (const id of [contractor, project, worker, certificate, exam, qualification, progress]) {
      expect(rows.filter((row) => row === id)).toHaveLength(1);
    }
    expect((await open()).sections.find((section) => section.entity === 'qualification')?.total).toBe(1);
  });

  it('leaves out what belongs to another enterprise', async () => {
    const other = await add('enterprise', { name: '恒基铸造有限公司', village: '北沟村' });
    await hazard({ enterprise_id: other });
    const { sections, empty } = await open();
    expect(sections).toEqual([]);
    expect(empty).toContain('隐患');
    expect((await open(other)).sections).toHaveLength(1);
  });

  it('gives figures that open exactly the records they count', async () => {
    const contractor = await add('contractor', { name: '恒安建筑有限公司' });
    const running = { owner_enterprise_id: mill, contractor_id: contractor };
    await add('outsourcing_project', { ...running, content: '屋面防水', status: '在建' });
    await add('outsourcing_project', { ...running, content: '设备检修', start: '2026-10-01', end: '2026-11-01' });
    await add('outsourcing_project', { ...running, content: '围墙', start: '2026-01-01', end: '2026-02-01' });
    const worker = await add('worker', { ...(await sampleValues(t, 'worker', 'save')), owner_enterprise_id: mill });
    for (const category of ['电工作业', '高处作业']) await add('certificate', { worker_id: worker, category, expire: '2025-01-01' });
    await hazard({ deadline: '2026-09-10' });
    await hazard({ deadline: '2026-12-10', description: '配电箱无盖' });
    await add('inspection', { enterprise_id: mill, start: '2026-09-03', org: '乡镇', type: '日常', inspectors: ['甲某', '乙某'] });
    const { figures } = await open();
    const told = Object.fromEntries(figures.map((figure) => [figure.key, figure.value]));
    expect(told).toMatchObject({ open: 2, major: 0, overdue: 1, projects: 2, expired: 1, lastInspection: '2026-09-03', visits: 1 });
    for (const { value, entity, filters } of figures) {
      if (typeof value !== 'number' || value === 0) continue;
      expect((await t.ok('records.count', { selections: [{ entity, filters }] })).totals).toEqual([value]);
    }
  });

  it('lights the fields that are still missing, and says when there is no such enterprise', async () => {
    expect((await open()).enterprise.missing).toEqual(expect.arrayContaining(['subject_type', 'legal_rep']));
    const fault = await t.fault('dossiers.enterprise', { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' });
    expect(fault.code).toBe('NOT_FOUND');
    expect(fault.says).toContain('企业');
  });

  it('opens every kind of record the dictionary will ever have: each has a group, columns and no masked field', async () => {
    const { layoutOf } = await import('./layout.ts');
    const { isMasked } = await import('../records/index.ts');
    for (const entity of entityNames) {
      const layout = layoutOf(entity);
      expect(layout.columns.length, entity).toBeGreaterThan(0);
      for (const [field, declaration] of fieldEntries(entity)) if (isMasked(declaration)) expect(layout.columns).not.toContain(field);
      for (const event of layout.events) expect(declarationOf(entity).fields[event.day]?.kind, entity).toBe('day');
    }
  });
});

describe('what happened to an enterprise', () => {
  it('tells hazards with their steps, visits, trainings, penalties and changes of the entry in one line of days, the latest first', async () => {
    const id = await hazard({ deadline: '2026-09-10', duty_person: '李强', measures: '接地' });
    const { version: registered } = await t.ok('records.read', { entity: 'hazard', id });
    const { version } = await t.ok('hazards.order', { id, version: registered, on: '2026-09-02', deadline: '2026-09-10' });
    await t.ok('hazards.reportRectified', { id, version, done_on: '2026-09-05', by: '李强', description: '已接地', evidence: '照片' });
    await add('inspection', { enterprise_id: mill, start: '2026-09-06', org: '乡镇', type: '日常', inspectors: ['甲某', '乙某'] });
    await add('drill', { enterprise_id: mill, kind: '疏散逃生', on: '2026-06-15', topic: '火灾疏散' });
    await add('enforcement_action', {
      enterprise_id: mill,
      type: '罚款',
      on: '2025-12-01',
      amount_yuan: 20_000,
      decided_by: '县应急局',
      organ: '县应急局',
    });
    const entry = await t.ok('records.read', { entity: 'enterprise', id: mill });
    await t.ok('records.update', { entity: 'enterprise', id: mill, version: entry.version, values: { village: '西榆村' } });
    const { lines, years } = await t.ok('dossiers.timeline', { id: mill });
    expect(lines.map((line) => line.on)).toEqual(
      lines
        .map((line) => line.on)
        .toSorted()
        .toReversed(),
    );
    const told = lines.map((line) => `${line.on} ${line.what}`);
    expect(told).toEqual(
      expect.arrayContaining([
        '2026-09-01 发现',
        '2026-09-05 第 1 轮整改完成',
        '2026-09-06 检查',
        '2026-06-15 演练',
        '2025-12-01 处置',
        '2026-10-24 修改档案',
        '2026-10-24 建档',
      ]),
    );
    expect(lines.find((line) => line.what === '修改档案')?.detail).toContain('村（社区）：东榆村 → 西榆村');
    expect(years.map((each) => each.year)).toEqual([2026, 2025]);
  });

  it('filters by kind and year without losing the choice of the others', async () => {
    await hazard();
    await add('drill', { enterprise_id: mill, kind: '疏散逃生', on: '2025-06-15', topic: '火灾疏散' });
    const all = await t.ok('dossiers.timeline', { id: mill });
    const drills = await t.ok('dossiers.timeline', { id: mill, groups: ['duty'] });
    expect(drills.lines.map((line) => line.what)).toEqual(['演练']);
    expect(drills.groups).toEqual(all.groups);
    const last = await t.ok('dossiers.timeline', { id: mill, year: 2025 });
    expect(last.total).toBe(1);
    const pages = [];
    for (let offset = 0; offset < all.total; offset += 1)
      pages.push(...(await t.ok('dossiers.timeline', { id: mill, offset, limit: 1 })).lines);
    expect(pages).toEqual(all.lines);
    expect(all.groups.reduce((sum, each) => sum + each.count, 0)).toBe(all.total);
    expect(all.groups.every((each) => dossierGroups.includes(each.group))).toBe(true);
  });

  it('tells many of a kind on one day in one line, and nothing that lies ahead', async () => {
    const sample = await sampleValues(t, 'worker', 'save');
    const numbers = ['11010519491231002X', '110105194912310038', '110105194912310046', '110105194912310054', '110105194912310062'];
    for (const [index, id_no] of numbers.entries()) {
      await add('worker', { ...sample, id_no, name: `工人${index}`, owner_enterprise_id: mill, in_on: '2026-09-02', out_on: '2026-12-31' });
    }
    const { lines } = await t.ok('dossiers.timeline', { id: mill, groups: ['people'] });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ on: '2026-09-02', what: '入场', title: '5 人' });
    expect(lines[0]?.detail).toMatch(/^工人\d(、工人\d){3} 等$/);
  });
});

describe('what nobody may read out of a dossier', () => {
  const caller = '举报人赵某某';
  beforeEach(async () => {
    await add('tip', {
      enterprise_id: mill,
      received_on: '2026-08-01',
      content: `车间主任的外甥反映粉尘积厚，电话 13911112222`,
      reporter_name: caller,
      reporter_phone: ['13911112222'],
      verified: '查实',
      verified_on: '2026-08-03',
    });
    await hazard({ description: '联系李强 13800000001，身份证 11010519491231002X，除尘器未接地' });
    await add('worker', { ...(await sampleValues(t, 'worker', 'all')), owner_enterprise_id: mill, contractor_id: null, project_id: null });
  });
  const forbidden = [caller, '外甥', '13911112222', '13800000001', '11010519491231002X'];

  it('masks numbers wherever they stand and keeps silent about who blew the whistle and what they said', async () => {
    const words = JSON.stringify([await open(), await t.ok('dossiers.timeline', { id: mill, limit: 2_000 })]);
    for (const each of forbidden) expect(words).not.toContain(each);
    expect(words).toContain('138****0001');
    expect(words).toContain('举报受理');
  });

  it.each(['docx', 'xlsx'] as const)('keeps them out of the %s as well', async (format) => {
    await t.ok('dossiers.exportEnterprise', { id: mill, format });
    const text = await textOf(await exported(format));
    for (const each of forbidden) expect(text).not.toContain(each);
    expect(text).toContain('宏远木业有限公司');
    expect(text).toContain('举报核实');
  });
});

describe('the papers of a dossier', () => {
  it('writes every kind of record and the timeline, with the total where not all rows are listed', async () => {
    for (let index = 0; index < 62; index += 1) await hazard({ description: `第${index}处隐患` });
    await add('drill', { enterprise_id: mill, kind: '疏散逃生', on: '2026-06-15', topic: '火灾疏散' });
    await t.ok('dossiers.exportEnterprise', { id: mill, format: 'docx' });
    const paper = await textOf(await exported('docx'));
    for (const words of ['一、基本情况', '隐患：共 62 条，列前 60 条', '企业履责', '大事记', '火灾疏散']) expect(paper).toContain(words);
    await t.ok('dossiers.exportEnterprise', { id: mill, format: 'xlsx' });
    const book = await textOf(await exported('xlsx'));
    expect(book.match(/第\d+处隐患/g)?.length).toBeGreaterThanOrEqual(62);
  });

  it('writes what begins like a formula as text', async () => {
    await hazard({ description: '=HYPERLINK("http://127.0.0.1","点我")' });
    await t.ok('dossiers.exportEnterprise', { id: mill, format: 'xlsx' });
    const parts = await partsOf(await exported('xlsx'));
    expect([...parts.values()].join('')).toContain('HYPERLINK');
    for (const [name, text] of parts) if (name.startsWith('xl/worksheets/')) expect(text).not.toContain('<f>');
  });
});

async function exported(format: string): Promise<Uint8Array> {
  const folder = join(t.folder, 'exports');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(`.${format}`));
  return readFileSync(join(folder, names.at(-1) ?? ''));
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes));
  const parts = new Map<string, string>();
  for (const entry of await zip.getEntries()) {
    if (entry.directory || !/\.(xml|rels)$/.test(entry.filename)) continue;
    parts.set(entry.filename, new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter())));
  }
  await zip.close();
  return parts;
}

const textOf = async (bytes: Uint8Array): Promise<string> => [...(await partsOf(bytes)).values()].join('\n').replace(/<[^>]+>/g, '');
