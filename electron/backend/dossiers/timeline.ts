/**
 * Everything that happened to an enterprise, in one row of days: steps of its hazards, records of every kind by the day they happened, imports
 * with their file, and changes of its own master data out of history.
 */
import type { Day } from '../../../shared/day.ts';
import { declarationOf } from '../../../shared/declared/records/index.ts';
import type { EntityName } from '../../../shared/declared/vocabulary.ts';
import { type DossierGroup, dossierGroups, type Timeline, type TimelineLine, type TimelineQuery } from '../../../shared/dossiers.ts';
import { maskPersonalData } from '../../../shared/identifiers/mask.ts';
import type { RecordRow } from '../../../shared/records.ts';
import type { ReadContext } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { shownValue } from '../documents/index.ts';
import { hazardEvents } from '../hazards/index.ts';
import { historyHandlers } from '../history/index.ts';
import { declarationBehind, isEntity, maskRow, readRecords, selectIds, titleOf } from '../records/index.ts';
import { layoutOf } from './layout.ts';
import { type Reach, reachOf } from './reach.ts';

/** From so many records on, one kind of event on one day is told in one line. */
const TOGETHER = 3;
const NAMES_TOLD = 4;
const DETAILS = 3;
const CHANGES = 4;

/** @returns the lines asked for, latest first, and what years and kinds there are in all */
export async function timelineOf(db: Readable, query: TimelineQuery, context: ReadContext): Promise<Timeline> {
  const all = await allLines(db, query.id, context);
  const chosen = all.filter(
    (line) =>
      (query.groups.length === 0 || query.groups.includes(line.group)) && (query.year === null || line.on.startsWith(`${query.year}-`)),
  );
  return {
    lines: chosen.slice(query.offset, query.offset + query.limit),
    total: chosen.length,
    years: tally(all.map((line) => Number(line.on.slice(0, 4))))
      .map(([year, count]) => ({ year, count }))
      .sort((a, b) => b.year - a.year),
    groups: tally(all.map((line) => line.group))
      .map(([group, count]) => ({ group, count }))
      .sort((a, b) => dossierGroups.indexOf(a.group) - dossierGroups.indexOf(b.group)),
  };
}

function tally<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

async function allLines(db: Readable, enterprise: string, context: ReadContext): Promise<TimelineLine[]> {
  const lines: TimelineLine[] = [];
  const members = new Map<EntityName, Set<string>>([['enterprise', new Set([enterprise])]]);
  for (const reach of await reachOf(db, enterprise)) {
    const ids = await selectIds(db, { entity: reach.entity, filters: reach.filters, sort: [] }, context.today);
    const known = members.get(reach.entity) ?? new Set();
    const fresh = ids.filter((id) => !known.has(id));
    members.set(reach.entity, new Set([...known, ...fresh]));
    if (fresh.length === 0) continue;
    if (reach.entity === 'hazard') lines.push(...(await hazardLines(db, fresh, context.today)));
    else lines.push(...(await recordLines(db, reach, fresh, context.today)));
  }
  lines.push(...(await importLines(db, members)), ...(await masterLines(db, enterprise, context)));
  const [row] = await readRecords(db, 'enterprise', [enterprise], context.today);
  const own = row ? titleOf('enterprise', row.values) : '';
  return lines
    .filter((line) => line.on <= context.today)
    .map((line) => ({ ...line, title: maskPersonalData(withoutOwnName(line.title, own)), detail: maskPersonalData(line.detail) }))
    .sort((a, b) => b.on.localeCompare(a.on));
}

/** Many titles begin with the enterprise, which here goes without saying. */
const withoutOwnName = (title: string, name: string): string => (title.startsWith(`${name} `) ? title.slice(name.length + 1) : title);

/** The steps of every hazard; those of one day latest first, as the whole line runs. */
async function hazardLines(db: Readable, ids: readonly string[], today: Day): Promise<TimelineLine[]> {
  const titles = new Map((await readRecords(db, 'hazard', ids, today)).map((row) => [row.id, titleOf('hazard', row.values)]));
  const events = await hazardEvents(db, ids);
  return events.toReversed().map((event) => ({
    on: event.on,
    group: 'hazard',
    what: event.what,
    title: titles.get(event.hazardId) ?? '',
    detail: [event.who, event.detail].filter(Boolean).join('；'),
    entity: 'hazard',
    record: event.hazardId,
  }));
}

