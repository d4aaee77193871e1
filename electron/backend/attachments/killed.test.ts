import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOffice } from '../testing/office.ts';
import { randomRuns } from '../testing/random.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anban-killed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function started(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'testing/hammer.ts'), folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr?.on('data', (piece: Buffer) => (complaint += piece.toString()));
  const ended = once(child, 'exit').then(() => {
    throw new Error(complaint);
  });
  await Promise.race([once(child.stdout ?? child, 'data'), ended]);
  ended.catch(() => undefined);
  child.stdout?.resume();
  return child;
}

describe('a program killed while evidence is put in and taken away', () => {
  it('never has a row without its whole file, and leaves nothing half-written after the next start', { timeout: 120_000 }, async () => {
    const { numRuns } = randomRuns(4);
    for (let run = 0; run < numRuns; run += 1) {
      const child = await started();
      await wait(20 + ((run * 37) % 180));
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      const office = await openTestOffice({ folder });
      const { files, faults } = await office.ok('attachments.check', {});
      expect(files).toBeGreaterThan(0);
      expect(faults).toEqual([]);
      const names = readdirSync(office.office.paths.attachments, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      expect(names.filter(({ name }) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
      await office.office.close();
    }
  });
});
