/** Hazards: general ledgers, self-inspections, matters handed down, and the office's own old ledger. */
import { type Book, readable } from '../lib/book.ts';
import { custom, day, sequence, shown, text } from '../lib/columns.ts';
import { addDays, type Spelling, sixSpellings, spellDay } from '../lib/days.ts';
import { type Enterprise, enterprise, enterprises, township } from '../lib/enterprises.ts';
import { type HazardText, majors, textsFor } from '../lib/hazardTexts.ts';
import { personName } from '../lib/people.ts';
import { type Random, randomFrom } from '../lib/random.ts';
import { addMergedRow, addRow, addTable, type Column, gridWidth, newSheet, type Sheet, type Table, type Written } from '../lib/sheet.ts';
import { toBiff8, toCsv, toXlsx } from '../lib/write.ts';

interface Hazard {
  enterprise: string;
  text: HazardText;
  contingency: string;
  major: boolean;
  foundOn: string;
  deadline: string;
  person: string;
  fundsYuan: number;
  rectifiedOn: string | null;
  recheckOn: string | null;
  recheckBy: string;
  /** what the source column says, if there is one */
  source: string;
}

/** Hands out the texts of an enterprise in turn, so that no enterprise has the same sentence twice in all the samples. */
export class Dealer {
  readonly #next = new Map<string, number>();

  deal(to: Enterprise): HazardText {
    const at = this.#next.get(to.name) ?? 0;
    const texts = textsFor(to);
    const text = texts[at];
    if (!text) throw new Error(`no hazard left for ${to.name}: ${texts.length} used`);
    this.#next.set(to.name, at + 1);
    return text;
  }
}

function hazard(random: Random, dealer: Dealer, at: Enterprise, foundOn: string, source: string): Hazard {
  const deadline = addDays(foundOn, random.pick([7, 10, 15, 20, 30]));
  const done = random.between(1, 10) <= 6;
  return {
    enterprise: at.name,
    text: dealer.deal(at),
    contingency: random.pick(['不需要', '隔离警戒，专人看护', '停用设备，设置警示牌']),
    major: false,
    foundOn,
    deadline,
    person: random.between(1, 2) === 1 ? at.safetyLead : personName(random),
    fundsYuan: random.pick([0, 200, 500, 800, 1500, 3000, 12_000]),
    rectifiedOn: done ? addDays(deadline, -random.between(0, 5)) : null,
    recheckOn: null,
    recheckBy: personName(random),
    source,
  };
}

function major(
  clause: string,
  at: string,
  foundOn: string,
  source: string,
  deadline: string,
  rectifiedOn = '',
  recheckOn = '',
  fundsYuan = 30_000,
): Hazard {
  const text = majors.find((one) => one.clause === clause);
  if (!text) throw new Error(`no text for ${clause}`);
  const random = randomFrom(`major ${clause}`);
  return {
    enterprise: enterprise(at).name,
    text,
    contingency: text.contingency,
    major: true,
    foundOn,
    deadline,
    person: enterprise(at).principal,
    fundsYuan,
    rectifiedOn: rectifiedOn === '' ? null : rectifiedOn,
    recheckOn: recheckOn === '' ? null : recheckOn,
    recheckBy: `${personName(random)}、${personName(random)}`,
    source,
  };
}

const mergeByEnterprise = (row: Hazard): string => row.enterprise;
const description = (heading: string | string[], width = 34): Column<Hazard> =>
  text(heading, 'description', width, (row) => row.text.description);
const place = (heading: string): Column<Hazard> => text(heading, 'location', 13, (row) => row.text.place);
const measures = (heading: string | string[]): Column<Hazard> => text(heading, 'measures', 28, (row) => row.text.measures);
const duty = (heading: string | string[]): Column<Hazard> => text(heading, 'duty_person', 9, (row) => row.person);

/** 已整改 without a recheck is only the enterprise's word: the record waits for its recheck (domain.md §2.11, rule 10). */
function progress(heading: string, done: string, open: string): Column<Hazard> {
  return shown(heading, 'status', 9, (row) => (row.rectifiedOn ? { cell: done, value: '待复查' } : { cell: open }));
}

function rectified(heading: string, spelling: Spelling): Column<Hazard> {
  return day(heading, 'rectified_on', 12, (row) => row.rectifiedOn, spelling);
}

function recheck(prefix = '复查'): Column<Hazard>[] {
  return [
    custom(`${prefix}人`, 'recheck.inspectors', 14, (row) =>
      row.recheckOn ? { cell: row.recheckBy, values: { 'recheck.inspectors': row.recheckBy.split('、') } } : { cell: null },
    ),
    day(`${prefix}日期`, 'recheck.on', 12, (row) => row.recheckOn, 'dot'),
    custom(`${prefix}结果`, 'recheck.result', 9, (row) =>
      row.recheckOn ? { cell: '合格', values: { 'recheck.result': '合格' } } : { cell: null },
    ),
  ];
}

