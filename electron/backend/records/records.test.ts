import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

let t: TestOffice;
beforeEach(async () => {
  t = await openTestOffice();
  await t.ok('office.introduce', { town: '阳光镇', county: '测试县', person: '王丽' });
});
afterEach(() => t.close());

const create = (values: Record<string, string | number | boolean | string[] | null>) =>
  t.ok('records.create', { entity: 'enterprise', values });
const names = async (search: string): Promise<unknown[]> =>
  (await t.ok('records.page', { entity: 'enterprise', search })).rows.map((row) => row.values.name);

describe('records', () => {
  it('finds an enterprise by Chinese, pinyin, initials and the tail of its credit code', async () => {
    await create({ name: '恒基铸造有限公司', uscc: '91330100799655058B', village: '东村' });
    await create({ name: '宏远木业有限公司', village: '西村' });
    expect(await names('铸造')).toEqual(['恒基铸造有限公司']);
    expect(await names('hengji')).toEqual(['恒基铸造有限公司']);
    expect(await names('hjzz')).toEqual(['恒基铸造有限公司']);
    expect(await names('55058b')).toEqual(['恒基铸造有限公司']);
    expect(await names('有限公司 西村')).toEqual(['宏远木业有限公司']);
    expect(await names('%')).toEqual([]);
  });

  it('finds a hazard by the name of its enterprise', async () => {
    const made = await create({ name: '恒基铸造有限公司' });
    await t.ok('records.create', {
      entity: 'hazard',
      values: { enterprise_id: made.id, found_on: '2026-10-01', description: '配电箱未接地' },
    });
    const page = await t.ok('records.page', { entity: 'hazard', search: 'hjzz 配电' });
    expect(page.rows.map((row) => row.values['enterprise.name'])).toEqual(['恒基铸造有限公司']);
  });

  it('pages, sorts and counts', async () => {
    for (let index = 0; index < 25; index += 1) await create({ name: `第${String(index).padStart(2, '0')}厂`, staff_count: index });
    const page = await t.ok('records.page', {
      entity: 'enterprise',
      sort: [{ field: 'staff_count', descending: true }],
      offset: 10,
      limit: 10,
    });
    expect(page.total).toBe(25);
    expect(page.rows.map((row) => row.values.staff_count)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
  });

  it('filters by value, by blank, by range and by part of a list', async () => {
    await create({ name: '甲厂', village: '东村', staff_count: 10, risk_tags: ['粉尘涉爆', '喷涂'] });
    await create({ name: '乙厂', staff_count: 200, risk_tags: ['喷涂'] });
    const total = async (
      filters: { field: string; op: 'is' | 'empty' | 'from' | 'anyOf' | 'contains'; value?: string | number | string[] }[],
    ) => (await t.ok('records.page', { entity: 'enterprise', filters })).total;
    expect(await total([{ field: 'village', op: 'is', value: '东村' }])).toBe(1);
    expect(await total([{ field: 'village', op: 'empty' }])).toBe(1);
    expect(await total([{ field: 'staff_count', op: 'from', value: 100 }])).toBe(1);
    expect(await total([{ field: 'risk_tags', op: 'anyOf', value: ['喷涂'] }])).toBe(2);
    expect(await total([{ field: 'risk_tags', op: 'is', value: '粉尘涉爆' }])).toBe(1);
    expect(await total([{ field: 'name', op: 'contains', value: '乙' }])).toBe(1);
  });

  it('counts the values of a column, the blank ones too', async () => {
    await create({ name: '甲厂', village: '东村' });
    await create({ name: '乙厂', village: '东村' });
    await create({ name: '丙厂' });
    const { values } = await t.ok('records.facet', { entity: 'enterprise', field: 'village' });
    expect(values).toEqual([
      { value: '东村', label: '东村', count: 2 },
      { value: null, label: '（空白）', count: 1 },
    ]);
  });

  it.each(['village; drop table hazard', 'enterprise.name', '__proto__', 'search_text'])(
    'refuses to sort by what is no field: %s',
    async (field) => {
      expect((await t.fault('records.page', { entity: 'enterprise', sort: [{ field, descending: false }] })).code).toBe('INVALID');
    },
  );

  it('refuses what lacks a 保存必 field and names it', async () => {
    const fault = await t.fault('records.create', { entity: 'hazard', values: { description: '配电箱未接地' } });
    expect(fault.code).toBe('INVALID');
    expect(fault.problems?.map((problem) => problem.field)).toEqual(expect.arrayContaining(['enterprise_id', 'found_on']));
  });

  it('stores a record with gaps and lights them', async () => {
    const made = await create({ name: '甲厂' });
    expect(made.missing).toEqual(expect.arrayContaining(['principal', 'scale', 'staff_count']));
    expect(made.values.has_outsourcing).toBe('未核实');
  });

  it('warns of a wrong check digit and still stores it', async () => {
    const made = await create({ name: '甲厂', uscc: '914403001922038217' });
    const detail = await t.ok('records.read', { entity: 'enterprise', id: made.id });
    expect(detail.warnings.map((warning) => warning.field)).toContain('uscc');
  });

  it('refuses unknown fields, unknown codes, negative money and days that do not exist', async () => {
    const made = await create({ name: '甲厂' });
    const attempt = (values: Record<string, unknown>) =>
      t.fault('records.create', {
        entity: 'hazard',
        values: { enterprise_id: made.id, found_on: '2026-10-01', description: '配电箱未接地', ...values },
      });
    for (const values of [
      { colour: '红' },
      { source: '天上掉的' },
      { funds_yuan: -1 },
      { deadline: '2026-02-30' },
      { deadline: '2026-09-01' },
      { found_on: '2026-12-01' },
    ]) {
      expect((await attempt(values)).code, JSON.stringify(values)).toBe('INVALID');
    }
  });

  it('keeps money exact', async () => {
    const made = await create({ name: '甲厂' });
    const hazard = await t.ok('records.create', {
      entity: 'hazard',
      values: { enterprise_id: made.id, found_on: '2026-10-01', description: '配电箱未接地', funds_yuan: 1234.56 },
    });
    expect(hazard.values.funds_yuan).toBe(1234.56);
  });

  it('refuses an edit of what somebody else changed meanwhile', async () => {
    const made = await create({ name: '甲厂' });
    await t.ok('records.update', { entity: 'enterprise', id: made.id, version: 1, values: { village: '东村' } });
    expect((await t.fault('records.update', { entity: 'enterprise', id: made.id, version: 1, values: { village: '西村' } })).code).toBe(
      'CONFLICT',
    );
  });

  it('refuses to delete what other records point to and says which', async () => {
    const made = await create({ name: '甲厂' });
    await t.ok('records.create', {
      entity: 'hazard',
      values: { enterprise_id: made.id, found_on: '2026-10-01', description: '配电箱未接地' },
    });
    const fault = await t.fault('records.delete', { entity: 'enterprise', id: made.id, version: 1 });
    expect(fault.code).toBe('REFUSED');
    expect(fault.says).toContain('隐患 1 条');
  });

  it('keeps a former name, so that the old name still finds the enterprise', async () => {
    const made = await create({ name: '旧名铸造厂' });
    await t.ok('records.update', { entity: 'enterprise', id: made.id, version: 1, values: { name: '新名铸造有限公司' } });
    expect(await names('旧名')).toEqual(['新名铸造有限公司']);
  });

  it('masks phones in lists and records every showing in full', async () => {
    const made = await create({ name: '甲厂', principal_phone: ['13800000001'] });
    const page = await t.ok('records.page', { entity: 'enterprise' });
    expect(page.rows[0]?.values.principal_phone).toEqual(['138****0001']);
    const shown = await t.ok('records.reveal', { entity: 'enterprise', id: made.id, field: 'principal_phone' });
    expect(shown.value).toEqual(['13800000001']);
    const { rows } = await t.ok('history.list', {});
    expect(rows[0]?.words).toBe('查看企业「甲厂」的主要负责人电话全文');
    expect(JSON.stringify(rows)).not.toContain('13800000001');
  });

  it('tells of a namesake before saving', async () => {
    await create({ name: '甲厂' });
    const { problems } = await t.ok('records.check', { entity: 'enterprise', values: { name: '甲厂' } });
    expect(problems.map((problem) => problem.says).join()).toContain('同名');
  });

  it('suggests records by initials with what tells namesakes apart', async () => {
    await create({ name: '恒基铸造有限公司', uscc: '91330100799655058B', village: '东村' });
    const { suggestions } = await t.ok('records.suggest', { entity: 'enterprise', text: 'hjzz' });
    expect(suggestions).toMatchObject([{ title: '恒基铸造有限公司', detail: '东村 · …55058B' }]);
  });
});
