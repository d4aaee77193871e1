/**
 * Forms that go up, such as 附件3 of S4. A form knows cells, official labels and cross-checks; an indicator knows what is counted.
 * Four values stay distinct in a cell: a number, 0, 未报 (missing), 不适用.
 */
import { z } from 'zod';
import { DayText, RecordRow, Ulid } from './records.ts';

export const cellSources = ['computed', 'entered', 'missing', 'not-applicable'] as const;
export type CellSource = (typeof cellSources)[number];

export const FormCell = z.strictObject({
  /** matrix id, e.g. 'S4-A3-01' */
  id: z.string(),
  block: z.string(),
  /** number inside its block, from 1 */
  no: z.int(),
  /** the official label with the original's own misprints */
  label: z.string(),
  unit: z.string(),
  /** A computed from the ledger, M from registered activities, H entered by hand with a basis (domain.md §1.4.1) */
  origin: z.enum(['A', 'M', 'H']),
  value: z.union([z.number(), z.boolean(), z.null()]),
  /** second value of a two-valued cell: 万元, 其中 */
  value2: z.number().nullable(),
  unit2: z.string().nullable(),
  source: z.enum(cellSources),
  /** what is printed: '19', '12次，3.5万元', '未报', '/' */
  shown: z.string(),
  /** computed as 0 because nothing is registered: 未登记，请确认 */
  unconfirmed: z.boolean(),
  /** 口径, a sentence */
  rule: z.string(),
  basis: z.string().nullable(),
  /** ids of the records behind the number */
  records: z.array(z.string()),
});
export type FormCell = z.infer<typeof FormCell>;

export const Check = z.strictObject({ id: z.string(), ok: z.boolean(), says: z.string(), cells: z.array(z.string()) });
export type Check = z.infer<typeof Check>;

export const ComputedForm = z.strictObject({
  form: z.string(),
  edition: z.string(),
  title: z.string(),
  /** township heading, e.g. 阳光镇 */
  heading: z.string(),
  from: DayText,
  asOf: DayText,
  filledOn: DayText,
  cells: z.array(FormCell),
  checks: z.array(Check),
  notes: z.array(z.string()),
  /** 口径说明: completion rule, scope, filter, unmapped sources */
  statements: z.array(z.string()),
  /** hazards whose source maps to no cell: they are in no number (T12) */
  unmappedSources: z.array(z.strictObject({ id: z.string(), title: z.string(), source: z.string().nullable() })),
  /** hazards without a level: neither 一般 nor 重大 yet */
  ungraded: z.int(),
  beforeStart: z.int(),
  period: z.string().nullable(),
  reported: z.strictObject({ on: DayText, way: z.string(), receipt: z.string().nullable() }).nullable(),
});
export type ComputedForm = z.infer<typeof ComputedForm>;

export const FormName = z.string().min(1).max(60);
export const FormQuery = z.strictObject({ form: FormName, from: DayText.optional(), asOf: DayText, period: Ulid.optional() });
export const CellQuery = FormQuery.extend({
  cell: z.string().max(20),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1_000).default(200),
});
export const CellRecords = z.strictObject({
  entity: z.string(),
  rows: z.array(RecordRow),
  /** of rows that are no `entity`: what they are, by id (a cell counted from two registers) */
  entities: z.record(z.string(), z.string()),
  total: z.int(),
  /** breakdown for the panel: by sector, by village */
  breakdown: z.array(z.strictObject({ by: z.string(), label: z.string(), count: z.int() })),
});

/** Of a cell entered by hand: the count of the registered activities it may rest on, with words for its basis. `value` null: none apply. */
export const OfferQuery = FormQuery.extend({ cell: z.string().max(20) });
export const OfferedBasis = z.strictObject({ value: z.int().nullable(), basis: z.string(), records: z.array(z.string()) });

/** 行动起始日、抬头: asked once, never guessed (S4-60, T11, T13) */
export const FormSetup = z.strictObject({
  form: FormName,
  start_on: DayText,
  heading: z.string().trim().min(2, '请填抬头，例如 阳光镇').max(60),
  recipient: z.string().max(100).nullable().default(null),
  issued_on: DayText.nullable().default(null),
});
export const PeriodOpening = z.strictObject({ form: FormName, asOf: DayText, filledOn: DayText.optional() });
export const PeriodRow = z.strictObject({
  id: z.string(),
  form: z.string(),
  from: DayText,
  asOf: DayText,
  filledOn: DayText,
  state: z.enum(['编制', '已报']),
  reportedOn: DayText.nullable(),
  way: z.string().nullable(),
});
export type PeriodRow = z.infer<typeof PeriodRow>;

export const Entry = z.strictObject({
  period: Ulid,
  cell: z.string().max(20),
  value: z.union([z.number().min(0).max(1e9), z.boolean(), z.null()]),
  value2: z.number().min(0).max(1e9).nullable().default(null),
  notApplicable: z.boolean().default(false),
  /** what the number rests on: the meeting, the paper, the register; needed for every entered value */
  basis: z.string().trim().min(2, '请写明依据，例如会议名称和日期').max(500),
});
export const EntryRemoval = z.strictObject({ period: Ulid, cell: z.string().max(20) });
export const ZeroConfirmation = z.strictObject({ period: Ulid, cells: z.array(z.string().max(20)).min(1).max(60) });
export const Reported = z.strictObject({
  period: Ulid,
  on: DayText,
  way: z.enum(['邮箱', '微信', 'QQ', '政务系统', '纸质', 'U盘', '其他']),
  receipt: z.string().max(200).nullable().default(null),
});

export const FormListing = z.strictObject({
  form: z.string(),
  name: z.string(),
  title: z.string(),
  edition: z.string(),
  setup: z
    .strictObject({ start_on: DayText, heading: z.string(), recipient: z.string().nullable(), issued_on: DayText.nullable() })
    .nullable(),
  periods: z.array(PeriodRow),
});
export type FormListing = z.infer<typeof FormListing>;
