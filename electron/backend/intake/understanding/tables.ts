/**
 * Finds the tables of a sheet: heading rows (up to three levels), body rows, and the lines around them (domain.md §4.7-2, -3).
 *
 * A heading row is the one whose cells are most often headings of the dictionary. From it the heading grows upward over merged group
 * headings and downward over their children. The body ends at a footer, or where another heading begins.
 */
import { shownHeading, wholeKey } from '../../../../shared/declared/intake/headings.ts';
import type { ParsedRow } from '../../../parser/protocol.ts';
import { familiarity } from '../mapping/headings.ts';
import type { Line } from './facts.ts';
import { columnLetters, type Grid, shownText } from './grid.ts';

export interface HeadingColumn {
  /** first and last grid column, 0-based: one field may be merged over several */
  from: number;
  to: number;
  /** from the top level down, blanks removed, repeated levels folded */
  levels: string[];
  /** as printed and as remembered: levels joined by · */
  header: string;
  letters: string;
}

export interface FoundTable {
  headerRows: number[];
  columns: HeadingColumn[];
  body: ParsedRow[];
  /** rows below the heading that are no records: totals, repeated headings, section lines */
  skipped: { row: number; why: 'total' | 'heading' | 'section' | 'sample' | 'foot' }[];
  /** what the section lines above a body row say: 一、重大隐患 → row → text */
  sections: Map<number, string>;
  /** row from which the next table may begin */
  endsAt: number;
}

export interface Surroundings {
  lines: Line[];
  /** how many of the lines stand above the first table */
  above: number;
}

const MAX_HEADING_LENGTH = 60;
const LOOK_AHEAD_ROWS = 60;

interface RowScore {
  hits: number;
  filled: number;
  numeric: number;
}

function scoreRow(row: ParsedRow): RowScore {
  let hits = 0;
  let filled = 0;
  let numeric = 0;
  const seen = new Set<string>();
  for (const cell of row.cells) {
    const text = shownText(cell);
    if (text === '') continue;
    filled += 1;
    if (cell.t === 'n') {
      numeric += 1;
      continue;
    }
    if (text.length > MAX_HEADING_LENGTH || /[:：]\s*\S/.test(text)) continue;
    const kinds = familiarity(text);
    if (kinds > 0 && !seen.has(text)) {
      seen.add(text);
      hits += kinds >= 4 ? 0.8 : 1;
    }
  }
  return { hits, filled, numeric };
}

/** Does the row look like a heading: at least three known headings, or nearly nothing but known ones. */
function isHeading({ hits, filled, numeric }: RowScore): boolean {
  if (filled < 2 || numeric > filled * 0.2) return false;
  return (hits >= 2.6 && hits >= filled * 0.3) || (hits >= 1.6 && hits >= filled * 0.6);
}

const FOOT =
  /^[\u4e00-\u9fff（）()]{2,14}[:：]\s*$|^(?:检查人|检查人员|排查人|受检单位|被检查单位|验收人|复查人|填表人|填报人|制表人?|审核人?|编制人?|批准人?|审批人?|复核人?|校对|经办人|单位负责人|主要负责人|企业负责人|负责人|联系人|联系电话|填报日期|填表日期|填报时间|填报单位|报送单位|制表日期|盖章|签字|日期)(?:\s*[(（][^()（）]{0,8}[)）])?\s*(?:[:：]|签字|$)|^(?:注|备注|说明|填表说明|填报说明|注意事项|填写说明|提示)\s*[:：1-9一（(]|^(?:注|填表说明|填报说明|注意事项|填写说明)$|^[※＊*]\s*\S|^以下空白|^以下无正文|^第\s*\d+\s*页/;
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|本页小计|累\s*计|合计.{0,6}|总计.{0,6})[:：]?$/;
const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[部分类章])\s*\S/;
const SAMPLE = /^(?:示例|例|样例|填写示例|例如|如|填写样例)\s*[:：\d]?$/;

