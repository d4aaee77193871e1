/**
 * Batches that are not committed yet. They live in memory, beside the open office, and vanish with it: nothing is half-imported.
 */
import type { KnownKind } from '../../../../shared/declared/intake/kinds.ts';
import { Fault } from '../../../../shared/envelope.ts';
import type { BatchQuestion, FileSummary, IntakeKind } from '../../../../shared/intake.ts';
import type { ParsedBook } from '../../../parser/protocol.ts';
import type { FileDesk } from '../../context.ts';
import type { Remembered } from '../mapping/columns.ts';
import type { StagedPicture } from '../pictures/bind.ts';
import type { BatchPlan, PlannedTable } from '../planning/planBatch.ts';
import type { ReadTable } from '../planning/readTable.ts';
import type { UnderstoodTable } from '../understanding/understand.ts';

/** What a person decided about one table; kept while the batch is open, remembered at commit. */
export interface TableChoices {
  kind: IntakeKind | null;
  columns: Map<string, string | null>;
  sender: string | null;
}

export interface StagedTable {
  understood: UnderstoodTable;
  read: ReadTable;
  /** null where the kind is unknown: nothing of it comes in */
  planned: PlannedTable | null;
  choices: TableChoices;
  /** mapping an earlier batch decided for this form */
  remembered: Remembered | null;
}

export interface StagedFile {
  index: number;
  name: string;
  path: string;
  sizeBytes: number;
  sha256: string;
  state: FileSummary['state'];
  says: string;
  book: ParsedBook | null;
  tables: StagedTable[];
  /** pictures in and over its sheets, put aside until the commit */
  pictures: StagedPicture[];
  /** heading rows a person chose, by sheet index */
  headerRows: Map<number, readonly number[]>;
  dropped: boolean;
}

export type QuestionId = BatchQuestion['id'];

export interface Batch {
  id: string;
  no: number;
  state: 'staging' | 'preview' | 'committed' | 'undone';
  files: StagedFile[];
  answers: Map<QuestionId, { answer: string; day: string | null }>;
  plan: BatchPlan | null;
  changeSet: string | null;
  committedOn: string | null;
  /** tables of unknown kind are left out: known ones in the order of files and sheets */
  busy: boolean;
}

const registries = new WeakMap<FileDesk, Map<string, Batch>>();

/** The open batches of one office. */
export function batchesOf(files: FileDesk): Map<string, Batch> {
  let registry = registries.get(files);
  if (!registry) {
    registry = new Map();
    registries.set(files, registry);
  }
  return registry;
}

/** @throws Fault NOT_FOUND */
export function batchOf(files: FileDesk, id: string): Batch {
  const batch = batchesOf(files).get(id);
  if (!batch) throw new Fault('NOT_FOUND', '这一批已经不在了（关闭程序会丢掉没有入账的批次）。请重新拖入文件。');
  return batch;
}

/** @throws Fault REFUSED when the batch was already committed */
export function openBatch(files: FileDesk, id: string): Batch {
  const batch = batchOf(files, id);
  if (batch.state === 'committed' || batch.state === 'undone') throw new Fault('REFUSED', '这一批已经入账。要改，请撤销整批后重新导入。');
  if (batch.busy) throw new Fault('REFUSED', '这一批正在处理，请稍候。');
  return batch;
}

export function knownTables(batch: Batch): { file: StagedFile; table: StagedTable; planned: PlannedTable; kind: KnownKind }[] {
  return batch.files.flatMap((file) =>
    file.dropped
      ? []
      : file.tables.flatMap((table) => (table.planned ? [{ file, table, planned: table.planned, kind: table.planned.kind }] : [])),
  );
}

/** @throws Fault NOT_FOUND */
export function tableOf(batch: Batch, file: number, sheet: number): { file: StagedFile; table: StagedTable } {
  const staged = batch.files[file];
  const table = staged?.tables[sheet];
  if (!staged || !table) throw new Fault('NOT_FOUND', '找不到这张表，请刷新这一批。');
  return { file: staged, table };
}
