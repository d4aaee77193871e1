/** Hazards as inspections and self-inspections report them: several in a cell, handed down, found on patrol. */
import { type Book, readable } from '../lib/book.ts';
import { custom, day, sequence, shown, text } from '../lib/columns.ts';
import { addDays, sixSpellings } from '../lib/days.ts';
import { type Enterprise, enterprise, township } from '../lib/enterprises.ts';
import type { HazardText } from '../lib/hazardTexts.ts';
import { personName } from '../lib/people.ts';
import { randomFrom } from '../lib/random.ts';
import { addMergedRow, addRow, addTable, type Column, gridWidth, newSheet, type Sheet } from '../lib/sheet.ts';
import { toBiff8, toCsv, toXlsx } from '../lib/write.ts';
import { type Dealer, description, duty, type Hazard, hazard, major, measures, place, progress, put, rectified } from './hazardTable.ts';

/** One row with several hazards in one cell. */
interface Bundle {
  enterprise: Enterprise;
  foundOn: string;
  texts: HazardText[];
  person: string;
}

const marks = ['①', '②', '③', '④'];

function joined(texts: readonly HazardText[], style: number): string {
  switch (style % 3) {
    case 0:
      return texts.map((text, at) => `${at + 1}.${text.description}`).join('\n');
    case 1:
      return texts.map((text, at) => `${marks[at]}${text.description}`).join('');
    default:
      return texts.map((text) => text.description).join('；');
  }
}

function bundled(heading: string): Column<Bundle> {
  return custom(heading, 'description', 46, (row, index) => ({
    cell: row.texts.length === 1 ? (row.texts[0]?.description ?? '') : joined(row.texts, index),
    each: row.texts.map((text) => ({ description: text.description })),
    ...(row.texts.length > 1 ? { problem: { severity: 'warning' as const, about: 'several hazards in one cell, divided' } } : {}),
  }));
}

async function parkInspection(dealer: Dealer): Promise<Book> {
  const random = randomFrom('hazards park');
  const visits: [part: string, count: number][] = [
    ['亮彩喷涂', 3],
    ['佳美家居', 3],
    ['恒通塑料', 2],
    ['顺达五金', 3],
    ['新锐电动车', 1],
    ['红火烘焙', 2],
    ['荣昌工业园', 2],
    ['飞宇纸箱', 1],
  ];
  const rows: Bundle[] = visits.map(([part, count], at) => ({
    enterprise: enterprise(part),
    foundOn: addDays('2026-08-24', at),
    texts: Array.from({ length: count }, () => dealer.deal(enterprise(part))),
    person: personName(random),
  }));
  const sheet = newSheet('排查表', { enterprise: '青榆荣昌工业园管理有限公司', filledOn: '2026-09-02' });
  const columns: Column<Bundle>[] = [
    sequence(),
    text('受检单位', 'enterprise.name', 24, (row) => row.enterprise.name),
    day('检查日期', 'found_on', 13, (row) => row.foundOn, 'characters'),
    bundled('发现的问题隐患'),
    text('整改责任人', 'duty_person', 10, (row) => row.person),
    day('完成时限', 'deadline', 13, (row) => addDays(row.foundOn, 20), 'characters'),
  ];
  const width = gridWidth(columns);
  addMergedRow(sheet, 'title', '安全隐患排查表', width);
  addMergedRow(sheet, 'line', '填报单位：青榆荣昌工业园管理有限公司          填表日期：2026年9月2日', width);
  addTable(sheet, { kind: 'hazard', columns, rows });
  addRow(sheet, 'foot', ['检查人：', null, '受检单位负责人：']);
  return readable(
    '隐患排查表-荣昌工业园.xlsx',
    'neither level nor source column; several hazards in one cell by 1. 2. 3., by ①② and by ；',
    [sheet],
    await toXlsx([sheet]),
  );
}

