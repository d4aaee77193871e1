/** Lights of the registers, on the office's day 2026-10-24. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';
import { createSample, sampleValues } from './testing/samples.ts';

let t: TestOffice;
beforeAll(async () => {
  t = await openTestOffice();
});
afterAll(() => t.close());

async function make(entity: EntityName, values: RecordValues): Promise<string> {
  const needed = await sampleValues(t, entity, 'save');
  return (await t.ok('records.create', { entity, values: { ...needed, ...values } })).id;
}
const read = async (entity: EntityName, id: string, field: string): Promise<unknown> =>
  (await t.ok('records.read', { entity, id })).values[field];

describe('lights of the registers', () => {
  it.each<[entity: EntityName, field: string, values: RecordValues, shown: unknown]>([
    ['department_transfer', 'overdue', { sent_on: '2026-10-01', reply_due: '2026-10-23' }, true],
    ['department_transfer', 'overdue', { sent_on: '2026-10-01', reply_due: '2026-10-24' }, false],
    ['department_transfer', 'overdue', { sent_on: '2026-10-01', reply_due: '2026-10-23', replied_on: '2026-10-24' }, false],
    ['department_transfer', 'overdue', { sent_on: '2026-10-20' }, false],
    ['received_notice', 'overdue', { received_on: '2026-10-01', reply_due: '2026-10-10' }, true],
    ['obsolete_equipment', 'overdue', { plan_due: '2026-09-30' }, true],
    ['training_plan', 'overdue', { planned_on: '2026-09-30' }, true],
    ['inspection_plan', 'overdue', { planned: '2026-09-30', done: '2026-10-08' }, false],
    ['campaign_task', 'overdue', { due: '2026-10-23' }, true],
    ['campaign_phase', 'overdue', { end: '2026-10-24' }, false],
    ['hazwork_permit', 'overdue', { start: '2026-10-22', end: '2026-10-23' }, true],
    ['hazwork_permit', 'overdue', { start: '2026-10-22', end: '2026-10-23', closed_on: '2026-10-23' }, false],
    ['spot_exam', 'failed_count', { asked: 5, passed: 3 }, 2],
    ['qualification', 'expired', { expire: '2026-10-23' }, true],
    ['qualification', 'expired', { expire: '2026-10-24' }, false],
    ['standardization', 'expired', { expires_on: '2028-01-01', revoked_on: '2026-10-01' }, true],
    ['standardization', 'expired', { expires_on: '2028-01-01' }, false],
    ['staff', 'in_post', { from: '2026-01-01' }, true],
    ['staff', 'in_post', { from: '2026-01-01', to: '2026-10-23' }, false],
    ['staff', 'in_post', {}, false],
    ['worker_assignment', 'on_site', { in_on: '2026-10-01' }, true],
    ['worker_assignment', 'on_site', { in_on: '2026-10-01', out_on: '2026-10-24' }, false],
    ['worker_assignment', 'untrained', { in_on: '2026-10-01', training_passed_on: '2026-10-02' }, true],
    ['worker_assignment', 'untrained', { in_on: '2026-10-01', training_passed_on: '2026-10-01' }, false],
    ['training', 'coverage', { headcount: 2, due_count: 3 }, 66.7],
    ['training', 'coverage', { headcount: 2, due_count: 0 }, null],
    ['submission', 'check_rate', { items_total: 40, items_checked: 30 }, 75],
    ['tip', 'reward_pending', { verified: '查实', verified_on: '2026-09-02', reward_yuan: 500 }, true],
    ['tip', 'reward_pending', { verified: '查实', verified_on: '2026-09-02', reward_yuan: 500, paid_on: '2026-09-20' }, false],
    ['contractor', 'license_expired', { safety_license_expire: '2026-10-23' }, true],
    ['contractor', 'qualification_expired', { qualification_expire: '2026-10-24' }, false],
    ['contractor', 'blacklisted', { blacklist_kind: '企业内部清退' }, true],
    ['contractor', 'blacklisted', { blacklist_kind: '企业内部清退', blacklist_out_on: '2026-10-24' }, false],
    ['enforcement_action', 'batch', { type: '实际关闭' }, '关闭一批'],
    ['enforcement_action', 'batch', { type: '约谈' }, null],
  ])('%s.%s of %j is %s', async (entity, field, values, shown) => {
    const link: RecordValues = entity === 'enforcement_action' ? { enterprise_id: await createSample(t, 'enterprise') } : {};
    const id = await make(entity, { ...values, ...link });
    expect(await read(entity, id, field)).toBe(shown);
    if (typeof shown !== 'boolean') return;
    const { rows } = await t.ok('records.page', { entity, filters: [{ field, op: 'is', value: shown }], limit: 1_000 });
    expect(rows.map((row) => row.id)).toContain(id);
  });

  it('let a renewed qualification answer for the expired one of the same name', async () => {
    const contractor_id = await make('contractor', { name: '恒安建筑队' });
    await make('qualification', { contractor_id, name: '钢结构专业承包', expire: '2026-01-01' });
    expect(await read('contractor', contractor_id, 'qualification_expired')).toBe(true);
    await make('qualification', { contractor_id, name: '钢结构专业承包', expire: '2030-01-01' });
    expect(await read('contractor', contractor_id, 'qualification_expired')).toBe(false);
  });

  it('show a contractor as blacklisted from the record of the blacklist, until its day out', async () => {
    const contractor_id = await make('contractor', { name: '恒通检修队' });
    const id = await make('blacklist', { contractor_id, in_on: '2026-01-01' });
    expect(await read('contractor', contractor_id, 'blacklisted')).toBe(true);
    await t.ok('records.update', { entity: 'blacklist', id, version: 1, values: { out_on: '2026-10-01' } });
    expect(await read('contractor', contractor_id, 'blacklisted')).toBe(false);
  });

  it('let a later check of the same equipment answer for the earlier one', async () => {
    const enterprise_id = await make('enterprise', { name: '恒基铸造厂' });
    const first = await make('equipment_check', { enterprise_id, equipment: '行车', checked_on: '2025-01-01', next_due: '2026-01-01' });
    expect(await read('equipment_check', first, 'overdue')).toBe(true);
    await make('equipment_check', { enterprise_id, equipment: '行车', checked_on: '2026-01-05', next_due: '2027-01-05' });
    expect(await read('equipment_check', first, 'overdue')).toBe(false);
  });

  it('call a case 一案双罚 only when the enterprise and its principal were both punished', async () => {
    const enterprise_id = await make('enterprise', { name: '双罚木业' });
    const case_id = await make('enforcement_case', { enterprise_id, no: 'A-1' });
    const punish = (type: string, target: string) =>
      make('enforcement_action', { enterprise_id, case_id, type, targets: [target], on: '2026-09-01' });
    await punish('罚款', '单位');
    await punish('责令改正', '主要负责人');
    expect(await read('enforcement_case', case_id, 'dual_penalty')).toBe(false);
    await punish('警告', '主要负责人');
    expect(await read('enforcement_case', case_id, 'dual_penalty')).toBe(true);
  });

  it('count the ticks of a checklist and those that failed', async () => {
    const id = await make('checklist', { enterprise_id: await createSample(t, 'enterprise') });
    for (const [item, result] of [
      ['1', '符合'],
      ['2', '不符合'],
      ['3', '未查'],
    ] as const)
      await make('checklist_tick', { checklist_id: id, item, text: '检查', result });
    expect(await read('checklist', id, 'tick_count')).toBe(3);
    expect(await read('checklist', id, 'failed_count')).toBe(1);
  });
});
