/**
 * What a figure is made of. All three answers come from one compiled `from … where …`, so they cannot disagree; the number is counted by the
 * database and the records are listed, and check R16 of a form compares the two.
 */
import { sql } from 'kysely';
import type { Day } from '../../../shared/day.ts';
import type { IndicatorDeclaration } from '../../../shared/declared/indicators/index.ts';
import type { Readable } from '../database/handles.ts';
import { compileIndicator, premisesName, type Span } from './compile.ts';

/** How many as of the last day of the span: records, enterprises or premises without repetition, or a sum over the records. */
export async function countOf(db: Readable, indicator: IndicatorDeclaration, span: Span): Promise<number> {
  const { value, source } = compileIndicator(indicator, span);
  const { rows } = await sql<{ n: number }>`select ${value} as n ${source}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Which ones: ids of hazards, inspections or enterprises, by the day they count from. */
export async function recordsOf(db: Readable, indicator: IndicatorDeclaration, span: Span): Promise<string[]> {
  const { key, day, source } = compileIndicator(indicator, span);
  const { rows } = await sql<{ id: string }>`select ${key} as id ${source} group by ${key} order by min(${day}), ${key}`.execute(db);
  return rows.map((row) => row.id);
}

const groups = { sector: sql`nullif(e.key_sector, '')`, village: sql`nullif(e.village, '')` };
export type BreakdownBy = keyof typeof groups;

/** The same number by sector or by village, the largest first; `label` null where the enterprise does not say. */
export async function breakdownOf(
  db: Readable,
  indicator: IndicatorDeclaration,
  span: Span,
  by: BreakdownBy,
): Promise<{ label: string | null; count: number }[]> {
  const { value, source } = compileIndicator(indicator, span);
  const { rows } = await sql<{
    label: string | null;
    count: number;
  }>`select ${groups[by]} as label, ${value} as count ${source} group by 1 order by 2 desc, 1`.execute(db);
  return [...rows];
}

/** Does this hazard, inspection or enterprise count in the figure? */
export async function isCounted(db: Readable, indicator: IndicatorDeclaration, span: Span, id: string): Promise<boolean> {
  const { key, source } = compileIndicator(indicator, span);
  const { rows } = await sql`select 1 ${source} and ${key} = ${id} limit 1`.execute(db);
  return rows.length > 0;
}

/** The leases behind a figure, each with what it counts as: the lessee, the premises, the park. */
export async function leasesBehind(
  db: Readable,
  indicator: IndicatorDeclaration,
  span: Span,
): Promise<{ lease: string; key: string; premises: string }[]> {
  const { key, source } = compileIndicator(indicator, span);
  const { rows } = await sql<{
    lease: string;
    key: string;
    premises: string;
  }>`select r.id as lease, ${key} as key, ${premisesName} as premises ${source} order by 3, coalesce(o.name, r.lessor_name), r.building, r.floor, r.id`.execute(
    db,
  );
  return [...rows];
}

/** The records looked at behind each thing counted: for 家, the inspections of each enterprise with their day and who was there. */
export async function inspectionsBehind(
  db: Readable,
  indicator: IndicatorDeclaration,
  span: Span,
): Promise<{ enterprise: string; inspection: string; day: Day; org: string }[]> {
  const { day, source } = compileIndicator(indicator, span);
  const { rows } = await sql<{
    enterprise: string;
    inspection: string;
    day: Day;
    org: string;
  }>`select r.enterprise_id as enterprise, r.id as inspection, ${day} as day, coalesce(r.org_name, r.org) as org ${source} order by ${day}, r.id`.execute(
    db,
  );
  return [...rows];
}
