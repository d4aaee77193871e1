import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays, type Day } from '../../../shared/day.ts';
import { codeLists } from '../../../shared/declared/codes/index.ts';
import { annex3 } from '../../../shared/declared/forms/annex3.2023.ts';
import { type IndicatorName, indicators } from '../../../shared/declared/indicators/index.ts';
import { sourceGrouping } from '../../../shared/declared/sourceGrouping.ts';
import { type Ledger, majorHazard, openLedger } from '../reporting/testing/ledger.ts';
import { breakdownOf, countOf, inspectionsBehind, isCounted, recordsOf } from './index.ts';

const span = { from: '2025-05-01', asOf: '2025-09-24' };
let ledger: Ledger;
let mill: string;

beforeEach(async () => {
  ledger = await openLedger('2025-09-24');
  mill = await ledger.add('enterprise', { name: '宏远木业', village: '东河村', key_sector: '冶金工贸' });
});
afterEach(() => ledger.close());

const count = (name: IndicatorName, as: Partial<typeof span> = {}): Promise<number> =>
  countOf(ledger.office.db, indicators[name], { ...span, ...as });

test('counts a major hazard found by the enterprise itself between the first day and the cut-off, both included', async () => {
  for (const found_on of ['2025-04-30', '2025-05-01', '2025-09-24', '2025-09-25']) await ledger.addHazard(majorHazard(mill, { found_on }));
  expect(await count('selfFound')).toBe(2);
  expect(await count('departmentFound')).toBe(0);
});

test('leaves out hazards that are void, merged, general or not judged yet', async () => {
  await ledger.addHazard(majorHazard(mill), { status: 'void' });
  await ledger.addHazard(majorHazard(mill), { status: 'merged' });
  await ledger.addHazard(majorHazard(mill, { level: '一般' }));
  await ledger.addHazard(majorHazard(mill, { level: null }));
  expect(await count('selfFound')).toBe(0);
  expect(await count('ungraded')).toBe(1);
});

test('puts every source of the code list into exactly one group', async () => {
  const sources = codeLists.get('hazardSource')?.codes.map((code) => code.code) ?? [];
  expect(sources.length).toBeGreaterThan(8);
  for (const source of sources) await ledger.addHazard(majorHazard(mill, { source, verified_on: '2025-06-12' }));
  expect(await count('selfFound')).toBe(1);
  expect(await count('departmentFound')).toBe(sources.length - 1);
  expect(Object.keys(sourceGrouping).sort()).toEqual([...sources].sort());
});

test('names a hazard without a source, or with one nobody mapped, instead of counting it', async () => {
  const without = await ledger.addHazard(majorHazard(mill, { source: null }));
  const strange = await ledger.addHazard(majorHazard(mill, { source: '电视台' }));
  await ledger.addHazard(majorHazard(mill, { source: null, level: '一般' }));
  expect(new Set(await recordsOf(ledger.office.db, indicators.unmapped, span))).toEqual(new Set([without, strange]));
  expect((await count('selfFound')) + (await count('departmentFound'))).toBe(0);
});

test('counts what the grid or a caller reported only once somebody was there, from that day', async () => {
  await ledger.addHazard(majorHazard(mill, { source: '举报', found_on: '2025-04-01', verified_on: null }));
  expect(await count('departmentFound')).toBe(0);
  await ledger.addHazard(majorHazard(mill, { source: '举报', found_on: '2025-04-01', verified_on: '2025-05-02' }));
  expect(await count('departmentFound')).toBe(1);
  expect(await count('departmentFound', { asOf: '2025-05-01' })).toBe(0);
});

test('counts a closure as it stood that day: not before it, and no longer from the day it is revoked', async () => {
  await ledger.addHazard(majorHazard(mill), { closures: [{ on: '2025-07-01', revoked_on: '2025-08-01' }] });
  const at = (asOf: Day) => count('selfCompleted', { asOf });
  expect([await at('2025-06-30'), await at('2025-07-01'), await at('2025-07-31'), await at('2025-08-01')]).toEqual([0, 1, 1, 0]);
  expect(await count('selfOpen', { asOf: '2025-08-01' })).toBe(1);
});

test('counts a listed hazard once, delisted or not, and leaves the township’s own listing out', async () => {
  await ledger.addHazard(majorHazard(mill), {
    listed: [
      { level: '市', issued_on: '2025-07-01' },
      { level: '县', issued_on: '2025-06-20', delisted_on: '2025-07-20' },
    ],
    closures: [{ on: '2025-08-01' }],
  });
  await ledger.addHazard(majorHazard(mill), { listed: [{ level: '乡', issued_on: '2025-07-01' }] });
  await ledger.addHazard(majorHazard(mill, { source: null }), { listed: [{ level: '省', issued_on: '2025-07-01' }] });
  expect(await count('listed')).toBe(1);
  expect(await count('listed', { asOf: '2025-06-19' })).toBe(0);
  expect(await count('listedCompleted')).toBe(1);
});

