/**
 * The log of incidents. It holds where it happened, never what was in the record: digits of six or more, and everything in quotes, are blotted
 * out of messages before they are written (reliability §2.12).
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from './clock.ts';

export interface Log {
  incident(incident: string, call: string, error: unknown): void;
}

const blot = (text: string): string =>
  text
    .replace(/\d(?:[\s-]?\d){5,}[Xx]?/g, '######')
    .replace(/[「“"'`][^」”"'`\n]{1,200}[」”"'`]/g, '"…"')
    .replace(/\p{Script=Han}+/gu, '…');

/** @param folder logs/ of the office, or null: then incidents go to stderr only */
export function openLog(folder: string | null, clock: Clock): Log {
  return {
    incident(incident, call, error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const line = `${clock.now()} ${incident} ${call} ${blot(stack)}\n`;
      if (folder === null) {
        process.stderr.write(line);
        return;
      }
      try {
        mkdirSync(folder, { recursive: true });
        appendFileSync(join(folder, 'incidents.log'), line, 'utf8');
      } catch {
        process.stderr.write(line);
      }
    },
  };
}
