/**
 * Builds a ParsedBook from messages of a process that has eaten foreign bytes. Every value is checked for type and bounds on the way
 * in; a message that is not exactly as agreed ends the reading. No message is ever used as a prototype, key or path.
 */
import { limits } from '../../../parser/limits.ts';
import {
  type BookFormat,
  cellFlags,
  type Merge,
  type ParsedBook,
  type ParsedCell,
  type ParsedPicture,
  type ParsedRow,
  type ParsedSheet,
  type RefusalCode,
  refusalCodes,
  rowsPerMessage,
} from '../../../parser/protocol.ts';

export type Step =
  | { kind: 'more'; rows: number }
  | { kind: 'done'; book: ParsedBook }
  | { kind: 'refused'; code: RefusalCode; says: string }
  | { kind: 'nonsense' };

const formats: readonly BookFormat[] = ['xlsx', 'xlsb', 'xls', 'ods', 'delimited', 'html', 'xml2003', 'docx'];
const visibilities: readonly ParsedSheet['visibility'][] = ['visible', 'hidden', 'very-hidden'];
const types = ['s', 'n', 'b', 'e'] as const;
const largest = 1_048_576 * 16_384;

class Nonsense extends Error {}

export class BookAssembler {
  #book: ParsedBook | null = null;
  #sheet: ParsedSheet | null = null;
  #rows = 0;
  #cells = 0;
  #units = 0;
  #pictureBytes = 0;

  /** Takes one message, in the order sent. After anything but 'more' the process is to be killed. */
  take(message: unknown): Step {
    try {
      return this.#take(record(message));
    } catch (error) {
      if (error instanceof Nonsense) return { kind: 'nonsense' };
      throw error;
    }
  }

  #take(message: Record<string, unknown>): Step {
    switch (message.kind) {
      case 'book':
        demand(this.#book === null);
        this.#book = { format: oneOf(formats, message.format), date1904: message.date1904 === true, notes: [], sheets: [] };
        break;
      case 'sheet':
        demand(this.#book !== null && this.#book.sheets.length < limits.sheets);
        this.#sheet = {
          name: text(message.name, 200),
          visibility: oneOf(visibilities, message.visibility),
          merges: merges(message.merges),
          hiddenColumns: list(message.hiddenColumns, limits.columns).map((column) => whole(column, 0, limits.columns - 1)),
          rows: [],
        };
        this.#book.sheets.push(this.#sheet);
        break;
      case 'rows': {
        const sheet = this.#sheet;
        demand(sheet !== null);
        for (const row of list(message.rows, rowsPerMessage)) sheet.rows.push(this.#row(row, sheet.rows.at(-1)?.row ?? 0));
        break;
      }
      case 'picture': {
        demand(this.#book !== null && this.#book.sheets.length > 0);
        const pictures = this.#book.pictures ?? [];
        this.#book.pictures = pictures;
        demand(message.bytes instanceof Uint8Array && message.bytes.byteLength <= limits.pictures.fileBytes);
        this.#pictureBytes += message.bytes.byteLength;
        demand(pictures.length < limits.pictures.files && this.#pictureBytes <= limits.pictures.totalBytes);
        pictures.push({ bytes: message.bytes, places: places(message.places, this.#book.sheets.length) });
        break;
      }
      case 'end':
        demand(this.#book !== null && message.rows === this.#rows);
        this.#book.notes = list(message.notes, 100).map((note) => text(note, 1_000));
        return { kind: 'done', book: this.#book };
      case 'refused':
        return { kind: 'refused', code: oneOf(refusalCodes, message.code), says: text(message.says, 1_000) };
      default:
        throw new Nonsense();
    }
    return { kind: 'more', rows: this.#rows };
  }

  #row(foreign: unknown, after: number): ParsedRow {
    const [row, hidden, values, ...rest] = list(foreign, 3);
    demand(rest.length === 0);
    this.#rows += 1;
    const number = whole(row, after + 1, limits.rows);
    const flat = list(values, limits.columns * 4);
    const cells: ParsedCell[] = [];
    let last = -1;
    for (let at = 0; at < flat.length; ) {
      const c = whole(flat[at], last + 1, limits.columns - 1);
      const flags = whole(flat[at + 1], 0, cellFlags.all);
      const cell: ParsedCell = {
        c,
        t: types[(flags & cellFlags.typeMask) as 0 | 1 | 2 | 3],
        v: this.#value(flags & cellFlags.typeMask, flat[at + 2]),
      };
      at += 3;
      if (flags & ~cellFlags.typeMask) {
        if (flags & cellFlags.shown) cell.w = this.#text(flat[at++]);
        if (flags & cellFlags.date) cell.d = true;
        if (flags & cellFlags.formula) cell.f = true;
        if (flags & cellFlags.long) cell.long = true;
        if (flags & cellFlags.cut) cell.cut = true;
      }
      cells.push(cell);
      last = c;
    }
    this.#cells += cells.length;
    demand(this.#cells <= limits.cells);
    return { row: number, hidden: hidden === 1, cells };
  }

  #value(type: number, foreign: unknown): string | number | boolean {
    if (type === cellFlags.number) {
      demand(typeof foreign === 'number' && Number.isFinite(foreign));
      return foreign;
    }
    if (type === cellFlags.boolean) {
      demand(typeof foreign === 'boolean');
      return foreign;
    }
    return this.#text(foreign);
  }

  #text(foreign: unknown): string {
    const value = text(foreign, limits.textUnits);
    this.#units += value.length;
    demand(this.#units <= limits.outputUnits * 2);
    return value;
  }
}

function demand(condition: boolean): asserts condition {
  if (!condition) throw new Nonsense();
}

function record(foreign: unknown): Record<string, unknown> {
  demand(typeof foreign === 'object' && foreign !== null);
  return foreign as Record<string, unknown>;
}

function text(foreign: unknown, most: number): string {
  demand(typeof foreign === 'string' && foreign.length <= most);
  return foreign;
}

function whole(foreign: unknown, least: number, most: number): number {
  demand(typeof foreign === 'number' && Number.isInteger(foreign) && foreign >= least && foreign <= most);
  return foreign;
}

function list(foreign: unknown, most: number): unknown[] {
  demand(Array.isArray(foreign) && foreign.length <= most);
  return foreign;
}

function oneOf<T extends string>(allowed: readonly T[], foreign: unknown): T {
  demand(allowed.includes(foreign as T));
  return foreign as T;
}

function places(foreign: unknown, sheets: number): ParsedPicture['places'] {
  const flat = list(foreign, limits.pictures.places * 3);
  demand(flat.length % 3 === 0);
  const found: ParsedPicture['places'] = [];
  for (let at = 0; at < flat.length; at += 3) {
    found.push({
      sheet: whole(flat[at], 0, sheets - 1),
      row: whole(flat[at + 1], 1, limits.rows),
      column: whole(flat[at + 2], 0, limits.columns - 1),
    });
  }
  return found;
}

function merges(foreign: unknown): Merge[] {
  const flat = list(foreign, limits.merges * 4);
  demand(flat.length % 4 === 0);
  const ranges: Merge[] = [];
  for (let at = 0; at < flat.length; at += 4) {
    const range = {
      top: whole(flat[at], -1, largest),
      left: whole(flat[at + 1], -1, largest),
      bottom: whole(flat[at + 2], -1, largest),
      right: whole(flat[at + 3], -1, largest),
    };
    // A range that is upside down or outside any sheet means nothing; the data does not depend on it.
    if (range.top >= 1 && range.left >= 0 && range.bottom >= range.top && range.right >= range.left) ranges.push(range);
  }
  return ranges;
}
