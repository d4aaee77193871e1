import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

let t: TestOffice;
beforeEach(async () => {
  t = await openTestOffice();
  await t.ok('office.introduce', { town: '阳光镇', county: '测试县', person: '王丽' });
});
afterEach(() => t.close());

const enterprise = async (name: string, values = {}): Promise<string> =>
  (await t.ok('records.create', { entity: 'enterprise', values: { name, ...values } })).id;
const village = async (id: string): Promise<unknown> => (await t.ok('records.read', { entity: 'enterprise', id })).values.village;

describe('bulk edit', () => {
  it('previews and writes everything a filtered list shows, and one undo takes it back', async () => {
    const ids = [
      await enterprise('甲厂'),
      await enterprise('乙厂', { village: '东榆村' }),
      await enterprise('丙厂', { village: '北沟村' }),
    ];
    const edit = {
      entity: 'enterprise' as const,
      chosen: { search: '', filters: [{ field: 'name', op: 'contains' as const, value: '厂' }], sort: [] },
      values: { village: '东榆村' },
    };
    const preview = await t.ok('records.previewBulk', edit);
    expect(preview).toMatchObject({ total: 3, changing: 2, same: 1, refused: [] });
    expect(preview.sample.map(({ title, before, after }) => [title, before.village, after.village]).sort()).toEqual([
      ['丙厂', '北沟村', '东榆村'],
      ['甲厂', null, '东榆村'],
    ]);
    const { value, changeSet } = await t.written('records.applyBulk', edit);
    expect(value).toEqual({ changed: 2, same: 1, refused: 0 });
    expect(await Promise.all(ids.map(village))).toEqual(['东榆村', '东榆村', '东榆村']);
    await t.ok('history.undo', { changeSet });
    expect(await Promise.all(ids.map(village))).toEqual([null, '东榆村', '北沟村']);
    expect((await t.ok('history.list', {})).rows.filter((row) => row.call === 'records.applyBulk')).toHaveLength(1);
  });

  it('empties a field, but not one without which a record is none', async () => {
    const id = await enterprise('甲厂', { village: '东榆村' });
    await t.ok('records.applyBulk', { entity: 'enterprise', chosen: { ids: [id] }, values: { village: null } });
    expect(await village(id)).toBeNull();
    expect((await t.fault('records.applyBulk', { entity: 'enterprise', chosen: { ids: [id] }, values: { name: null } })).code).toBe(
      'REFUSED',
    );
  });

  it('passes the same checks as the form', async () => {
    const id = await enterprise('甲厂');
    const preview = await t.ok('records.previewBulk', { entity: 'enterprise', chosen: { ids: [id] }, values: { staff_count: -3 } });
    expect(preview.changing).toBe(0);
    expect(preview.refused[0]?.says).toContain('不能');
  });

  it('refuses what a step of the hazard sets, in the words of that step, and changes the others', async () => {
    const enterprise_id = await enterprise('甲厂');
    const make = async (description: string) =>
      (await t.ok('records.create', { entity: 'hazard', values: { enterprise_id, found_on: '2026-10-01', description, level: '一般' } }))
        .id;
    const ordered = await make('配电箱未接地');
    const fresh = await make('灭火器过期');
    const { version } = await t.ok('hazards.dossier', { id: ordered });
    await t.ok('hazards.order', { id: ordered, version, on: '2026-10-02', deadline: '2026-10-20', duty_person: '李强', measures: '接地' });
    const chosen = { ids: [ordered, fresh] };

    const level = await t.ok('records.previewBulk', { entity: 'hazard', chosen, values: { level: '重大' } });
    expect(level).toMatchObject({ changing: 0, refused: [{ count: 2 }] });
    expect(level.refused[0]?.says).toContain('判级');
    const status = await t.ok('records.previewBulk', { entity: 'hazard', chosen, values: { status: 'closed' } });
    expect(status.refused[0]?.says).toContain('按下一步办理');
    const deadline = await t.ok('records.previewBulk', { entity: 'hazard', chosen, values: { deadline: '2026-11-30' } });
    expect(deadline).toMatchObject({ changing: 1, refused: [{ count: 1, titles: ['配电箱未接地'] }] });
    expect(deadline.refused[0]?.says).toContain('申请延期');
    expect(await t.ok('records.applyBulk', { entity: 'hazard', chosen, values: { deadline: '2026-11-30' } })).toEqual({
      changed: 1,
      same: 0,
      refused: 1,
    });
    expect((await t.fault('records.applyBulk', { entity: 'hazard', chosen, values: { status: 'closed' } })).code).toBe('REFUSED');
  });

  it('leaves personal data to be changed one by one', async () => {
    const id = await enterprise('甲厂');
    const fault = await t.fault('records.previewBulk', {
      entity: 'enterprise',
      chosen: { ids: [id] },
      values: { principal_phone: ['13800000001'] },
    });
    expect(fault.says).toContain('逐条');
  });

  it('registers several records in one go, or none', async () => {
    const enterprise_id = await enterprise('甲厂');
    const found = { enterprise_id, found_on: '2026-10-01' };
    const fault = await t.fault('records.createMany', {
      entity: 'hazard',
      records: [
        { ...found, description: '配电箱未接地' },
        { found_on: '2026-10-01', description: '灭火器过期' },
      ],
    });
    expect(fault.says).toContain('第 2 条');
    expect(fault.problems?.[0]?.field).toBe('1.enterprise_id');
    expect((await t.ok('records.page', { entity: 'hazard' })).total).toBe(0);
    const { changeSet } = await t.written('records.createMany', {
      entity: 'hazard',
      records: [
        { ...found, description: '配电箱未接地' },
        { ...found, description: '灭火器过期' },
      ],
    });
    const codes = (await t.ok('records.page', { entity: 'hazard' })).rows.map((row) => row.values.code);
    expect(new Set(codes).size).toBe(2);
    await t.ok('history.undo', { changeSet });
    expect((await t.ok('records.page', { entity: 'hazard' })).total).toBe(0);
  });
});
