/** Ledgers of hazards: the list of major ones, an enterprise's own, the office's old one, 五落实. */
import { type Book, readable } from '../lib/book.ts';
import { custom, day, sequence, shown, text } from '../lib/columns.ts';
import { addDays, type Spelling, sixSpellings, spellDay } from '../lib/days.ts';
import { enterprise, township } from '../lib/enterprises.ts';
import { randomFrom } from '../lib/random.ts';
import { addMergedRow, addRow, type Column, gridWidth, newSheet, type Written } from '../lib/sheet.ts';
import { toBiff8, toXlsx } from '../lib/write.ts';
import {
  type Dealer,
  description,
  duty,
  type Hazard,
  hazard,
  major,
  measures,
  mergeByEnterprise,
  place,
  progress,
  put,
  recheck,
  rectified,
} from './hazardTable.ts';

async function majorList(): Promise<Book> {
  const rows = [
    major('GM10-7-3', '鑫旺精密', '2026-05-18', '企业自查', '2026-06-15', '2026-06-10', '2026-06-12', 26_000),
    major('GM10-7-2', '宏达铸造', '2026-06-09', '企业自查', '2026-07-31', '2026-07-18', '2026-07-20', 58_000),
    major('GM10-11-2', '佳美家居', '2026-05-27', '部门检查', '2026-08-20', '2026-08-07', '2026-08-10', 140_000),
    major('GM10-11-10', '永兴木业', '2026-08-21', '企业自查', '2026-10-15', '', '', 15_000),
    major('GM10-13-2', '德润', '2026-09-07', '乡镇检查', '2026-10-10', '', '', 20_000),
    major('GM10-3-2', '鸿运钢构', '2026-07-08', '部门检查', '2026-07-31', '2026-07-28', '2026-07-30', 6000),
    major('GM10-8-4', '华瓷', '2026-09-15', '企业自查', '2026-11-20', '', '', 175_000),
    major('GM10-7-7', '亮彩喷涂', '2026-08-03', '部门检查', '2026-09-10', '2026-09-08', '', 38_000),
  ];
  const sheet = newSheet('重大隐患', { enterprise: `${township}安监站`, filledOn: '2026-09-30' });
  const five = '“五落实”情况';
  const columns: Column<Hazard>[] = [
    sequence(),
    text('隐患单位名称', 'enterprise.name', 20, (row) => row.enterprise),
    text('隐患来源', 'source', 9, (row) => row.source),
    day('发现时间', 'found_on', 12, (row) => row.foundOn, 'dot'),
    description('隐患基本情况（简述）'),
    duty([five, '责任人']),
    measures([five, '整改措施']),
    custom([five, '资金（万元）'], 'funds_yuan', 9, (row) => ({ cell: row.fundsYuan / 10_000, values: { funds_yuan: row.fundsYuan } })),
    day([five, '整改时限'], 'deadline', 12, (row) => row.deadline, 'dot'),
    text([five, '应急预案'], 'contingency', 22, (row) => row.contingency),
    progress('整改进展', '已整改', '正在整改'),
    rectified('整改完成时间', 'dot'),
    ...recheck(),
  ];
  const width = gridWidth(columns);
  addMergedRow(sheet, 'title', '重大事故隐患清单', width);
  addRow(sheet, 'line', [`填报单位：${township}安监站`, ...Array.from({ length: 9 }, () => null), '截止到2026年9月30日']);
  put(sheet, {
    columns,
    rows,
    always: { level: '重大' },
    alwaysProblem: { field: 'level', about: 'taken from the title 重大事故隐患清单, no column says it' },
  });
  addRow(sheet, 'foot', ['单位负责人（签字）：', null, null, null, '填表人（签字）：', null, '联系电话：']);
  return readable(
    '重大事故隐患清单（截至9月底）.xlsx',
    'eight major hazards, level only in the title; 五落实 under one merged heading, 万元; some closed with full recheck data, one 已整改 without, two overdue in October 2026',
    [sheet],
    await toXlsx([sheet], { tinted: true }),
  );
}

