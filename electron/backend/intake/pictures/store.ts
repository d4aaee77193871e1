/** Pictures in the sheets of a batch become evidence of the records their rows became, in the same write. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { EntityName } from '../../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../../shared/envelope.ts';
import { addAttachment, attachmentKind } from '../../attachments/index.ts';
import { type Batch, knownTables, type StagedFile, type StagedTable } from '../batch/staged.ts';
import type { Storing } from '../batch/storing.ts';
import type { JudgedRow } from '../planning/judge.ts';
import { bindPictures } from './bind.ts';

/**
 * @param takes rows that a person did not hold back
 * @returns how many pictures became evidence
 */
export async function storePictures(storing: Storing, batch: Batch, takes: (row: JudgedRow) => boolean): Promise<number> {
  let stored = 0;
  for (const { file, table, planned, kind: entity } of knownTables(batch)) {
    if (file.pictures.length === 0) continue;
    const records = recordsOfRows(storing, table, entity, planned.rows.filter(takes));
    for (const { picture, row, cell, slot } of bindPictures(file.pictures, table.understood, entity, new Set(records.keys()))) {
      const record = records.get(row);
      if (record === undefined) continue;
      // a worker's row brings the certificate that its picture shows
      const certificate = slot === '证书照片' ? originOf(storing, table, 'certificate', row) : undefined;
      const owner = certificate === undefined ? { entity, record } : { entity: 'certificate' as const, record: certificate };
      const isNew = await storeOne(storing, { file, table, cell, slot, ...owner, path: picture.path });
      if (isNew) stored += 1;
      if (stored % 20 === 19) await storing.context.pause();
    }
  }
  return stored;
}

const originOf = (storing: Storing, table: StagedTable, entity: EntityName, row: number): string | undefined =>
  storing.origins.find((origin) => origin.table === table && origin.entity === entity && origin.row === row)?.record;

/** Sheet row → record: what this write made or changed, or what the ledger already had. */
function recordsOfRows(storing: Storing, table: StagedTable, entity: EntityName, rows: readonly JudgedRow[]): Map<number, string> {
  const records = new Map<number, string>();
  for (const row of rows) if (row.matchId !== null && !row.refused) records.set(row.row, row.matchId);
  for (const origin of storing.origins) if (origin.table === table && origin.entity === entity) records.set(origin.row, origin.record);
  const wanted = new Set(rows.map(({ row }) => row));
  for (const row of records.keys()) if (!wanted.has(row)) records.delete(row);
  return records;
}

interface OnePicture {
  file: StagedFile;
  table: StagedTable;
  cell: string;
  slot: Parameters<typeof addAttachment>[1]['slot'];
  entity: EntityName;
  record: string;
  path: string;
}

/** @returns false when the record had it already, or when the bytes are no picture after all */
async function storeOne(storing: Storing, { file, table, cell, slot, entity, record, path }: OnePicture): Promise<boolean> {
  const bytes = await readFile(path).catch(() => {
    throw new Fault('FILE_REFUSED', `“${basename(file.name)}”里的照片取不到了，这一批没有入账。请重新拖入这份文件。`);
  });
  const sheet = table.understood.sheet;
  try {
    const stem = basename(file.name).replace(/\.[A-Za-z0-9]{1,5}$/, '');
    const name = `${stem}_${cell}.${attachmentKind(bytes, cell)}`;
    const note = `来表图片：${basename(file.name)} ${sheet} ${cell}`.slice(0, 200);
    const { id } = await addAttachment(storing.db, { entity, record, slot, name, bytes, note }, storing.context);
    return id !== null;
  } catch (error) {
    // a damaged picture in a sheet of good rows must not stop the rows
    if (error instanceof Fault && error.code === 'FILE_REFUSED') return false;
    throw error;
  }
}
