/**
 * Taking in foreign spreadsheets: stage → preview → commit | discard (design.md §5). Nothing is half-imported.
 * A batch lives in the back end's memory until it is committed in one transaction; then it is a row of `import_batch` with its change set.
 */
import { z } from 'zod';
import { DayText, FieldValueSchema, RecordValuesSchema } from './records.ts';

export const intakeKinds = ['enterprise', 'lease', 'contractor', 'outsourcing_project', 'worker', 'hazard', 'unknown'] as const;
export type IntakeKind = (typeof intakeKinds)[number];

export const verdicts = ['new', 'update', 'same', 'conflict', 'refused'] as const;
export type Verdict = (typeof verdicts)[number];

export const CellProblem = z.strictObject({
  field: z.string().nullable(),
  /** address on its sheet, e.g. 'F18' */
  cell: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
  says: z.string(),
  /** same code, same cause: problems are grouped by it */
  cause: z.string(),
});
export type CellProblem = z.infer<typeof CellProblem>;

export const PlannedRow = z.strictObject({
  /** index inside the sheet's plan, the key of decisions */
  index: z.int(),
  /** the sheet's own row number, from 1 */
  row: z.int(),
  verdict: z.enum(verdicts),
  /** a person set the row aside */
  held: z.boolean(),
  values: RecordValuesSchema,
  /** what stands in the ledger now, for update and conflict; only differing fields */
  current: z.record(z.string(), FieldValueSchema).optional(),
  problems: z.array(CellProblem),
});
export type PlannedRow = z.infer<typeof PlannedRow>;

export const SheetColumn = z.strictObject({
  column: z.string(),
  header: z.string(),
  /** null: not recognised, its content is not taken */
  field: z.string().nullable(),
  /** why: 'heading', 'values', 'remembered', 'person' */
  because: z.enum(['heading', 'values', 'remembered', 'person', 'none']),
  says: z.string(),
});
export type SheetColumn = z.infer<typeof SheetColumn>;

export const SheetSummary = z.strictObject({
  sheet: z.string(),
  index: z.int(),
  kind: z.enum(intakeKinds),
  kindSays: z.string(),
  headerRows: z.array(z.int()),
  declared: z.strictObject({ enterprise: z.string().nullable(), filledOn: z.string().nullable() }),
  columns: z.array(SheetColumn),
  zeroReport: z.boolean(),
  counts: z.record(z.enum(verdicts), z.int()),
  /** problems grouped by cause, the frequent ones first */
  causes: z.array(
    z.strictObject({
      cause: z.string(),
      severity: z.enum(['error', 'warning']),
      says: z.string(),
      rows: z.int(),
      cells: z.array(z.string()),
    }),
  ),
});
export type SheetSummary = z.infer<typeof SheetSummary>;

export const FileSummary = z.strictObject({
  index: z.int(),
  file: z.string(),
  sizeBytes: z.int(),
  state: z.enum(['waiting', 'reading', 'read', 'refused', 'repeated']),
  /** one sentence for the file list */
  says: z.string(),
  sheets: z.array(SheetSummary),
});
export type FileSummary = z.infer<typeof FileSummary>;

/**
 * Asked once for the whole batch (domain.md §9.2, T12, hard rule ⑩). Until answered the rows come in as: level 待判级, source 待定来源,
 * claimed-done in 待复查 with the enterprise's words, unknown enterprises as 待建名录.
 */
export const BatchQuestion = z.strictObject({
  id: z.enum(['claimed_done', 'no_level', 'no_source', 'no_year', 'unknown_enterprise', 'relative_found_on']),
  says: z.string(),
  rows: z.int(),
  examples: z.array(z.string()),
  /** null: not answered yet */
  answer: z.union([z.string(), z.null()]),
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  /** the answer also needs a day, e.g. 按哪一天 */
  asksDay: z.boolean(),
  day: DayText.nullable(),
});
export type BatchQuestion = z.infer<typeof BatchQuestion>;

export const BatchState = z.strictObject({
  batch: z.string(),
  no: z.int(),
  state: z.enum(['staging', 'preview', 'committed', 'undone']),
  files: z.array(FileSummary),
  questions: z.array(BatchQuestion),
  totals: z.record(z.enum(verdicts), z.int()),
  changeSet: z.string().nullable(),
  committedOn: z.string().nullable(),
});
export type BatchState = z.infer<typeof BatchState>;

const batch = z.string().min(1).max(40);
export const Staging = z.strictObject({ batch: batch.optional(), files: z.array(z.string().max(100)).min(1).max(2_000) });
export const BatchKey = z.strictObject({ batch });
export const SheetKey = z.strictObject({ batch, file: z.int().min(0), sheet: z.int().min(0) });
export const SheetPage = SheetKey.extend({
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1_000).default(200),
  /** only rows with this verdict, or only those with problems */
  only: z.enum([...verdicts, 'problems', 'all']).default('all'),
  cause: z.string().max(100).optional(),
});
export const SheetRows = z.strictObject({
  rows: z.array(PlannedRow),
  total: z.int(),
  fields: z.array(z.strictObject({ field: z.string(), label: z.string(), column: z.string().nullable() })),
});

/** A person's decisions about a staged batch; each replans what it touches. */
export const Decision = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('answer'),
    batch,
    question: BatchQuestion.shape.id,
    answer: z.string().max(100).nullable(),
    day: DayText.nullable().default(null),
  }),
  z.strictObject({ what: z.literal('kind'), batch, file: z.int(), sheet: z.int(), kind: z.enum(intakeKinds) }),
  z.strictObject({
    what: z.literal('column'),
    batch,
    file: z.int(),
    sheet: z.int(),
    column: z.string().max(4),
    field: z.string().max(80).nullable(),
  }),
  z.strictObject({ what: z.literal('headerRows'), batch, file: z.int(), sheet: z.int(), rows: z.array(z.int().min(1)).max(3) }),
  z.strictObject({ what: z.literal('sender'), batch, file: z.int(), sheet: z.int(), enterprise: z.string().max(100) }),
  z.strictObject({
    what: z.literal('hold'),
    batch,
    file: z.int(),
    sheet: z.int(),
    rows: z.array(z.int().min(0)).max(120_000),
    held: z.boolean(),
  }),
  /** a conflict row: take the file's values, or keep ours */
  z.strictObject({
    what: z.literal('settle'),
    batch,
    file: z.int(),
    sheet: z.int(),
    rows: z.array(z.int().min(0)).max(120_000),
    take: z.enum(['file', 'ours']),
  }),
  z.strictObject({ what: z.literal('dropFile'), batch, file: z.int() }),
]);
export type Decision = z.infer<typeof Decision>;

export const CommitResult = z.strictObject({
  batch: z.string(),
  no: z.int(),
  created: z.record(z.string(), z.int()),
  updated: z.record(z.string(), z.int()),
  unchanged: z.int(),
  leftOut: z.int(),
});
export type CommitResult = z.infer<typeof CommitResult>;

export const BatchRow = z.strictObject({
  batch: z.string(),
  no: z.int(),
  committedOn: z.string(),
  by: z.string(),
  files: z.int(),
  created: z.int(),
  updated: z.int(),
  changeSet: z.string(),
  undone: z.boolean(),
});
export type BatchRow = z.infer<typeof BatchRow>;