function potterySelfCheck(dealer: Dealer): Book {
  const owner = enterprise('华瓷');
  const random = randomFrom('hazards pottery');
  const rows = Array.from({ length: 10 }, (_, at) =>
    hazard(random, dealer, owner, addDays('2026-08-25', at * 2), '企业自查', '2026-09-18'),
  );
  const sheet = newSheet('自查自改', { enterprise: owner.name, filledOn: '2026-09-18' });
  const columns: Column<Hazard>[] = [
    sequence(),
    day('排查日期', 'found_on', 12, (row) => row.foundOn, 'slash'),
    place('场所'),
    description('问题隐患'),
    measures('整改措施'),
    duty('整改责任'),
    day('整改时限', 'deadline', 12, (row) => row.deadline, 'slash'),
    progress('是否完成整改', '√', '×'),
  ];
  addRow(sheet, 'title', ['企业自查自改问题隐患清单']);
  addRow(sheet, 'line', [`填报单位：${owner.name}`, null, null, null, '填报日期：2026年9月18日']);
  put(sheet, { columns, rows });
  addRow(sheet, 'foot', ['主要负责人（签字）：']);
  return readable(
    '自查自改清单-华瓷陶瓷.csv',
    'csv in GBK; a self-inspection with the three elements of the outsourcing campaign, √/× for 是否完成整改, no level column',
    [sheet],
    toCsv(sheet, 'gbk'),
  );
}

async function handedDown(dealer: Dealer): Promise<Book> {
  const random = randomFrom('hazards handed down');
  const visits: [part: string, day: string, source: string][] = [
    ['瑞丰粮油', '2026-07-14', '部门检查'],
    ['瑞丰粮油', '2026-07-14', '部门检查'],
    ['康洁纸业', '2026-07-15', '部门检查'],
    ['康洁纸业', '2026-07-15', '部门检查'],
    ['宏基建筑', '2026-08-11', '上级督导交办'],
    ['宏基建筑', '2026-08-11', '上级督导交办'],
    ['液化气', '2026-08-19', '部门检查'],
    ['康宁医院', '2026-08-27', ''],
    ['星空网吧', '2026-09-03', '其他'],
    ['百川物流', '2026-09-10', '举报'],
    ['兴旺超市', '2026-09-24', '其他'],
  ];
  const rows = visits.map(([part, on, source]) => hazard(random, dealer, enterprise(part), on, source, '2026-09-28'));
  rows.push(
    major('GM10-11-3', '根雕', '2026-07-16', '部门检查', '2026-09-15', '', '', 22_000),
    major('GM10-12-2', '盛泰冷库', '2026-09-22', '上级督导交办', '2026-11-30', '', '', 45_000),
    major('GM10-9-2', '锦绣', '2026-09-02', '', '2026-09-30', '2026-09-25', '', 18_000),
  );
  const sheet = newSheet('问题交办', { enterprise: '云泽县应急管理局', filledOn: '2026-09-28' });
  const columns: Column<Hazard>[] = [
    sequence(),
    { ...custom<Hazard>('系统主键', null, 12, (_, index) => ({ cell: 88_000_101 + index * 7 })), hidden: true },
    text('企业（单位）名称', 'enterprise.name', 22, (row) => row.enterprise),
    day('隐患发现日期', 'found_on', 12, (row) => row.foundOn, 'cell'),
    custom('隐患来源', 'source', 10, (row) => {
      if (row.source === '') return { cell: null };
      if (row.source === '其他')
        return { cell: '其他', values: { source: null }, problem: { severity: 'warning', about: 'maps to no source; stands as 待定来源' } };
      return { cell: row.source, values: { source: row.source } };
    }),
    shown('隐患等级\n（一般/重大）', 'level', 9, (row) => (row.major ? { cell: '重大', value: '重大' } : { cell: '一般', value: '一般' })),
    description('发现的违规行为和事故隐患'),
    measures('整改要求'),
    custom('落实治理经费（万元）', 'funds_yuan', 10, (row) => ({ cell: row.fundsYuan / 10_000, values: { funds_yuan: row.fundsYuan } })),
    day('规定整改完成时间', 'deadline', 12, (row) => row.deadline, 'cell'),
    text('监管责任人', 'regulator_person', 9, (row) => (row.source === '' ? '' : '范建国')),
    progress('处理状态', '整改完毕', '整改中'),
    rectified('整改完成时间', 'cell'),
  ];
  const width = gridWidth(columns);
  addRow(sheet, 'line', ['云应急〔2026〕99号附件']);
  addMergedRow(sheet, 'title', '安全生产检查问题隐患交办表', width);
  addMergedRow(sheet, 'line', `${township}：`, width);
  addMergedRow(sheet, 'line', '现将近期检查发现的问题隐患交办你镇，请督促企业按期整改，并于每月25日前反馈。', width);
  addRow(sheet, 'line', ['填报单位：云泽县应急管理局', ...Array.from({ length: 8 }, () => null), '2026年9月28日']);
  put(sheet, { columns, rows });
  return readable(
    '县应急局问题隐患交办表.xlsx',
    'heading on row 6 under a covering note; a hidden column; sources that are blank or 其他; three major hazards; 万元; real date cells',
    [sheet],
    await toXlsx([sheet]),
  );
}

