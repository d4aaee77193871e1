import { describe, expect, it } from 'vitest';
import { bookOf, look, lookAtOne } from '../testing/books.ts';
import { enterpriseInTitle, readFacts } from './facts.ts';
import { saysNothingFound } from './understand.ts';

const heading = ['序号', '排查时间', '隐患内容', '隐患部位', '整改措施', '整改责任人', '整改期限'];
const hazard = [1, '2026.9.1', '配电箱门缺失', '一车间', '加装', '张建国', '2026.9.10'];

describe('heading rows', () => {
  it('finds the heading below title, reporter and note lines and keeps those as facts', () => {
    const seen = lookAtOne({
      rows: [
        ['隐患排查治理台账'],
        ['填报单位（盖章）：恒基铸造有限公司', null, null, '填报日期：2026年9月20日'],
        ['说明：请如实填写'],
        heading,
        hazard,
      ],
      merges: ['A1:G1'],
    });
    expect(seen.table.table?.headerRows).toEqual([4]);
    expect(seen.declared).toEqual({ enterprise: '恒基铸造有限公司', filledOn: '2026-09-20' });
    expect(seen.rows.map(({ row }) => row)).toEqual([5]);
    expect(seen.shown[0]).toMatchObject({ 'enterprise.name': '恒基铸造有限公司', found_on: '2026-09-01', description: '配电箱门缺失' });
  });

  it('joins two merged levels and tells repeated child names apart by their parent', () => {
    const seen = lookAtOne({
      rows: [
        ['外包作业单位名录库'],
        ['序号', '发包单位', null, '承包单位', null, null, '项目内容', '作业期限', null],
        [null, '单位名称', '联系电话', '单位名称', '信用代码', '联系电话', null, '起', '止'],
        [
          1,
          '恒基铸造有限公司',
          '13800000001',
          '晋东安装有限公司',
          '91140599MA0G154A84',
          '13800000002',
          '炉体检修',
          '2026.7.1',
          '2026.7.20',
        ],
      ],
      merges: ['A1:I1', 'A2:A3', 'B2:C2', 'D2:F2', 'G2:G3', 'H2:I2'],
    });
    expect(seen.table.table?.headerRows).toEqual([2, 3]);
    expect(seen.kind).toBe('outsourcing_project');
    expect(seen.fields).toMatchObject({
      B: 'owner.name',
      C: 'owner.principal_phone',
      D: 'contractor.name',
      E: 'contractor.uscc',
      F: 'contractor.phone',
      G: 'content',
      H: 'start',
      I: 'end',
    });
  });

  it('joins two levels that a csv has lost the merges of', () => {
    const seen = lookAtOne({
      rows: [
        ['序号', '企业', null, '主要负责人', null, '从业人数'],
        [null, '名称', '统一社会信用代码', '姓名', '电话', null],
        [1, '恒基铸造有限公司', '91140599MA0G154A84', '王建国', '13800000001', 50],
        [2, '宏远木业有限公司', '', '李海军', '13800000003', 12],
      ],
    });
    expect(seen.table.table?.headerRows).toEqual([1, 2]);
    expect(seen.fields).toMatchObject({ B: 'name', C: 'uscc', D: 'principal', E: 'principal_phone', F: 'staff_count' });
  });

  it('reads padded, starred and numbered headings with their units', () => {
    const seen = lookAtOne({
      rows: [
        ['序       号', '*单 位 名 称', '3.从业人数\n（人）', '主要负责人（必填）', '联 系 电 话'],
        [1, '恒基铸造有限公司', 50, '王建国', 13800000001],
      ],
    });
    expect(seen.fields).toEqual({ A: null, B: 'name', C: 'staff_count', D: 'principal', E: 'principal_phone' });
    expect(seen.shown[0]).toMatchObject({ staff_count: 50, principal_phone: ['13800000001'] });
  });

  it('keeps metadata beside a split heading as facts, not as columns', () => {
    const seen = lookAtOne({
      rows: [
        ['安全隐患排查整改台账'],
        ['序号', '检查情况', null, null, '整改情况', null, null, '填报单位：', '阳光纺织厂'],
        [null, '检查日期', '存在问题', '隐患等级', '整改措施', '责任人', '完成时限'],
        [1, '2026.9.1', '电线裸露未穿管', '一般', '更换', '张三', '2026.9.3'],
      ],
      merges: ['B2:D2', 'E2:G2', 'A2:A3'],
    });
    expect(seen.table.table?.headerRows).toEqual([2, 3]);
    expect(seen.fields).toEqual({ A: null, B: 'found_on', C: 'description', D: 'level', E: 'measures', F: 'duty_person', G: 'deadline' });
    expect(seen.shown[0]?.['enterprise.name']).toBe('阳光纺织厂');
  });

  it('takes one field merged over several grid columns once', () => {
    const seen = lookAtOne({
      rows: [
        ['序号', '企业名称', null, null, '隐患描述', null, '发现日期', '整改期限'],
        [1, '恒基铸造有限公司', null, null, '配电箱门缺失', null, '2026.9.1', '2026.9.5'],
      ],
      merges: ['B1:D1', 'E1:F1', 'B2:D2', 'E2:F2'],
    });
    expect(seen.table.table?.columns.map(({ letters }) => letters)).toEqual(['A', 'B', 'E', 'G', 'H']);
    expect(seen.shown[0]).toMatchObject({ 'enterprise.name': '恒基铸造有限公司', description: '配电箱门缺失' });
  });

  it('skips headings repeated in the middle and lines of totals and signatures', () => {
    const seen = lookAtOne({
      rows: [
        heading,
        hazard,
        heading,
        [2, '2026.9.2', '灭火器过期', '仓库', '更换', '李海军', '2026.9.9'],
        ['合计', null, '2条'],
        ['填表人：王某', null, null, '审核：'],
      ],
    });
    expect(seen.rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('makes no records of a blank form with numbered lines and a footer', () => {
    const seen = lookAtOne({
      rows: [['隐患台账'], heading, ...Array.from({ length: 15 }, (_, at) => [at + 1]), ['编制：', null, '审核：', null, '批准：']],
    });
    expect(seen.kind).toBe('hazard');
    expect(seen.rows).toEqual([]);
    expect(seen.zeroReport).toBe(false);
  });

  it('finds two tables of one sheet', () => {
    const seen = look(
      bookOf({
        rows: [
          ['企业名称', '统一社会信用代码', '法定代表人', '从业人数'],
          ['恒基铸造有限公司', '91140599MA0G154A84', '王建国', 50],
          ['填表人：王某'],
          ['姓名', '身份证号', '工种', '操作证号'],
          ['李海军', '110101199003078515', '电工', 'T110101199003078515'],
        ],
      }),
    );
    expect(seen.map(({ kind }) => kind)).toEqual(['enterprise', 'worker']);
  });

  it('skips a hidden helper sheet and says so', () => {
    const seen = look(bookOf({ name: '字典', hidden: true, rows: [['冶金', '建材']] }, { rows: [heading, hazard] }));
    expect(seen[0]?.kind).toBe('unknown');
    expect(seen[0]?.table.kindSays).toContain('隐藏');
    expect(seen[1]?.kind).toBe('hazard');
  });

  it('takes an instruction sheet for no table', () => {
    const seen = lookAtOne({ name: '填表说明', rows: [['填表说明'], ['1.身份证号请设为文本。'], ['2.没有隐患的，请填写“无”。']] });
    expect(seen.kind).toBe('unknown');
    expect(seen.zeroReport).toBe(false);
  });
});

describe('kinds', () => {
  it.each([
    ['enterprise', ['单位名称', '信用代码', '法人', '地址', '职工人数']],
    ['lease', ['出租方', '承租方', '租赁面积（㎡）', '承租用途', '租赁期限']],
    ['contractor', ['承包商名称', '统一社会信用代码', '资质等级', '安全生产许可证编号', '许可证有效期']],
    ['outsourcing_project', ['甲方', '乙方', '作业内容', '合同金额（万元）', '开工日期']],
    ['worker', ['姓名', '性别', '身份证号', '工种', '证书编号', '有效期至']],
    ['hazard', ['被检查单位', '检查日期', '存在问题', '整改时限', '责任人']],
  ])('recognises %s by its headings alone', (kind, row) => {
    expect(lookAtOne({ name: 'Sheet1', rows: [row, row.map(() => '内容')] }).kind).toBe(kind);
  });

  it('does not know a table of something else', () => {
    expect(
      lookAtOne({
        rows: [
          ['菜名', '单价', '数量'],
          ['土豆丝', 12, 1],
        ],
      }).kind,
    ).toBe('unknown');
  });
});

describe('facts', () => {
  it('reads several labels of one cell and a value in the next one', () => {
    const facts = readFacts(
      [
        { row: 1, cells: [{ column: 0, text: '填 报 单 位（盖章）：恒基铸造有限公司     填表人：王某' }] },
        {
          row: 2,
          cells: [
            { column: 0, text: '填报时间' },
            { column: 1, text: '2026.9.3' },
            { column: 4, text: '单位：万元' },
          ],
        },
      ],
      2,
    );
    expect(facts.enterprise?.text).toBe('恒基铸造有限公司');
    expect(facts.filledBy?.text).toBe('王某');
    expect(facts.filledOn?.text).toBe('2026.9.3');
  });

  it.each([
    ['2026年8月恒基铸造有限公司隐患排查台账.xlsx', '恒基铸造有限公司'],
    ['外包作业情况表-晋东安装有限公司(终版).xls', '晋东安装有限公司'],
    ['阳光镇企业名录', null],
    ['重大事故隐患清单', null],
  ])('finds the sender in %s', (title, name) => {
    expect(enterpriseInTitle(title)).toBe(name);
  });

  it.each([
    ['本月经自查，无隐患。', true],
    ['未发现重大事故隐患', true],
    ['零报告', true],
    ['如无隐患，请填写“无”', false],
    ['消防通道无指示灯', false],
  ])('hears a zero report in “%s”: %s', (text, expected) => {
    expect(saysNothingFound(text)).toBe(expected);
  });

  it('takes a ledger whose only row says 未发现隐患, and a merged sentence, for zero reports', () => {
    expect(lookAtOne({ rows: [heading, [1, '2026.9.1', '未发现隐患', '/', '/', '/', '/']] })).toMatchObject({ zeroReport: true, rows: [] });
    expect(lookAtOne({ rows: [heading, ['本月经自查，无隐患。'], ['负责人签字：']], merges: ['A2:G2'] })).toMatchObject({
      zeroReport: true,
      rows: [],
    });
  });
});
