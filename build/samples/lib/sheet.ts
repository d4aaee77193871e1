/**
 * A sheet being written together with its truth: whoever places a value in a cell says in the same breath what a careful clerk
 * would record from it. So workbook and truth cannot drift apart.
 */
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';

/** null is an empty cell; a serial is a real date cell; `format` is a number format such as '0'. */
export type Cell = string | number | null | { serial: number } | { number: number; format: string };

export type RowLook = 'title' | 'line' | 'heading' | 'body' | 'foot';

export interface TruthProblem {
  field: string;
  /** A1 address, or null where the whole sheet says (or does not say) it */
  cell: string | null;
  severity: 'error' | 'warning';
  /** in English, for readers of the truth */
  about: string;
}

export interface TruthRow {
  /** the sheet's own row number, from 1 */
  row: number;
  refused: boolean;
  values: RecordValues;
  problems: TruthProblem[];
}

export interface SheetTruth {
  sheet: string;
  /** the entity's name in the dictionary, or 'unknown' for helper lists and notes */
  kind: string;
  headerRows: number[];
  declared: { enterprise: string | null; filledOn: string | null };
  columns: { column: string; header: string; field: string | null }[];
  zeroReport: boolean;
  rows: TruthRow[];
}

export interface Sheet {
  name: string;
  hidden: boolean;
  rows: Cell[][];
  looks: RowLook[];
  /** [first row, first column, last row, last column], from 0 */
  merges: [number, number, number, number][];
  widths: number[];
  hiddenColumns: number[];
  truth: SheetTruth;
}

export interface Written {
  cell: Cell;
  /** what this cell adds to every record of its row */
  values?: RecordValues;
  /** what it adds to each record where one cell holds several */
  each?: RecordValues[];
  problem?: { field?: string; severity: 'error' | 'warning'; about: string };
  /** the whole row cannot be saved */
  refuse?: boolean;
}

export interface Column<Row> {
  /** from the top level down */
  heading: readonly string[];
  field: string | null;
  width: number;
  /** grid columns merged into this one field, on every row */
  span?: number;
  hidden?: boolean;
  /** rows next to each other with the same key share one merged cell */
  mergeDown?: (row: Row) => string;
  write: (row: Row, index: number) => Written;
}

export interface Table<Row> {
  kind: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** indexes of rows before which the heading stands once more */
  repeatHeadingBefore?: readonly number[];
  emptyRows?: number;
  /** said by the sheet as a whole (its title) rather than by a column */
  always?: RecordValues;
  alwaysProblem?: { field: string; about: string };
}

export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

export function newSheet(name: string, declared: { enterprise?: string; filledOn?: string } = {}): Sheet {
  return {
    name,
    hidden: false,
    rows: [],
    looks: [],
    merges: [],
    widths: [],
    hiddenColumns: [],
    truth: {
      sheet: name,
      kind: 'unknown',
      headerRows: [],
      declared: { enterprise: declared.enterprise ?? null, filledOn: declared.filledOn ?? null },
      columns: [],
      zeroReport: false,
      rows: [],
    },
  };
}

/** Adds one row and returns its index from 0. */
export function addRow(sheet: Sheet, look: RowLook, cells: Cell[]): number {
  sheet.rows.push(cells);
  sheet.looks.push(look);
  return sheet.rows.length - 1;
}

/** A title (or note) over `width` grid columns. */
export function addMergedRow(sheet: Sheet, look: RowLook, text: string, width: number): void {
  const row = addRow(sheet, look, [text]);
  if (width > 1) sheet.merges.push([row, 0, row, width - 1]);
}

export function gridWidth<Row>(columns: readonly Column<Row>[]): number {
  return columns.reduce((sum, column) => sum + (column.span ?? 1), 0);
}