function gridPatrol(dealer: Dealer): Book {
  const random = randomFrom('hazards patrol');
  const parts = [
    '北沟碎石',
    '鑫旺精密',
    '凯达',
    '金凤凰',
    '晋岭石材',
    '天和',
    '德盛',
    '北沟加油点',
    '北沟耐火',
    '鑫旺精密',
    '凯达',
    '金凤凰',
  ];
  const rows = parts.map((part, at) =>
    hazard(random, dealer, enterprise(part), addDays('2026-06-02', at * 11), '村（社区）网格巡查', '2026-10-10'),
  );
  const sheet = newSheet('Sheet1', { enterprise: '北沟村', filledOn: '2026-10-10' });
  const columns: Column<Hazard>[] = [
    sequence(),
    text('治理责任单位', 'enterprise.name', 24, (row) => row.enterprise),
    day(
      '查出时间',
      'found_on',
      12,
      (row) => row.foundOn,
      (_, index) => sixSpellings[index % 6] ?? 'dot',
    ),
    custom('问题描述', 'description', 34, (row, index) =>
      index === 7
        ? {
            cell: '详见附件',
            values: { description: null },
            problem: { severity: 'error' as const, about: 'refers to an attachment that did not come' },
            refuse: true,
          }
        : { cell: row.text.description, values: { description: row.text.description } },
    ),
    shown('来源', 'source', 10, () => ({ cell: '网格巡查', value: '村（社区）网格巡查' })),
    shown('严重程度', 'level', 9, () => ({ cell: '一般', value: '一般' })),
    day('要求完成时间', 'deadline', 12, (row) => row.deadline, 'dash'),
    progress('进展', '已整改', '未完成'),
  ];
  addMergedRow(sheet, 'title', '网格巡查发现隐患登记表', gridWidth(columns));
  addRow(sheet, 'line', ['填报单位：北沟村', null, null, null, null, '2026.10.10']);
  put(sheet, { columns, rows });
  return readable(
    '北沟村网格巡查隐患.xls',
    'BIFF8; one row that says only 详见附件; grid patrol of a village: counted in no cell of 附件3 until somebody has verified it',
    [sheet],
    toBiff8([sheet]),
  );
}

/** The self-inspection sheet inside a workbook of several kinds. */
export function furnitureHazards(dealer: Dealer): Sheet {
  const owner = enterprise('永兴木业');
  const random = randomFrom('hazards furniture');
  const rows = Array.from({ length: 6 }, (_, at) => hazard(random, dealer, owner, addDays('2026-09-03', at * 3), '企业自查', '2026-09-25'));
  const sheet = newSheet('隐患自查', { enterprise: owner.name, filledOn: '2026-09-25' });
  const columns: Column<Hazard>[] = [
    sequence(),
    day('检查日期', 'found_on', 12, (row) => row.foundOn, 'dash'),
    description('隐患情况'),
    place('地点'),
    measures('整改措施'),
    duty('责任人'),
    day('限期', 'deadline', 12, (row) => row.deadline, 'dash'),
  ];
  addMergedRow(sheet, 'title', '企业隐患自查表', gridWidth(columns));
  addRow(sheet, 'line', [`填报单位：${owner.name}`, null, null, '填报日期：2026年9月25日']);
  put(sheet, { columns, rows });
  return sheet;
}

export async function hazardInspections(dealer: Dealer): Promise<Book[]> {
  return [await parkInspection(dealer), potterySelfCheck(dealer), await handedDown(dealer), gridPatrol(dealer)];
}
