import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '../../../shared/contract.ts';
import { openTestOffice, type TestOffice } from '../testing/office.ts';

let t: TestOffice;
beforeEach(async () => {
  t = await openTestOffice();
  await t.ok('office.introduce', { town: '阳光镇', county: '测试县', person: '王丽' });
});
afterEach(() => t.close());

type Paste = InputOf<'records.previewPaste'>;
const enterprise = async (name: string, values = {}): Promise<string> =>
  (await t.ok('records.create', { entity: 'enterprise', values: { name, ...values } })).id;
const preview = (paste: Paste): Promise<OutputOf<'records.previewPaste'>> => t.ok('records.previewPaste', paste);
async function apply(paste: Paste): Promise<string> {
  const { created, updated } = await preview(paste);
  return (await t.written('records.applyPaste', { ...paste, expects: { created, updated } })).changeSet;
}
const kinds = (output: OutputOf<'records.previewPaste'>): string[] => output.rows.map((row) => row.kind);

describe('paste into a list', () => {
  it('recognises the heading, finds records by their keys and adds the others, all of it one undo', async () => {
    const id = await enterprise('恒基铸造有限公司', { village: '北沟村' });
    const paste: Paste = {
      entity: 'enterprise',
      text: '企业名称\t所在村\t从业人数\r\n恒基铸造有限公司\t东榆村\t35人\r\n宏远木业有限公司\t北沟村\t12\r\n',
    };
    const seen = await preview(paste);
    expect(seen.heading).toBe(true);
    expect(seen.columns.map((column) => column.field)).toEqual(['name', 'village', 'staff_count']);
    expect(kinds(seen)).toEqual(['update', 'new']);
    expect(seen.rows[0]?.changes).toContainEqual({ field: 'village', before: '北沟村', after: '东榆村' });
    const changeSet = await apply(paste);
    expect((await t.ok('records.read', { entity: 'enterprise', id })).values).toMatchObject({ village: '东榆村', staff_count: 35 });
    expect((await t.ok('records.page', { entity: 'enterprise' })).total).toBe(2);
    await t.ok('history.undo', { changeSet });
    expect((await t.ok('records.read', { entity: 'enterprise', id })).values.village).toBe('北沟村');
    expect((await t.ok('records.page', { entity: 'enterprise' })).total).toBe(1);
  });

  it('maps by the place of the cursor without a heading, and grows rows below the last', async () => {
    const ids = [await enterprise('甲厂'), await enterprise('乙厂')];
    const paste: Paste = {
      entity: 'enterprise',
      text: '甲一厂\t东榆村\n乙厂\t\n丙厂\t北沟村',
      at: { columns: ['name', 'village', 'open_hazards'], ids },
    };
    const seen = await preview(paste);
    expect(seen).toMatchObject({ heading: false, inPlace: true, created: 1, updated: 1, same: 1 });
    await apply(paste);
    const first = await t.ok('records.read', { entity: 'enterprise', id: ids[0] ?? '' });
    expect(first.values).toMatchObject({ name: '甲一厂', village: '东榆村', former_names: ['甲厂'] });
    expect((await t.ok('records.page', { entity: 'enterprise', search: '丙厂' })).total).toBe(1);
  });

  it('never wipes by a blank cell and never stores stars', async () => {
    const id = await enterprise('甲厂', { village: '东榆村', principal_phone: ['13800000001'] });
    const paste: Paste = { entity: 'enterprise', text: '企业名称\t所在村\t主要负责人电话\n甲厂\t\t138****0001' };
    const seen = await preview(paste);
    expect(kinds(seen)).toEqual(['same']);
    expect(seen.rows[0]?.problems[0]?.says).toContain('掩码');
    expect((await t.ok('records.read', { entity: 'enterprise', id })).values.village).toBe('东榆村');
  });

  it('leaves out a row with an error, names it, and writes the rest', async () => {
    const paste: Paste = { entity: 'enterprise', text: '企业名称\t从业人数\n甲厂\t三十来个吧\n\t5\n乙厂\t5' };
    const seen = await preview(paste);
    expect(seen.rows.map((row) => [row.line, row.kind])).toEqual([
      [1, expect.stringMatching(/new|refused/)],
      [2, 'refused'],
      [3, 'new'],
    ]);
    expect(seen.rows[1]?.problems.some((problem) => problem.severity === 'error')).toBe(true);
    await apply(paste);
    expect((await t.ok('records.page', { entity: 'enterprise', search: '乙厂' })).total).toBe(1);
  });

  it('reads hazards with the name of their enterprise, quoted lines and a deadline counted from the day found', async () => {
    await enterprise('恒基铸造有限公司');
    const paste: Paste = {
      entity: 'hazard',
      text: '企业名称\t隐患描述\t发现时间\t整改期限\n恒基铸造有限公司\t"配电箱未接地，\n外壳带电"\t2026.10.1\t5日内\n没有这一家\t灭火器过期\t10.2\t10.20',
    };
    const seen = await preview(paste);
    expect(kinds(seen)).toEqual(['new', 'refused']);
    expect(seen.rows[0]?.changes.find((change) => change.field === 'deadline')?.after).toBe('2026-10-06');
    expect(seen.rows[0]?.changes.find((change) => change.field === 'enterprise_id')?.after).toBe('恒基铸造有限公司');
    expect(seen.rows[1]?.problems[0]).toMatchObject({ severity: 'error', says: expect.stringContaining('没有“没有这一家”') });
  });

  it('refuses a row that fits two records and a second row for the same one', async () => {
    await enterprise('甲厂', { village: '东榆村' });
    await enterprise('甲厂', { village: '北沟村' });
    await enterprise('乙厂');
    const seen = await preview({ entity: 'enterprise', text: '企业名称\t从业人数\n甲厂\t5\n乙厂\t6\n乙厂\t7' });
    expect(kinds(seen)).toEqual(['refused', 'update', 'refused']);
    expect(seen.rows[2]?.problems.at(-1)?.says).toContain('第 2 行');
  });

  it('takes the columns a person chose instead of what it recognised', async () => {
    const seen = await preview({ entity: 'enterprise', text: '单位\t地方\n甲厂\t东榆村', columns: ['name', 'village'], heading: true });
    expect(seen.columns.map((column) => column.field)).toEqual(['name', 'village']);
    expect(kinds(seen)).toEqual(['new']);
  });

  it('writes nothing when the ledger changed since the preview', async () => {
    const paste: Paste = { entity: 'enterprise', text: '企业名称\t所在村\n甲厂\t东榆村' };
    const { created, updated } = await preview(paste);
    await enterprise('甲厂');
    expect((await t.fault('records.applyPaste', { ...paste, expects: { created, updated } })).code).toBe('CONFLICT');
  });

  it('names a damaged number and does not store it', async () => {
    const seen = await preview({ entity: 'enterprise', text: '企业名称\t统一社会信用代码\n甲厂\t9.1330E+17' });
    expect(seen.rows[0]?.problems.some((problem) => problem.field === 'uscc')).toBe(true);
    expect(seen.rows[0]?.changes.some((change) => change.field === 'uscc')).toBe(false);
  });

  it('sends more rows than a paste should hold to the import', async () => {
    const text = ['企业名称', ...Array.from({ length: 1_001 }, (_, index) => `第${index}厂`)].join('\n');
    expect((await t.fault('records.previewPaste', { entity: 'enterprise', text })).says).toContain('收表导入');
  });
});
