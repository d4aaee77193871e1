/** Files → evidence of a record. A refused file never stops the others; the same file on the same record stands there once. */
import { readFile, stat } from 'node:fs/promises';
import { type AttachmentKind, type FileRemark, isPhoto } from '../../../shared/attachments.ts';
import type { AttachmentSlot } from '../../../shared/declared/evidence.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { WriteContext } from '../context.ts';
import type { Readable, Writable } from '../database/handles.ts';
import { recordTitles } from '../records/index.ts';
import { ATTACHMENT_LIMIT, attachmentKind, cleanName } from './kinds.ts';
import { scrubPhoto } from './photo/scrub.ts';
import { digestOf, keep } from './vault.ts';

export interface NewAttachment {
  entity: EntityName;
  record: string;
  slot: AttachmentSlot;
  name: string;
  bytes: Buffer;
  note: string;
}

export interface Added {
  id: string | null;
  /** taken in, but somebody will ask */
  warnings: string[];
}

/**
 * Keeps one file and makes it evidence of a record.
 * @returns `id` null when the record already had it in this slot
 * @throws Fault FILE_REFUSED when the bytes are nothing that can be kept, DISK_FULL and the like
 */
export async function addAttachment(db: Writable, given: NewAttachment, context: WriteContext): Promise<Added> {
  const name = cleanName(given.name);
  const kind = attachmentKind(given.bytes, name);
  const sha256 = digestOf(given.bytes);
  const others = await db.selectFrom('attachment').select(['entity', 'record_id', 'slot']).where('sha256', '=', sha256).execute();
  const here = others.filter((other) => other.entity === given.entity && other.record_id === given.record);
  await keep(context.services.paths.attachments, given.bytes);
  if (here.some((other) => other.slot === given.slot)) return { id: null, warnings: [] };
  const takenOn = takenOnOf(given.bytes, kind, context.today);
  const id = context.newId();
  await db
    .insertInto('attachment')
    .values({
      id,
      sha256,
      name,
      kind,
      size_bytes: given.bytes.length,
      entity: given.entity,
      record_id: given.record,
      slot: given.slot,
      taken_on: takenOn,
      note: given.note === '' ? null : given.note,
      added_at: context.clock.now(),
      added_by: context.person,
    })
    .execute();
  const warnings: string[] = [];
  if (isPhoto(kind)) {
    const elsewhere = others.find((other) => other.record_id !== given.record);
    if (elsewhere) {
      const titles = await recordTitles(db, elsewhere.entity, [elsewhere.record_id]);
      warnings.push(`这张照片已经用在“${titles.get(elsewhere.record_id) ?? '另一条记录'}”上，请确认没有放错。`);
    }
    if (here.length > 0) warnings.push(`同一张照片已在本条的“${here[0]?.slot}”里，前后用了同一张，请核对。`);
    const tooOld = await olderThanHazard(db, given, takenOn);
    if (tooOld) warnings.push(tooOld);
  }
  return { id, warnings };
}

/** The day of the camera's clock, where it is a day that can be true. */
function takenOnOf(bytes: Buffer, kind: AttachmentKind, today: string): string | null {
  if (!isPhoto(kind)) return null;
  const day = scrubPhoto(bytes, kind)?.facts.takenAt?.slice(0, 10) ?? null;
  return day !== null && day <= today ? day : null;
}

/** A picture of the mended state that is older than the finding proves nothing. */
async function olderThanHazard(db: Readable, { entity, record, slot }: NewAttachment, takenOn: string | null): Promise<string | null> {
  if (entity !== 'hazard' || slot !== '整改后' || takenOn === null) return null;
  const hazard = await db.selectFrom('hazard').select('found_on').where('id', '=', record).executeTakeFirst();
  return hazard && takenOn < hazard.found_on ? `照片拍于 ${takenOn}，早于发现日期 ${hazard.found_on}，不像整改后的照片，请核对。` : null;
}

/** @throws Fault FILE_REFUSED: gone, a folder, too large */
export async function readOffered(token: string, context: WriteContext): Promise<{ name: string; bytes: Buffer }> {
  const offered = context.services.files.locate(token);
  if (!offered) throw new Fault('FILE_REFUSED', '有文件已经取不到了，请重新选择或拖入。');
  const facts = await stat(offered.path).catch(() => null);
  if (!facts) throw new Fault('FILE_REFUSED', `“${cleanName(offered.name)}”已被移走，请重新选择。`);
  if (facts.isDirectory()) throw new Fault('FILE_REFUSED', `“${cleanName(offered.name)}”是文件夹。请打开它，选里面的文件。`);
  if (facts.size > ATTACHMENT_LIMIT)
    throw new Fault(
      'FILE_REFUSED',
      `“${cleanName(offered.name)}”有 ${Math.ceil(facts.size / 1024 / 1024)} MB，单个附件最大 50 MB。请压缩或分成几个文件。`,
    );
  const bytes = await readFile(offered.path).catch(() => {
    throw new Fault('FILE_REFUSED', `“${cleanName(offered.name)}”打不开，可能正被别的程序占用。请关闭它后再放。`);
  });
  return { name: offered.name, bytes };
}

export const remark = (name: string, says: string): FileRemark => ({ name: cleanName(name), says });
