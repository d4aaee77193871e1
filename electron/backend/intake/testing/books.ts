/** Small workbooks for tests, written as they look, in the shape in which the parser hands them over. */

import { intakeFields } from '../../../../shared/declared/intake/fields.ts';
import type { RecordValues } from '../../../../shared/declared/vocabulary.ts';
import type { Merge, ParsedBook, ParsedCell, ParsedSheet } from '../../../parser/protocol.ts';
import { readForeignBytes } from '../../../parser/read.ts';
import { shownValues } from '../batch/present.ts';
import { type BatchAnswers, noAnswers, type ReadTable, readTable } from '../planning/readTable.ts';
import { BookAssembler } from '../reading/assemble.ts';
import { type UnderstoodTable, understandBook } from '../understanding/understand.ts';

/** A text, a number, a date cell by its serial, or a number Excel has damaged. */
export type TestCell = string | number | null | { serial: number; shown: string } | { damaged: number };

export interface TestSheet {
  name?: string;
  rows: readonly (readonly TestCell[])[];
  /** 'A1:C1' */
  merges?: readonly string[];
  hidden?: boolean;
}

function cellOf(cell: TestCell, c: number): ParsedCell | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { c, t: 's', v: cell };
  if (typeof cell === 'number') return { c, t: 'n', v: cell };
  if ('serial' in cell) return { c, t: 'n', v: cell.serial, d: true, w: cell.shown };
  return { c, t: 'n', v: cell.damaged, long: true };
}

function mergeOf(range: string): Merge {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  return { left: left.charCodeAt(0) - 65, top: Number(top), right: right.charCodeAt(0) - 65, bottom: Number(bottom) };
}

export function bookOf(...sheets: TestSheet[]): ParsedBook {
  return {
    format: 'xlsx',
    date1904: false,
    notes: [],
    sheets: sheets.map(
      ({ name = '台账', rows, merges = [], hidden = false }): ParsedSheet => ({
        name,
        visibility: hidden ? 'hidden' : 'visible',
        hiddenColumns: [],
        merges: merges.map(mergeOf),
        rows: rows.flatMap((row, at) => {
          const cells = row.map(cellOf).filter((cell): cell is ParsedCell => cell !== null);
          return cells.length === 0 ? [] : [{ row: at + 1, hidden: false, cells }];
        }),
      }),
    ),
  };
}

export interface Seen extends ReadTable {
  table: UnderstoodTable;
  /** column letters → field */
  fields: Record<string, string | null>;
  /** values of each row under the names of outside, codes by their labels */
  shown: RecordValues[];
}

/** Understands and reads a book as a preview would, without a ledger. */
export function look(book: ParsedBook, options: { fileName?: string; today?: string; answers?: Partial<BatchAnswers> } = {}): Seen[] {
  const { fileName = '表.xlsx', today = '2026-10-24', answers = {} } = options;
  return understandBook(book, fileName).map((table) => {
    const read = readTable(table, {
      today,
      date1904: book.date1904,
      fileStem: fileName.replace(/\.\w+$/, ''),
      remembered: null,
      answers: { ...noAnswers, ...answers },
    });
    const fields = read.kind === 'unknown' ? null : intakeFields(read.kind);
    return {
      ...read,
      table,
      fields: Object.fromEntries(read.mapping?.columns.map((column) => [column.letters, column.field?.path ?? null]) ?? []),
      shown: fields ? read.rows.map((row) => shownValues(fields, row.values, true)) : [],
    };
  });
}

export function lookAtOne(sheet: TestSheet, options: Parameters<typeof look>[1] = {}): Seen {
  const [seen] = look(bookOf(sheet), options);
  if (!seen) throw new Error('the book has no sheet');
  return seen;
}

/** Reads a file's bytes by the parser's own code, in this process. */
export async function parseHere(name: string, bytes: Buffer): Promise<ParsedBook> {
  const assembler = new BookAssembler();
  let book: ParsedBook | null = null;
  await readForeignBytes(name, bytes, async (message) => {
    const step = assembler.take(structuredClone(message));
    if (step.kind === 'done') book = step.book;
  });
  if (!book) throw new Error(`${name} was not read`);
  return book;
}
