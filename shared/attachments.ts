/**
 * Evidence: files that hang on records. What each record needs is declared in declared/evidence.ts.
 *
 * A file is kept once, by its SHA-256, whatever number of records it hangs on. `takenOn` is the day of the camera's clock; the place
 * (GPS) stays in the kept original and never leaves the office.
 */
import { z } from 'zod';
import { attachmentSlots } from './declared/evidence.ts';
import { DayText, EntityNameSchema, Selection, Ulid } from './records.ts';

export const attachmentKinds = ['jpg', 'png', 'webp', 'pdf', 'ofd', 'docx', 'doc', 'wps', 'xlsx', 'xls', 'et', 'txt'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** Kinds that the page can show as a picture. */
export const photoKinds = ['jpg', 'png', 'webp'] as const satisfies readonly AttachmentKind[];
export const isPhoto = (kind: AttachmentKind): kind is (typeof photoKinds)[number] => (photoKinds as readonly string[]).includes(kind);

export const Slot = z.enum(attachmentSlots);

/* ---- the calls ---- */

const recordOf = { entity: EntityNameSchema, record: Ulid };
export const Note = z.string().trim().max(200);

export const AttachmentAdding = z.strictObject({
  ...recordOf,
  slot: Slot,
  files: z.array(z.string().min(1).max(100)).min(1, '请选择文件').max(50, '一次最多放 50 个文件，请分几次放'),
  note: Note.default(''),
});

export const AttachmentRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(attachmentKinds),
  sizeBytes: z.int(),
  slot: Slot,
  /** the camera's day, or what a person set; null when unknown */
  takenOn: z.string().nullable(),
  note: z.string(),
  addedOn: z.string(),
  addedBy: z.string(),
  /** false: the row stands, its file does not (see attachments.check) */
  present: z.boolean(),
  /** first twelve characters of the digest: enough to key a cache of pictures by content */
  digest: z.string(),
  /** it hangs on a record that was merged into this one */
  fromMerged: z.boolean(),
});
export type AttachmentRow = z.infer<typeof AttachmentRow>;

export const FileRemark = z.strictObject({ name: z.string(), says: z.string() });
export type FileRemark = z.infer<typeof FileRemark>;
export const AttachmentsAdded = z.strictObject({
  added: z.array(AttachmentRow),
  /** already there in the same slot: nothing was added twice */
  repeated: z.array(z.string()),
  refused: z.array(FileRemark),
  /** taken in, but somebody will ask: the same picture on another record, a picture older than what it proves */
  warnings: z.array(FileRemark),
});
export type AttachmentsAdded = z.infer<typeof AttachmentsAdded>;

export const Gap = z.strictObject({ rule: z.string(), label: z.string(), need: z.enum(['必', '宜']), slot: Slot, basis: z.string() });
export type Gap = z.infer<typeof Gap>;

export const RecordAttachments = z.strictObject({ attachments: z.array(AttachmentRow), gaps: z.array(Gap) });
export type RecordAttachments = z.infer<typeof RecordAttachments>;

export const AttachmentRemoval = z.strictObject({ ids: z.array(Ulid).min(1).max(200) });
export const AttachmentRelabelling = z.strictObject({
  ids: z.array(Ulid).min(1).max(200),
  slot: Slot.optional(),
  note: Note.optional(),
  takenOn: DayText.nullable().optional(),
});

export const GapQuery = Selection.extend({
  /** 必: only what somebody will ask for */
  need: z.enum(['必', '全部']).default('必'),
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
});
export const GapLine = z.strictObject({ id: z.string(), title: z.string(), gaps: z.array(Gap) });
export const GapList = z.strictObject({
  lines: z.array(GapLine),
  /** records that lack something */
  records: z.int(),
  /** records looked at */
  of: z.int(),
  /** 若今天倒查，缺 n 项 */
  items: z.int(),
  byRule: z.array(z.strictObject({ rule: z.string(), label: z.string(), need: z.enum(['必', '宜']), count: z.int() })),
});
export type GapList = z.infer<typeof GapList>;

/** Pictures travel as base64 inside the reply; larger ones are opened with a program of this PC. */
export const PICTURE_LIMIT = 15 * 1024 * 1024;
export const Picture = z.strictObject({ mime: z.enum(['image/jpeg', 'image/png', 'image/webp']), base64: z.string() });
export type Picture = z.infer<typeof Picture>;

export const AttachmentFault = z.strictObject({
  kind: z.enum(['缺失', '损坏', '多余', '改名']),
  /** a path below attachments/, as it lies on the disk */
  path: z.string(),
  says: z.string(),
  /** records whose evidence it is */
  records: z.array(z.strictObject({ entity: EntityNameSchema, id: z.string(), title: z.string(), name: z.string() })),
});
export type AttachmentFault = z.infer<typeof AttachmentFault>;
export const AttachmentCheck = z.strictObject({ files: z.int(), sizeBytes: z.int(), faults: z.array(AttachmentFault) });
export type AttachmentCheck = z.infer<typeof AttachmentCheck>;
