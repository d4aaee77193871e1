import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

let t: TestOffice;
let enterprise = '';
beforeEach(async () => {
  t = await openTestOffice();
  await t.ok('office.introduce', { town: '阳光镇', county: '测试县', person: '王丽' });
  enterprise = (await t.ok('records.create', { entity: 'enterprise', values: { name: '恒基铸造有限公司' } })).id;
});
afterEach(() => t.close());

type Values = Record<string, string | number | boolean | string[] | null>;

async function register(values: Values = {}): Promise<{ id: string; version: number }> {
  const row = await t.ok('records.create', {
    entity: 'hazard',
    values: { enterprise_id: enterprise, found_on: '2026-10-01', description: '配电箱未接地', source: '乡镇检查', ...values },
  });
  return { id: row.id, version: row.version };
}
const state = async (id: string) => (await t.ok('hazards.dossier', { id })).facts.status;
const key = async (id: string) => ({ id, version: (await t.ok('hazards.dossier', { id })).version });

async function toRecheck(id: string): Promise<void> {
  await t.ok('hazards.grade', { ...(await key(id)), level: '一般', decided_by: '王丽', decided_on: '2026-10-02' });
  await t.ok('hazards.order', { ...(await key(id)), on: '2026-10-02', deadline: '2026-10-20', measures: '接地', duty_person: '李强' });
  await t.ok('hazards.reportRectified', {
    ...(await key(id)),
    done_on: '2026-10-10',
    by: '李强',
    description: '已接地',
    evidence: '照片 2 张',
  });
}
const recheck = { on: '2026-10-11', org: '乡镇', inspectors: ['王丽', '赵刚'], result: '合格' as const };

async function majorToClose(id: string): Promise<void> {
  await t.ok('hazards.grade', {
    ...(await key(id)),
    level: '重大',
    decided_by: '王丽',
    decided_on: '2026-10-02',
    basis_clause: 'GM10-11-3',
  });
  await t.ok('hazards.order', { ...(await key(id)), on: '2026-10-02', deadline: '2026-10-20', measures: '加泄爆', duty_person: '李强' });
  await t.ok('hazards.reportRectified', { ...(await key(id)), done_on: '2026-10-10', by: '李强', description: '已加装', evidence: '照片' });
  await t.ok('hazards.recheck', { ...(await key(id)), ...recheck });
}

