/** A finished sample: its bytes and what a careful clerk would make of it. */
import type { Sheet, SheetTruth } from './sheet.ts';

export interface BookTruth {
  file: string;
  outcome: 'read' | 'refused';
  /** why it is refused: the parser's code (electron/parser/protocol.ts); the sentence for people is the program's */
  reason: string | null;
  /** what the file is here to show, in English */
  shows: string;
  /** byte for byte the same file under another name */
  sameBytesAs: string | null;
  sheets: SheetTruth[];
}

export interface Book {
  truth: BookTruth;
  bytes: Buffer;
}

export function readable(file: string, shows: string, sheets: readonly Sheet[], bytes: Buffer): Book {
  return { truth: { file, outcome: 'read', reason: null, shows, sameBytesAs: null, sheets: sheets.map((sheet) => sheet.truth) }, bytes };
}

export function refused(file: string, reason: string, shows: string, bytes: Buffer): Book {
  return { truth: { file, outcome: 'refused', reason, shows, sameBytesAs: null, sheets: [] }, bytes };
}
