/**
 * Records as lists and forms see them: one page query, one row shape, for every entity of the dictionary.
 * What is particular to one domain (closing a hazard, committing an import) has calls of its own.
 *
 * Worked example: `records.page` { entity: 'hazard', filters: [{ field: 'status', op: 'anyOf', value: ['rectifying'] }],
 * sort: [{ field: 'deadline', descending: false }], offset: 0, limit: 100 } answers { rows: [{ id, version, values: { … }, missing: ['measures'] }], total }.
 */
import { z } from 'zod';
import { isDay } from './day.ts';
import { entityNames } from './declared/vocabulary.ts';

export const EntityNameSchema = z.enum(entityNames);
export const Ulid = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, '编号格式不对');
export const DayText = z.string().refine(isDay, '日期应写成 2025-07-01 这样');
export const Version = z.int().min(1);

export const FieldValueSchema = z.union([
  z.string().max(32_767),
  z.number().refine(Number.isFinite),
  z.boolean(),
  z.array(z.string().max(2_000)).max(500),
  z.null(),
]);
export const RecordValuesSchema = z.record(z.string().min(1).max(80), FieldValueSchema);

export const FilterOp = z.enum(['is', 'isNot', 'anyOf', 'contains', 'empty', 'filled', 'from', 'to']);
/** `field` is a dictionary name, '<link>.<field>' or a derived field such as 'overdue'. from and to include their bound. */
export const Filter = z.strictObject({ field: z.string().max(80), op: FilterOp, value: FieldValueSchema.optional() });
export type Filter = z.infer<typeof Filter>;

export const Sort = z.strictObject({ field: z.string().max(80), descending: z.boolean() });
export type Sort = z.infer<typeof Sort>;

/** The part of a query that says which records, without the page: used by lists, exports and bulk actions alike. */
export const Selection = z.strictObject({
  entity: EntityNameSchema,
  /** words separated by blanks, all must occur: Chinese text, full pinyin, initials or a number such as a credit code */
  search: z.string().max(200).optional(),
  filters: z.array(Filter).max(40).default([]),
  sort: z.array(Sort).max(5).default([]),
});
export type Selection = z.infer<typeof Selection>;

export const PageQuery = Selection.extend({
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(1_000).default(100),
});
export type PageQuery = z.infer<typeof PageQuery>;

export const RecordRow = z.strictObject({
  id: z.string(),
  version: z.int(),
  /** personal fields masked */
  values: RecordValuesSchema,
  /** 齐套必 fields still empty */
  missing: z.array(z.string()),
});
export type RecordRow = z.infer<typeof RecordRow>;

export const RecordPage = z.strictObject({ rows: z.array(RecordRow), total: z.int() });
export type RecordPage = z.infer<typeof RecordPage>;

export const RecordKey = z.strictObject({ entity: EntityNameSchema, id: Ulid });
export const RecordEdit = RecordKey.extend({ version: Version, values: RecordValuesSchema });
export const RecordRemoval = RecordKey.extend({ version: Version });

/** A record with what hangs on it, for the drawer. */
export const RecordDetail = RecordRow.extend({
  entity: EntityNameSchema,
  title: z.string(),
  /** warnings that do not forbid saving, e.g. a check digit that does not fit */
  warnings: z.array(z.strictObject({ field: z.string(), says: z.string() })),
  /** where imported values come from, newest first */
  origins: z.array(
    z.strictObject({ field: z.string().nullable(), file: z.string(), sheet: z.string(), cell: z.string(), importedOn: z.string() }),
  ),
  related: z.array(z.strictObject({ entity: EntityNameSchema, link: z.string(), total: z.int() })),
});
export type RecordDetail = z.infer<typeof RecordDetail>;

export const Suggestion = z.strictObject({ id: z.string(), title: z.string(), detail: z.string() });
export type Suggestion = z.infer<typeof Suggestion>;
