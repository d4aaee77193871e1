/** The M cells of 附件3 from their registers, and the activities an H cell may rest on; docs/seed-coverage.md names these titles. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityName, RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { ComputedForm } from '../../../shared/reporting.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

const query = { form: '附件3', asOf: '2026-10-20' };
const on = '2026-06-10';
let t: TestOffice;
let mill = '';
let shop = '';
let empty: ComputedForm;
let form: ComputedForm;

async function add(entity: EntityName, values: RecordValues): Promise<string> {
  return (await t.ok('records.create', { entity, values })).id;
}
const act = (type: string, more: RecordValues = {}) =>
  add('enforcement_action', { type, on, enterprise_id: mill, decided_by: '县应急局', targets: ['单位'], ...more });
const cellOf = (from: ComputedForm, id: string) => from.cells.find((cell) => cell.id === id);

beforeAll(async () => {
  t = await openTestOffice();
  await t.ok('office.introduce', { town: '青榆镇', county: '云泽县', person: '王丽' });
  await t.ok('reports.setUp', { form: '附件3', start_on: '2026-05-01', heading: '青榆镇' });
  mill = await add('enterprise', { name: '宏远木业' });
  shop = await add('enterprise', { name: '兴隆超市' });
  empty = await t.ok('reports.form', query);

  for (const day of ['2026-04-30', on, '2026-10-21'])
    await add('assistance', { target: '县', target_name: '云泽县', on: day, topic: '帮扶' });
  for (const _ of [1, 2]) await add('assistance', { target: '企业', enterprise_id: mill, on, topic: '帮扶' });
  const first = await add('enforcement_case', { no: '案1', enterprise_id: mill, opened_on: '2026-06-01' });
  await act('罚款', { amount_yuan: 30_000, doc_no: '罚1', organ: '县局', case_id: first });
  await act('责令停产停业整顿', { doc_no: '罚1', organ: '县局', case_id: first }); // one paper, one 次
  await act('警告', { doc_no: '罚2', targets: ['主要负责人'], case_id: first });
  await act('罚款', { amount_yuan: 5_000, on: '2026-04-30' }); // before the first day
  await act('责令停产停业整顿', { doc_no: '罚3' }); // the same enterprise again
  for (const type of ['责令改正', '查封扣押', '督促函']) await act(type); // no penalties
  await add('enforcement_case', {
    no: '案2',
    enterprise_id: shop,
    opened_on: '2026-06-01',
    judicial_transfer_on: on,
    judicial_persons: 2,
    is_typical: true,
    is_dangerous_operation_crime: true,
    published_on: '2026-07-01',
  });
  await add('enforcement_case', { no: '案3', enterprise_id: shop, opened_on: '2026-06-01', is_typical: true, published_on: '2026-07-02' });
  await act('移送司法', { enterprise_id: shop, persons_count: 2 }); // says what 案2 says
  await act('移送司法', { persons_count: 1 });
  await act('曝光');
  await act('约谈');
  await act('联合惩戒', { enterprise_id: shop });
  await act('约谈', { enterprise_id: null, targets: ['部门'], target_name: '县住建局' });
  await act('通报', { enterprise_id: null, targets: ['乡镇'], target_name: '某镇' });
  await add('accountability', { on, reason: '排查走过场', organ: '县纪委监委', persons_count: 3 });
  const told = { received_on: '2026-06-01', content: '违规动火', verified: '查实', verified_on: '2026-06-03', reward_decided_on: on };
  await add('tip', { ...told, anonymous: true, reward_yuan: 5_000, paid_on: '2026-06-20' });
  await add('tip', { ...told, anonymous: false, reward_yuan: 7_000, paid_on: '2026-06-21' });
  await add('tip', { ...told, anonymous: true, reward_yuan: 9_000 }); // decided, not paid
  for (const [name, role, from, to] of [
    ['甲', '技术检查员', '2025-01-01', null],
    ['乙', '技术检查员', null, '2026-10-20'],
    ['丙', '技术检查员', '2025-01-01', '2026-10-19'],
    ['丁', '网格员', '2025-01-01', null],
    ['戊', '技术检查员', '2026-10-21', null],
  ])
    await add('staff', { name: name ?? '', role: role ?? '', from: from ?? null, to: to ?? null });
  form = await t.ok('reports.form', query);
});
afterAll(() => t.close());

describe('the cells of the registers', () => {
  it.each<[title: string, id: string, shown: string, behind: number]>([
    ['counts S4-A3-15 帮扶指导重点县，按个次', 'S4-A3-15', '1', 1],
    ['counts S4-A3-16 帮扶指导重点企业，按家次不去重', 'S4-A3-16', '2', 2],
    ['counts S4-A3-17 行政处罚的次数和罚款万元，责令改正、查封扣押不计', 'S4-A3-17', '3次，3万元', 3],
    ['counts S4-A3-18 一案双罚，按案件', 'S4-A3-18', '1', 1],
    ['counts S4-A3-19 移送司法的人，案件和处置登记了两遍的只计一遍', 'S4-A3-19', '3', 2],
    ['counts S4-A3-20 责令停产整顿的企业，同一家计 1', 'S4-A3-20', '1', 1],
    ['counts S4-A3-21 曝光、约谈、联合惩戒的企业，三类合并去重', 'S4-A3-21', '2', 2],
    ['counts S4-A3-22 公布的典型案例，其中危险作业罪', 'S4-A3-22', '2个，其中1个', 2],
    ['counts S4-A3-23 追责问责的人', 'S4-A3-23', '3', 1],
    ['counts S4-A3-24 约谈通报地区和部门的次数，对企业的不计', 'S4-A3-24', '2', 2],
    ['counts S4-A3-29 已兑现的举报奖励，其中匿名查实的', 'S4-A3-29', '1.2万元，其中0.5万元', 2],
    ['counts S4-A3-31 截止日在岗的技术检查员', 'S4-A3-31', '2', 2],
  ])('%s', async (_title, id, shown, behind) => {
    expect(cellOf(empty, id)).toMatchObject({ value: 0, unconfirmed: true, records: [] });
    const cell = cellOf(form, id);
    expect(cell).toMatchObject({ shown, source: 'computed', unconfirmed: false });
    expect(cell?.records).toHaveLength(behind);
    const open = await t.ok('reports.cell', { ...query, cell: id });
    expect(open.total).toBe(behind);
    expect(new Set(open.rows.map((row) => row.id))).toEqual(new Set(cell?.records));
  });

  it('keeps every cross-check of the form that speaks of them', () => {
    for (const id of ['R04', 'R05', 'R06', 'R16']) expect(form.checks.find((check) => check.id === id)).toMatchObject({ ok: true });
  });

  it('refuses to enter by hand what the registers say, and says aloud what an earlier entry had said', async () => {
    const other = await openTestOffice();
    try {
      await other.ok('reports.setUp', { form: '附件3', start_on: '2026-05-01', heading: '青榆镇' });
      const { id: period } = await other.ok('reports.openPeriod', query);
      const entry = { period, cell: 'S4-A3-16', value: 7, basis: '县里统计' };
      await other.ok('reports.enter', entry);
      const enterprise = await other.ok('records.create', { entity: 'enterprise', values: { name: '宏远木业' } });
      const values = { target: '企业', enterprise_id: enterprise.id, on, topic: '帮扶' };
      await other.ok('records.create', { entity: 'assistance', values });
      const after = await other.ok('reports.form', query);
      expect(cellOf(after, 'S4-A3-16')).toMatchObject({ value: 1, source: 'computed' });
      expect(after.statements.find((line) => line.includes('执法2手填过 7'))).toContain('县里统计');
      expect((await other.fault('reports.enter', entry)).says).toContain('登记');
    } finally {
      await other.close();
    }
  });

  it('lists in the workbook what each of these cells was counted from', async () => {
    const { file } = await t.ok('reports.export', query);
    const { readZipTexts } = await import('../inspections/testing/zipTexts.ts');
    const texts = (await readZipTexts(t.office.files.locate(file.token)?.path ?? '')).join('');
    for (const words of ['执法3', '罚1', '案2', '县纪委监委', '党委政府7']) expect(texts).toContain(words);
  });
});

describe('the cells entered by hand', () => {
  it.each<[title: string, id: string, kind: string, heads: boolean]>([
    ['offers S4-A3-25 the registered 专题学习', 'S4-A3-25', '专题学习', false],
    ['offers S4-A3-26 the registered 专题研究 led by the head', 'S4-A3-26', '专题研究', true],
    ['offers S4-A3-27 the registered 现场督导', 'S4-A3-27', '现场督导', false],
    ['offers S4-A3-28 the registered 企业宣讲', 'S4-A3-28', '企业宣讲', false],
    ['offers S4-A3-30 and S4-35 the registered 媒体专栏', 'S4-A3-30', '媒体专栏', false],
    ['offers S4-A3-32 the registered 考核巡查督导', 'S4-A3-32', '考核巡查督导', false],
  ])('%s', async (_title, cell, kind, heads) => {
    expect(await t.ok('reports.offered', { ...query, cell })).toMatchObject({ value: 0, records: [] });
    const values = { kind, subject: `${kind}安排`, is_head: true, media: '镇广播站' };
    const inside = [
      await add('activity', { ...values, body: '党委', on }),
      await add('activity', { ...values, body: '政府', on: '2026-06-11', subject: `${kind}再安排` }),
    ];
    await add('activity', { ...values, body: '党委', on: '2026-04-30' });
    if (heads) await add('activity', { ...values, body: '政府', on: '2026-06-12', is_head: false });
    const offer = await t.ok('reports.offered', { ...query, cell });
    expect(offer).toMatchObject({ value: 2, records: inside });
    expect(offer.basis).toContain('党委 1 次，政府 1 次');
    expect(cellOf(await t.ok('reports.form', query), cell)).toMatchObject({ source: 'missing' });
  });

  it('offers nothing for a cell that rests on no activity', async () => {
    expect(await t.ok('reports.offered', { ...query, cell: 'S4-A3-17' })).toEqual({ value: null, basis: '', records: [] });
  });
});
