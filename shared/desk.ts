/**
 * What the office keeps for the person at the desk and what is no record: forms not yet saved, and how the screens look. Neither has a
 * history, and both survive a crash because they lie in the data folder and not in the page.
 */
import { z } from 'zod';
import { EntityNameSchema, RecordValuesSchema, Ulid } from './records.ts';

/** A form: `form` is 'record' for the plain form and otherwise the screen's own, such as 'quick'; `id` null for a new record. */
export const DraftKey = z.strictObject({ form: z.string().regex(/^[a-z]{1,20}$/), entity: EntityNameSchema, id: Ulid.nullable() });
export type DraftKey = z.infer<typeof DraftKey>;

export const DraftContent = DraftKey.extend({
  /** only what the person filled in or changed */
  values: RecordValuesSchema,
  /** version of the record when it was opened; null for a new one */
  version: z.int().min(1).nullable(),
});
export type DraftContent = z.infer<typeof DraftContent>;

export const Draft = DraftContent.extend({
  /** when it was last kept, e.g. 2025-09-24T10:32:00+08:00 */
  keptAt: z.string(),
});
export type Draft = z.infer<typeof Draft>;

/** As lists show it: no values, they may hold personal data. */
export const DraftLine = DraftKey.extend({ keptAt: z.string(), title: z.string(), fields: z.int() });
export type DraftLine = z.infer<typeof DraftLine>;

/** A habit under its name: 'appearance', 'list.hazard', 'views.hazard'. The screens check what they read. */
export const PreferenceName = z.string().regex(/^[a-z][a-z0-9_.]{0,60}$/);
export const Preferences = z.strictObject({ values: z.record(PreferenceName, z.json()) });
export type Preferences = z.infer<typeof Preferences>;
export const Preference = z.strictObject({ name: PreferenceName, value: z.json() });
