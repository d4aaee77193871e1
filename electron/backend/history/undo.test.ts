import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDoor, type TestDoor } from '../testing/door.ts';
import { brokenInvariants } from '../testing/invariants.ts';

let t: TestDoor;
beforeEach(async () => {
  t = await openTestDoor();
});
afterEach(async () => {
  expect(await brokenInvariants(t.db)).toEqual([]);
  expect(t.incidents).toEqual([]);
  await t.close();
});

async function written(name: string, input: unknown): Promise<{ id: string; set: string }> {
  const reply = await t.call(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.fault.says}`);
  return { id: (reply.value as { id: string }).id, set: reply.changeSet ?? '' };
}
const enterprise = (name: string) => written('records.create', { entity: 'enterprise', values: { name } });
const hazard = (enterprise_id: string, level: string | null = null) =>
  written('records.create', {
    entity: 'hazard',
    values: {
      enterprise_id,
      found_on: '2026-10-01',
      description: '配电箱未接地',
      source: '企业自查',
      measures: '接地',
      deadline: '2026-11-01',
      level,
    },
  });
const rowOf = async (id: string) => t.db.selectFrom('hazard').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const undo = (changeSet: string, partial = false) => t.call('history.undo', { changeSet, partial });

describe('undo', () => {
  it('marks what was taken back, and says so to who tries again', async () => {
    const made = await enterprise('甲厂');
    await undo(made.set);
    expect(await undo(made.set)).toMatchObject({ ok: false, fault: { code: 'CONFLICT', says: expect.stringContaining('已经撤销过') } });
    const { rows } = await t.ok('history.list', {});
    expect(rows.map(({ undone, undoes }) => [undone, undoes])).toEqual([
      [false, made.set],
      [true, null],
    ]);
  });

  it('says so when the enterprise of a deleted hazard is gone by now', async () => {
    const owner = await enterprise('甲厂');
    const made = await hazard(owner.id);
    const removal = await written('records.delete', { entity: 'hazard', id: made.id, version: 1 });
    await written('records.delete', { entity: 'enterprise', id: owner.id, version: 1 });
    expect(await undo(removal.set)).toMatchObject({ ok: false, fault: { code: 'CONFLICT' } });
  });

  it('does not move a hazard back to an enterprise that is gone by now', async () => {
    const [first, second] = [await enterprise('甲厂'), await enterprise('乙厂')];
    const made = await hazard(first.id);
    const move = await written('records.update', { entity: 'hazard', id: made.id, version: 1, values: { enterprise_id: second.id } });
    await written('records.delete', { entity: 'enterprise', id: first.id, version: 1 });
    expect(await undo(move.set)).toMatchObject({ ok: false, fault: { code: 'CONFLICT' } });
    expect((await rowOf(made.id)).enterprise_id).toBe(second.id);
  });

  it('in part never takes the rectification from a hazard that stays waiting for its recheck', async () => {
    const made = await hazard((await enterprise('甲厂')).id, '一般');
    const report = await written('hazards.reportRectified', {
      id: made.id,
      version: 1,
      done_on: '2026-10-10',
      by: '李强',
      description: '已接地',
      evidence: '照片',
    });
    await written('records.update', { entity: 'hazard', id: made.id, version: 2, values: { remark: '已电话核实' } });
    expect(await undo(report.set, true)).toMatchObject({ ok: false, fault: { code: 'CONFLICT' } });
    expect((await rowOf(made.id)).status).toBe('pending_recheck');
    expect(await t.db.selectFrom('rectification').selectAll().execute()).toHaveLength(1);
  });

  it('in part takes back the hazards nobody touched and names the one that was edited', async () => {
    const owner = await enterprise('甲厂');
    const made = [await hazard(owner.id), await hazard(owner.id), await hazard(owner.id)];
    const settled = await written('hazards.settle', { ids: made.map(({ id }) => id), level: '一般', decided_by: '王丽' });
    await written('records.update', { entity: 'hazard', id: made[1]?.id, version: 2, values: { description: '配电箱未接地（二车间）' } });
    const reply = await undo(settled.set, true);
    expect(reply).toMatchObject({
      ok: true,
      value: { undone: 2, inTheWay: [{ id: made[1]?.id, words: expect.stringContaining('修改隐患') }] },
    });
    const levels = await Promise.all(made.map(async ({ id }) => (await rowOf(id)).level));
    expect(levels).toEqual(['待判级', '一般', '待判级']);
  });

  it('says so when the cell was entered anew after the entry that would come back', async () => {
    await written('reports.setUp', { form: '附件3', start_on: '2026-05-01', heading: '阳光镇' });
    const period = await written('reports.openPeriod', { form: '附件3', asOf: '2026-10-24' });
    const { cells } = await t.ok('reports.form', { form: '附件3', asOf: '2026-10-24', period: period.id });
    const cell = cells.find((each) => each.origin === 'H' && each.unit2 === null)?.id ?? '';
    const entry = { period: period.id, cell, value: 3, basis: '会议纪要' };
    await written('reports.enter', entry);
    const cleared = await written('reports.clearEntry', { period: period.id, cell });
    await written('reports.enter', { ...entry, value: 4 });
    expect(await undo(cleared.set)).toMatchObject({ ok: false, fault: { code: 'CONFLICT' } });
  });

  it('does not take back that personal data was looked at', async () => {
    const worker = await written('records.create', {
      entity: 'worker',
      values: { name: '李强', employer_name: '甲厂', id_no: '11010519491231002X' },
    });
    const look = await written('records.reveal', { entity: 'worker', id: worker.id, field: 'id_no' });
    expect(await undo(look.set)).toMatchObject({ ok: false, fault: { code: 'REFUSED' } });
    expect(await t.db.selectFrom('reveal').selectAll().execute()).toHaveLength(1);
  });
});
