/** 附件3 cell by cell, through the contract: what a clerk registers or enters, and what the cell then says. docs/seed-coverage.md names these titles. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComputedForm } from '../../../shared/reporting.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

const asOf = '2026-10-20';
const query = { form: '附件3', asOf };
let t: TestOffice;
let form: ComputedForm;
let enterprises: string[] = [];

const key = async (id: string) => ({ id, version: (await t.ok('hazards.dossier', { id })).version });

async function found(source: string, enterprise_id: string): Promise<string> {
  const values = {
    enterprise_id,
    source,
    found_on: '2026-06-01',
    description: '除尘器未设泄爆装置',
    funds_yuan: 3_000,
    contingency: '停用除尘系统',
  };
  const { id } = await t.ok('records.create', { entity: 'hazard', values });
  const grading = { level: '重大' as const, decided_by: '王丽', decided_on: '2026-06-01', basis_clause: 'GM10-11-3' };
  await t.ok('hazards.grade', { ...(await key(id)), ...grading });
  return id;
}

/** From the order to the closure, the listing between them when it is asked for. */
async function close(id: string, listed: boolean): Promise<void> {
  const on = '2026-06-20';
  const order = { on: '2026-06-02', deadline: '2026-06-30', measures: '加装泄爆片', duty_person: '李强' };
  await t.ok('hazards.order', { ...(await key(id)), ...order });
  await t.ok('hazards.reportRectified', { ...(await key(id)), done_on: on, by: '李强', description: '已加装', evidence: '照片' });
  if (listed) await list(id);
  const inspectors = ['王丽', '赵刚'];
  await t.ok('hazards.recheck', { ...(await key(id)), on, org: '乡镇', inspectors, result: '合格' });
  for (const kind of ['监管部门', '职工大会或职代会'] as const) await t.ok('hazards.reportDual', { ...(await key(id)), kind, on });
  await t.ok('hazards.accept', { ...(await key(id)), on, self_eval: true, expert_eval: true, gov_accept: true });
  const { supervisions } = await t.ok('hazards.dossier', { id });
  for (const { id: supervision } of supervisions) await t.ok('hazards.delist', { ...(await key(id)), supervision, delisted_on: on });
  await t.ok('hazards.close', { ...(await key(id)), on, approver: '王丽' });
}

async function list(id: string): Promise<void> {
  await t.ok('hazards.listSupervision', { ...(await key(id)), level: '县', issuer: '县安委办', issued_on: '2026-06-10' });
}

beforeAll(async () => {
  t = await openTestOffice();
  await t.ok('office.introduce', { town: '青榆镇', county: '云泽县', person: '王丽' });
  await t.ok('reports.setUp', { form: '附件3', start_on: '2026-05-01', heading: '青榆镇' });
  enterprises = [];
  for (const name of ['宏远木业', '永兴铸造', '兴隆超市'])
    enterprises.push((await t.ok('records.create', { entity: 'enterprise', values: { name } })).id);
  const [mill = '', foundry = '', shop = ''] = enterprises;
  await found('企业自查', mill);
  await close(await found('企业自查', foundry), false);
  await list(await found('部门检查', mill));
  await close(await found('乡镇检查', foundry), true);
  const wrong = '不符合';
  const visit = { entity: 'inspection' as const };
  await t.ok('records.create', {
    ...visit,
    values: {
      enterprise_id: mill,
      start: '2026-07-01',
      org: '乡镇',
      duty_study: wrong,
      duty_lead_check: wrong,
      duty_lists: wrong,
      duty_organisation: wrong,
      duty_licensed: wrong,
      duty_outsourcing: wrong,
      duty_drill: wrong,
    },
  });
  await t.ok('records.create', { ...visit, values: { enterprise_id: mill, start: '2026-08-01', org: '县应急局', duty_study: wrong } });
  await t.ok('records.create', { ...visit, values: { enterprise_id: foundry, start: '2026-07-02', org: '乡镇', duty_study: '符合' } });
  await t.ok('records.create', { ...visit, values: { enterprise_id: shop, start: '2026-07-03', org: '村社区', duty_drill: wrong } });
  form = await t.ok('reports.form', query);
});
afterAll(() => t.close());

const cellOf = (from: ComputedForm, id: string) => from.cells.find((cell) => cell.id === id);

