/** From a number to its records, and from a record to the numbers it is in. */
import type { Day } from '../../../shared/day.ts';
import { codeLabel } from '../../../shared/declared/codes/index.ts';
import { forms } from '../../../shared/declared/forms/index.ts';
import { type IndicatorName, indicators } from '../../../shared/declared/indicators/index.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { RecordRow } from '../../../shared/records.ts';
import type { ReadHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { breakdownOf, isCounted, recordsOf, type Span } from '../measure/index.ts';
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
  const names = cell.indicator ? [cell.indicator] : (cell.register?.counts ?? []);
  const behind: { entity: EntityName; id: string }[] = [];
  for (const name of names) {
    const indicator = indicators[name];
    const entity = indicator.counts === 'enterprise' ? 'enterprise' : indicator.entity;
    for (const id of await recordsOf(db, indicator, span)) behind.push({ entity, id });
  }
  const first = behind[0];
  if (!first) return { entity: cell.indicator ? entityOf(cell.indicator) : 'none', rows: [], total: 0, breakdown: [], entities: {} };
  const shown = behind.slice(query.offset, query.offset + query.limit);
  const rows: RecordRow[] = [];
  for (const [entity, some] of Map.groupBy(shown, (each) => each.entity)) {
    const read = await readRecords(
      db,
      entity,
      some.map((each) => each.id),
      today,
    );
    rows.push(...read.map((row) => maskRow(entity, row)));
  }
  return {
    entity: first.entity,
    rows,
    total: behind.length,
    // what concerns no single enterprise is under no sector and no village
    breakdown: names.length === 1 && names[0] ? await breakdown(db, names[0], span) : [],
    entities: Object.fromEntries(shown.filter((each) => each.entity !== first.entity).map((each) => [each.id, each.entity])),
  };
};

const entityOf = (name: IndicatorName): EntityName => (indicators[name].counts === 'enterprise' ? 'enterprise' : indicators[name].entity);

async function breakdown(db: Readable, name: IndicatorName, span: Span): Promise<{ by: string; label: string; count: number }[]> {
  const bySector = await breakdownOf(db, indicators[name], span, 'sector');
  const byVillage = await breakdownOf(db, indicators[name], span, 'village');
  if ([...bySector, ...byVillage].every((line) => line.label === null)) return [];
  return [
    ...bySector.map(({ label, count }) => ({ by: '行业', label: label === null ? notSaid : codeLabel('keySector', label), count })),
    ...byVillage.map(({ label, count }) => ({ by: '村（社区）', label: label ?? notSaid, count })),
  ];
}

/** What an H cell may rest on: the registered 党委政府活动 of its kind in the span, with a basis ready to enter. */
export const offeredBasis: ReadHandler<'reports.offered'> = async (db, query) => {
  const { form, span } = await readFrame(db, query);
  const wanted = cellsOf(form).find((each) => each.id === query.cell)?.activities;
  if (!wanted) return { value: null, basis: '', records: [] };
  let found = db
    .selectFrom('activity')
    .select(['id', 'on', 'subject', 'body', 'leader', 'media'])
    .where('kind', 'in', wanted.kinds)
    .where('on', '>=', span.from)
    .where('on', '<=', span.asOf);
  if (wanted.heads) found = found.where('is_head', '=', 1);
  const rows = await found.orderBy('on').orderBy('id').execute();
  const bodies = [...Map.groupBy(rows, (row) => row.body)].map(([body, some]) => `${body} ${some.length} 次`);
  const each = rows.map((row) => `${row.on} ${row.subject}${row.media ? `（${row.media}）` : ''}`);
  return {
    value: rows.length,
    basis: rows.length === 0 ? '' : cut(`党委政府活动登记 ${rows.length} 次（${bodies.join('，')}）：${each.join('；')}`),
    records: rows.map((row) => row.id),
  };
};

/** A basis has 500 characters; the register holds the rest. */
const cut = (text: string): string => (text.length <= 480 ? text : `${text.slice(0, 470)}…余见活动登记`);

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
