import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDays, type Day } from '../../../shared/day.ts';
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import { areaWords, hazardOfLease } from '../../../shared/dossiers.ts';
import { openTestOffice, TEST_TODAY, type TestOffice } from '../testing/office.ts';
import { leaseFlagsOf, usesDiffer } from './leaseFlags.ts';

let t: TestOffice;
let lessees: string[];
beforeEach(async () => {
  t = await openTestOffice();
  await t.ok('office.introduce', { town: '阳光镇', county: '测试县', person: '王丽' });
  lessees = [];
  for (const name of ['甲喷涂有限公司', '乙家具厂', '丙塑料制品厂', '丁仓储部']) lessees.push(await enterprise(name));
});
afterEach(() => t.close());

const enterprise = async (name: string): Promise<string> =>
  (await t.ok('records.create', { entity: 'enterprise', values: { name, village: '东榆村' } })).id;
const lease = async (values: RecordValues, lessee = 0): Promise<string> =>
  (await t.ok('records.create', { entity: 'lease', values: { lessor_name: '荣昌工业园', lessee_id: lessees[lessee] ?? '', ...values } }))
    .id;
const view = () => t.ok('dossiers.premises', {});
const value = async (key: string): Promise<number | undefined> => (await view()).figures.find((figure) => figure.key === key)?.value;

it('counts a yard once however many let in it, and a lessee once however much it rents', async () => {
  const owner = await enterprise('宏远木业有限公司');
  await lease({ lessor_kind: '企业', lessor_name: '宏远木业有限公司', lessor_id: owner, building: '1 号' }, 0);
  await lease({ lessor_kind: '企业', lessor_name: '宏远木业有限公司', lessor_id: owner, building: '2 号' }, 0);
  await lease({ lessor_kind: '企业', lessor_name: '恒基公司', park_name: '宏远木业有限公司' }, 1);
  expect(await value('innerFactories')).toBe(1);
  expect(await value('lessees')).toBe(2);
  expect((await view()).premises).toMatchObject([{ name: '宏远木业有限公司', kind: '厂中厂', lessees: 2 }]);
});

it('takes a lessor of the roster for an enterprise, leaves persons and villages out, and names those of whom nothing is known', async () => {
  await lease({ lessor_name: '宏远木业有限公司', lessor_id: await enterprise('宏远木业有限公司') }, 0);
  await lease({ lessor_kind: '个人', lessor_name: '王某' }, 1);
  await lease({ lessor_kind: '村集体', lessor_name: '东榆村村委会' }, 2);
  await lease({ lessor_name: '不知是谁' }, 3);
  expect(await value('innerFactories')).toBe(1);
  expect(await value('lessorUnknown')).toBe(1);
  expect(await value('lessees')).toBe(4);
});

it('counts a park and the parks inside it', async () => {
  await lease({ lessor_kind: '园区' }, 0);
  await lease({ lessor_kind: '园区' }, 1);
  await lease({ lessor_kind: '企业', lessor_name: '甲喷涂有限公司', lessor_id: lessees[0] ?? '' }, 2);
  expect(await value('innerParks')).toBe(2);
});

it('adds areas and people up, leaves ended leases out and says how many those are', async () => {
  await lease({ area_m2: 1_260, staff_count: 22, lease_to: TEST_TODAY }, 0);
  await lease({ area_m2: 800.5, staff_count: 10 }, 1);
  await lease({ area_m2: 5_000, staff_count: 99, lease_to: addDays(TEST_TODAY, -1) }, 2);
  expect(await value('leasedArea')).toBe(2_060.5);
  expect(await value('leasedStaff')).toBe(32);
  expect(await value('leasesEnded')).toBe(1);
  const [place] = (await view()).premises;
  expect(place).toMatchObject({ area_m2: 2_060.5, staff_count: 32, lessees: 2 });
  expect(place?.leases.map((each) => each.inForce)).toEqual(expect.arrayContaining([false]));
});

it('gives totals that are the leases behind them, whatever is let to whom', async () => {
  const day = fc.option(fc.integer({ min: -60, max: 60 }).map((days): Day => addDays(TEST_TODAY, days)));
  const drawn = fc.sample(
    fc.record({
      lessor_name: fc.constantFrom('荣昌工业园', '宏远木业有限公司', '王某'),
      lessor_kind: fc.constantFrom('园区', '企业', '个人', null),
      park_name: fc.constantFrom('荣昌工业园', null),
      lessee: fc.integer({ min: 0, max: 3 }),
      area_m2: fc.option(fc.integer({ min: 1, max: 9_000 })),
      staff_count: fc.option(fc.integer({ min: 0, max: 90 })),
      lease_to: day,
    }),
    { numRuns: 60, seed: 7 },
  );
  for (const { lessee, ...values } of drawn) await lease(values, lessee);
  const { figures, premises } = await view();
  const leases = new Map(premises.flatMap((place) => place.leases.map((each) => [each.id, { ...each, place: place.key }])));
  expect(leases.size).toBe(60);
  const behind = (key: string) => (figures.find((figure) => figure.key === key)?.leases ?? []).flatMap((id) => leases.get(id) ?? []);
  const told = (key: string) => figures.find((figure) => figure.key === key)?.value;
  expect(told('lessees')).toBe(new Set(behind('lessees').map((each) => each.lesseeId)).size);
  expect(told('innerFactories')).toBe(new Set(behind('innerFactories').map((each) => each.place)).size);
  expect(told('leasedArea')).toBe(behind('leasedArea').reduce((sum, each) => sum + (each.area_m2 ?? 0), 0));
  expect(told('leasedStaff')).toBe(premises.reduce((sum, place) => sum + place.staff_count, 0));
  expect((told('leasesEnded') ?? 0) + behind('lessees').length).toBe(60);
});