test('counts an enterprise once however often it was inspected, and only by the township or a department', async () => {
  const shop = await ledger.add('enterprise', { name: '兴隆超市' });
  const visit = (enterprise_id: string, more: Record<string, string>) =>
    ledger.add('inspection', { enterprise_id, start: '2025-06-01', org: '乡镇', type: '日常', ...more });
  await visit(mill, { duty_drill: '不符合' });
  await visit(mill, { start: '2025-07-01', duty_drill: '不符合', duty_study: '不涉及' });
  await visit(shop, { type: '网格巡查', duty_drill: '不符合' });
  await visit(shop, { type: '陪同上级' });
  await visit(shop, { org: '村社区' });
  expect(await count('inspected')).toBe(1);
  expect(await count('visits')).toBe(2);
  expect(await count('failedDrill')).toBe(1);
  expect(await count('failedStudy')).toBe(0);
  expect(await recordsOf(ledger.office.db, indicators.failedDrill, span)).toEqual([mill]);
  expect(await inspectionsBehind(ledger.office.db, indicators.failedDrill, span)).toHaveLength(2);
  await visit(shop, { org: '县应急局' });
  expect(await count('inspected')).toBe(2);
});

const dayBetween = (first: Day, days: number) => fc.integer({ min: 0, max: days }).map((n) => addDays(first, n));

test('gives a number that is its list of records and its breakdown, for every computed cell as of any day', async () => {
  const { db } = ledger.office;
  const shop = await ledger.add('enterprise', { name: '兴隆超市' });
  const [level, source, status, day] = [
    fc.constantFrom('重大', '重大', '一般', null),
    fc.constantFrom(...Object.keys(sourceGrouping), null, '电视台'),
    fc.constantFrom('rectifying', 'closed', 'void', 'merged', 'transferred'),
    dayBetween('2025-03-01', 250),
  ];
  const drawn = fc.sample(
    fc.record({
      level,
      source,
      status,
      found: day,
      verified: fc.option(day),
      closed: fc.option(day),
      revoked: fc.option(day),
      listed: fc.option(day),
      where: fc.boolean(),
    }),
    { numRuns: 120, seed: 11 },
  );
  for (const each of drawn) {
    await ledger.addHazard(
      majorHazard(each.where ? mill : shop, { level: each.level, source: each.source, found_on: each.found, verified_on: each.verified }),
      {
        status: each.status,
        closures: each.closed === null ? [] : [{ on: each.closed, ...(each.revoked === null ? {} : { revoked_on: each.revoked }) }],
        listed: each.listed === null ? [] : [{ level: '县', issued_on: each.listed }],
      },
    );
  }
  const duty = fc.constantFrom('符合', '不符合', '不涉及', null);
  for (const each of fc.sample(
    fc.record({ where: fc.boolean(), start: day, org: fc.constantFrom('乡镇', '部门', '村社区'), duty_study: duty, duty_drill: duty }),
    { numRuns: 30, seed: 12 },
  )) {
    const { where, ...values } = each;
    await ledger.add('inspection', { ...values, enterprise_id: where ? mill : shop });
  }
  const computed = annex3.blocks
    .flatMap((block) => block.cells)
    .flatMap((cell) => ('indicator' in cell && cell.indicator ? [cell.indicator] : []));
  expect(computed).toHaveLength(14);
  await fc.assert(
    fc.asyncProperty(dayBetween('2025-05-01', 200), async (asOf) => {
      for (const name of computed) {
        const at = { from: '2025-05-01', asOf };
        const number = await countOf(db, indicators[name], at);
        const ids = await recordsOf(db, indicators[name], at);
        expect(new Set(ids).size).toBe(number);
        expect(ids).toHaveLength(number);
        for (const by of ['sector', 'village'] as const) {
          expect((await breakdownOf(db, indicators[name], at, by)).reduce((sum, line) => sum + line.count, 0)).toBe(number);
        }
        for (const id of ids.slice(0, 3)) expect(await isCounted(db, indicators[name], at, id)).toBe(true);
      }
      expect(await count('selfFound', { asOf })).toBe((await count('selfCompleted', { asOf })) + (await count('selfOpen', { asOf })));
    }),
    { numRuns: 15, seed: 13 },
  );
});
