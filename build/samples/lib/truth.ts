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

/**
 * Major hazards of a campaign from `from` to `asOf`, by the grouping of domain.md §9.2. Closed are those whose row carries a whole recheck,
 * once a person has accepted them as closed on the day of the recheck.
 */
export interface MajorFigures {
  from: string;
  asOf: string;
  selfFound: number;
  selfFoundClosed: number;
  departmentFound: number;
  departmentFoundClosed: number;
  /** no source: they stand in 待定来源 */
  unplaced: number;
  beforeCampaign: number;
}

export interface Truth {
  note: string;
  counts: Counts;
  majorFigures: MajorFigures;
  files: BookTruth[];
}

const departmentSources = ['乡镇检查', '部门检查', '上级督导交办', '专家'];

function majorFigures(hazards: readonly TruthRow[]): MajorFigures {
  const [from, asOf] = ['2026-05-01', '2026-10-24'];
  const majors = hazards.filter((row) => row.values.level === '重大').map((row) => row.values);
  const inTime = majors.filter((values) => String(values.found_on) >= from && String(values.found_on) <= asOf);
  const self = inTime.filter((values) => values.source === '企业自查');
  const department = inTime.filter((values) => departmentSources.includes(String(values.source)));
  const closed = (list: typeof majors): number =>
    list.filter((values) => values['recheck.result'] === '合格' && String(values['recheck.on']) <= asOf).length;
  return {
    from,
    asOf,
    selfFound: self.length,
    selfFoundClosed: closed(self),
    departmentFound: department.length,
    departmentFoundClosed: closed(department),
    unplaced: inTime.length - self.length - department.length,
    beforeCampaign: majors.length - inTime.length,
  };
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
    majorFigures: majorFigures(saved('hazard')),
    files,
  };
}
