/**
 * Editing many records at once: bulk edit, paste from a spreadsheet, several new records in one go. Every one of them is first shown
 * (preview) and then written as one change set, so that one undo takes all of it back.
 *
 * Worked example: `records.previewPaste` { entity: 'enterprise', text: '企业名称\t村\n恒基铸造\t东榆村' } answers heading true, columns name and
 * village, one row of kind 'new' or 'update'; `records.applyPaste` with the same input and `expects` writes exactly that or refuses.
 */
import { z } from 'zod';
import { FieldProblem } from './envelope.ts';
import { EntityNameSchema, FieldValueSchema, RecordValuesSchema, Selection, Ulid } from './records.ts';

/** More than this goes through 收表导入, which keeps the file and remembers where each value came from. */
export const MOST_AT_ONCE = 5_000;
export const MOST_PASTED_ROWS = 1_000;

/** Records by their ids, or everything a list shows. */
export const Chosen = z.union([z.strictObject({ ids: z.array(Ulid).min(1).max(MOST_AT_ONCE) }), Selection.omit({ entity: true })]);
export type Chosen = z.infer<typeof Chosen>;

export const BulkEdit = z.strictObject({
  entity: EntityNameSchema,
  chosen: Chosen,
  /** what every chosen record is to hold; null empties the field */
  values: RecordValuesSchema,
});
export type BulkEdit = z.infer<typeof BulkEdit>;

export const BulkPreview = z.strictObject({
  total: z.int(),
  changing: z.int(),
  /** hold these values already */
  same: z.int(),
  /** records the rules do not let change, by reason */
  refused: z.array(z.strictObject({ says: z.string(), count: z.int(), titles: z.array(z.string()) })),
  /** the first records that change */
  sample: z.array(z.strictObject({ id: z.string(), title: z.string(), before: RecordValuesSchema, after: RecordValuesSchema })),
  warnings: z.array(z.strictObject({ says: z.string(), count: z.int() })),
});
export type BulkPreview = z.infer<typeof BulkPreview>;

export const BulkResult = z.strictObject({ changed: z.int(), same: z.int(), refused: z.int() });

export const NewRecords = z.strictObject({ entity: EntityNameSchema, records: z.array(RecordValuesSchema).min(1).max(500) });

export const Paste = z.strictObject({
  entity: EntityNameSchema,
  /** the clipboard's text/plain as Excel and WPS put it there */
  text: z.string().max(2_000_000),
  /** which field each column holds, where a person chose; null in a place: leave that column out */
  columns: z.array(z.string().max(80).nullable()).max(120).nullable().default(null),
  /** is the first line a heading? null: find out */
  heading: z.boolean().nullable().default(null),
  /** where the cursor stood: the list's columns from there to the right, the records from there down */
  at: z
    .strictObject({ columns: z.array(z.string().max(80)).max(120), ids: z.array(Ulid).max(MOST_PASTED_ROWS) })
    .nullable()
    .default(null),
  /** values of new records that no column brings, such as the day found */
  start: RecordValuesSchema.default({}),
});
export type Paste = z.infer<typeof Paste>;

export const PastedRow = z.strictObject({
  /** line within the pasted table, from 1 */
  line: z.int(),
  kind: z.enum(['new', 'update', 'same', 'refused']),
  id: z.string().nullable(),
  title: z.string(),
  changes: z.array(z.strictObject({ field: z.string(), before: FieldValueSchema, after: FieldValueSchema })),
  problems: z.array(FieldProblem),
});
export type PastedRow = z.infer<typeof PastedRow>;

export const PastePreview = z.strictObject({
  heading: z.boolean(),
  /** records are those under the cursor; else they are found by name, code and the like */
  inPlace: z.boolean(),
  columns: z.array(
    z.strictObject({
      /** the heading, or '' */
      text: z.string(),
      field: z.string().nullable(),
      /** the first cells, to recognise the column by */
      sample: z.string(),
      says: z.string().nullable(),
    }),
  ),
  rows: z.array(PastedRow),
  created: z.int(),
  updated: z.int(),
  same: z.int(),
  refused: z.int(),
});
export type PastePreview = z.infer<typeof PastePreview>;

/** `expects` is what the preview promised: when the ledger changed since, nothing is written. */
export const PasteOrder = Paste.extend({ expects: z.strictObject({ created: z.int(), updated: z.int() }) });
export const PasteResult = z.strictObject({ created: z.int(), updated: z.int(), left: z.int() });