function addHeading<Row>(sheet: Sheet, columns: readonly Column<Row>[], isFirst: boolean): void {
  const depth = Math.max(...columns.map((column) => column.heading.length));
  const first = sheet.rows.length;
  for (let level = 0; level < depth; level++) {
    const row = addRow(sheet, 'heading', []);
    if (isFirst) sheet.truth.headerRows.push(row + 1);
  }
  const groups: { text: string; from: number; to: number }[] = [];
  let at = 0;
  for (const column of columns) {
    const last = at + (column.span ?? 1) - 1;
    const [top = '', ...below] = column.heading;
    const group = groups.at(-1);
    if (below.length > 0 && group?.text === top && group.to === at - 1) group.to = last;
    else {
      put(sheet, first, at, top);
      if (below.length > 0) groups.push({ text: top, from: at, to: last });
      else if (depth > 1 || last > at) sheet.merges.push([first, at, first + depth - 1, last]);
    }
    for (const [level, text] of below.entries()) {
      put(sheet, first + 1 + level, at, text);
      if (last > at) sheet.merges.push([first + 1 + level, at, first + 1 + level, last]);
    }
    if (isFirst) sheet.truth.columns.push({ column: columnLetters(at), header: column.heading.join('·'), field: column.field });
    at = last + 1;
  }
  for (const group of groups) if (group.to > group.from) sheet.merges.push([first, group.from, first, group.to]);
}

function put(sheet: Sheet, row: number, column: number, cell: Cell): void {
  const cells = sheet.rows[row];
  if (!cells) throw new Error(`no row ${row}`);
  while (cells.length <= column) cells.push(null);
  cells[column] = cell;
}

/** Writes heading and rows, and the truth of each row beside them. */
export function addTable<Row>(sheet: Sheet, table: Table<Row>): void {
  const { columns, rows } = table;
  sheet.truth.kind = table.kind;
  let grid = 0;
  for (const column of columns) {
    for (let part = 0; part < (column.span ?? 1); part++) {
      if (column.hidden) sheet.hiddenColumns.push(grid);
      sheet.widths[grid] = column.width / (column.span ?? 1);
      grid += 1;
    }
  }
  addHeading(sheet, columns, true);
  const openMerges = new Map<number, { key: string; row: number; last: number }>();
  const closeMerge = (at: number): void => {
    const open = openMerges.get(at);
    if (open && open.last > open.row) sheet.merges.push([open.row, at, open.last, at]);
    openMerges.delete(at);
  };
  for (const [index, row] of rows.entries()) {
    if (table.repeatHeadingBefore?.includes(index)) {
      for (const at of [...openMerges.keys()]) closeMerge(at);
      addHeading(sheet, columns, false);
    }
    const y = addRow(sheet, 'body', []);
    const common: RecordValues = { ...table.always };
    const problems: TruthProblem[] = [];
    if (table.alwaysProblem) problems.push({ ...table.alwaysProblem, cell: null, severity: 'warning' });
    let each: RecordValues[] = [{}];
    let refused = false;
    let at = 0;
    for (const column of columns) {
      const span = column.span ?? 1;
      const written = column.write(row, index);
      Object.assign(common, written.values);
      if (written.each) each = written.each;
      if (written.refuse) refused = true;
      if (written.problem) {
        const field = written.problem.field ?? column.field ?? '';
        problems.push({ field, cell: `${columnLetters(at)}${y + 1}`, severity: written.problem.severity, about: written.problem.about });
      }
      let cell = written.cell;
      if (column.mergeDown) {
        const key = column.mergeDown(row);
        const open = openMerges.get(at);
        if (open?.key === key) {
          open.last = y;
          cell = null;
        } else {
          closeMerge(at);
          openMerges.set(at, { key, row: y, last: y });
        }
      }
      put(sheet, y, at + span - 1, null);
      put(sheet, y, at, cell);
      if (span > 1) sheet.merges.push([y, at, y, at + span - 1]);
      at += span;
    }
    for (const own of each) sheet.truth.rows.push({ row: y + 1, refused, values: { ...common, ...own }, problems });
  }
  for (const at of [...openMerges.keys()]) closeMerge(at);
  for (let empty = 0; empty < (table.emptyRows ?? 0); empty++)
    addRow(
      sheet,
      'body',
      Array.from({ length: grid }, () => null),
    );
}