async function foundryLedger(dealer: Dealer): Promise<Book> {
  const owner = enterprise('宏达铸造');
  const random = randomFrom('hazards foundry');
  const rows = Array.from({ length: 20 }, (_, at) =>
    hazard(random, dealer, owner, addDays('2026-05-06', at * 7), '企业自查', '2026-09-29'),
  );
  const sheet = newSheet('隐患台账', { enterprise: owner.name, filledOn: '2026-09-29' });
  const found: Spelling[] = [...sixSpellings, 'noYear'];
  const columns: Column<Hazard>[] = [
    sequence('序       号'),
    day(
      '排查时间',
      'found_on',
      13,
      (row) => row.foundOn,
      (_, index) => found[index % found.length] ?? 'dot',
    ),
    description('隐患内容'),
    place('隐患部位'),
    shown('隐患级别', 'level', 8, () => ({ cell: '一般', value: '一般' })),
    shown('来源', 'source', 9, () => ({ cell: '企业自查', value: '企业自查' })),
    measures('整改措施'),
    custom('整改资金（元）', 'funds_yuan', 9, (row) => ({ cell: row.fundsYuan, values: { funds_yuan: row.fundsYuan } })),
    duty('整改责任人'),
    day(
      '整改期限',
      'deadline',
      13,
      (row) => row.deadline,
      (_, index) => sixSpellings[(index + 3) % 6] ?? 'dot',
    ),
    progress('整改状态', '已完成', '整改中'),
    rectified('完成时间', 'slash'),
  ];
  const width = gridWidth(columns);
  addMergedRow(sheet, 'title', '隐 患 排 查 治 理 台 账', width);
  addRow(sheet, 'line', [`填报单位（章）：${owner.name}`, ...Array.from({ length: 8 }, () => null), '填报日期：2026.9.29']);
  put(sheet, { columns, rows, repeatHeadingBefore: [12] });
  addRow(sheet, 'foot', ['合计', null, '20条']);
  addRow(sheet, 'foot', ['编制：武丽娟', null, '审核：宋国栋', null, '批准：']);
  return readable(
    '宏达铸造隐患排查治理台账.xlsx',
    'days of one column in six spellings and one without its year; heading repeated mid-sheet; enterprise only in the 填报单位 line; totals and signatures at the end',
    [sheet],
    await toXlsx([sheet]),
  );
}

/** Ways in which a deadline is written as a distance from the day of finding. */
function relativeDeadline(heading: string): Column<Hazard> {
  return custom(heading, 'deadline', 13, (row, index): Written => {
    if (index % 6 === 2) {
      return { cell: '立即', values: { deadline: row.foundOn }, problem: { severity: 'warning', about: 'relative to the day of finding' } };
    }
    if (index % 6 === 4) {
      return {
        cell: '15日内',
        values: { deadline: addDays(row.foundOn, 15) },
        problem: { severity: 'warning', about: 'relative to the day of finding' },
      };
    }
    return { cell: spellDay(row.deadline, 'dot'), values: { deadline: row.deadline } };
  });
}

function oldLedger(dealer: Dealer): Book {
  const random = randomFrom('hazards old ledger');
  const visits: [part: string, day: string, count: number, source: string][] = [
    ['昌源机械', '2025-11-06', 3, '乡镇检查'],
    ['晋岭石材', '2025-12-03', 3, '乡镇检查'],
    ['华瓷', '2026-01-14', 2, '部门检查'],
    ['农贸市场', '2026-02-05', 2, '乡镇检查'],
    ['加油站', '2026-03-11', 2, '部门检查'],
    ['德润', '2026-05-13', 3, '乡镇检查'],
    ['中心学校', '2026-05-28', 2, '乡镇检查'],
    ['昌源机械', '2026-06-17', 2, '专家'],
    ['榆香居', '2026-07-02', 2, '乡镇检查'],
  ];
  const strangers = ['云泽县老兵汽车美容店', '青榆快捷宾馆', '云泽铁艺加工部'];
  const rows: Hazard[] = visits.flatMap(([part, on, count, source]) =>
    Array.from({ length: count }, () => hazard(random, dealer, enterprise(part), on, source, '2026-08-31')),
  );
  for (const [at, name] of strangers.entries()) {
    const plain = hazard(random, dealer, enterprise('农贸市场'), addDays('2026-06-03', at * 9), '乡镇检查', '2026-08-31');
    rows.push({ ...plain, enterprise: name });
  }
  for (const [at, row] of rows.entries()) {
    // the first half was rechecked and written down properly, the rest only says 已整改
    if (row.rectifiedOn && at % 2 === 0) row.recheckOn = addDays(row.rectifiedOn, 2);
  }
  rows.push(
    major('GM10-3-1', '东榆砖厂', '2025-12-10', '部门检查', '2026-01-20', '2026-01-16', '2026-01-20', 8000),
    major('GM10-5-4', '德盛铝业', '2026-05-06', '部门检查', '2026-06-30', '2026-06-25', '2026-06-29', 96_000),
  );
  const sheet = newSheet('2025-2026');
  const columns: Column<Hazard>[] = [
    sequence(),
    { ...text<Hazard>('被检查单位', 'enterprise.name', 22, (row) => row.enterprise), mergeDown: mergeByEnterprise },
    { ...day<Hazard>('检查日期', 'found_on', 12, (row) => row.foundOn, 'dot'), mergeDown: (row) => `${row.enterprise} ${row.foundOn}` },
    description('存在问题'),
    shown('是否重大隐患', 'level', 8, (row) => (row.major ? { cell: '是', value: '重大' } : { cell: '否', value: '一般' })),
    text('检查类型', 'source', 9, (row) => row.source),
    relativeDeadline('整改时限'),
    duty('责任人'),
    progress('是否完成整改', '已整改', '未整改'),
    rectified('整改完成日期', 'dot'),
    ...recheck(),
  ];
  addMergedRow(sheet, 'title', '安全检查隐患台账', gridWidth(columns));
  put(sheet, { columns, rows });
  return readable(
    '安监站隐患台账（老台账）.xls',
    'the old ledger: merged enterprise cells, 已整改 without recheck data beside rows that have it, hazards from before the campaign, 立即 and 15日内 as deadlines, three enterprises nobody knows',
    [sheet],
    toBiff8([sheet]),
  );
}