describe('the life of a hazard', () => {
  it('numbers a new hazard by town, month and sequence', async () => {
    await register();
    await register({ description: '消防通道堵塞' });
    const page = await t.ok('records.page', { entity: 'hazard', sort: [{ field: 'code', descending: false }] });
    expect(page.rows.map((row) => row.values.code)).toEqual(['YG-2610-001', 'YG-2610-002']);
  });

  it('waits for grading when nobody gave a level', async () => {
    const { id } = await register();
    expect(await state(id)).toBe('registered');
  });

  it('takes a general one from registration to closure on the day of its recheck', async () => {
    const { id } = await register();
    await toRecheck(id);
    expect(await state(id)).toBe('pending_recheck');
    const answer = await t.ok('hazards.recheck', { ...(await key(id)), ...recheck });
    expect(answer.status).toBe('closed');
    expect((await t.ok('records.read', { entity: 'hazard', id })).values.closed_on).toBe('2026-10-11');
  });

  it('needs no order for a self-found one with measures and deadline', async () => {
    const { id } = await register({ source: '企业自查', level: '一般', measures: '接地', deadline: '2026-10-20' });
    expect(await state(id)).toBe('rectifying');
  });

  it('refuses a rechecker who rectified', async () => {
    const { id } = await register();
    await toRecheck(id);
    const fault = await t.fault('hazards.recheck', { ...(await key(id)), ...recheck, inspectors: ['李 强'] });
    expect(fault).toMatchObject({ code: 'REFUSED' });
    expect(fault.says).toContain('复查人不能是整改人');
  });

  it('refuses to report a rectification without evidence', async () => {
    const { id } = await register({ level: '一般', source: '企业自查', measures: '接地', deadline: '2026-10-20' });
    const fault = await t.fault('hazards.reportRectified', {
      ...(await key(id)),
      done_on: '2026-10-10',
      by: '李强',
      description: '已接地',
      evidence: '',
    });
    expect(fault.code).toBe('INVALID');
    expect(await state(id)).toBe('rectifying');
  });

  it('goes into another round when the recheck fails', async () => {
    const { id } = await register();
    await toRecheck(id);
    await t.ok('hazards.recheck', { ...(await key(id)), ...recheck, result: '不合格' });
    expect(await state(id)).toBe('rectifying');
    await t.ok('hazards.reportRectified', {
      ...(await key(id)),
      done_on: '2026-10-12',
      by: '李强',
      description: '重做接地',
      evidence: '照片',
    });
    await t.ok('hazards.recheck', { ...(await key(id)), ...recheck, on: '2026-10-13' });
    expect(await state(id)).toBe('closed');
  });

  it('refuses a recheck when even 即查即改 was not reported done', async () => {
    const { id } = await register({ level: '一般', manage_type: '即查即改' });
    expect((await t.fault('hazards.recheck', { ...(await key(id)), ...recheck })).code).toBe('REFUSED');
    await t.ok('hazards.reportRectified', {
      ...(await key(id)),
      done_on: '2026-10-01',
      by: '李强',
      description: '当场接好',
      evidence: '照片',
    });
    expect(await state(id)).toBe('pending_recheck');
  });

  it('refuses to close a major one until 五落实, both reports and acceptance stand', async () => {
    const { id } = await register();
    await majorToClose(id);
    expect(await state(id)).toBe('pending_close');
    const close = async () => t.fault('hazards.close', { ...(await key(id)), on: '2026-10-20', approver: '王丽' });
    expect((await close()).says).toMatch(/整改资金.*应急预案.*双报告（监管部门）.*双报告（职工大会或职代会）.*验收/);
    await t.ok('records.update', { entity: 'hazard', ...(await key(id)), values: { funds_yuan: 0, contingency: '停机断电' } });
    await t.ok('hazards.reportDual', { ...(await key(id)), kind: '监管部门', on: '2026-10-03', recipient: '县应急局' });
    expect((await close()).says).toContain('双报告（职工大会或职代会）');
    await t.ok('hazards.reportDual', { ...(await key(id)), kind: '职工大会或职代会', on: '2026-10-03' });
    await t.ok('hazards.accept', { ...(await key(id)), on: '2026-10-15', self_eval: true, expert_eval: true, gov_accept: false });
    await t.ok('hazards.close', { ...(await key(id)), on: '2026-10-20', approver: '王丽' });
    expect(await state(id)).toBe('closed');
  });

  it('refuses to close a listed one before it is delisted, and to delist it before government acceptance', async () => {
    const { id } = await register({ funds_yuan: 0, contingency: '停机断电' });
    await majorToClose(id);
    await t.ok('hazards.reportDual', { ...(await key(id)), kind: '监管部门', on: '2026-10-03' });
    await t.ok('hazards.reportDual', {
      ...(await key(id)),
      kind: '职工大会或职代会',
      on: '2026-10-03',
      not_applicable_reason: '个体户，没有职代会',
    });
    await t.ok('hazards.listSupervision', { ...(await key(id)), level: '县', issuer: '县安委办', issued_on: '2026-10-04' });
    const { supervisions } = await t.ok('hazards.dossier', { id });
    const supervision = supervisions[0]?.id ?? '';
    expect((await t.fault('hazards.delist', { ...(await key(id)), supervision, delisted_on: '2026-10-18' })).says).toContain('政府验收');
    await t.ok('hazards.accept', { ...(await key(id)), on: '2026-10-15', self_eval: true, expert_eval: false, gov_accept: true });
    expect((await t.fault('hazards.close', { ...(await key(id)), on: '2026-10-20', approver: '王丽' })).says).toContain('摘牌');
    await t.ok('hazards.delist', { ...(await key(id)), supervision, delisted_on: '2026-10-18' });
    await t.ok('hazards.close', { ...(await key(id)), on: '2026-10-20', approver: '王丽' });
    expect(await state(id)).toBe('closed');
  });

  it('refuses to close a hazard twice', async () => {
    const { id } = await register();
    await toRecheck(id);
    await t.ok('hazards.recheck', { ...(await key(id)), ...recheck });
    expect((await t.fault('hazards.close', { ...(await key(id)), on: '2026-10-20', approver: '王丽' })).code).toBe('REFUSED');
  });

  it('revokes a closure on the record', async () => {
    const { id } = await register();
    await toRecheck(id);
    await t.ok('hazards.recheck', { ...(await key(id)), ...recheck });
    await t.ok('hazards.revokeClosure', { ...(await key(id)), on: '2026-10-22', reason: '照片不是同一处' });
    expect(await state(id)).toBe('rectifying');
    const { timeline } = await t.ok('hazards.dossier', { id });
    expect(timeline.map((line) => line.what)).toContain('撤销销号');
  });

  it('extends a deadline only by decision and keeps the old one', async () => {
    const { id } = await register();
    await t.ok('hazards.grade', { ...(await key(id)), level: '一般', decided_by: '王丽', decided_on: '2026-10-02' });
    await t.ok('hazards.order', { ...(await key(id)), on: '2026-10-02', deadline: '2026-10-20' });
    expect((await t.fault('records.update', { entity: 'hazard', ...(await key(id)), values: { deadline: '2026-12-01' } })).code).toBe(
      'REFUSED',
    );
    await t.ok('hazards.applyExtension', {
      ...(await key(id)),
      apply_on: '2026-10-18',
      reason: '等配件',
      safety_measures: '断电挂牌',
      new_deadline: '2026-11-10',
    });
    expect(await state(id)).toBe('extension_pending');
    await t.ok('hazards.decideExtension', { ...(await key(id)), granted: true, decided_by: '王丽', decided_on: '2026-10-19' });
    expect((await t.ok('records.read', { entity: 'hazard', id })).values.deadline).toBe('2026-11-10');
    expect((await t.ok('hazards.dossier', { id })).timeline.map((line) => line.detail).join()).toContain('2026-10-20 → 2026-11-10');
  });

  it('takes a transferred one back to where it was when the department sends it back', async () => {
    const { id } = await register();
    await t.ok('hazards.grade', { ...(await key(id)), level: '一般', decided_by: '王丽', decided_on: '2026-10-02' });
    await t.ok('hazards.transfer', { ...(await key(id)), to_dept: '县住建局', sent_on: '2026-10-05' });
    await t.ok('hazards.recordReply', { ...(await key(id)), replied_on: '2026-10-12', result: '不属其职责退回' });
    expect(await state(id)).toBe('pending_order');
  });

  it('merges a duplicate into the one found first and can take it back', async () => {
    const first = await register();
    const second = await register({ found_on: '2026-10-05', source: '企业自查' });
    await t.ok('hazards.merge', { ...(await key(first.id)), duplicates: [second.id] });
    expect(await state(second.id)).toBe('merged');
    await t.ok('hazards.restore', { ...(await key(second.id)), reason: '不是同一处' });
    expect(await state(second.id)).toBe('registered');
  });

  it('asks for the level when the two to be merged differ', async () => {
    const first = await register({ level: '一般' });
    const second = await register({ found_on: '2026-10-05', level: '重大', basis_clause: 'GM10-11-3' });
    expect((await t.fault('hazards.merge', { ...(await key(first.id)), duplicates: [second.id] })).code).toBe('UNCONFIRMED');
  });

  it('needs a reason and a clause where they decide', async () => {
    const { id } = await register({ level: '一般' });
    expect(
      (
        await t.fault('hazards.grade', {
          ...(await key(id)),
          level: '重大',
          decided_by: '王丽',
          decided_on: '2026-10-02',
          basis_clause: 'GM10-11-3',
        })
      ).says,
    ).toContain('原因');
    expect((await t.fault('hazards.void', { ...(await key(id)), reason: '' })).code).toBe('INVALID');
  });

  it('flags what is overdue and what is due within three days', async () => {
    await register({ level: '一般', source: '企业自查', measures: 'x', deadline: '2026-10-20' });
    await register({ level: '一般', source: '企业自查', measures: 'x', deadline: '2026-10-24', description: '今天到期' });
    await register({ level: '一般', source: '企业自查', measures: 'x', deadline: '2026-10-27', description: '三天后到期' });
    await register({ level: '一般', source: '企业自查', measures: 'x', deadline: '2026-10-28', description: '四天后到期' });
    const { counts } = await t.ok('office.status', {});
    expect(counts).toMatchObject({ overdue: 1, near_due: 2 });
    const { lines } = await t.ok('office.todo', {});
    expect(lines.map((line) => [line.kind, line.inDays])).toEqual([
      ['overdue', -4],
      ['near_due', 0],
      ['near_due', 3],
    ]);
  });

  it('leaves every refused step without a trace', async () => {
    const { id } = await register();
    const before = (await t.ok('history.list', {})).total;
    await t.fault('hazards.close', { ...(await key(id)), on: '2026-10-20', approver: '王丽' });
    expect((await t.ok('history.list', {})).total).toBe(before);
  });
});
