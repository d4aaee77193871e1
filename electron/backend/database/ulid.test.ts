import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Day } from '../../../shared/day.ts';

/** A fresh process as far as keys go: nothing is remembered of those given out before. */
async function freshProgram() {
  vi.resetModules();
  const { openOffice } = await import('../index.ts');
  const { openDatabase } = await import('./open.ts');
  const { brokenInvariants } = await import('../testing/invariants.ts');
  return { openOffice, openDatabase, brokenInvariants };
}

const clockOf = (milliseconds: number, today: string) => ({
  today: () => today as Day,
  now: () => `${today} 08:00:00`,
  milliseconds: () => milliseconds,
  fixed: true,
});

describe('keys', () => {
  it('ascend even within one millisecond and when the clock goes back', async () => {
    vi.resetModules();
    const { ulid } = await import('./ulid.ts');
    const times = [1_800_000_000_000, 1_800_000_000_000, 1_700_000_000_000, 0, 1_800_000_000_001];
    const keys = times.map((time) => ulid(time));
    expect([...keys].sort()).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  // red without `continueAfter` in openOffice: the chain of digests then forks at the second opening
  it('keep the order of changes when the PC was years ahead yesterday and is set right today', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anban-clock-'));
    const days: [number, string][] = [
      [1_900_000_000_000, '2030-03-17'],
      [1_792_800_000_000, '2026-10-24'],
      [1_000, '1970-01-01'],
    ];
    for (const [milliseconds, today] of days) {
      const { openOffice } = await freshProgram();
      const office = await openOffice({
        folder,
        create: true,
        demo: false,
        clock: clockOf(milliseconds, today),
        scratch: folder,
        startParser: () => {
          throw new Error('reads no file');
        },
      });
      for (const name of ['甲厂', '乙厂']) {
        const reply = await office.call('records.create', { entity: 'enterprise', values: { name: `${today}${name}` } });
        expect(reply.ok).toBe(true);
      }
      const list = await office.call('history.list', {});
      const words = list.ok ? (list.value as { rows: { words: string }[] }).rows.map((row) => row.words) : [];
      expect(words.slice(0, 2)).toEqual([`登记企业「${today}乙厂」`, `登记企业「${today}甲厂」`]);
      await office.close();
    }
    const { openDatabase, brokenInvariants } = await freshProgram();
    const database = await openDatabase({ file: join(folder, 'db', 'main.db'), create: false });
    expect(await brokenInvariants(database.db)).toEqual([]);
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