function grow(grid: Grid, row: number): { top: number; bottom: number } {
  let top = row;
  let bottom = row;
  const filledAt = (at: number): number => grid.rowAt(at)?.cells.filter((cell) => shownText(cell) !== '').length ?? 0;
  const textual = (at: number): boolean => {
    const cells = grid.rowAt(at)?.cells.filter((cell) => shownText(cell) !== '') ?? [];
    return (
      cells.length > 0 &&
      cells.every((cell) => cell.t === 's' && shownText(cell).length <= MAX_HEADING_LENGTH && !/[:：]\s*\S/.test(shownText(cell)))
    );
  };
  const verticallyInto = (at: number): boolean =>
    (grid.rowAt(at)?.cells ?? []).some((cell) => (grid.mergeAt(at, cell.c)?.bottom ?? at) > at);
  // upward: a merged cell reaches down into this row, or a sparse row of group headings stands above
  while (row - top < 2 && top > 1) {
    const above = top - 1;
    if (!textual(above)) break;
    const reaches = (grid.rowAt(above)?.cells ?? []).some((cell) => (grid.mergeAt(above, cell.c)?.bottom ?? above) >= top);
    const groups =
      filledAt(above) >= 2 &&
      (grid.mergesFrom(above).some((merge) => merge.right > merge.left && merge.bottom === above) || isSparseGroup(grid, above, top));
    if (!reaches && !groups) break;
    top = above;
  }
  // downward: a merged heading splits below, or vertical merges reach further down
  while (bottom - top < 2) {
    const below = bottom + 1;
    const reaches = verticallyInto(bottom);
    const splits =
      textual(below) &&
      (grid.mergesFrom(bottom).some((merge) => {
        if (merge.right === merge.left || merge.bottom > bottom) return false;
        let children = 0;
        for (let column = merge.left; column <= merge.right; column++) if (grid.textAt(below, column) !== '') children += 1;
        return children >= 2;
      }) ||
        isSparseGroup(grid, bottom, below));
    if (!reaches && !splits) break;
    if (!grid.rowAt(below) && !reaches) break;
    bottom = below;
  }
  return { top, bottom };
}

/** Two heading levels without merges (csv): in most columns one of the two is blank, and children stand to the right of their group. */
function isSparseGroup(grid: Grid, upper: number, lower: number): boolean {
  const above = grid.rowAt(upper)?.cells.filter((cell) => shownText(cell) !== '') ?? [];
  const below = grid.rowAt(lower)?.cells.filter((cell) => shownText(cell) !== '') ?? [];
  if (above.length < 2 || below.length < 2 || below.some((cell) => cell.t !== 's' || shownText(cell).length > 20)) return false;
  const upperColumns = new Set(above.map((cell) => cell.c));
  const both = below.filter((cell) => upperColumns.has(cell.c)).length;
  const onlyBelow = below.length - both;
  const known = below.filter((cell) => familiarity(shownText(cell)) > 0).length;
  const orphan = below.some((cell) => cell.c < (above[0]?.c ?? 0));
  return !orphan && both >= 1 && onlyBelow >= 1 && both < above.length && known * 2 >= below.length;
}

function headingColumns(grid: Grid, top: number, bottom: number): HeadingColumn[] {
  const columns: HeadingColumn[] = [];
  let last = 0;
  for (let row = top; row <= bottom; row++) last = Math.max(last, grid.rowAt(row)?.cells.at(-1)?.c ?? 0);
  for (let row = top; row <= bottom; row++)
    for (const merge of grid.mergesFrom(row))
      if (grid.textAt(row, merge.left) !== '') last = Math.max(last, Math.min(merge.right, grid.lastColumn));
  for (let column = 0; column <= last; column++) {
    const levels: string[] = [];
    let leafMerge: { left: number; right: number } | null = null;
    for (let row = top; row <= bottom; row++) {
      const merge = grid.mergeAt(row, column);
      let text = grid.textAt(merge ? merge.top : row, merge ? merge.left : column);
      if (text === '' && !merge && row < bottom && grid.textAt(bottom, column) !== '') text = groupToTheLeft(grid, row, bottom, column);
      if (text === '') continue;
      const shown = shownHeading(text);
      if (levels.at(-1) !== shown) levels.push(shown);
      leafMerge = merge && (merge.bottom >= bottom || row === bottom || belowIsEmpty(grid, row, bottom, merge)) ? merge : null;
    }
    if (levels.length === 0) continue;
    const header = levels.join('·');
    const from = leafMerge ? leafMerge.left : column;
    const to = leafMerge ? leafMerge.right : column;
    if (from < column) continue;
    columns.push({ from, to: Math.min(to, grid.lastColumn), levels, header, letters: columnLetters(from) });
  }
  return columns;
}

const LABEL_BESIDE = /[:：]\s*$|^(?:填报|填表|报送|上报|制表|检查|自查)(?:单位|日期|时间|人)?(?:[(（][^()（）]{0,4}[)）])?\s*[:：]/;

/** Metadata that stands beside the heading (填报单位： | 某某厂) is no column; it is kept as a fact. */
function withoutMetadata(columns: readonly HeadingColumn[], body: readonly ParsedRow[]): HeadingColumn[] {
  const holdsNothing = (column: HeadingColumn): boolean =>
    !body.some((row) => row.cells.some((cell) => column.from <= cell.c && cell.c <= column.to));
  let afterLabel = false;
  return columns.filter((column) => {
    const leaf = column.levels.at(-1) ?? '';
    if (LABEL_BESIDE.test(leaf)) {
      afterLabel = true;
      return false;
    }
    const isValue = afterLabel && familiarity(leaf) === 0 && holdsNothing(column);
    afterLabel = false;
    return !isValue;
  });
}

