/**
 * Many calls at once through one door (reliability E9). What turns it red, tried by hand: run writes without the queue; know a queued write
 * only once it runs; compare no version; ask the signal neither between slices nor before the commit.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../shared/envelope.ts';
import { insertRecords } from './records/index.ts';
import { openTestDoor, type TestDoor } from './testing/door.ts';
import { brokenInvariants, canonicalDump } from './testing/invariants.ts';
import { randomRuns } from './testing/random.ts';

const enterprise = (name: string) => ({ entity: 'enterprise', values: { name } });
const names = async (t: TestDoor): Promise<string[]> =>
  (await t.db.selectFrom('enterprise').select('name').orderBy('name').execute()).map((row) => row.name);

/** A door one of whose writes takes many slices and says each time it lets others through. */
async function slowDoor(slices: number): Promise<{ t: TestDoor; started: Promise<void> }> {
  let begun: () => void = () => {};
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const t = await openTestDoor({
    handlers: {
      'hazards.settle': async (db, input, context) => {
        for (let slice = 0; slice < slices; slice += 1) {
          await insertRecords(db, 'enterprise', [{ values: { name: `慢${slice}` } }], '手工', context);
          if (slice === 1) begun();
          await context.pause();
        }
        return { changed: input.ids.length };
      },
    },
  });
  return { t, started };
}
const slowInput = { ids: ['01K00000000000000000000000'], level: '一般', decided_by: '王丽' };

describe('many calls at once', () => {
  it('keep every acknowledged write and nothing of a refused one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 4 }), { minLength: 50, maxLength: 50 }), async (kinds) => {
        const t = await openTestDoor();
        try {
          const replies = await Promise.all(
            kinds.map((kind, n): Promise<Reply<unknown>> => {
              if (kind === 0) return t.call('records.create', { entity: 'enterprise', values: { name: '', village: `第${n}` } });
              if (kind === 1) return t.call('records.page', { entity: 'enterprise' });
              if (kind === 2)
                return t.call('hazards.close', { id: '01K00000000000000000000000', version: 1, on: '2026-10-01', approver: '王' });
              return t.call('records.create', enterprise(`第${n}厂`));
            }),
          );
          const acknowledged = kinds.flatMap((kind, n) => (kind >= 3 && replies[n]?.ok ? [`第${n}厂`] : []));
          expect(acknowledged).toHaveLength(kinds.filter((kind) => kind >= 3).length);
          expect(await names(t)).toEqual(acknowledged.sort());
          expect(kinds.every((kind, n) => (kind === 0 || kind === 2 ? !replies[n]?.ok : replies[n]?.ok))).toBe(true);
          expect(await brokenInvariants(t.db)).toEqual([]);
          expect(t.incidents).toEqual([]);
        } finally {
          await t.close();
        }
      }),
      randomRuns(3),
    );
  });

  it('of two writes that saw the same version exactly one wins, and the other is told', async () => {
    const t = await openTestDoor();
    const made = await t.ok('records.create', { entity: 'enterprise', values: { name: '甲厂' } });
    const edit = (village: string) => t.call('records.update', { entity: 'enterprise', id: made.id, version: 1, values: { village } });
    const replies = await Promise.all(['东村', '西村', '南村', '北村'].map(edit));
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.fault.code))).toEqual(['ok', 'CONFLICT', 'CONFLICT', 'CONFLICT']);
    expect((await t.ok('records.read', { entity: 'enterprise', id: made.id })).values.village).toBe('东村');
    await t.close();
  });
});

describe('a long write', () => {
  let t: TestDoor;
  let started: Promise<void>;
  beforeEach(async () => {
    ({ t, started } = await slowDoor(40));
  });
  afterEach(async () => {
    expect(await brokenInvariants(t.db)).toEqual([]);
    await t.close();
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const before = await canonicalDump(t.db);
    const running = t.call('hazards.settle', slowInput, 'long');
    await started;
    t.door.cancel('long');
    expect(await running).toMatchObject({ ok: false, fault: { code: 'CANCELLED' } });
    expect(await canonicalDump(t.db)).toBe(before);
  });

  it('lets the reads asked for meanwhile see it whole or not at all', async () => {
    const running = t.call('hazards.settle', slowInput);
    await started;
    const reads = await Promise.all([t.call('office.status', {}), t.call('history.list', {})]);
    expect(reads.map((reply) => reply.ok)).toEqual([true, true]);
    expect(await running).toMatchObject({ ok: true });
    expect((await t.ok('history.list', {})).rows[0]).toMatchObject({ call: 'hazards.settle', rows: 40 });
  });

  it('does not begin at all when it is cancelled while it waits its turn', async () => {
    const first = t.call('hazards.settle', slowInput, 'first');
    const second = t.call('records.create', enterprise('不该有'), 'second');
    const third = t.call('records.create', enterprise('该有'), 'third');
    await started;
    t.door.cancel('second');
    expect(await second).toMatchObject({ ok: false, fault: { code: 'CANCELLED' } });
    expect(await first).toMatchObject({ ok: true });
    expect(await third).toMatchObject({ ok: true });
    expect((await names(t)).filter((name) => !name.startsWith('慢'))).toEqual(['该有']);
  });

  it('is given up when the door closes, with what was waiting behind it, and every caller is answered', async () => {
    const before = await canonicalDump(t.db);
    const calls = [t.call('hazards.settle', slowInput), t.call('records.create', enterprise('等着的'))];
    await started;
    await t.door.close();
    const replies = await Promise.all(calls);
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.fault.code))).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await canonicalDump(t.db)).toBe(before);
    expect((await t.call('office.status', {})).ok).toBe(false);
  });
});
