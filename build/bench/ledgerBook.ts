/**
 * The workbook the preview is measured on: a hazard ledger of 24 columns as enterprises and inspectors keep it, with a title and a 填报单位 line,
 * dates in five spellings, money in 万元, levels and states in words, telephone numbers now text, now numbers, and cells left empty.
 */
import { utils, type WorkSheet, write } from 'xlsx';
import { type Spelling, spellDay } from '../samples/lib/days.ts';
import { randomFrom } from '../samples/lib/random.ts';
import { type InventedEnterprise, type InventedHazard, inventHazards } from './invented.ts';

type Cell = string | number | null | { serial: number };

interface Column {
  heading: string;
  write: (hazard: InventedHazard, number: number) => Cell;
}

const spellings: readonly Spelling[] = ['cell', 'dot', 'characters', 'dash', 'cell', 'slash'];

function dayCell(day: string | null, number: number): Cell {
  if (day === null) return null;
  const cell = spellDay(day, spellings[number % spellings.length] ?? 'dash');
  return cell !== null && typeof cell === 'object' && 'number' in cell ? cell.number : cell;
}

/** as people write it, not as the code list does */
const spoken: Readonly<Record<InventedHazard['source'], string>> = {
  企业自查: '自查自改',
  乡镇检查: '镇安办检查',
  部门检查: '县应急局检查',
  上级督导交办: '上级交办',
  '村（社区）网格巡查': '网格巡查',
};

const columns: readonly Column[] = [
  { heading: '序号', write: (_, number) => number },
  { heading: '企业名称', write: ({ enterprise }) => enterprise.name },
  { heading: '统一社会信用代码', write: ({ enterprise }) => enterprise.uscc },
  { heading: '隐患来源', write: ({ source }) => spoken[source] },
  { heading: '检查日期', write: ({ foundOn }, number) => dayCell(foundOn, number) },
  { heading: '检查单位', write: ({ source }) => (source === '企业自查' ? null : '青榆镇应急办') },
  { heading: '检查人员', write: ({ finder }) => finder },
  { heading: '隐患描述', write: ({ description }) => description },
  { heading: '隐患部位', write: ({ place }) => place },
  { heading: '隐患等级', write: ({ major }) => (major ? '重大隐患' : '一般') },
  { heading: '隐患类别', write: (_, number) => ['现场管理', '基础管理', '消防安全', '电气'][number % 4] ?? null },
  { heading: '判定依据', write: ({ major }) => (major ? '工贸企业重大事故隐患判定标准' : null) },
  { heading: '治理类型', write: ({ major }) => (major ? '限期整改' : '立即整改') },
  { heading: '整改措施', write: ({ measures }) => measures },
  { heading: '整改责任人', write: ({ dutyPerson }) => dutyPerson },
  { heading: '责任人电话', write: ({ enterprise }, number) => (number % 5 === 0 ? Number(enterprise.phone) : enterprise.phone) },
  { heading: '整改资金（万元）', write: ({ fundsYuan }) => fundsYuan / 10_000 },
  { heading: '整改期限', write: ({ deadline }, number) => dayCell(deadline, number + 1) },
  { heading: '应急措施', write: ({ major }) => (major ? '设置警戒，停止作业，安排专人看护' : null) },
  { heading: '整改完成时间', write: ({ rectifiedOn }, number) => dayCell(rectifiedOn, number + 2) },
  { heading: '整改情况', write: ({ rectifiedOn, measures }) => (rectifiedOn === null ? null : `已${measures}`) },
  { heading: '整改状态', write: ({ rectifiedOn }) => (rectifiedOn === null ? '整改中' : '已整改') },
  { heading: '监管责任人', write: (_, number) => ['王建国', '李秀兰', '张卫东'][number % 3] ?? null },
  { heading: '备注', write: (_, number) => (number % 17 === 0 ? '已约谈主要负责人' : null) },
];

export const LEDGER_COLUMNS = columns.length;

/** @returns an .xlsx as Excel would save it: shared strings, deflated. The same bytes for the same roster and size. */
export function ledgerBook(roster: readonly InventedEnterprise[], rows: number): Buffer {
  const random = randomFrom('bench gaps');
  const lines: Cell[][] = [
    ['青榆镇工贸企业事故隐患排查治理台账'],
    ['填报单位：青榆镇应急办', null, null, null, null, '填报日期：2026年10月20日'],
    columns.map(({ heading }) => heading),
  ];
  const hazards = inventHazards('bench ledger', roster);
  for (let number = 1; number <= rows; number++) {
    const hazard = hazards.next().value;
    // what only some fill in: contact, money, category
    const gaps = random.between(1, 8) === 1;
    lines.push(columns.map((column, at) => (gaps && (at === 10 || at === 15 || at === 16) ? null : column.write(hazard, number))));
  }
  const sheet: WorkSheet = {
    '!ref': `A1:X${lines.length}`,
    '!data': [],
    '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: columns.length - 1 } }],
  };
  sheet['!data'] = lines.map((line) => line.map(sheetCell));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '隐患台账');
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer;
}

// biome-ignore lint/suspicious/noExplicitAny: SheetJS types the cells of a dense sheet so, with gaps left undefined
function sheetCell(cell: Cell): any {
  if (cell === null) return undefined;
  if (typeof cell === 'object') return { t: 'n', v: cell.serial, z: 'yyyy/m/d' };
  return typeof cell === 'number' ? { t: 'n', v: cell } : { t: 's', v: cell };
}