function put(sheet: Sheet, table: Omit<Table<Hazard>, 'kind'>): void {
  addTable(sheet, { kind: 'hazard', ...table });
}

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
  const rows = Array.from({ length: 20 }, (_, at) => hazard(random, dealer, owner, addDays('2026-05-06', at * 7), '企业自查'));
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
    Array.from({ length: count }, () => hazard(random, dealer, enterprise(part), on, source)),
  );
  const stranger = enterprises.find((one) => one.name.includes('农贸市场')) ?? enterprise('农贸市场');
  for (const [at, name] of strangers.entries()) {
    const plain = hazard(random, dealer, stranger, addDays('2026-06-03', at * 9), '乡镇检查');
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
  const sheet = newSheet('2025-2026', { enterprise: `${township}安监站` });
  const columns: Column<Hazard>[] = [
    sequence(),
    { ...text<Hazard>('被检查单位', 'enterprise.name', 22, (row) => row.enterprise), mergeDown: mergeByEnterprise },
    { ...day<Hazard>('检查日期', 'found_on', 12, (row) => row.foundOn, 'dot'), mergeDown: (row) => `${row.enterprise} ${row.foundOn}` },
    description('存在问题'),
    text('是否重大隐患', 'level', 8, () => ''),
    text('检查类型', 'source', 9, (row) => row.source),
    relativeDeadline('整改时限'),
    duty('责任人'),
    progress('是否完成整改', '已整改', '未整改'),
    rectified('整改完成日期', 'dot'),
    ...recheck(),
  ];
  columns[4] = shown('是否重大隐患', 'level', 8, (row) => (row.major ? { cell: '是', value: '重大' } : { cell: '否', value: '一般' }));
  addMergedRow(sheet, 'title', '安全检查隐患台账', gridWidth(columns));
  put(sheet, { columns, rows });
  return readable(
    '安监站隐患台账（老台账）.xls',
    'the old ledger: merged enterprise cells, 已整改 without recheck data beside rows that have it, hazards from before the campaign, 立即 and 15日内 as deadlines, three enterprises nobody knows',
    [sheet],
    toBiff8([sheet]),
  );
}

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
  const rows = Array.from({ length: 10 }, (_, at) => hazard(random, dealer, owner, addDays('2026-08-25', at * 2), '企业自查'));
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
  const rows = visits.map(([part, on, source]) => hazard(random, dealer, enterprise(part), on, source));
  rows.push(
    major('GM10-11-3', '根雕', '2026-07-16', '部门检查', '2026-09-15', '', '', 22_000),
    major('GM10-12-2', '盛泰冷库', '2026-09-22', '上级督导交办', '2026-11-30', '', '', 45_000),
    major('GM10-9-2', '锦绣', '2026-09-02', '', '2026-10-20', '2026-10-09', '', 18_000),
  );
  const sheet = newSheet('问题交办', { enterprise: '云泽县应急管理局', filledOn: '2026-09-28' });
  const columns: Column<Hazard>[] = [
    sequence(),
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
  addRow(sheet, 'line', ['交办单位：云泽县应急管理局', ...Array.from({ length: 8 }, () => null), '2026年9月28日']);
  put(sheet, { columns, rows });
  return readable(
    '县应急局问题隐患交办表.xlsx',
    'heading on row 6 under a covering note; sources that are blank or 其他; three major hazards; 万元; real date cells',
    [sheet],
    await toXlsx([sheet]),
  );
}

async function fiveMeasures(dealer: Dealer): Promise<Book> {
  const random = randomFrom('hazards five');
  const parts = ['金瓯', '腾飞', '北沟耐火', '天和', '双桥', '北沟碎石', '金穗', '凯达', '明光', '豆制品'];
  const rows = parts.map((part, at) => hazard(random, dealer, enterprise(part), addDays('2026-09-01', at * 2), '企业自查'));
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
  const rows = parts.map((part, at) => hazard(random, dealer, enterprise(part), addDays('2026-06-02', at * 11), '村（社区）网格巡查'));
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
    description('问题描述'),
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
    'BIFF8; grid patrol of a village: counted in no cell of 附件3 until somebody has verified it',
    [sheet],
    toBiff8([sheet]),
  );
}

/** The self-inspection sheet inside a workbook of several kinds. */
export function furnitureHazards(dealer: Dealer): Sheet {
  const owner = enterprise('永兴木业');
  const random = randomFrom('hazards furniture');
  const rows = Array.from({ length: 6 }, (_, at) => hazard(random, dealer, owner, addDays('2026-09-03', at * 3), '企业自查'));
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

export async function hazardBooks(dealer: Dealer): Promise<Book[]> {
  return [
    await majorList(),
    await foundryLedger(dealer),
    oldLedger(dealer),
    await parkInspection(dealer),
    potterySelfCheck(dealer),
    await handedDown(dealer),
    await fiveMeasures(dealer),
    gridPatrol(dealer),
  ];
}
