/** A staged batch as the screen and the command host see it. */
import type { OutputOf } from '../../../../shared/contract.ts';
import { type IntakeField, intakeFields } from '../../../../shared/declared/intake/fields.ts';
import { kindLabel } from '../../../../shared/declared/intake/kinds.ts';
import type { RecordValues } from '../../../../shared/declared/vocabulary.ts';
import type { BatchState, CellProblem, FileSummary, PlannedRow, SheetColumn, SheetSummary, Verdict } from '../../../../shared/intake.ts';
import { verdicts } from '../../../../shared/intake.ts';
import { isMasked, maskValue } from '../../records/index.ts';
import type { MappedColumn } from '../mapping/columns.ts';
import type { JudgedRow } from '../planning/judge.ts';
import { spelledOut } from '../planning/readField.ts';
import { questionsOf } from './questions.ts';
import { verdictOfFile } from './stage.ts';
import type { Batch, StagedFile, StagedTable } from './staged.ts';

const none = (): Record<Verdict, number> => ({ new: 0, update: 0, same: 0, conflict: 0, refused: 0 });

function countsOf(rows: readonly JudgedRow[]): Record<Verdict, number> {
  const counts = none();
  for (const row of rows) counts[row.verdict] += 1;
  return counts;
}

const CELLS_SHOWN = 60;

function causesOf(rows: readonly JudgedRow[]): SheetSummary['causes'] {
  const causes = new Map<string, SheetSummary['causes'][number]>();
  for (const row of rows) {
    let last = '';
    for (const { cause, severity, says, cell } of row.problems) {
      let known = causes.get(cause);
      if (!known) {
        known = { cause, severity, says, rows: 0, cells: [] };
        causes.set(cause, known);
      }
      if (cause !== last) known.rows += 1;
      last = cause;
      if (severity === 'error') known.severity = 'error';
      if (cell !== null && known.cells.length < CELLS_SHOWN && known.cells.at(-1) !== cell) known.cells.push(cell);
    }
  }
  return [...causes.values()].sort((a, b) => (a.severity === b.severity ? b.rows - a.rows : a.severity === 'error' ? -1 : 1));
}

/** A column of periods fills two fields; the one named for it is where its beginning goes. */
export function reportedField(column: MappedColumn): string | null {
  const { field } = column;
  if (!field) return null;
  const { rangeWith } = field.declaration;
  if (!rangeWith || !column.holdsRanges) return field.path;
  return field.party === '' ? rangeWith : `${field.party}.${rangeWith}`;
}

function columnsOf(table: StagedTable): SheetColumn[] {
  const mapped = table.read.mapping?.columns;
  if (mapped)
    return mapped.map((column) => ({
      column: column.letters,
      header: column.header,
      field: reportedField(column),
      because: column.because,
      says: column.says,
    }));
  return (table.understood.table?.columns ?? []).map((column) => ({
    column: column.letters,
    header: column.header,
    field: null,
    because: 'none' as const,
    says: '这张表的种类没有认出，内容未取',
  }));
}

function sheetSummary(table: StagedTable, index: number): SheetSummary {
  const rows = table.planned?.rows ?? [];
  const { understood, read, choices } = table;
  return {
    sheet: understood.sheet,
    index,
    kind: read.kind,
    kindSays: choices.kind !== null && choices.kind !== understood.kind ? `${kindLabel(choices.kind)}：由人指定` : understood.kindSays,
    headerRows: understood.table?.headerRows ?? [],
    declared: read.declared,
    columns: columnsOf(table),
    zeroReport: read.zeroReport,
    counts: countsOf(rows),
    causes: causesOf(rows),
  };
}

export function fileSummary(file: StagedFile): FileSummary {
  return {
    index: file.index,
    file: file.name,
    sizeBytes: file.sizeBytes,
    state: file.state,
    says: file.state === 'read' ? verdictOfFile(file) : file.says,
    sheets: file.tables.map(sheetSummary),
  };
}