async function recordLines(db: Readable, reach: Reach, ids: readonly string[], today: Day): Promise<TimelineLine[]> {
  const { entity } = reach;
  const { events, group } = layoutOf(entity);
  if (events.length === 0) return [];
  const rows = (await readRecords(db, entity, ids, today)).map((row) => maskRow(entity, row));
  return events.flatMap(({ day, what }) => {
    const byDay = Map.groupBy(
      rows.filter((row) => typeof row.values[day] === 'string' && row.values[day] <= today),
      (row) => String(row.values[day]).slice(0, 10),
    );
    return [...byDay].flatMap(([on, same]): TimelineLine[] => {
      if (same.length <= TOGETHER) return same.map((row) => oneLine(entity, group, on, what, row, day));
      const named = same.slice(0, NAMES_TOLD).map((row) => lineTitle(entity, row));
      const { measureWord } = declarationOf(entity);
      const more = same.length > NAMES_TOLD ? ' 等' : '';
      return [
        { on, group, what, title: `${same.length} ${measureWord}`, detail: named.filter(Boolean).join('、') + more, entity, record: null },
      ];
    });
  });
}

function lineTitle(entity: EntityName, row: RecordRow): string {
  return layoutOf(entity).titled ? titleOf(entity, row.values) : '';
}

function oneLine(entity: EntityName, group: DossierGroup, on: Day, what: string, row: RecordRow, day: string): TimelineLine {
  const title = lineTitle(entity, row);
  const { columns, titled } = layoutOf(entity);
  const told = columns.filter((name) => name !== day && name !== declarationOf(entity).title && !name.startsWith('enterprise.'));
  const details = titled
    ? told.flatMap((name) => detailOf(entity, name, row) ?? []).filter((detail) => !title.includes(detail.split('：')[1] ?? ' '))
    : [];
  return { on, group, what, title, detail: details.slice(0, DETAILS).join('；'), entity, record: row.id };
}

function detailOf(entity: EntityName, name: string, row: RecordRow): string | null {
  const declaration = declarationBehind(entity, name);
  const value = shownValue(declaration, row.values[name]);
  if (!declaration || value === null || value === '' || declaration.kind === 'day') return null;
  return `${declaration.label}：${value}${declaration.unit ?? ''}`;
}

/** One line for each file that brought something of this enterprise. */
async function importLines(db: Readable, members: ReadonlyMap<EntityName, ReadonlySet<string>>): Promise<TimelineLine[]> {
  interface Came {
    on: Day;
    name: string;
    counts: Map<string, number>;
  }
  const files = new Map<string, Came>();
  for (const [entity, ids] of members) {
    const list = [...ids];
    for (let from = 0; from < list.length; from += 1_000) {
      const rows = await db
        .selectFrom('import_origin')
        .innerJoin('import_sheet', 'import_sheet.id', 'import_origin.sheet_id')
        .innerJoin('import_file', 'import_file.id', 'import_sheet.file_id')
        .innerJoin('import_batch', 'import_batch.id', 'import_file.batch_id')
        .select(['import_file.id', 'import_file.name', 'import_batch.committed_at'])
        .where('import_origin.entity', '=', entity)
        .where('import_origin.record_id', 'in', list.slice(from, from + 1_000))
        .execute();
      for (const row of rows) {
        const came = files.get(row.id) ?? { on: row.committed_at.slice(0, 10), name: row.name, counts: new Map() };
        came.counts.set(entity, (came.counts.get(entity) ?? 0) + 1);
        files.set(row.id, came);
      }
    }
  }
  return [...files.values()].map(({ on, name, counts }) => ({
    on,
    group: 'import',
    what: '导入',
    title: name,
    detail: [...counts]
      .flatMap(([entity, count]) =>
        isEntity(entity) ? [`${declarationOf(entity).label} ${count} ${declarationOf(entity).measureWord}`] : [],
      )
      .join('，'),
    entity: null,
    record: null,
  }));
}

/** What somebody changed of the enterprise's own entry, field by field. */
async function masterLines(db: Readable, enterprise: string, context: ReadContext): Promise<TimelineLine[]> {
  const { lines } = await historyHandlers['history.ofRecord'](db, { entity: 'enterprise', id: enterprise }, context);
  return lines.flatMap((line): TimelineLine[] => {
    if (line.op === 'delete') return [];
    const shown = (value: unknown): string =>
      value === null || value === ''
        ? '空'
        : Array.isArray(value)
          ? value.join('、')
          : value === true
            ? '是'
            : value === false
              ? '否'
              : String(value);
    const changes = line.changes.slice(0, CHANGES).map((change) => `${change.label}：${shown(change.before)} → ${shown(change.after)}`);
    const more = line.changes.length > CHANGES ? [`等 ${line.changes.length} 项`] : [];
    const by = line.by.startsWith('（') ? '' : line.by;
    const created = line.op === 'insert';
    return [
      {
        on: line.at.slice(0, 10),
        group: 'change',
        what: created ? '建档' : '修改档案',
        title: '',
        detail: created ? (by ? `由${by}登记` : '') : [...changes, ...more, by].filter(Boolean).join('；'),
        entity: 'enterprise',
        record: enterprise,
      },
    ];
  });
}