function belowIsEmpty(grid: Grid, row: number, bottom: number, merge: { left: number; right: number }): boolean {
  for (let below = row + 1; below <= bottom; below++)
    for (let column = merge.left; column <= merge.right; column++) if (grid.textAt(below, column) !== '') return false;
  return true;
}

/** Without merges a group heading stands over its first child only; the child itself must have a text in the lower row. */
function groupToTheLeft(grid: Grid, row: number, bottom: number, column: number): string {
  for (let left = column - 1; left >= 0; left--) {
    const text = grid.textAt(row, left);
    if (text === '') {
      if (grid.textAt(bottom, left) === '') return '';
      continue;
    }
    const merge = grid.mergeAt(row, left);
    return merge || grid.textAt(bottom, left) === '' ? '' : text;
  }
  return '';
}

/** The table whose heading is forced by a person, or the next one from `from` on. */
export function findTable(grid: Grid, from: number, forced: readonly number[] | null): FoundTable | null {
  const rows = grid.sheet.rows;
  let best: { row: number; score: number } | null = null;
  if (forced) {
    best = { row: forced.at(-1) ?? 1, score: 1 };
  } else {
    let looked = 0;
    for (const row of rows) {
      if (row.row < from) continue;
      const score = scoreRow(row);
      if (isHeading(score)) {
        const value = score.hits - row.cells.length * 0.001;
        // a later row wins only when clearly better: the second heading row of two, not the first row of data
        if (best === null || (value > best.score && row.row - best.row <= 2)) best = { row: row.row, score: value };
      }
      looked += 1;
      if ((best && row.row - best.row >= 3) || looked > LOOK_AHEAD_ROWS) break;
    }
  }
  if (!best) return null;
  const span = forced ? { top: Math.min(...forced), bottom: Math.max(...forced) } : grow(grid, best.row);
  const found = headingColumns(grid, span.top, span.bottom);
  const { body, ...rest } = readBody(grid, span.bottom + 1, found);
  const columns = withoutMetadata(found, body);
  if (columns.length < 2) return null;
  const headerRows: number[] = [];
  for (let row = span.top; row <= span.bottom; row++) headerRows.push(row);
  return { headerRows, columns, body, ...rest };
}

function readBody(
  grid: Grid,
  from: number,
  columns: readonly HeadingColumn[],
): Pick<FoundTable, 'body' | 'skipped' | 'sections' | 'endsAt'> {
  const body: ParsedRow[] = [];
  const skipped: FoundTable['skipped'] = [];
  const sections = new Map<number, string>();
  const headingOf = new Map<number, Set<string>>();
  for (const column of columns) headingOf.set(column.from, new Set(column.levels.map(wholeKey)));
  const first = columns[0]?.from ?? 0;
  const width = (columns.at(-1)?.to ?? 0) - first + 1;
  let section: string | null = null;
  let endsAt = Number.POSITIVE_INFINITY;
  for (const row of grid.sheet.rows) {
    if (row.row < from) continue;
    let filled = 0;
    let matches = 0;
    let firstText = '';
    let firstColumn = -1;
    for (const cell of row.cells) {
      if (cell.t === 's') {
        const text = cell.v as string;
        if (text.length <= MAX_HEADING_LENGTH && headingOf.get(cell.c)?.has(wholeKey(text))) matches += 1;
      }
      if (firstColumn < 0) {
        firstText = shownText(cell);
        if (firstText !== '') firstColumn = cell.c;
      }
      filled += 1;
    }
    if (filled === 0 || firstColumn < 0) continue;
    if (matches >= 2 && matches >= filled * 0.5) {
      skipped.push({ row: row.row, why: 'heading' });
      continue;
    }
    if (firstColumn <= first + 2 && TOTAL.test(firstText)) {
      skipped.push({ row: row.row, why: 'total' });
      continue;
    }
    if (FOOT.test(firstText) && !looksLikeRecord(row, columns)) {
      // a page's foot may be followed by the same heading on the next page
      const next = headingAgain(grid, row.row + 1, headingOf);
      skipped.push({ row: row.row, why: 'foot' });
      if (next === null) {
        endsAt = row.row;
        break;
      }
      continue;
    }
    if (SAMPLE.test(firstText)) {
      skipped.push({ row: row.row, why: 'sample' });
      continue;
    }
    if (filled === 1 && width > 2) {
      // only ranges that begin here: looking through all of them on every row would be quadratic
      const merge = grid.mergesFrom(row.row).find(({ left }) => left === firstColumn);
      const wide = merge !== undefined && merge.right - merge.left + 1 >= Math.max(3, width * 0.5);
      if (wide || (SECTION.test(firstText) && firstColumn <= first + 1)) {
        section = firstText;
        skipped.push({ row: row.row, why: 'section' });
        continue;
      }
    }
    if (filled >= 3 && isOtherHeading(row, grid, matches)) {
      endsAt = row.row;
      break;
    }
    body.push(row);
    if (section !== null) sections.set(row.row, section);
  }
  return { body, skipped, sections, endsAt };
}