it('makes a hazard of 三合一 in one step, its level left to a person, and then shows it beside the lease', async () => {
  const id = await lease({ three_in_one: true, dorm_in_workshop: true, building: '2 号厂房', floor: '二层' });
  const found = (await view()).premises[0]?.leases[0];
  expect(found?.flags).toEqual(expect.arrayContaining(['threeInOne', 'dormitory']));
  const values = found ? hazardOfLease(found, TEST_TODAY) : null;
  const made = await t.ok('records.create', { entity: 'hazard', values: values ?? {} });
  expect(made.values).toMatchObject({
    lease_id: id,
    enterprise_id: lessees[0],
    level: '待判级',
    status: 'registered',
    location: '2 号厂房 二层',
  });
  expect(String(made.values.description)).toContain('三合一');
  expect((await view()).premises[0]?.leases[0]?.hazard).toEqual({ id: made.id, status: '已登记' });
  const plain = await lease({}, 1);
  const other = (await view()).premises[0]?.leases.find((each) => each.id === plain);
  expect(other && hazardOfLease(other, TEST_TODAY)).toBeNull();
});

it('points at missing agreements, ends within thirty days, gaps of the survey and use against plan, by the lease or by its park', async () => {
  const flags = (values: RecordValues, planned = '') =>
    leaseFlagsOf(
      { safety_agreement: true, area_m2: 1, staff_count: 1, use: '家具加工', main_risks: '粉尘', ...values },
      planned,
      TEST_TODAY,
    );
  expect(flags({})).toEqual([]);
  expect(flags({ safety_agreement: false })).toEqual(['noAgreement']);
  expect(flags({ safety_agreement: null })).toEqual(['agreementUnknown']);
  expect(flags({ lease_to: addDays(TEST_TODAY, -1) })).toEqual(['expired']);
  expect(flags({ lease_to: TEST_TODAY })).toEqual(['expiring']);
  expect(flags({ lease_to: addDays(TEST_TODAY, 30) })).toEqual(['expiring']);
  expect(flags({ lease_to: addDays(TEST_TODAY, 31) })).toEqual([]);
  expect(flags({ staff_count: null })).toEqual(['incomplete']);
  expect(flags({ illegal_build: '是' })).toEqual(['illegalBuild']);
  expect(flags({}, '仓库')).toEqual(['otherUse']);
  expect(flags({}, '标准厂房')).toEqual([]);

  const park = (
    await t.ok('records.create', { entity: 'park', values: { name: '荣昌工业园', planned_use: '仓储物流', village: '东榆村' } })
  ).id;
  await lease({ park_id: park, use: '铝合金门窗加工' });
  const [place] = (await view()).premises;
  expect(place).toMatchObject({ name: '荣昌工业园', village: '东榆村' });
  expect(place?.leases[0]).toMatchObject({ planned_use: '仓储物流', flags: expect.arrayContaining(['otherUse']) });
});

it('knows a machine shop in a factory hall for no difference, and asks where it knows neither', () => {
  expect(usesDiffer('五金冲压加工', '工业厂房')).toBe(false);
  expect(usesDiffer('快件分拨仓库', '生产车间')).toBe(true);
  expect(usesDiffer('养殖', '绿化')).toBe(true);
  expect(usesDiffer('', '工业厂房')).toBe(false);
});

it('says areas as people do', () => {
  expect(areaWords(500)).toBe('500 ㎡');
  expect(areaWords(2_000.01)).toBe('2000 ㎡（3 亩）');
  expect(areaWords(15_860)).toBe('1.59 万㎡（23.79 亩）');
});

it('exports the survey with each lease and each 口径', async () => {
  await lease({ area_m2: 1_260, staff_count: 22, use: '喷涂', main_risks: '危化品' });
  const { file } = await t.ok('dossiers.exportPremises', {});
  expect(file.name).toContain('厂中厂园中园摸底表');
  expect(file.sizeBytes).toBeGreaterThan(3_000);
});
