/**
 * Writes workbooks. The one module that names the writer (hucre), so that it stays replaceable.
 *
 * Invariants: no cell is ever a formula, whatever its text begins with; identity numbers, certificate numbers and days are text; equal input
 * gives equal bytes; every sheet prints on A4, fitted to its width, with its heading repeated and 第 n 页，共 m 页 below.
 *
 * Worked example: `writeWorkbook({ sheets: [{ name: '隐患台账', title: '阳光镇隐患台账', columns: [{ header: '隐患描述', width: 40, kind: 'text' }],
 * rows: [['乙炔瓶与氧气瓶混放']] }] })` answers the bytes of an .xlsx.
 */
import { type CellStyle, type CellValue, type ColumnDef, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { lineCount, rowHeight } from './textLayout.ts';

/** text and code are left-aligned text, day is centred text; number and money are numbers */
export type ColumnKind = 'text' | 'code' | 'day' | 'number' | 'money';

export interface TableColumn {
  header: string;
  /** in characters; a Chinese character takes two */
  width: number;
  kind: ColumnKind;
}

/** What a cell may hold: text stays text, a number is written as a number only in number and money columns. */
export type SheetValue = string | number | null;

/** A list: title, a line below it, one heading row, rows, lines below the table. */
export interface TableSheet {
  name: string;
  title?: string;
  subtitle?: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly SheetValue[])[];
  footers?: readonly string[];
  /** default true */
  landscape?: boolean;
  /** columns that stay in sight when scrolling sideways */
  freezeColumns?: number;
}

export type Look = 'title' | 'line' | 'lineRight' | 'heading' | 'label' | 'middle' | 'value' | 'note';

/** A cell of a form, with the area it covers. Rows and columns count from 0. */
export interface PlacedCell {
  row: number;
  column: number;
  rows?: number;
  columns?: number;
  value: SheetValue;
  look: Look;
}

/** A form: cells at fixed places. Row heights follow from the texts; `leastHeights` makes single rows taller, in points. */
export interface FormSheet {
  name: string;
  widths: readonly number[];
  cells: readonly PlacedCell[];
  leastHeight?: number;
  landscape?: boolean;
  /** the whole sheet on one page */
  onePage?: boolean;
}

export interface WorkbookContent {
  sheets: readonly (TableSheet | FormSheet)[];
}

/** Characters of body text that fit on the width of an A4 page, landscape and portrait, before the print grows too small to read. */
const PAGE_ROOM = { landscape: 190, portrait: 120 } as const;
const FONT = '宋体';
const BODY_SIZE = 10.5;
/** The longest text a cell takes; what is longer is cut and says so. */
const LONGEST_TEXT = 32_767;
const CUT = '…（内容过长，余下的见台账）';
/** Written into every workbook instead of the time of writing: equal input, equal bytes. */
const FIXED_STAMP = new Date('2000-01-01T00:00:00Z');

const thin = { style: 'thin' } as const;
const box = { top: thin, right: thin, bottom: thin, left: thin };
const TEXT = '@';