/** A record that happens to begin with a word of footers (an enterprise 备注…) fills many columns. */
function looksLikeRecord(row: ParsedRow, columns: readonly HeadingColumn[]): boolean {
  const filled = row.cells.filter((cell) => shownText(cell) !== '' && !/[:：]/.test(shownText(cell))).length;
  return filled >= Math.max(4, columns.length * 0.5);
}

/** The row at which the same heading stands once more within the next rows, else null. */
function headingAgain(grid: Grid, from: number, headingOf: ReadonlyMap<number, Set<string>>): number | null {
  let looked = 0;
  for (const row of grid.sheet.rows) {
    if (row.row < from) continue;
    let matches = 0;
    for (const cell of row.cells) if (cell.t === 's' && headingOf.get(cell.c)?.has(wholeKey(cell.v as string))) matches += 1;
    if (matches >= 3) return row.row;
    looked += 1;
    if (looked > 12) return null;
  }
  return null;
}

/** Another table begins: many known headings that are not those of this table. Cheap tests first, this runs on every row. */
function isOtherHeading(row: ParsedRow, grid: Grid, matches: number): boolean {
  for (const cell of row.cells) {
    if (cell.t !== 's' || (cell.v as string).length > 20) return false;
  }
  if (matches > 0 && row.cells.length < 3) return false;
  const score = scoreRow(row);
  if (!(score.hits >= 3.4 && score.hits >= score.filled * 0.7)) return false;
  return (grid.sheet.rows.at(-1)?.row ?? 0) > row.row;
}

/** Not a group heading over columns of the table, which stands in a grid column of its own. */
function isBeside(grid: Grid, row: number, column: number, table: FoundTable): boolean {
  const right = grid.mergeAt(row, column)?.right ?? column;
  return !table.columns.some(({ from, to }) => from <= right && to >= column);
}

/** All tables of a sheet and the lines around them. `forced` gives the heading rows a person chose. */
export function findTables(grid: Grid, forced: readonly number[] | null): { tables: FoundTable[]; around: Surroundings } {
  const tables: FoundTable[] = [];
  let from = 1;
  for (let guard = 0; guard < 20; guard++) {
    const table = findTable(grid, from, guard === 0 ? forced : null);
    if (!table) break;
    tables.push(table);
    if (!Number.isFinite(table.endsAt)) break;
    from = Math.max(table.endsAt, (table.headerRows.at(-1) ?? 0) + 1);
  }
  return { tables, around: linesAround(grid, tables) };
}

function linesAround(grid: Grid, tables: readonly FoundTable[]): Surroundings {
  const taken = new Set<number>();
  for (const table of tables) {
    for (const row of table.headerRows) taken.add(row);
    for (const row of table.body) taken.add(row.row);
    for (const { row, why } of table.skipped) if (why !== 'foot' && why !== 'section') taken.add(row);
  }
  const top = tables[0]?.headerRows[0] ?? Number.POSITIVE_INFINITY;
  const lines: Line[] = [];
  let above = 0;
  for (const row of grid.sheet.rows) {
    const heading = tables.find((table) => table.headerRows.includes(row.row));
    if (heading) {
      // what stands beside the heading in its rows
      const beside = row.cells
        .filter(
          (cell) =>
            !heading.columns.some((column) => column.from <= cell.c && cell.c <= column.to) && isBeside(grid, row.row, cell.c, heading),
        )
        .map((cell) => ({ column: cell.c, text: shownText(cell) }))
        .filter((cell) => cell.text !== '');
      if (beside.length > 0) lines.push({ row: row.row, cells: beside });
      continue;
    }
    if (taken.has(row.row)) continue;
    const cells = row.cells.map((cell) => ({ column: cell.c, text: shownText(cell) })).filter((cell) => cell.text !== '');
    if (cells.length === 0) continue;
    lines.push({ row: row.row, cells });
    if (row.row < top) above += 1;
    if (lines.length > 400) break;
  }
  return { lines, above };
}
