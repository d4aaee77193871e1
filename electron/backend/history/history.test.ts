import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

let t: TestOffice;
beforeEach(async () => {
  t = await openTestOffice();
  await t.ok('office.introduce', { town: '阳光镇', county: '测试县', person: '王丽' });
});
afterEach(() => t.close());

const enterprise = (name: string) => ({ entity: 'enterprise' as const, values: { name, village: '东村' } });

describe('history', () => {
  it('tells who did what to a record, field by field', async () => {
    const made = await t.ok('records.create', enterprise('恒基铸造有限公司'));
    await t.ok('records.update', {
      entity: 'enterprise',
      id: made.id,
      version: 1,
      values: { village: '西村', principal_phone: ['13800000001'] },
    });
    const { lines } = await t.ok('history.ofRecord', { entity: 'enterprise', id: made.id });
    expect(lines.map((line) => line.op)).toEqual(['insert', 'update']);
    expect(lines[1]?.by).toBe('王丽');
    expect(lines[1]?.changes).toContainEqual({ field: 'village', label: '村（社区）', before: '东村', after: '西村' });
    expect(JSON.stringify(lines)).not.toContain('13800000001');
  });

  it('undoes a creation, a change and a deletion', async () => {
    const first = await t.written('records.create', enterprise('甲厂'));
    await t.ok('history.undo', { changeSet: first.changeSet });
    expect((await t.ok('records.page', { entity: 'enterprise' })).total).toBe(0);

    const made = await t.ok('records.create', enterprise('乙厂'));
    const change = await t.written('records.update', { entity: 'enterprise', id: made.id, version: 1, values: { village: '西村' } });
    await t.ok('history.undo', { changeSet: change.changeSet });
    const back = await t.ok('records.read', { entity: 'enterprise', id: made.id });
    expect(back.values.village).toBe('东村');

    const removal = await t.written('records.delete', { entity: 'enterprise', id: made.id, version: back.version });
    await t.ok('history.undo', { changeSet: removal.changeSet });
    expect((await t.ok('records.read', { entity: 'enterprise', id: made.id })).values.name).toBe('乙厂');
  });

  it('undoes an undo', async () => {
    const made = await t.written('records.create', enterprise('甲厂'));
    const undone = await t.written('history.undo', { changeSet: made.changeSet });
    await t.ok('history.undo', { changeSet: undone.changeSet });
    expect((await t.ok('records.page', { entity: 'enterprise' })).total).toBe(1);
  });

  it('refuses to undo the same step twice', async () => {
    const made = await t.written('records.create', enterprise('甲厂'));
    await t.ok('history.undo', { changeSet: made.changeSet });
    expect((await t.fault('history.undo', { changeSet: made.changeSet })).code).toBe('CONFLICT');
  });

  it('refuses to undo what was changed since, and undoes the rest when asked to', async () => {
    const made = await t.written('records.create', enterprise('甲厂'));
    await t.ok('records.update', { entity: 'enterprise', id: made.value.id, version: 1, values: { village: '西村' } });
    const refusal = await t.fault('history.undo', { changeSet: made.changeSet });
    expect(refusal.code).toBe('CONFLICT');
    expect(refusal.says).toContain('甲厂');
  });

  it('does not count a later change that was itself undone', async () => {
    const made = await t.written('records.create', enterprise('甲厂'));
    const change = await t.written('records.update', { entity: 'enterprise', id: made.value.id, version: 1, values: { village: '西村' } });
    await t.ok('history.undo', { changeSet: change.changeSet });
    await t.ok('history.undo', { changeSet: made.changeSet });
    expect((await t.ok('records.page', { entity: 'enterprise' })).total).toBe(0);
  });

  it('keeps an enterprise whose creation is undone while a hazard points to it', async () => {
    const made = await t.written('records.create', enterprise('甲厂'));
    await t.ok('records.create', {
      entity: 'hazard',
      values: { enterprise_id: made.value.id, found_on: '2026-10-01', description: '配电箱未接地' },
    });
    expect((await t.fault('history.undo', { changeSet: made.changeSet })).code).toBe('CONFLICT');
    expect((await t.ok('records.page', { entity: 'enterprise' })).total).toBe(1);
  });

  it('chains the digests of all change sets', async () => {
    await t.ok('records.create', enterprise('甲厂'));
    await t.ok('records.create', enterprise('乙厂'));
    const { rows, total } = await t.ok('history.list', {});
    expect(total).toBe(3);
    expect(rows.map((row) => row.words)).toEqual(['登记企业「乙厂」', '登记企业「甲厂」', '填写本办信息：测试县阳光镇']);
  });
});
