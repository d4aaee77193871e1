/**
 * A read sheet as a grid: rows and cells as the parser sent them, merged ranges answered by cell. Rows count from 1, columns from 0,
 * as in the parser's protocol; addresses are those of the spreadsheet ('F18').
 */
import type { Merge, ParsedCell, ParsedRow, ParsedSheet } from '../../../parser/protocol.ts';

const LETTERS: string[] = [];

/** 0 → 'A', 27 → 'AB' */
export function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  const last = String.fromCharCode(65 + (column % 26));
  const made = column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
  LETTERS[column] = made;
  return made;
}

/** 'AB' → 27; −1 for what is no column. */
export function columnIndex(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return -1;
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** What a person sees in a cell, trimmed. Errors such as #REF! show nothing. */
export function shownText(cell: ParsedCell | undefined): string {
  if (cell === undefined || cell.t === 'e') return '';
  if (cell.t === 's') return (cell.v as string).trim();
  if (cell.t === 'b') return cell.v ? '是' : '否';
  return (cell.w ?? String(cell.v)).trim();
}

export interface Grid {
  sheet: ParsedSheet;
  rowAt(row: number): ParsedRow | undefined;
  cellAt(row: number, column: number): ParsedCell | undefined;
  textAt(row: number, column: number): string;
  /** the merged range that covers a cell, if any */
  mergeAt(row: number, column: number): Merge | undefined;
  /** merged ranges that begin in this row */
  mergesFrom(row: number): readonly Merge[];
  lastColumn: number;
}

const NONE: readonly Merge[] = [];

export function gridOf(sheet: ParsedSheet): Grid {
  const rows = new Map<number, ParsedRow>();
  let lastColumn = 0;
  for (const row of sheet.rows) {
    rows.set(row.row, row);
    lastColumn = Math.max(lastColumn, row.cells.at(-1)?.c ?? 0);
  }
  const beginning = new Map<number, Merge[]>();
  const tall: Merge[] = [];
  for (const merge of sheet.merges) {
    const list = beginning.get(merge.top);
    if (list) list.push(merge);
    else beginning.set(merge.top, [merge]);
    if (merge.bottom > merge.top) tall.push(merge);
  }
  const cellAt = (row: number, column: number): ParsedCell | undefined => {
    const cells = rows.get(row)?.cells;
    if (!cells) return undefined;
    // mostly dense: the cell stands at its own index or a little before it
    for (let at = Math.min(column, cells.length - 1); at >= 0; at--) {
      const cell = cells[at];
      if (cell === undefined || cell.c < column) return undefined;
      if (cell.c === column) return cell;
    }
    return undefined;
  };
  return {
    sheet,
    lastColumn,
    rowAt: (row) => rows.get(row),
    cellAt,
    textAt: (row, column) => shownText(cellAt(row, column)),
    mergesFrom: (row) => beginning.get(row) ?? NONE,
    mergeAt: (row, column) =>
      beginning.get(row)?.find((merge) => merge.left <= column && column <= merge.right) ??
      tall.find((merge) => merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right),
  };
}
