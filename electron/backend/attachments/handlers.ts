/** The calls attachments.*: evidence of any record, in and out. */
import { sql } from 'kysely';
import { type AttachmentKind, type AttachmentRow, type AttachmentsAdded, isPhoto, PICTURE_LIMIT } from '../../../shared/attachments.ts';
import type { AttachmentSlot } from '../../../shared/declared/evidence.ts';
import { declarationOf } from '../../../shared/declared/records/index.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { JobHandler, ReadHandler, WriteHandler } from '../context.ts';
import type { Readable, Writable } from '../database/handles.ts';
import { writeFileSafely } from '../documents/index.ts';
import { recordTitles } from '../records/index.ts';
import { addAttachment, readOffered, remark } from './add.ts';
import { checkVault } from './check.ts';
import { gapList, gapsOf } from './gaps.ts';
import { nameWithKind } from './kinds.ts';
import { scrubPhoto } from './photo/scrub.ts';
import { fileGone, kept, stands } from './vault.ts';

interface StoredRow {
  id: string;
  sha256: string;
  name: string;
  kind: string;
  size_bytes: number;
  entity: string;
  record_id: string;
  slot: string;
  taken_on: string | null;
  note: string | null;
  added_at: string;
  added_by: string;
}

/** The record's own rows and those of hazards merged into it, oldest first. */
async function rowsOf(db: Readable, entity: EntityName, record: string): Promise<StoredRow[]> {
  const rows = await sql<StoredRow>`
    with recursive here(id) as (
      select ${record} union select h.id from hazard h join here on h.merged_into = here.id where ${entity} = 'hazard' and h.status = 'merged')
    select a.* from attachment a where a.entity = ${entity} and a.record_id in (select id from here) order by a.id`.execute(db);
  return [...rows.rows];
}

async function shown(row: StoredRow, record: string, root: string): Promise<AttachmentRow> {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as AttachmentKind,
    sizeBytes: row.size_bytes,
    slot: row.slot as AttachmentSlot,
    takenOn: row.taken_on,
    note: row.note ?? '',
    addedOn: row.added_at.slice(0, 10),
    addedBy: row.added_by,
    present: await stands(root, row.sha256, row.size_bytes),
    digest: row.sha256.slice(0, 12),
    fromMerged: row.record_id !== record,
  };
}

/** @throws Fault NOT_FOUND */
async function refuseMissingRecord(db: Readable, entity: EntityName, record: string): Promise<string> {
  const title = (await recordTitles(db, entity, [record])).get(record);
  if (title === undefined) throw new Fault('NOT_FOUND', `这条${declarationOf(entity).label}已经不在了，可能刚被删除。请刷新列表。`);
  return title;
}

const add: WriteHandler<'attachments.add'> = async (db, { entity, record, slot, files, note }, context) => {
  const title = await refuseMissingRecord(db, entity, record);
  const result: AttachmentsAdded = { added: [], repeated: [], refused: [], warnings: [] };
  const made: string[] = [];
  for (const [at, token] of files.entries()) {
    context.progress(`正在存放第 ${at + 1}/${files.length} 个文件`, at / files.length);
    await context.pause();
    let name = '';
    try {
      const offered = await readOffered(token, context);
      name = offered.name;
      const { id, warnings } = await addAttachment(db, { entity, record, slot, name, bytes: offered.bytes, note }, context);
      if (id === null) result.repeated.push(name);
      else made.push(id);
      for (const says of warnings) result.warnings.push(remark(name, says));
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'FILE_REFUSED') throw error;
      result.refused.push(remark(name, error.message));
    }
  }
  const [first] = result.refused;
  if (first && made.length === 0 && result.repeated.length === 0) {
    const count = result.refused.length;
    throw new Fault('FILE_REFUSED', count === 1 ? first.says : `${count} 个文件都没有收：${first.says}`);
  }
  const root = context.services.paths.attachments;
  for (const row of await rowsOf(db, entity, record)) if (made.includes(row.id)) result.added.push(await shown(row, record, root));
  context.say(`给${declarationOf(entity).label}「${title}」放入${slot} ${made.length} 个文件`);
  return result;
};

const list: ReadHandler<'attachments.list'> = async (db, { entity, record }, { services }) => {
  const rows = await rowsOf(db, entity, record);
  return {
    attachments: await Promise.all(rows.map((row) => shown(row, record, services.paths.attachments))),
    gaps: (await gapsOf(db, entity, [record], '全部')).get(record) ?? [],
  };
};