const looks: Record<Look, CellStyle & { size: number }> = {
  title: {
    size: 18,
    font: { name: '黑体', size: 18, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  line: { size: 12, font: { name: FONT, size: 12 }, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } },
  lineRight: { size: 12, font: { name: FONT, size: 12 }, alignment: { horizontal: 'right', vertical: 'center', wrapText: true } },
  heading: {
    size: BODY_SIZE,
    font: { name: FONT, size: BODY_SIZE, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF5' } },
    border: box,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  label: { size: BODY_SIZE, font: { name: FONT, size: BODY_SIZE }, border: box, alignment: { vertical: 'center', wrapText: true } },
  middle: {
    size: BODY_SIZE,
    font: { name: FONT, size: BODY_SIZE },
    border: box,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  value: {
    size: 11,
    font: { name: FONT, size: 11, bold: true },
    border: box,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  note: { size: BODY_SIZE, font: { name: FONT, size: BODY_SIZE }, alignment: { vertical: 'top', wrapText: true } },
};

const columnStyles: Record<ColumnKind, CellStyle> = {
  text: { ...looks.label, numFmt: TEXT },
  code: { ...looks.middle, numFmt: TEXT },
  day: { ...looks.middle, numFmt: TEXT },
  number: { ...looks.middle, numFmt: '0.##########' },
  money: { ...looks.label, alignment: { horizontal: 'right', vertical: 'center' }, numFmt: '#,##0.00' },
};

/** @returns the bytes of an .xlsx; the same content gives the same bytes */
export async function writeWorkbook(content: WorkbookContent): Promise<Uint8Array> {
  const names = sheetNames(content.sheets.map((sheet) => sheet.name));
  return writeXlsx({
    sheets: content.sheets.map((sheet, index) => {
      const name = names[index] ?? `表${index + 1}`;
      return 'cells' in sheet ? formSheet(sheet, name) : tableSheet(sheet, name);
    }),
    defaultFont: { name: FONT, size: BODY_SIZE },
    properties: { creator: '安办台账', created: FIXED_STAMP, modified: FIXED_STAMP },
  });
}

function tableSheet(sheet: TableSheet, name: string): WriteSheet {
  const { columns } = sheet;
  const last = Math.max(0, columns.length - 1);
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const landscape = sheet.landscape ?? true;
  // a wide list goes over several pages side by side, its first columns on each, instead of shrinking until nobody can read it
  const pagesWide = Math.ceil(total / PAGE_ROOM[landscape ? 'landscape' : 'portrait']) || 1;
  const firstPage = columnsOnFirstPage(columns, total / pagesWide);
  const firstPageWidth = columns.slice(0, firstPage).reduce((sum, column) => sum + column.width, 0);
  const rows: CellValue[][] = [];
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, { height: number }>();

  const wholeRow = (text: string, look: Look): void => {
    const row = rows.length;
    rows.push([cleanText(text)]);
    cells.set(`${row},0`, { value: cleanText(text), style: { ...looks[look], numFmt: TEXT } });
    if (firstPage > 1) merges.push({ startRow: row, startCol: 0, endRow: row, endCol: firstPage - 1 });
    rowDefs.set(row, { height: rowHeight(lineCount(text, firstPageWidth), looks[look].size) });
  };

  if (sheet.title) wholeRow(sheet.title, 'title');
  if (sheet.subtitle) wholeRow(sheet.subtitle, 'line');
  const headingRow = rows.length;
  rows.push(columns.map((column) => cleanText(column.header)));
  for (const [index, column] of columns.entries()) {
    cells.set(`${headingRow},${index}`, { value: cleanText(column.header), style: { ...looks.heading, numFmt: TEXT } });
  }
  rowDefs.set(headingRow, { height: tallest(columns, (column) => column.header) });

  for (const row of sheet.rows) {
    rowDefs.set(rows.length, { height: tallest(columns, (_, index) => row[index] ?? null) });
    rows.push(columns.map((column, index) => cellValue(row[index] ?? null, column.kind)));
  }
  const bottom = rows.length;
  for (const footer of sheet.footers ?? []) wholeRow(footer, 'note');

  return {
    name,
    rows,
    cells,
    merges,
    rowDefs,
    columns: columns.map((column): ColumnDef => ({ width: column.width, style: columnStyles[column.kind] })),
    freezePane: { rows: headingRow + 1, ...(sheet.freezeColumns ? { columns: sheet.freezeColumns } : {}) },
    ...(sheet.rows.length > 0 ? { autoFilter: { range: `A${headingRow + 1}:${columnLetter(last)}${bottom}` } } : {}),
    pageSetup: {
      ...page(landscape),
      fitToWidth: pagesWide,
      fitToHeight: 0,
      printTitlesRow: `$${headingRow + 1}:$${headingRow + 1}`,
      ...(pagesWide > 1 && sheet.freezeColumns ? { printTitlesColumn: `$A:$${columnLetter(sheet.freezeColumns - 1)}` } : {}),
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}

function columnsOnFirstPage(columns: readonly TableColumn[], room: number): number {
  let used = 0;
  let count = 0;
  for (const column of columns) {
    used += column.width;
    if (used > room + 1 && count > 0) break;
    count += 1;
  }
  return count;
}

function formSheet(sheet: FormSheet, name: string): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const merges: MergeRange[] = [];
  const heights: number[] = [];
  const height = Math.max(0, ...sheet.cells.map((cell) => cell.row + (cell.rows ?? 1)));
  const least = sheet.leastHeight ?? 0;
  for (let row = 0; row < height; row += 1) heights.push(0);
  // cells that span rows come last: the rows they cover are known by then
  const bySpan = [...sheet.cells].sort((a, b) => (a.rows ?? 1) - (b.rows ?? 1));
  for (const cell of bySpan) {
    const spanRows = cell.rows ?? 1;
    const spanColumns = cell.columns ?? 1;
    const look = looks[cell.look];
    const numeric = typeof cell.value === 'number';
    const style: CellStyle = { ...look, numFmt: numeric ? '0.##########' : TEXT };
    for (let row = cell.row; row < cell.row + spanRows; row += 1) {
      for (let column = cell.column; column < cell.column + spanColumns; column += 1) cells.set(`${row},${column}`, { value: null, style });
    }
    const value = numeric ? cell.value : cell.value === null ? null : cleanText(String(cell.value));
    cells.set(`${cell.row},${cell.column}`, { value, style });
    if (spanRows > 1 || spanColumns > 1) {
      merges.push({
        startRow: cell.row,
        startCol: cell.column,
        endRow: cell.row + spanRows - 1,
        endCol: cell.column + spanColumns - 1,
      });
    }
    const width = sheet.widths.slice(cell.column, cell.column + spanColumns).reduce((sum, each) => sum + each, 0);
    const needed = rowHeight(lineCount(String(cell.value ?? ''), width), look.size);
    const bordered = look.border !== undefined;
    const covered = heights.slice(cell.row, cell.row + spanRows).map((each) => Math.max(each, bordered ? least : 0));
    const missing = needed - covered.reduce((sum, each) => sum + each, 0);
    for (const [index, each] of covered.entries()) heights[cell.row + index] = each + Math.max(0, missing) / spanRows;
  }
  return {
    name,
    rows: [],
    cells,
    merges,
    rowDefs: new Map(heights.map((each, row): [number, { height: number }] => [row, { height: each }])),
    columns: sheet.widths.map((width) => ({ width })),
    pageSetup: { ...page(sheet.landscape ?? false), fitToHeight: sheet.onePage ? 1 : 0, horizontalCentered: true },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}

const page = (landscape: boolean) =>
  ({
    paperSize: 'a4',
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    margins: { top: 0.7, right: 0.5, bottom: 0.7, left: 0.5, header: 0.3, footer: 0.3 },
  }) as const;

function cellValue(value: SheetValue, kind: ColumnKind): CellValue {
  if (value === null || value === '') return null;
  if (typeof value === 'number' && (kind === 'number' || kind === 'money') && Number.isFinite(value)) return value;
  return cleanText(String(value));
}

/** The height of a row whose texts wrap; nothing else computes it, and a row that is too low prints over the next one. */
function tallest(columns: readonly TableColumn[], textOf: (column: TableColumn, index: number) => SheetValue): number {
  let lines = 1;
  for (const [index, column] of columns.entries()) {
    const value = textOf(column, index);
    if (typeof value === 'string') lines = Math.max(lines, lineCount(value, column.width));
  }
  return rowHeight(lines, BODY_SIZE);
}

/**
 * Text as a cell can hold it: whole characters, one kind of line end, at most 32,767. `_x0041_` would come back as A from a reader that
 * follows the standard, so its underscore is written as what it is.
 */
export function cleanText(text: string): string {
  const whole = text.toWellFormed().replace(/\r\n?/g, '\n');
  const cut = whole.length > LONGEST_TEXT ? whole.slice(0, LONGEST_TEXT - 400) + CUT : whole;
  return cut.toWellFormed().replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** Names Excel accepts: 1 to 31 characters without []:*?/\ and apostrophes, each once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const clean =
      cleanText(name)
        .replace(/[[\]:*?/\\'\n\t]/g, ' ')
        .trim()
        .slice(0, 28) || `表${index + 1}`;
    let unique = clean;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${clean} ${n}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function columnLetter(index: number): string {
  const tail = String.fromCharCode(65 + (index % 26));
  return index < 26 ? tail : columnLetter(Math.floor(index / 26) - 1) + tail;
}
