/** Who changed what, when, by which call; and the way back. One mechanism for audit, undo, undo of an import and a record's history. */
import { z } from 'zod';
import { EntityNameSchema, FieldValueSchema, Ulid } from './records.ts';

export const ChangeSetRow = z.strictObject({
  id: z.string(),
  /** local time 'YYYY-MM-DD HH:MM:SS' */
  at: z.string(),
  by: z.string(),
  call: z.string(),
  /** for people: 登记隐患「乙炔瓶与氧气瓶间距不足」 */
  words: z.string(),
  rows: z.int(),
  undone: z.boolean(),
  /** this set undid another one */
  undoes: z.string().nullable(),
});
export type ChangeSetRow = z.infer<typeof ChangeSetRow>;

export const HistoryLine = z.strictObject({
  changeSet: z.string(),
  at: z.string(),
  by: z.string(),
  words: z.string(),
  op: z.enum(['insert', 'update', 'delete']),
  changes: z.array(z.strictObject({ field: z.string(), label: z.string(), before: FieldValueSchema, after: FieldValueSchema })),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

export const HistoryQuery = z.strictObject({ entity: EntityNameSchema, id: Ulid });
export const ChangeSetQuery = z.strictObject({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) });
/** `partial`: undo the rows that nothing later touched and leave the others as they are. */
export const Undo = z.strictObject({ changeSet: Ulid, partial: z.boolean().default(false) });
export const UndoResult = z.strictObject({
  undone: z.int(),
  /** rows that later changes touched, with the words of those changes */
  inTheWay: z.array(z.strictObject({ entity: z.string(), id: z.string(), title: z.string(), words: z.string() })),
});
export type UndoResult = z.infer<typeof UndoResult>;
