/** Starts bare parser processes as the host starts its own: a spare is up before the bytes come, so that neither side pays for the start. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromBareParser } from './bareParser.ts';

const ENTRY = fileURLToPath(new URL('bareParser.ts', import.meta.url));

/** Resolves once the process has loaded its library and waits. */
export async function startBareParser(): Promise<ChildProcess> {
  const child = fork(ENTRY, ['serve'], {
    serialization: 'advanced',
    env: {},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--max-old-space-size=512'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('error', reject);
  });
  return child;
}

/** @returns all rows of the workbook's first sheet, read by that process */
export function parseIn(child: ChildProcess, bytes: Uint8Array): Promise<unknown[][]> {
  return new Promise((resolve, reject) => {
    const rows: unknown[][] = [];
    child.on('message', (message) => {
      const said = message as FromBareParser;
      if ('rows' in said) for (const row of said.rows) rows.push(row);
      else if ('end' in said) resolve(rows);
    });
    child.once('exit', (code) => reject(new Error(`the bare parser ended with ${code} before it was done`)));
    child.send(bytes);
  });
}
