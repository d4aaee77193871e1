import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const { takeLock } = createRequire(import.meta.url)('./lock.cjs') as {
  takeLock: (root: string, name: string, onWait: () => void) => () => void;
};
const root = mkdtempSync(join(tmpdir(), 'anban-lock-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const locks = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('anban-trial-'));
const never = (): void => {
  throw new Error('waited');
};

test('is free again once given back', () => {
  takeLock(root, 'trial', never)();
  takeLock(root, 'trial', never)();
  expect(locks()).toEqual([]);
});

test('is taken over from a process that is gone', () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const give = takeLock(root, 'trial', never);
  const [file] = locks();
  writeFileSync(join(tmpdir(), file ?? ''), `${gone} left`);
  const giveMine = takeLock(root, 'trial', never);
  // The first holder notices that the lock is no longer its own.
  give();
  expect(locks()).toHaveLength(1);
  giveMine();
  expect(locks()).toEqual([]);
});