export function batchState(batch: Batch, today: string): BatchState {
  const files = batch.files.filter((file) => !file.dropped).map(fileSummary);
  const totals = none();
  for (const file of files) for (const sheet of file.sheets) for (const verdict of verdicts) totals[verdict] += sheet.counts[verdict] ?? 0;
  return {
    batch: batch.id,
    no: batch.no,
    state: batch.state,
    files,
    questions: batch.state === 'committed' || batch.state === 'undone' ? [] : questionsOf(batch, today),
    totals,
    changeSet: batch.changeSet,
    committedOn: batch.committedOn,
  };
}

/** Values under the names of outside: codes as their labels; `whole` or with personal data masked. */
export function shownValues(fields: ReadonlyMap<string, IntakeField>, values: RecordValues, whole: boolean): RecordValues {
  const shown: RecordValues = {};
  for (const [path, value] of Object.entries(values)) {
    const declaration = fields.get(path)?.declaration;
    if (!declaration) shown[path] = value;
    else if (!whole && isMasked(declaration)) shown[path] = maskValue(declaration, value);
    else shown[path] = spelledOut(declaration, value);
  }
  return shown;
}

function plannedRow(fields: ReadonlyMap<string, IntakeField>, row: JudgedRow): PlannedRow {
  return {
    index: row.index,
    row: row.row,
    verdict: row.verdict,
    held: row.held,
    values: shownValues(fields, row.values, false),
    ...(row.current ? { current: shownValues(fields, row.current, false) } : {}),
    problems: row.problems,
  };
}

export interface RowsQuery {
  offset: number;
  limit: number;
  only: Verdict | 'problems' | 'all';
  cause?: string | undefined;
}

export function sheetRows(table: StagedTable, query: RowsQuery): OutputOf<'intake.rows'> {
  const { planned } = table;
  if (!planned) return { rows: [], total: 0, fields: [] };
  const fields = intakeFields(planned.kind);
  const wanted = planned.rows.filter(
    (row) =>
      (query.only === 'all' || (query.only === 'problems' ? row.problems.length > 0 : row.verdict === query.only)) &&
      (query.cause === undefined || row.problems.some(({ cause }) => cause === query.cause)),
  );
  const mapped = new Map<string, string>();
  for (const column of table.read.mapping?.columns ?? [])
    if (column.field && !mapped.has(column.field.path)) mapped.set(column.field.path, column.letters);
  const present = new Set(mapped.keys());
  for (const row of planned.rows.slice(0, 500)) for (const path of Object.keys(row.values)) present.add(path);
  return {
    rows: wanted.slice(query.offset, query.offset + query.limit).map((row) => plannedRow(fields, row)),
    total: wanted.length,
    fields: [...fields.values()]
      .filter(({ path }) => present.has(path))
      .map(({ path, declaration }) => ({ field: path, label: declaration.label, column: mapped.get(path) ?? null })),
  };
}

/** What `office import --json` prints of one file: the file's own values whole, days as text, money in yuan, codes by their labels. */
export interface ImportedFile {
  file: string;
  outcome: 'read' | 'refused';
  says: string;
  sheets: {
    sheet: string;
    kind: string;
    headerRows: number[];
    declared: { enterprise: string | null; filledOn: string | null };
    columns: { column: string; header: string; field: string | null }[];
    zeroReport: boolean;
    rows: {
      row: number;
      verdict: Verdict;
      values: RecordValues;
      problems: Pick<CellProblem, 'field' | 'cell' | 'severity' | 'says'>[];
    }[];
  }[];
}

export function importedFiles(batch: Batch): ImportedFile[] {
  return batch.files
    .filter((file) => !file.dropped)
    .map((file) => ({
      file: file.name,
      outcome: file.state === 'refused' ? 'refused' : 'read',
      says: fileSummary(file).says,
      sheets: file.tables.map((table, index) => {
        const { sheet, kind, headerRows, declared, columns, zeroReport } = sheetSummary(table, index);
        const fields = kind === 'unknown' ? null : intakeFields(kind);
        return {
          sheet,
          kind,
          headerRows,
          declared,
          columns: columns.map(({ column, header, field }) => ({ column, header, field })),
          zeroReport,
          rows: fields
            ? (table.planned?.rows ?? []).map((row) => ({
                row: row.row,
                verdict: row.verdict,
                values: shownValues(fields, row.values, true),
                problems: row.problems.map(({ field, cell, severity, says }) => ({ field, cell, severity, says })),
              }))
            : [],
        };
      }),
    }));
}
