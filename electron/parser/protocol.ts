/**
 * What the back end and the parser process say to each other, and what a read file looks like when it has arrived.
 *
 * Invariants
 * - One process reads exactly one file, answers with one verdict (`end` or `refused`) and exits.
 * - Nothing here is interpreted: text stays text, a date stays its serial number, a formula is its cached value. Meaning is
 *   given by the back end, which also checks every message again: the process has eaten foreign bytes and is not believed.
 * - A sheet's declared range is never looked at. Rows and cells are those that really hold something, in order.
 *
 * Worked example. A sheet "台账" whose row 5 is hidden and reads, from column A: text 001, a date cell, a number typed into an ID
 * column (Excel kept only 15 digits), and the result of a formula:
 *
 *   { row: 5, hidden: true, cells: [
 *     { c: 0, t: 's', v: '001' },
 *     { c: 1, t: 'n', v: 45839, d: true, w: '2025年7月1日' },
 *     { c: 2, t: 'n', v: 110101199003070020, long: true },
 *     { c: 3, t: 'n', v: 0.25, f: true, w: '25%' },
 *   ] }
 */

export type BookFormat = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'delimited' | 'html' | 'xml2003' | 'docx';

/** A cell that holds something. Cells that are empty or only white space are not sent. */
export interface ParsedCell {
  /** column, 0-based as in the file: 0 is A */
  c: number;
  /** type of the value as stored: text, number, boolean, error (then `v` is its name, e.g. '#REF!') */
  t: 's' | 'n' | 'b' | 'e';
  v: string | number | boolean;
  /** what the sheet shows, where the number format makes that differ from `v`: dates, percentages, leading zeros, units */
  w?: string;
  /** the number format is one of a date or a time; `v` is the serial number (see ParsedBook.date1904) */
  d?: true;
  /** `v` is the cached result of a formula, which is never recomputed */
  f?: true;
  /** a number of 16 digits or more: Excel keeps 15, so an identity number stored like this is already destroyed */
  long?: true;
  /** the text was longer than 32,767 units and is cut */
  cut?: true;
}

export interface ParsedRow {
  /** row number as in the file, 1-based */
  row: number;
  hidden: boolean;
  /** ascending by `c` */
  cells: ParsedCell[];
}

/** Corners of a merged range; rows 1-based like `ParsedRow.row`, columns 0-based like `ParsedCell.c`, all inclusive. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface ParsedSheet {
  name: string;
  visibility: 'visible' | 'hidden' | 'very-hidden';
  merges: Merge[];
  /** 0-based */
  hiddenColumns: number[];
  /** ascending by `row` */
  rows: ParsedRow[];
}

/** A picture of the workbook, once, with every cell it stands in. Its bytes are foreign: sniff them again. */
export interface ParsedPicture {
  bytes: Uint8Array;
  /** `sheet` counts the book's sheets from 0, `row` as in ParsedRow, `column` as in ParsedCell */
  places: { sheet: number; row: number; column: number }[];
}

export interface ParsedBook {
  format: BookFormat;
  /** serial numbers count from 1904-01-01 (old Excel for Mac) instead of 1900 */
  date1904: boolean;
  /** Chinese sentences a person should see: extension and content differ, text was cut, a chart sheet was left out. */
  notes: string[];
  sheets: ParsedSheet[];
  /** only of xlsx; absent: none */
  pictures?: ParsedPicture[];
}

export type ReadOutcome = { outcome: 'read'; book: ParsedBook } | { outcome: 'refused'; code: RefusalCode; says: string };

export const refusalCodes = [
  'EMPTY_FILE',
  'TOO_LARGE',
  'LOCK_FILE', // ~$…: the trace of a workbook open in Excel or WPS
  'ENCRYPTED',
  'ACCESS',
  'PDF',
  'OFD',
  'IMAGE',
  'WORD',
  'PRESENTATION',
  'PROGRAM',
  'ARCHIVE',
  'NUMBERS',
  'WEB_ARCHIVE',
  'SHORTCUT',
  'OTHER_KIND', // known to be no table
  'UNKNOWN_KIND',
  'NO_TABLE', // a page or document without a table
  'TRUNCATED',
  'ZIP_BAD',
  'ZIP_BOMB',
  'FILE_SUSPICIOUS', // carries a DTD
  'TOO_MANY_SHEETS',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'TOO_MANY_CELLS',
  'UNREADABLE',
  'TIMEOUT',
  'MEMORY',
  'CRASHED', // the process ended or spoke nonsense without a verdict
  'CANCELLED',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/* ---- on the wire ---- */

/** Host to process: `open` once, then the bytes in pieces until `sizeBytes` have come. */
export type ToParser =
  | { kind: 'open'; name: string; sizeBytes: number; rssLimitBytes: number; wallClockMs: number }
  | { kind: 'bytes'; bytes: Uint8Array };

/**
 * A row on the wire: [row number, hidden 0 or 1, cells]. The cells are one flat list of column, flags, value and, when the flag
 * `shown` is set, the shown text. Objects would write every property name of every cell into the message.
 */
export type WireRow = [row: number, hidden: 0 | 1, cells: WireValue[]];
export type WireValue = string | number | boolean;

export const cellFlags = {
  /** lowest two bits: the type */
  text: 0,
  number: 1,
  boolean: 2,
  error: 3,
  typeMask: 3,
  date: 4,
  formula: 8,
  long: 16,
  cut: 32,
  shown: 64,
  all: 127,
} as const;

/** Rows in one message. Keeps the receiver's event loop free: 500 rows of 24 cells take a few milliseconds. */
export const rowsPerMessage = 500;

/** Process to host, in this order: book, then per sheet `sheet` and its `rows`, then pictures, then `end`; or `refused` at any point. */
export type FromParser =
  | { kind: 'book'; format: BookFormat; date1904: boolean }
  | { kind: 'sheet'; name: string; visibility: ParsedSheet['visibility']; hiddenColumns: number[]; merges: number[] }
  | { kind: 'rows'; rows: WireRow[] }
  /** places: flat list of sheet, row, column */
  | { kind: 'picture'; bytes: Uint8Array; places: number[] }
  | { kind: 'end'; notes: string[]; rows: number }
  | { kind: 'refused'; code: RefusalCode; says: string };

export interface ParserExit {
  code: number | null;
  /** null where the host cannot know (utilityProcess reports only a code) */
  signal: string | null;
}

/**
 * One started parser process as its user sees it. Made by the host: Node hosts fork (`hosts/parserProcess.ts`), the desktop host
 * uses utilityProcess and may hand the back end one end of a MessageChannel whose other end it gave to the process.
 */
export interface ParserTransport {
  /** Structured clone; never throws, a message to a process that is gone is dropped. */
  send(message: ToParser): void;
  /** One listener; messages that came before it was set are kept. They are foreign: check them. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, also when the process was gone before the listener was set. */
  onExit(listener: (exit: ParserExit) => void): void;
  /** SIGKILL or TerminateProcess, never a request. May be called again. */
  kill(): void;
}
