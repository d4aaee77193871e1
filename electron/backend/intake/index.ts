/**
 * Taking in foreign spreadsheets: stage → preview → commit | discard (design.md §5). A batch lives in memory until its commit, which is one
 * write; undo of that write by history makes the same files importable again.
 *
 *   reading/        one parser process per file
 *   understanding/  tables, heading rows, facts around them, kind
 *   mapping/        columns → fields
 *   planning/       rows → values with problems → verdicts against the ledgers
 *   batch/          decisions, questions, commit
 */

import { Fault } from '../../../shared/envelope.ts';
import type { FileDesk, JobHandler, ReadHandler, WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { commitBatch } from './batch/commit.ts';
import { decide } from './batch/decide.ts';
import { batchState, type ImportedFile, importedFiles, sheetRows } from './batch/present.ts';
import { stage } from './batch/stage.ts';
import { type Batch, batchesOf, batchOf, openBatch, tableOf } from './batch/staged.ts';

const COMMITTED_KEPT = 8;

const stageHandler: JobHandler<'intake.stage'> = async (context, input) => {
  const { files } = context.services;
  const batch = await stage(context, input.files, input.batch === undefined ? null : openBatch(files, input.batch));
  return batchState(batch, context.today);
};

/** A commit whose transaction came to nothing, and one that was undone, are told apart by what stands in the database. */
async function settle(db: Readable, batch: Batch): Promise<void> {
  if (batch.state !== 'committed' || batch.changeSet === null) return;
  if (await db.selectFrom('import_batch').select('id').where('id', '=', batch.id).executeTakeFirst()) return;
  const done = await db.selectFrom('change_set').select('id').where('id', '=', batch.changeSet).executeTakeFirst();
  batch.state = done ? 'undone' : 'preview';
  if (!done) {
    batch.changeSet = null;
    batch.committedOn = null;
  }
}

const batchHandler: ReadHandler<'intake.batch'> = async (db, input, context) => {
  const batch = batchOf(context.services.files, input.batch);
  await settle(db, batch);
  return batchState(batch, context.today);
};

const rowsHandler: ReadHandler<'intake.rows'> = async (_db, input, context) => {
  const { table } = tableOf(batchOf(context.services.files, input.batch), input.file, input.sheet);
  return sheetRows(table, input);
};

const decideHandler: JobHandler<'intake.decide'> = async (context, input) => {
  const batch = openBatch(context.services.files, input.batch);
  batch.busy = true;
  try {
    await decide(batch, input, context);
  } finally {
    batch.busy = false;
  }
  return batchState(batch, context.today);
};

const commitHandler: WriteHandler<'intake.commit'> = async (db, input, context) => {
  const { files } = context.services;
  await settle(db, batchOf(files, input.batch));
  const batch = openBatch(files, input.batch);
  batch.busy = true;
  try {
    const result = await commitBatch(db, batch, context);
    forgetOldest(files);
    return result;
  } finally {
    batch.busy = false;
  }
};

/** Committed batches stay for a look back; their rows are in the ledgers, so only a few are kept in memory. */
function forgetOldest(files: FileDesk): void {
  const registry = batchesOf(files);
  const committed = [...registry.values()].filter(({ state }) => state === 'committed' || state === 'undone');
  for (const batch of committed.slice(0, Math.max(0, committed.length - COMMITTED_KEPT))) registry.delete(batch.id);
}

const discardHandler: JobHandler<'intake.discard'> = async (context, input) => {
  const registry = batchesOf(context.services.files);
  const batch = registry.get(input.batch);
  if (batch?.busy) throw new Fault('REFUSED', '这一批正在处理，请先取消或稍候。');
  return { discarded: registry.delete(input.batch) };
};

const batchesHandler: ReadHandler<'intake.batches'> = async (db, _input, context) => {
  const open = [...batchesOf(context.services.files).values()]
    .filter(({ state }) => state === 'staging' || state === 'preview')
    .map(({ id, no, files }) => ({ batch: id, no, files: files.filter(({ dropped }) => !dropped).length }));
  const rows = await db.selectFrom('import_batch').selectAll().orderBy('no', 'desc').limit(500).execute();
  return {
    open,
    committed: rows.map((row) => ({
      batch: row.id,
      no: row.no,
      committedOn: row.committed_at.slice(0, 10),
      by: row.committed_by,
      files: row.files,
      created: row.created,
      updated: row.updated,
      changeSet: row.change_set,
      undone: false,
    })),
  };
};

export const intakeHandlers = {
  'intake.stage': stageHandler,
  'intake.batch': batchHandler,
  'intake.rows': rowsHandler,
  'intake.decide': decideHandler,
  'intake.commit': commitHandler,
  'intake.discard': discardHandler,
  'intake.batches': batchesHandler,
};

/**
 * What the command host prints of a staged batch: one object a file, the file's own values whole.
 * @param office the open office in which the batch was staged
 * @throws Fault NOT_FOUND
 */
export async function importJson(office: { files: FileDesk }, batch: string): Promise<ImportedFile[]> {
  return importedFiles(batchOf(office.files, batch));
}
