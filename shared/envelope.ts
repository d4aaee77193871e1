/**
 * What crosses between the renderer, a host and the back end. Values are JSON: no Date, Map, bigint or Buffer.
 *
 * Worked example: `hazards.close` of a hazard that lacks its dual report answers
 * `{ ok: false, fault: { code: 'REFUSED', says: '还不能销号：缺双报告（职工大会或职代会）。' } }`.
 */
import { z } from 'zod';

export const faultCodes = [
  'INVALID', // the input breaks the schema or a rule of the dictionary; `problems` name the fields
  'NOT_FOUND', // the record, batch or call does not exist
  'CONFLICT', // somebody changed the record since it was read, or later changes stand in the way of an undo
  'REFUSED', // a rule of the domain forbids it now; the sentence says what is missing
  'UNCONFIRMED', // the step needs a person's explicit confirmation first
  'OFFICE_IN_USE', // another window or program holds this data folder
  'NEWER_DATA', // the data folder was written by a newer version
  'NOT_OUR_DATA', // the folder or database belongs to something else
  'DATA_MISSING', // there was data here and it is gone or empty
  'DATA_DAMAGED', // a check of the database failed
  'FOLDER_UNFIT', // network share, removable disk, read-only or synchronised folder
  'DISK_FULL',
  'IO_ERROR',
  'FILE_LOCKED', // another program holds the target file open
  'FILE_REFUSED', // a foreign file cannot be taken; the sentence says what it is and the remedy
  'CANCELLED',
  'BUG', // not a person's fault: `incident` names the log entry
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** One thing wrong with one field. `says` is a Chinese sentence: what is wrong, how to mend it. */
export const FieldProblem = z.strictObject({
  field: z.string(),
  severity: z.enum(['error', 'warning']),
  says: z.string(),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

export interface FaultShape {
  code: FaultCode;
  /** Chinese, for the person in front of the screen. */
  says: string;
  problems?: FieldProblem[];
  incident?: string;
}

export type Reply<T> = { ok: true; value: T; changeSet?: string } | { ok: false; fault: FaultShape };

/** Progress of a job or of a large write. `fraction` is 0…1, or null while the size is unknown. */
export interface JobProgress {
  job: string;
  call: string;
  words: string;
  fraction: number | null;
}

/** What a host pushes to the renderer. */
export type OfficeEvent =
  | { kind: 'changed'; touches: string[] } // data of these entities changed: reread
  | { kind: 'progress'; progress: JobProgress }
  | { kind: 'office'; reason: 'opened' | 'closed' };

/**
 * Thrown where a person can act on the sentence. Anything else that is thrown is a bug.
 * @param code one of `faultCodes`
 * @param says a Chinese sentence: what is wrong and what to do
 */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly problems: FieldProblem[] | undefined;

  constructor(code: FaultCode, says: string, problems?: FieldProblem[]) {
    super(says);
    this.name = 'Fault';
    this.code = code;
    this.problems = problems;
  }
}