describe('the cells computed from the ledger', () => {
  it.each([
    ['counts S4-A3-01 企业自查发现的重大隐患', 'S4-A3-01', 2],
    ['counts S4-A3-02 企业自查发现、已销号的重大隐患', 'S4-A3-02', 1],
    ['counts S4-A3-03 部门和乡镇检查发现的重大隐患', 'S4-A3-03', 2],
    ['counts S4-A3-04 部门和乡镇检查发现、已销号的重大隐患', 'S4-A3-04', 1],
    ['counts S4-A3-05 挂牌督办的重大隐患，已摘牌的也计', 'S4-A3-05', 2],
    ['counts S4-A3-06 挂牌督办中已销号的重大隐患', 'S4-A3-06', 1],
    ['counts S4-A3-07 抽查检查的企业，同一家计一次，网格的不计', 'S4-A3-07', 2],
    ['counts S4-A3-08 主要负责人没有研究部署的企业', 'S4-A3-08', 1],
    ['counts S4-A3-09 主要负责人没有带队检查的企业', 'S4-A3-09', 1],
    ['counts S4-A3-10 没有职责清单的企业', 'S4-A3-10', 1],
    ['counts S4-A3-11 机构和人员不合要求的企业', 'S4-A3-11', 1],
    ['counts S4-A3-12 特种作业无证上岗的企业', 'S4-A3-12', 1],
    ['counts S4-A3-13 外包外租管理混乱的企业', 'S4-A3-13', 1],
    ['counts S4-A3-14 不演练或不熟悉逃生出口的企业', 'S4-A3-14', 1],
  ])('%s', async (_title, id, value) => {
    const cell = cellOf(form, id);
    expect(cell).toMatchObject({ value, source: 'computed', unconfirmed: false });
    const behind = await t.ok('reports.cell', { ...query, cell: id });
    expect(behind.total).toBe(value);
    expect(new Set(cell?.records)).toEqual(new Set(behind.rows.map((row) => row.id)));
  });
});

describe('the cells a clerk enters', () => {
  it.each<[title: string, id: string, value: number | boolean, value2: number | null, shown: string]>([
    ['takes S4-A3-15 帮扶重点县', 'S4-A3-15', 1, null, '1'],
    ['takes S4-A3-16 帮扶重点企业', 'S4-A3-16', 7, null, '7'],
    ['takes S4-A3-17 行政处罚的次数和万元', 'S4-A3-17', 12, 3.5, '12次，3.5万元'],
    ['takes S4-A3-18 一案双罚', 'S4-A3-18', 2, null, '2'],
    ['takes S4-A3-19 移送司法机关', 'S4-A3-19', 1, null, '1'],
    ['takes S4-A3-20 责令停产整顿', 'S4-A3-20', 3, null, '3'],
    ['takes S4-A3-21 曝光、约谈、联合惩戒', 'S4-A3-21', 4, null, '4'],
    ['takes S4-A3-22 典型案例和其中的危险作业罪', 'S4-A3-22', 3, 1, '3个，其中1个'],
    ['takes S4-A3-23 责任倒查', 'S4-A3-23', 2, null, '2'],
    ['takes S4-A3-24 约谈通报', 'S4-A3-24', 5, null, '5'],
    ['takes S4-A3-25 专题学习', 'S4-A3-25', 6, null, '6'],
    ['takes S4-A3-26 专题研究', 'S4-A3-26', 2, null, '2'],
    ['takes S4-A3-27 现场督导检查', 'S4-A3-27', 9, null, '9'],
    ['takes S4-A3-28 到企业宣讲', 'S4-A3-28', 8, null, '8'],
    ['takes S4-A3-29 举报奖励和其中的匿名查实', 'S4-A3-29', 1.2, 0.5, '1.2万元，其中0.5万元'],
    ['takes S4-A3-30 媒体专栏', 'S4-A3-30', true, null, '是'],
    ['takes S4-A3-31 技术检查员', 'S4-A3-31', 3, null, '3'],
    ['takes S4-A3-32 考核巡查', 'S4-A3-32', 4, null, '4'],
  ])('%s', async (_title, cell, value, value2, shown) => {
    const before = cellOf(await t.ok('reports.form', query), cell);
    expect(before?.source === 'missing' || before?.unconfirmed).toBe(true);
    const { id: period } = await t.ok('reports.openPeriod', query);
    const entry = { period, cell, value, value2 };
    expect((await t.fault('reports.enter', { ...entry, basis: '' })).says).toContain('依据');
    await t.ok('reports.enter', { ...entry, basis: '10月8日镇党委会议纪要' });
    expect(cellOf(await t.ok('reports.form', query), cell)).toMatchObject({
      value,
      value2,
      shown,
      source: 'entered',
      basis: '10月8日镇党委会议纪要',
    });
  });
});
