/**
 * What the preload may ask of the main process, on one channel. Main checks every message against this: the page's process has read
 * foreign content and is not believed.
 */
import { z } from 'zod';
import type { FaultShape } from '../../../shared/envelope.ts';

export const RPC = 'rpc';
export const EVENT = 'event';

const FILE_LIMIT = 50 * 1024 * 1024;
const name = z.string().min(1).max(300);
const token = z.string().min(1).max(200);
const job = z.string().min(1).max(100);
const file = z.strictObject({ token, name, sizeBytes: z.int().min(0) });

export const Asked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), name: z.string().max(100), input: z.unknown(), job: job.nullable() }),
  z.strictObject({ kind: z.literal('cancel'), job }),
  z.strictObject({
    kind: z.literal('pickFiles'),
    many: z.boolean(),
    extensions: z
      .array(z.string().regex(/^[a-z0-9]{1,8}$/))
      .max(30)
      .nullable(),
  }),
  z.strictObject({ kind: z.literal('pickFolder') }),
  /** a dropped file that lies on disk; the preload asked Electron for the path, the page never sees it */
  z.strictObject({ kind: z.literal('takePath'), path: z.string().min(1).max(4_000), name }),
  /** a file that lies nowhere: pasted, or made in the page */
  z.strictObject({
    kind: z.literal('takeBytes'),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= FILE_LIMIT),
    name,
  }),
  z.strictObject({ kind: z.literal('saveFile'), file }),
  z.strictObject({ kind: z.literal('openFile'), file, how: z.enum(['open', 'show']) }),
]);
export type Asked = z.infer<typeof Asked>;

/** Faults travel as values: an error thrown through Electron's IPC arrives wrapped in English. */
export type Answered = { ok: true; value: unknown } | { ok: false; fault: FaultShape };
