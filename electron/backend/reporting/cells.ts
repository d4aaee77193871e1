/** From a number to its records, and from a record to the numbers it is in. */
import type { Day } from '../../../shared/day.ts';
import { codeLabel } from '../../../shared/declared/codes/index.ts';
import { forms } from '../../../shared/declared/forms/index.ts';
import { indicators } from '../../../shared/declared/indicators/index.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { ReadHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { breakdownOf, isCounted, recordsOf } from '../measure/index.ts';
import { maskRow, readRecords } from '../records/index.ts';
import { cellName, cellsOf } from './cellWords.ts';
import { readFrame } from './compute.ts';
import { readSetup } from './setup.ts';

const notSaid = '（未填）';

/** Exactly the records behind a number, a page of them, and the number by sector and by village. */
export const readCell: ReadHandler<'reports.cell'> = async (db, query, { today }) => {
  const { form, span } = await readFrame(db, query);
  const cell = cellsOf(form).find((each) => each.id === query.cell);
  if (!cell) throw new Fault('NOT_FOUND', `${form.name}里没有编号为“${query.cell}”的格子。`);
  if (!cell.indicator) return { entity: 'none', rows: [], total: 0, breakdown: [] };
  const indicator = indicators[cell.indicator];
  const entity = indicator.counts === 'enterprise' ? 'enterprise' : indicator.entity;
  const ids = await recordsOf(db, indicator, span);
  const rows = await readRecords(db, entity, ids.slice(query.offset, query.offset + query.limit), today);
  const bySector = await breakdownOf(db, indicator, span, 'sector');
  const byVillage = await breakdownOf(db, indicator, span, 'village');
  return {
    entity,
    rows: rows.map((row) => maskRow(entity, row)),
    total: ids.length,
    breakdown: [
      ...bySector.map(({ label, count }) => ({ by: '行业', label: label === null ? notSaid : codeLabel('keySector', label), count })),
      ...byVillage.map(({ label, count }) => ({ by: '村（社区）', label: label ?? notSaid, count })),
    ],
  };
};

/** The figures a hazard is in today, e.g. 附件3 总体1; none before a form is set up. */
export async function cellsCounting(db: Readable, hazardId: string, today: Day): Promise<string[]> {
  const found: string[] = [];
  for (const form of forms) {
    const setup = await readSetup(db, form);
    if (!setup || setup.start_on > today) continue;
    const span = { from: setup.start_on, asOf: today };
    for (const cell of cellsOf(form)) {
      const indicator = cell.indicator && indicators[cell.indicator];
      if (indicator?.entity !== 'hazard') continue;
      if (await isCounted(db, indicator, span, hazardId)) found.push(`${form.name} ${cellName(form, cell)}`);
    }
  }
  return found;
}
