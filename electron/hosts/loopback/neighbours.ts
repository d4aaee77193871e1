/**
 * A second start while the first one holds the office: instead of a dead end it gets a fresh start address of the running one.
 * Each running host keeps a note below the home folder, readable by this account alone, with its port and the key for exactly that.
 */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { KEY_HEADER } from './access.ts';

const Note = z.strictObject({ port: z.int().min(1).max(65_535), key: z.string().min(40).max(100) });
/** A loser of the race for the office has to be gone within two seconds. */
const ANSWER_WITHIN_MS = 1_000;

const notesOf = (home: string): string => join(home, 'hosts');

/** @returns the function that takes the note away again */
export function leaveNote(home: string, host: { port: number; key: string }): () => void {
  const folder = notesOf(home);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const path = join(folder, `${process.pid}.json`);
  writeFileSync(path, JSON.stringify({ port: host.port, key: host.key }), { mode: 0o600 });
  return () => rmSync(path, { force: true });
}

/**
 * Asks the running hosts for a new start address. Notes of hosts that are gone are removed.
 * @param folder the data folder the other host must have open; null when it is not known which one that would be
 * @returns null when none of them has it open (the desktop window may)
 */
export async function askNeighbours(home: string, folder: string | null): Promise<string | null> {
  let names: string[];
  try {
    names = readdirSync(notesOf(home));
  } catch {
    return null;
  }
  const answers = await Promise.all(names.map((name) => ask(join(notesOf(home), name), folder)));
  return answers.find((address) => address !== null) ?? null;
}

async function ask(path: string, folder: string | null): Promise<string | null> {
  try {
    const { port, key } = Note.parse(JSON.parse(readFileSync(path, 'utf8')));
    const response = await fetch(`http://127.0.0.1:${port}/address`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [KEY_HEADER]: key },
      body: JSON.stringify({ folder }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (!response.ok) return null;
    const { address } = z.strictObject({ address: z.string() }).parse(await response.json());
    return address.startsWith(`http://127.0.0.1:${port}/#k=`) ? address : null;
  } catch (error) {
    // Nobody listens there: the host was killed. Slow or strange is not gone.
    const { cause } = error as { cause?: { code?: string } };
    if (cause?.code === 'ECONNREFUSED') rmSync(path, { force: true });
    return null;
  }
}
