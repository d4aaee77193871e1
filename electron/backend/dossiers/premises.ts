/** The plan view of 厂中厂 and 园中园: every place that is let, who sits in it, what to look at, and the totals that go up. */
import type { Day } from '../../../shared/day.ts';
import { codeLabel } from '../../../shared/declared/codes/index.ts';
import { type IndicatorName, indicators } from '../../../shared/declared/indicators/index.ts';
import { fieldOf } from '../../../shared/declared/records/index.ts';
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import type { LeaseLine, Premises, PremisesFigure, PremisesView } from '../../../shared/dossiers.ts';
import type { RecordRow } from '../../../shared/records.ts';
import type { Readable } from '../database/handles.ts';
import { countOf, leasesBehind } from '../measure/index.ts';
import { readRecords } from '../records/index.ts';
import { leaseFlagsOf, surveyFields } from './leaseFlags.ts';

/** 口径, printed below the numbers: the county usually asks for nothing but 家数 (domain.md §2.2). */
const figures: readonly { name: IndicatorName; basis: string }[] = [
  { name: 'innerFactories', basis: '出租方为企业、至少有一户承租的厂区数；同一厂区几家出租只计一处' },
  { name: 'innerParks', basis: '出租方为园区的园区数，加园区内再转租的内部园区数' },
  { name: 'lessees', basis: '承租单位去重计户；一户租几处只计一户' },
  { name: 'leasedArea', basis: '租期内各份租赁的出租面积合计；没填面积的按未填列出，不估算' },
  { name: 'leasedStaff', basis: '租期内各份租赁的入驻员工数合计' },
  { name: 'lessorUnknown', basis: '出租方不在名录、也没填类型，未计入厂中厂和园中园，请补填' },
  { name: 'leasesEnded', basis: '租赁到期日早于截止日，未计入以上各数；已续租的请改到期日' },
];

/** @param asOf leases that end before this day are listed and not counted */
export async function premisesView(db: Readable, asOf: Day): Promise<PremisesView> {
  const span = { from: asOf, asOf };
  const told: PremisesFigure[] = [];
  const behind = new Map<string, Set<string>>();
  for (const { name, basis } of figures) {
    const indicator = indicators[name];
    const leases = (await leasesBehind(db, indicator, span)).map((row) => row.lease);
    behind.set(name, new Set(leases));
    told.push({ key: name, label: indicator.label, value: await countOf(db, indicator, span), unit: indicator.unit, basis, leases });
  }
  const counted = (name: IndicatorName, lease: string): boolean => behind.get(name)?.has(lease) ?? false;

  const all = await leasesBehind(db, indicators.leases, span);
  const rows = await readRecords(
    db,
    'lease',
    all.map((row) => row.lease),
    asOf,
  );
  const parks = await parkFacts(db);
  const hazards = await hazardsOfLeases(db);
  const place = new Map(all.map((row) => [row.lease, row.premises]));
  const byPlace = Map.groupBy(rows, (row) => place.get(row.id) ?? '');
  const premises = [...byPlace].map(([name, group]): Premises => {
    const park = parks.get(name);
    const leases = group.map((row) =>
      leaseLine(row, park?.planned_use ?? '', hazards.get(row.id) ?? null, counted('lessees', row.id), asOf),
    );
    const running = leases.filter((lease) => lease.inForce);
    const kind = group.some((row) => counted('innerParks', row.id))
      ? '园中园'
      : group.some((row) => counted('innerFactories', row.id))
        ? '厂中厂'
        : lessorWord(group);
    return {
      key: name,
      name,
      kind,
      village: park?.village ?? group.map((row) => text(row.values, 'lessee.village')).find(Boolean) ?? '',
      lessees: new Set(running.map((lease) => lease.lesseeId)).size,
      area_m2: sum(running.map((lease) => lease.area_m2)),
      staff_count: sum(running.map((lease) => lease.staff_count)),
      leases,
    };
  });
  return { asOf, figures: told, premises: premises.sort((a, b) => b.lessees - a.lessees || a.name.localeCompare(b.name, 'zh-Hans-CN')) };
}

const sum = (values: readonly (number | null)[]): number =>
  Math.round(values.reduce<number>((total, value) => total + (value ?? 0), 0) * 100) / 100;

const text = (values: RecordValues, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value.trim() : '';
};
const number = (values: RecordValues, field: string): number | null => {
  const value = values[field];
  return typeof value === 'number' ? value : null;
};

function lessorWord(group: readonly RecordRow[]): string {
  const kind = group.map((row) => text(row.values, 'lessor_kind')).find(Boolean);
  return kind ? `${codeLabel('lessorKind', kind)}出租` : '类型待定';
}

function leaseLine(row: RecordRow, parkUse: string, hazard: LeaseLine['hazard'], inForce: boolean, today: Day): LeaseLine {
  const { values } = row;
  const planned_use = text(values, 'planned_use') || parkUse;
  const fire = text(values, 'fire_hazard_class');
  return {
    id: row.id,
    lessor: text(values, 'lessor.name') || text(values, 'lessor_name'),
    lessorId: typeof values.lessor_id === 'string' ? values.lessor_id : null,
    lessee: text(values, 'lessee.name'),
    lesseeId: text(values, 'lessee_id'),
    building: text(values, 'building'),
    floor: text(values, 'floor'),
    unit: text(values, 'unit'),
    area_m2: number(values, 'area_m2'),
    staff_count: number(values, 'staff_count'),
    use: text(values, 'use'),
    planned_use,
    fire_hazard_class: fire ? codeLabel('fireHazardClass', fire) : '',
    main_risks: text(values, 'main_risks'),
    sub_lessee: text(values, 'sub_lessee'),
    safety_agreement_date: text(values, 'safety_agreement_date'),
    lease_to: text(values, 'lease_to'),
    inForce,
    flags: leaseFlagsOf(values, planned_use, today),
    missing: surveyFields.filter((field) => row.missing.includes(field)).map((field) => fieldOf('lease', field)?.label ?? field),
    hazard,
  };
}

/** What the register of parks knows, by name: where it lies and what it was planned for. */
async function parkFacts(db: Readable): Promise<Map<string, { planned_use: string; village: string }>> {
  const rows = await db.selectFrom('park').select(['name', 'planned_use', 'village']).execute();
  return new Map(rows.map((row) => [row.name, { planned_use: row.planned_use ?? '', village: row.village ?? '' }]));
}

/** The latest hazard of each lease that was registered for people living where things are made or kept. */
async function hazardsOfLeases(db: Readable): Promise<Map<string, { id: string; status: string }>> {
  const rows = await db
    .selectFrom('hazard')
    .select(['id', 'lease_id', 'status', 'description'])
    .where('lease_id', 'is not', null)
    .where('status', 'not in', ['void', 'merged'])
    .orderBy('found_on')
    .execute();
  const living = rows.filter((row) => /三合一|多合一|住人|宿舍|住宿/.test(row.description));
  return new Map(living.map((row) => [row.lease_id ?? '', { id: row.id, status: codeLabel('hazardStatus', row.status) }]));
}
