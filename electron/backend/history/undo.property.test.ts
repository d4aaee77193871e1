/**
 * Undo of random change sets over records that hang together, in any order, whole and in part (reliability §2.6 B10). What turns it red, tried by
 * hand: revert parents before their children is allowed by deferred keys, so leave out `blockOrphans`; leave out `blockWholeHazards`; compare
 * `version` in `sameRow`; forget `undone_by`.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenRules } from '../hazards/testing/rules.ts';
import { openTestDoor, type TestDoor } from '../testing/door.ts';
import { brokenInvariants, canonicalDump } from '../testing/invariants.ts';
import { randomRuns } from '../testing/random.ts';

const deed = fc.record({
  what: fc.constantFrom(
    'enterprise',
    'hazard',
    'hazard',
    'move',
    'rename',
    'delete',
    'delete',
    'grade',
    'settle',
    'progress',
    'merge',
    'office',
  ),
  a: fc.nat({ max: 9 }),
  b: fc.nat({ max: 9 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const pick = <T>(list: readonly T[], at: number): T | undefined => (list.length > 0 ? list[at % list.length] : undefined);

/** One thing a clerk does. Refusals are part of it. */
async function perform(t: TestDoor, { what, a, b }: Deed): Promise<string | undefined> {
  const enterprises = await t.db.selectFrom('enterprise').select(['id', 'version', 'name']).orderBy('id').execute();
  const hazards = await t.db.selectFrom('hazard').select(['id', 'version', 'status', 'enterprise_id']).orderBy('id').execute();
  const enterprise = pick(enterprises, a);
  const hazard = pick(hazards, a);
  const other = pick(hazards, b);
  const key = { id: hazard?.id, version: hazard?.version };
  const inputs: Record<Deed['what'], () => [string, unknown]> = {
    enterprise: () => ['records.create', { entity: 'enterprise', values: { name: `第${a}${b}厂` } }],
    hazard: () => [
      'records.create',
      {
        entity: 'hazard',
        values: { enterprise_id: enterprise?.id ?? null, found_on: '2026-10-01', description: `隐患第${a}号`, source: '企业自查' },
      },
    ],
    move: () => ['records.update', { entity: 'hazard', ...key, values: { enterprise_id: pick(enterprises, b)?.id ?? null } }],
    rename: () => [
      'records.update',
      { entity: 'enterprise', id: enterprise?.id, version: enterprise?.version, values: { name: `改名${b}厂` } },
    ],
    delete: () =>
      b % 2 === 0
        ? ['records.delete', { entity: 'enterprise', id: enterprise?.id, version: enterprise?.version }]
        : ['records.delete', { entity: 'hazard', ...key }],
    grade: () => ['hazards.grade', { ...key, level: '一般', decided_by: '王丽', decided_on: '2026-10-02', reason: '复核' }],
    settle: () => ['hazards.settle', { ids: hazards.map((each) => each.id), level: '一般', decided_by: '王丽' }],
    progress: () =>
      hazard?.status === 'rectifying'
        ? ['hazards.reportRectified', { ...key, done_on: '2026-10-03', by: '李强', description: '已改', evidence: '照片' }]
        : hazard?.status === 'pending_recheck'
          ? ['hazards.recheck', { ...key, on: '2026-10-04', org: '乡镇', inspectors: ['王丽'], result: b % 3 === 0 ? '不合格' : '合格' }]
          : ['hazards.order', { ...key, on: '2026-10-02', deadline: '2026-11-01', measures: '接地', duty_person: '李强' }],
    merge: () => ['hazards.merge', { ...key, duplicates: [other?.id], level: '一般' }],
    office: () => ['office.introduce', { town: `阳光${a}镇`, county: '测试县', person: '王丽' }],
  };
  const [call, input] = inputs[what]();
  const reply = await t.call(call, input);
  if (!reply.ok) expect(reply.fault.code, `${call} ${JSON.stringify(input)}`).not.toBe('BUG');
  return reply.ok ? reply.changeSet : undefined;
}

async function withDoor(work: (t: TestDoor) => Promise<void>): Promise<void> {
  const t = await openTestDoor();
  try {
    await work(t);
    expect(await brokenInvariants(t.db)).toEqual([]);
    expect(t.incidents).toEqual([]);
  } finally {
    await t.close();
  }
}

describe('undo', () => {
  it('walks back through any history step by step, and forward again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 12, maxLength: 30, size: 'max' }), async (deeds) => {
        await withDoor(async (t) => {
          const dumps = [await canonicalDump(t.db)];
          const sets: string[] = [];
          for (const each of deeds) {
            const set = await perform(t, each);
            if (!set || !(await t.db.selectFrom('change_set').select('id').where('id', '=', set).executeTakeFirst())) continue;
            sets.push(set);
            dumps.push(await canonicalDump(t.db));
          }
          const undos: string[] = [];
          for (let at = sets.length - 1; at >= 0; at -= 1) {
            const reply = await t.call('history.undo', { changeSet: sets[at] });
            expect(reply, JSON.stringify(reply)).toMatchObject({ ok: true });
            undos.push((reply as { changeSet: string }).changeSet);
            expect(await canonicalDump(t.db)).toBe(dumps[at]);
          }
          for (let at = undos.length - 1; at >= 0; at -= 1) {
            await t.ok('history.undo', { changeSet: undos[at] ?? '' });
            expect(await canonicalDump(t.db)).toBe(dumps[undos.length - at]);
          }
        });
      }),
      randomRuns(6),
    );
  });

  it('in any order, whole or in part, either does what it says or changes nothing, and never breaks a rule', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 15, maxLength: 30, size: 'max' }),
        fc.array(fc.tuple(fc.nat({ max: 29 }), fc.boolean()), { minLength: 8, maxLength: 20, size: 'max' }),
        async (deeds, undos) => {
          await withDoor(async (t) => {
            const sets: string[] = [];
            for (const each of deeds) {
              const set = await perform(t, each);
              if (set) sets.push(set);
            }
            for (const [at, partial] of undos) {
              const changeSet = sets[at % Math.max(1, sets.length)] ?? '';
              const before = await canonicalDump(t.db);
              const reply = await t.call('history.undo', { changeSet, partial });
              const said = JSON.stringify(reply);
              if (!reply.ok) {
                expect(['CONFLICT', 'NOT_FOUND', 'INVALID'], said).toContain(reply.fault.code);
                expect(await canonicalDump(t.db), said).toBe(before);
                continue;
              }
              if (reply.changeSet) sets.push(reply.changeSet);
              const { inTheWay } = reply.value as { inTheWay: { title: string; words: string }[] };
              if (!partial) expect(inTheWay, said).toEqual([]);
              for (const line of inTheWay) expect(line.title && line.words, said).toBeTruthy();
              expect(await brokenRules(t.db), said).toEqual([]);
            }
          });
        },
      ),
      randomRuns(8),
    );
  });
});