async function storedRows(db: Readable, ids: readonly string[]): Promise<StoredRow[]> {
  const rows = await db
    .selectFrom('attachment')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  if (rows.length < new Set(ids).size) throw new Fault('NOT_FOUND', '有附件已经不在了，可能刚被移除。请刷新后再试。');
  return rows;
}

/** What people know the files by: 照片1.jpg 等 3 个附件 */
const namesOf = (rows: readonly StoredRow[]): string =>
  rows.length === 1 ? `附件「${rows[0]?.name}」` : `附件「${rows[0]?.name}」等 ${rows.length} 个`;

/** The row goes, the file stays: undo brings the row back. */
const remove: WriteHandler<'attachments.remove'> = async (db, { ids }, context) => {
  const rows = await storedRows(db, ids);
  await db
    .deleteFrom('attachment')
    .where('id', 'in', [...ids])
    .execute();
  context.say(`移除${namesOf(rows)}`);
  return { removed: rows.length };
};

const relabel: WriteHandler<'attachments.relabel'> = async (db, { ids, slot, note, takenOn }, context) => {
  const rows = await storedRows(db, ids);
  if (takenOn !== undefined && takenOn !== null && takenOn > context.today)
    throw new Fault('INVALID', `拍摄日期（${takenOn}）在今天之后，请核对。`);
  for (const row of rows) await relabelOne(db, row, { slot, note, takenOn });
  context.say(`${slot ? `${namesOf(rows)}改放到${slot}` : `修改${namesOf(rows)}的说明`}`);
  return { changed: rows.length };
};

async function relabelOne(
  db: Writable,
  row: StoredRow,
  change: { slot: AttachmentSlot | undefined; note: string | undefined; takenOn: string | null | undefined },
): Promise<void> {
  await db
    .updateTable('attachment')
    .set({
      slot: change.slot ?? row.slot,
      note: change.note === undefined ? row.note : change.note === '' ? null : change.note,
      taken_on: change.takenOn === undefined ? row.taken_on : change.takenOn,
    })
    .where('id', '=', row.id)
    .execute();
}

/** @throws Fault NOT_FOUND when the row, or its file, is gone */
async function bytesToShow(db: Readable, id: string, root: string): Promise<{ row: StoredRow; kind: AttachmentKind; bytes: Buffer }> {
  const [row] = await storedRows(db, [id]);
  if (!row) throw new Fault('NOT_FOUND', '这个附件已经不在了。请刷新后再试。');
  const bytes = await kept(root, row.sha256);
  if (bytes === null) throw fileGone(row.name);
  const kind = row.kind as AttachmentKind;
  return { row, kind, bytes: withoutPlace(bytes, kind, row.name) };
}

/** What leaves the office says nothing of where it was taken. @throws Fault REFUSED rather than let a place out */
export function withoutPlace(bytes: Buffer, kind: AttachmentKind, name: string): Buffer {
  if (!isPhoto(kind)) return bytes;
  const scrubbed = scrubPhoto(bytes, kind);
  if (scrubbed === null) throw new Fault('REFUSED', `“${name}”读不出来，不能确认里面没有拍摄位置，没有导出。请换一张。`);
  return scrubbed.bytes;
}

/** A copy named readably in exports/; the kept file is never handed to another program. */
const openCopy: JobHandler<'attachments.open'> = async ({ db, services }, { id }) => {
  const { row, kind, bytes } = await bytesToShow(db, id, services.paths.attachments);
  const made = await services.files.newExport(nameWithKind(`${row.slot}_${row.name}`, kind));
  await writeFileSafely(made.path, bytes);
  return { file: await made.register() };
};

const mimes = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;

const picture: JobHandler<'attachments.picture'> = async ({ db, services }, { id }) => {
  const { row, kind, bytes } = await bytesToShow(db, id, services.paths.attachments);
  if (!isPhoto(kind)) throw new Fault('INVALID', `“${row.name}”不是照片，请用“打开”查看。`);
  if (bytes.length > PICTURE_LIMIT) throw new Fault('REFUSED', `“${row.name}”太大，不能在这里显示，请用“打开”查看。`);
  return { mime: mimes[kind], base64: bytes.toString('base64') };
};

const gaps: ReadHandler<'attachments.gaps'> = async (db, { need, offset, limit, ...selection }, { today }) =>
  gapList(db, selection, { need, offset, limit }, today);

const check: JobHandler<'attachments.check'> = async (context) => checkVault(context);

export const attachmentHandlers = {
  'attachments.add': add,
  'attachments.list': list,
  'attachments.remove': remove,
  'attachments.relabel': relabel,
  'attachments.open': openCopy,
  'attachments.picture': picture,
  'attachments.gaps': gaps,
  'attachments.check': check,
};
