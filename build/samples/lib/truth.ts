/** What all samples together hold: counted from the truth of each, and written to truth.json. */
import type { Book, BookTruth } from './book.ts';
import type { TruthRow } from './sheet.ts';

export interface Counts {
  /** files that open as workbooks or csv */
  workbooks: number;
  refusedFiles: number;
  /** different enterprises on rosters, by credit code where there is one */
  enterprises: number;
  leases: number;
  contractors: number;
  projects: number;
  /** workers whose row can be saved */
  workers: number;
  /** workers refused because their identity number is destroyed */
  workersRefused: number;
  hazards: number;
  majorHazards: number;
}

export interface Truth {
  note: string;
  counts: Counts;
  files: BookTruth[];
}

export function truthOf(books: readonly Book[]): Truth {
  const files = books.map((book) => book.truth);
  const originals = files.filter((file) => file.sameBytesAs === null);
  const rows = (kind: string): TruthRow[] =>
    originals.flatMap((file) => file.sheets.filter((sheet) => sheet.kind === kind).flatMap((sheet) => sheet.rows));
  const saved = (kind: string): TruthRow[] => rows(kind).filter((row) => !row.refused);
  const names = new Map(saved('enterprise').map((row) => [String(row.values.name), row.values.uscc ?? row.values.name]));
  return {
    note: 'All data are invented. `values` uses the names of the data dictionary; a blank cell gives no value. Areas are right within 0.01.',
    counts: {
      workbooks: files.filter((file) => file.outcome === 'read').length,
      refusedFiles: files.filter((file) => file.outcome === 'refused').length,
      enterprises: new Set(names.values()).size,
      leases: saved('lease').length,
      contractors: saved('contractor').length,
      projects: saved('outsourcing_project').length,
      workers: saved('worker').length,
      workersRefused: rows('worker').length - saved('worker').length,
      hazards: saved('hazard').length,
      majorHazards: saved('hazard').filter((row) => row.values.level === '重大').length,
    },
    files,
  };
}