async function fiveMeasures(dealer: Dealer): Promise<Book> {
  const random = randomFrom('hazards five');
  const parts = ['金瓯', '腾飞', '北沟耐火', '天和', '双桥', '北沟碎石', '金穗', '凯达', '明光', '豆制品'];
  const rows = parts.map((part, at) => hazard(random, dealer, enterprise(part), addDays('2026-09-01', at * 2), '企业自查', '2026-09-25'));
  rows.push(
    major('GM10-6-2', '金瓯', '2026-08-25', '企业自查', '2026-09-10', '2026-09-05', '2026-09-06', 12_000),
    major('GM10-8-7', '新锐电动车', '2026-09-20', '企业自查', '2026-10-20', '', '', 64_000),
  );
  const sheet = newSheet('五落实', { enterprise: `${township}安监站`, filledOn: '2026-09-25' });
  const five = '整改“五落实”';
  const columns: Column<Hazard>[] = [
    sequence(),
    { ...text<Hazard>('企业名称', 'enterprise.name', 22, (row) => row.enterprise), mergeDown: mergeByEnterprise },
    day('发现日期', 'found_on', 12, (row) => row.foundOn, 'dash'),
    description('隐患描述'),
    shown('隐患等级', 'level', 8, (row) => ({ cell: row.major ? '重大' : '一般', value: row.major ? '重大' : '一般' })),
    text('来源', 'source', 9, (row) => row.source),
    duty([five, '责任']),
    measures([five, '措施']),
    custom([five, '资金'], 'funds_yuan', 10, (row) => ({
      cell: row.fundsYuan >= 10_000 ? `${row.fundsYuan / 10_000}万` : `${row.fundsYuan}元`,
      values: { funds_yuan: row.fundsYuan },
    })),
    day([five, '时限'], 'deadline', 12, (row) => row.deadline, 'dash'),
    text([five, '预案'], 'contingency', 18, (row) => row.contingency),
    rectified('整改完成日期', 'dash'),
    ...recheck('验收').map((column) => ({ ...column, heading: column.heading.map((word) => word.replace('日期', '时间')) })),
  ];
  const width = gridWidth(columns);
  addMergedRow(sheet, 'title', '工贸企业事故隐患“五落实”整改台账', width);
  addRow(sheet, 'line', [`填报单位：${township}安监站`, ...Array.from({ length: 8 }, () => null), '填报时间：2026-9-25']);
  put(sheet, { columns, rows });
  return readable(
    '五落实整改台账.xlsx',
    '五落实 as two-level headings, money with its unit in the cell, 验收人/验收时间/验收结果 as recheck data, two major hazards',
    [sheet],
    await toXlsx([sheet], { tinted: true }),
  );
}

export async function hazardLedgers(dealer: Dealer): Promise<Book[]> {
  return [await majorList(), await foundryLedger(dealer), oldLedger(dealer), await fiveMeasures(dealer)];
}
