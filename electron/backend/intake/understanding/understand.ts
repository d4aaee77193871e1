/**
 * A read workbook as tables with their kind, facts and heading columns. Pure: no database, no clock.
 *
 * Invariants: a sheet yields at least one entry (a hidden or empty one an entry of kind unknown that says why); several tables of one
 * sheet yield several entries with the same sheet name; lines outside the tables become facts, never records.
 */
import type { IntakeKind } from '../../../../shared/intake.ts';
import type { ParsedBook, ParsedSheet } from '../../../parser/protocol.ts';
import { enterpriseInTitle, periodIn, readFacts, type Said, type SheetFacts } from './facts.ts';
import { type Grid, gridOf } from './grid.ts';
import { recogniseKind } from './kinds.ts';
import { type FoundTable, findTables } from './tables.ts';

export interface Sender {
  name: string;
  /** 填报单位 line is what the sheet says; a title or a name is an inference */
  from: 'line' | 'title' | 'sheet' | 'file' | 'book' | 'person';
}

export interface UnderstoodTable {
  sheet: string;
  /** 0-based among the book's sheets */
  sheetIndex: number;
  grid: Grid;
  table: FoundTable | null;
  kind: IntakeKind;
  kindSays: string;
  facts: SheetFacts;
  sender: Sender | null;
  /** year (and month) of title, sheet name or file name */
  period: { year: number; month: number | null } | null;
  /** all text of a sheet without records says 无隐患 */
  saysNothingFound: boolean;
}

export interface Choices {
  /** a person's choices by `${sheetIndex}:${table index within the sheet}` */
  headerRows?: ReadonlyMap<number, readonly number[]>;
}

const NO_FACTS: SheetFacts = { title: '', enterprise: null, filledOn: null, filledBy: null, phone: null, lines: [] };
const NOTHING_FOUND =
  /(?:无|未发现|没有发现|未查出|未排查出|没有|不存在|零)(?:任何|重大|一般|安全|事故|生产|新增|相关|明显|问题|、|和|及|各类)*隐患|隐患(?:数|数量)?(?:为|：|:)?\s*(?:0|零|无)(?:条|处|项|个)?(?:。|$|，|；)|零(?:隐患|报告)|零排查|无(?:问题|异常)(?:。|$)/;
const ABOUT_HAZARDS = /隐患|自查|排查|零报告|检查/;
const NOT_NOTHING = /(?:如|若|如果|凡|的)(?:无|未发现|没有)|请(?:填|写|注明)|填写[“"「]?无|零报告制度|实行零报告|应填|也要|也应|须写/;

/** 未发现隐患, 零报告 … said as a finding, not as an instruction. */
export function saysNothingFound(text: string): boolean {
  const tight = text.replace(/\s/g, '');
  return tight.length <= 400 && NOTHING_FOUND.test(tight) && !NOT_NOTHING.test(tight);
}

function stem(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
}

/** A sender line naming an office or an area is not an enterprise: its rows name their own. */
export function isEnterpriseName(name: string): boolean {
  return !/(?:人民政府|政府|应急(?:管理)?(?:局|办|所|中心)|安办|安监(?:站|所|办)|安委|街道(?:办事处)?|镇|乡|片区|社区|村|村委会|管委会|园区|办公室|派出所|中队|大队)$/.test(
    name.trim(),
  );
}

function senderOf(facts: SheetFacts, sheet: ParsedSheet, fileName: string): Sender | null {
  if (facts.enterprise) return { name: facts.enterprise.text, from: 'line' };
  const title = enterpriseInTitle(facts.title);
  if (title) return { name: title, from: 'title' };
  const named = enterpriseInTitle(sheet.name);
  if (named) return { name: named, from: 'sheet' };
  const file = enterpriseInTitle(stem(fileName));
  return file ? { name: file, from: 'file' } : null;
}

const LOOSE_DAY = /^(?:20\d{2}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?)$/;
const DAY_IN_LINE = /截止(?:到|至|日期)?\s*[:：]?\s*(20\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)/;

/** A day alone in a line near the table is the day of filling in. */
function looseDay(lines: readonly { row: number; cells: { column: number; text: string }[] }[]): Said | null {
  for (const line of lines) {
    for (const cell of line.cells) {
      if (LOOSE_DAY.test(cell.text)) return { text: cell.text, row: line.row, column: cell.column };
      const within = DAY_IN_LINE.exec(cell.text);
      if (within) return { text: within[1] ?? '', row: line.row, column: cell.column };
    }
  }
  return null;
}

function understandSheet(sheet: ParsedSheet, sheetIndex: number, fileName: string, forced: readonly number[] | null): UnderstoodTable[] {
  const grid = gridOf(sheet);
  const empty = (says: string, facts: SheetFacts = NO_FACTS, nothing = false): UnderstoodTable => ({
    sheet: sheet.name,
    sheetIndex,
    grid,
    table: null,
    kind: 'unknown',
    kindSays: says,
    facts,
    sender: facts === NO_FACTS ? null : senderOf(facts, sheet, fileName),
    period: periodIn(facts.title) ?? periodIn(sheet.name) ?? periodIn(stem(fileName)),
    saysNothingFound: nothing,
  });
  if (sheet.visibility !== 'visible') return [empty('隐藏的工作表，已跳过')];
  if (sheet.rows.length === 0) return [empty('空白的工作表')];
  const { tables, around } = findTables(grid, forced);
  const facts = readFacts(around.lines, around.above);
  facts.filledOn ??= looseDay(around.lines);
  const nothing = around.lines.some((line) => line.cells.some((cell) => saysNothingFound(cell.text)));
  if (tables.length === 0) {
    const made = empty('没有找到表头：这一页是说明、表单或零散文字', facts);
    const isReport =
      nothing &&
      around.lines.length <= 30 &&
      (facts.enterprise !== null || ABOUT_HAZARDS.test(`${facts.title} ${sheet.name} ${stem(fileName)}`));
    return [isReport ? { ...made, saysNothingFound: true, kind: 'hazard', kindSays: '隐患：没有表格，文字写明无隐患' } : made];
  }
  const names = [
    { what: '标题', text: facts.title },
    { what: '工作表名', text: /^sheet\d*$/i.test(sheet.name) ? '' : sheet.name },
    { what: '文件名', text: stem(fileName) },
  ];
  return tables.map((table): UnderstoodTable => {
    const { kind, says } = recogniseKind(table.columns, names);
    return {
      sheet: sheet.name,
      sheetIndex,
      grid,
      table,
      kind,
      kindSays: says,
      facts,
      sender: senderOf(facts, sheet, fileName),
      period: periodIn(facts.title) ?? periodIn(facts.lines.slice(0, 3).join(' ')) ?? periodIn(sheet.name) ?? periodIn(stem(fileName)),
      saysNothingFound: nothing,
    };
  });
}

/**
 * @param fileName without folders; its words help to tell kind and sender
 * @param headerRows heading rows a person chose, by sheet index
 */
export function understandBook(book: ParsedBook, fileName: string, headerRows?: ReadonlyMap<number, readonly number[]>): UnderstoodTable[] {
  const tables = book.sheets.flatMap((sheet, index) => understandSheet(sheet, index, fileName, headerRows?.get(index) ?? null));
  // one workbook, one sender: a sheet that does not say takes it from the one that does
  const said = new Set(tables.flatMap(({ sender }) => (sender?.from === 'line' ? [sender.name] : [])));
  const [only] = said;
  if (said.size === 1 && only !== undefined)
    for (const table of tables) if (table.table && table.sender?.from !== 'line') table.sender = { name: only, from: 'book' };
  return tables;
}
