/**
 * Every call of the contract against input that no screen sends. What turns it red, tried by hand: a schema that is not strict; an Error thrown for a record that is not
 * there; a field name put into the SQL as it came; an integer without an upper bound; a day that no month has.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract.ts';
import { fieldEntries } from '../../shared/declared/records/index.ts';
import { entityNames } from '../../shared/declared/vocabulary.ts';
import { openTestDoor, type TestDoor } from './testing/door.ts';
import { examples, type Furnished, furnishWhole, officeCalls } from './testing/examples.ts';
import { anythingAtAll, nasty, places, replaced, wrongReply } from './testing/fuzz.ts';
import { brokenInvariants } from './testing/invariants.ts';
import { randomRuns } from './testing/random.ts';

/** generous: the machines that run this are busy */
const SLOWEST_MS = 6_000;

let t: TestDoor;
let filled: Furnished['filled'];
let valid: ReturnType<typeof examples>;
beforeAll(async () => {
  t = await openTestDoor();
  const furnished = await furnishWhole(t);
  ({ filled } = furnished);
  const { rows } = await t.ok('history.list', {});
  valid = examples(furnished.ids, rows[0]?.id ?? '');
});
afterAll(() => t.close());

async function attack(name: string, input: unknown): Promise<string | null> {
  const began = performance.now();
  const reply = await t.call(name, input);
  const took = performance.now() - began;
  const incident = t.incidents.splice(0).at(-1)?.error;
  const wrong = wrongReply(name, reply);
  if (wrong) return `${name} ${wrong}${incident instanceof Error ? `\n${incident.stack}` : ''}`;
  return took > SLOWEST_MS ? `${name} took ${Math.round(took)} ms` : null;
}

describe('the door', () => {
  it('parses every call strictly: an unknown key is refused by all of them', async () => {
    expect(officeCalls.length).toBe(Object.keys(contract).filter((name) => !name.startsWith('premises.')).length);
    for (const name of officeCalls) {
      const reply = await t.call(name, { ...valid[name], sneaked_in: 1 });
      expect(reply, name).toMatchObject({ ok: false, fault: { code: 'INVALID' } });
    }
  });

  it('takes no day that no month has, wherever a day stands', async () => {
    for (const name of officeCalls) {
      for (const path of places(valid[name])) {
        const value = path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], valid[name]);
        if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) continue;
        const reply = await t.call(name, replaced(valid[name], path, '2026-02-31'));
        expect(reply, `${name} ${path.join('.')}`).toMatchObject({ ok: false, fault: { code: 'INVALID' } });
      }
    }
  });

  it('knows no call but those of the contract', async () => {
    for (const name of ['hazards.drop', '__proto__', 'constructor', 'toString', 'premises.status', '', 'records.page ']) {
      expect((await t.call(name, {})).fault?.code, name).toBe('NOT_FOUND');
    }
  });

  it.each(officeCalls)('answers %s whatever comes in', async (name) => {
    await fc.assert(
      fc.asyncProperty(anythingAtAll, async (input) => {
        expect(await attack(name, input)).toBeNull();
      }),
      randomRuns(6),
    );
    const spots = places(valid[name]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...spots), fc.constantFrom(...nasty), async (path, make) => {
        expect(await attack(name, replaced(valid[name], path, make()))).toBeNull();
      }),
      randomRuns(30),
    );
    expect(await attack(name, valid[name])).toBeNull();
  });

  it('takes or refuses any value in any field of any record, and shows what it took', async () => {
    const fields = entityNames.flatMap((entity) => fieldEntries(entity).map(([field]) => [entity, field] as const));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), fc.constantFrom(...nasty), async ([entity, field], make) => {
        const values = { ...filled[entity], [field]: make() };
        expect(await attack('records.check', { entity, values })).toBeNull();
        expect(await attack('records.create', { entity, values })).toBeNull();
        expect(await attack('records.page', { entity, sort: [{ field: 'updated_at', descending: true }], limit: 3 })).toBeNull();
      }),
      randomRuns(250),
    );
  });

  it('keeps every number within what a column holds', async () => {
    const numbers = ['integer', 'decimal', 'money'];
    for (const entity of entityNames) {
      for (const [field, declaration] of fieldEntries(entity)) {
        if (!numbers.includes(declaration.kind)) continue;
        for (const value of [1e300, 2 ** 53, -1e300, -0, 5e-324]) {
          expect(await attack('records.create', { entity, values: { ...filled[entity], [field]: value } })).toBeNull();
        }
      }
    }
  });

  it('filters, sorts, counts and groups by any field with any value', async () => {
    const fields = entityNames.flatMap((entity) => fieldEntries(entity).map(([field]) => [entity, field] as const));
    const ops = fc.constantFrom('is', 'isNot', 'anyOf', 'contains', 'empty', 'filled', 'from', 'to');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), ops, fc.constantFrom(...nasty), async ([entity, field], op, make) => {
        const selection = { entity, filters: [{ field, op, value: make() }], sort: [{ field, descending: true }] };
        expect(await attack('records.page', selection)).toBeNull();
        expect(await attack('records.facet', { entity, field, filters: [] })).toBeNull();
      }),
      randomRuns(250),
    );
  });

  it('leaves a sound office behind', async () => {
    expect(await brokenInvariants(t.db)).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect((await t.ok('records.page', { entity: 'enterprise' })).total).toBeGreaterThan(0);
    await t.ok('records.create', { entity: 'enterprise', values: { name: '最后一家' } });
  });
});
