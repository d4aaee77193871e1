import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, type FuseV1Options, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, expect, test } from 'vitest';
import { FUSE_WIRE, FUSES } from './fuses.ts';
import { appendFuseWire } from './standIn.ts';

const folder = mkdtempSync(join(tmpdir(), 'anban-fuses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function executableWith(wire: string): string {
  const file = join(folder, `electron-${wire}`);
  writeFileSync(file, Buffer.alloc(1000, 1));
  appendFuseWire(file, wire);
  return file;
}

test('burns the table into an executable as Electron ships it', async () => {
  const file = executableWith('101100011');
  await flipFuses(file, FUSES);
  const wire = await getCurrentFuseWire(file);
  const read = [...FUSE_WIRE].map((_, index) => (wire[index as FuseV1Options] === FuseState.ENABLE ? '1' : '0'));
  expect(read.join('')).toBe('000011001');
});

test('refuses an executable with a fuse that the table does not name', async () => {
  await expect(flipFuses(executableWith('1011000111'), FUSES)).rejects.toThrow(/strictlyRequireAllFuses/);
});
