/**
 * Lists: one page of any record with filter, search, sort and total, as two plain queries; also counts, facets and whole selections.
 * Column names come from the declarations only, never from the caller: a name that is not declared is refused.
 */
import { type RawBuilder, type Sql, sql } from 'kysely';
import type { Day } from '../../../shared/day.ts';
import { codeLabel } from '../../../shared/declared/codes/index.ts';
import { declarationOf, fieldOf } from '../../../shared/declared/records/index.ts';
import type { EntityName, FieldDeclaration, FieldValue, RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { Filter, PageQuery, RecordRow, Selection } from '../../../shared/records.ts';
import type { Readable } from '../database/handles.ts';
import { fromColumn, type LinkField, linkFields, multiLinkFields, shownOfLink, storedField, storedFields } from './columns.ts';
import { derivedField, derivedFlags, shownDerived } from './derived.ts';
import { missingFields } from './missing.ts';
import { searchWords } from './searchKeys.ts';

type Fragment = RawBuilder<unknown>;

interface Column {
  expression: Fragment;
  declaration: FieldDeclaration | undefined;
  /** alias of a joined linked record this column needs, if any */
  join?: string;
}

const run = <T>(db: Readable, query: ReturnType<Sql>): Promise<readonly T[]> =>
  (query as RawBuilder<T>).execute(db).then((result) => result.rows);

/** The titles of the records a field of several links leads to, as a JSON list. Its names come from the declarations. */
function titlesOfLinks({ field, to }: LinkField): string {
  return `(select json_group_array(t."${declarationOf(to).title}") from json_each(r."${field}") e join "${to}" t on t.id = e.value)`;
}

/** @throws Fault INVALID for a field the dictionary does not know */
function column(entity: EntityName, field: string, today: Day): Column {
  const derived = derivedField(entity, field, today);
  if (derived) return { expression: derived, declaration: fieldOf(entity, field) };
  const own = storedField(entity, field);
  if (own && !own.declaration.secret) return { expression: sql.ref(`r.${own.column}`), declaration: own.declaration };
  if (field === 'id' || field === 'created_at' || field === 'updated_at' || field === 'record_origin') {
    return { expression: sql.ref(`r.${field}`), declaration: undefined };
  }
  const [prefix = '', inner = ''] = field.split('.');
  const link = linkFields(entity).find((each) => each.as === prefix);
  const target = link && storedField(link.to, inner);
  if (link && target && !target.declaration.secret)
    return { expression: sql.ref(`l_${link.as}.${target.column}`), declaration: target.declaration, join: link.as };
  const many = multiLinkFields(entity).find((each) => each.as === prefix && declarationOf(each.to).title === inner);
  if (many) return { expression: sql.raw(titlesOfLinks(many)), declaration: fieldOf(entity, many.field) };
  throw new Fault('INVALID', `“${declarationOf(entity).label}”里没有“${field}”这一栏，请换一个筛选或排序。`);
}

function joins(entity: EntityName, wanted: ReadonlySet<string>): Fragment {
  const parts = linkFields(entity)
    .filter((link) => wanted.has(link.as))
    .map(
      (link) =>
        sql`left join ${sql.table(link.to)} as ${sql.ref(`l_${link.as}`)} on ${sql.ref(`l_${link.as}.id`)} = ${sql.ref(`r.${link.field}`)}`,
    );
  return parts.length > 0 ? sql.join(parts, sql` `) : sql``;
}

const listKinds = new Set(['choices', 'texts', 'phones', 'links']);

function condition(entity: EntityName, filter: Filter, today: Day, wanted: Set<string>): Fragment {
  const { expression, declaration, join } = column(entity, filter.field, today);
  if (join) wanted.add(join);
  const isList = declaration !== undefined && listKinds.has(declaration.kind);
  const bare = (value: FieldValue): string | number | null => {
    if (value === true) return 1;
    if (value === false) return 0;
    if (declaration?.kind === 'money' && typeof value === 'number') return Math.round(value * 100);
    return Array.isArray(value) ? (value[0] ?? null) : value;
  };
  const value = filter.value ?? null;
  switch (filter.op) {
    case 'empty':
      return sql`(${expression} is null or ${expression} = '')`;
    case 'filled':
      return sql`(${expression} is not null and ${expression} <> '')`;
    case 'contains':
      return sql`instr(lower(${expression}), lower(${String(bare(value) ?? '')})) > 0`;
    case 'from':
      return sql`${expression} >= ${bare(value)}`;
    case 'to':
      return sql`${expression} <= ${bare(value)}`;
    case 'isNot':
      return sql`(${expression} is null or ${expression} <> ${bare(value)})`;
    case 'anyOf':
    case 'is': {
      // bare, so that the days and states inside it find their index
      if (value === true && derivedFlags.has(filter.field)) return expression;
      const values = Array.isArray(value) ? value : [bare(value)];
      const filled = values.filter((each) => each !== null && each !== '');
      const parts: Fragment[] = [];
      if (filled.length > 0) {
        parts.push(
          isList
            ? sql`exists (select 1 from json_each(${expression}) e where e.value in (${sql.join(filled)}))`
            : sql`${expression} in (${sql.join(filled)})`,
        );
      }
      if (filled.length < values.length) parts.push(sql`(${expression} is null or ${expression} = '')`);
      return parts.length > 0 ? sql`(${sql.join(parts, sql` or `)})` : sql`0`;
    }
  }
}

/**
 * A hazard is looked for by its enterprise's name as well; so is everything that hangs on an enterprise or a contractor. Those are few, so
 * their matches are found once instead of joining them to every row.
 */
function searchCondition(entity: EntityName, search: string): Fragment | null {
  const words = searchWords(search);
  if (words.length === 0) return null;
  const named = linkFields(entity).filter(({ to }) => to === 'enterprise' || to === 'contractor' || to === 'worker');
  const perWord = words.map((word) => {
    const keys = /^[a-z0-9]+$/.test(word) ? ['search_text', 'search_pinyin', 'search_initials'] : ['search_text'];
    const holds = (alias: string): Fragment =>
      sql.join(
        keys.map((key) => sql`instr(${sql.ref(`${alias}.${key}`)}, ${word}) > 0`),
        sql` or `,
      );
    const hits = [
      holds('r'),
      ...named.map(({ field, to }) => sql`${sql.ref(`r.${field}`)} in (select s.id from ${sql.table(to)} s where ${holds('s')})`),
    ];
    return sql`(${sql.join(hits, sql` or `)})`;
  });
  return sql.join(perWord, sql` and `);
}

interface Compiled {
  where: Fragment;
  order: Fragment;
  /** joins that the conditions need */
  filterJoins: Fragment;
  /** joins that conditions and order need */
  orderJoins: Fragment;
}

function compile(selection: Selection, today: Day): Compiled {
  const { entity } = selection;
  const wanted = new Set<string>();
  const parts = selection.filters.map((filter) => condition(entity, filter, today, wanted));
  const search = selection.search ? searchCondition(entity, selection.search) : null;
  if (search) parts.push(search);
  const filterJoins = joins(entity, wanted);
  const sort = selection.sort.length > 0 ? selection.sort : [declarationOf(entity).defaultSort];
  const order = sort.map(({ field, descending }) => {
    const { expression, join } = column(entity, field, today);
    if (join) wanted.add(join);
    // an empty day or number goes to the end whichever way one sorts
    return descending ? sql`${expression} desc nulls last` : sql`${expression} asc nulls last`;
  });
  order.push(sql`r.id`);
  return {
    where: parts.length > 0 ? sql`where ${sql.join(parts, sql` and `)}` : sql``,
    order: sql`order by ${sql.join(order)}`,
    filterJoins,
    orderJoins: joins(entity, wanted),
  };
}

/**
 * One page and the total of the whole selection. Personal fields come unmasked: the caller masks.
 * The page is found by its keys first and only then widened by links and derived fields, so that a deep page stays cheap.
 */
export async function pageRecords(db: Readable, query: PageQuery, today: Day): Promise<{ rows: RecordRow[]; total: number }> {
  const { entity } = query;
  const { where, order, filterJoins, orderJoins } = compile(query, today);
  const total = await run<{ n: number }>(db, sql`select count(*) as n from ${sql.table(entity)} r ${filterJoins} ${where}`);
  const keys = await run<{ id: string }>(
    db,
    sql`select r.id from ${sql.table(entity)} r ${orderJoins} ${where} ${order} limit ${query.limit} offset ${query.offset}`,
  );
  const rows = await readRecords(
    db,
    entity,
    keys.map((key) => key.id),
    today,
  );
  return { rows, total: total[0]?.n ?? 0 };
}

/** How one shown value is read from a row of the query below. */
interface ShownColumn {
  /** name in the row shape: 'deadline', 'enterprise.name' */
  field: string;
  /** name in the query's result */
  alias: string;
  /** column behind its table's alias, quoted */
  expression: string;
  declaration: FieldDeclaration;
  /** the column holds the value as it is shown: text, a day, a code, a number */
  plain: boolean;
}

interface RowShape {
  columns: readonly ShownColumn[];
  /** own columns and those of linked records, as one piece of SQL that never changes */
  list: Fragment;
  joins: Fragment;
  derived: readonly string[];
  /** every field, empty: rows are copies of it, which costs a fraction of adding sixty properties to an object a hundred times a page */
  empty: RecordValues;
}

const converted = new Set(['money', 'flag', 'choices', 'texts', 'phones', 'links']);
const isPlain = (declaration: FieldDeclaration): boolean => !converted.has(declaration.kind);

const rowShapes = new Map<EntityName, RowShape>();

/** What a list row carries follows from the declarations alone, so it is worked out once. */
function rowShape(entity: EntityName): RowShape {
  const known = rowShapes.get(entity);
  if (known) return known;
  // a secret field is in no row: it leaves the store through records.reveal alone
  const columns: ShownColumn[] = storedFields(entity)
    .filter(({ declaration }) => !declaration.secret)
    .map(({ field, column: name, declaration }) => ({
      field,
      alias: `v:${field}`,
      expression: `r."${name}"`,
      declaration,
      plain: isPlain(declaration),
    }));
  const links = linkFields(entity);
  for (const { as, to } of links) {
    for (const inner of shownOfLink(to)) {
      const target = storedField(to, inner);
      if (!target) continue;
      const field = `${as}.${inner}`;
      const { column: name, declaration } = target;
      columns.push({ field, alias: `v:${field}`, expression: `"l_${as}"."${name}"`, declaration, plain: isPlain(declaration) });
    }
  }
  for (const link of multiLinkFields(entity)) {
    const field = `${link.as}.${declarationOf(link.to).title}`;
    const declaration = fieldOf(entity, link.field);
    if (declaration) columns.push({ field, alias: `v:${field}`, expression: titlesOfLinks(link), declaration, plain: false });
  }
  const derived = shownDerived[entity] ?? [];
  const shape: RowShape = {
    columns,
    // names of the declarations, never a caller's
    list: sql.raw(['r.id', 'r.version', ...columns.map(({ expression, alias }) => `${expression} as "${alias}"`)].join(', ')),
    joins: joins(entity, new Set(links.map(({ as }) => as))),
    derived,
    empty: JSON.parse(JSON.stringify(Object.fromEntries([...columns.map(({ field }) => field), ...derived].map((field) => [field, null])))),
  };
  rowShapes.set(entity, shape);
  return shape;
}

/** Records by id, in the order of the ids, with what their links show and their derived fields. */
export async function readRecords(db: Readable, entity: EntityName, ids: readonly string[], today: Day): Promise<RecordRow[]> {
  if (ids.length === 0) return [];
  const shape = rowShape(entity);
  const derived = shape.derived.map((field) => sql`, ${derivedField(entity, field, today)} as ${sql.id(`v:${field}`)}`);
  const result = new Map<string, RecordRow>();
  for (let from = 0; from < ids.length; from += 500) {
    const slice = ids.slice(from, from + 500);
    const raw = await run<Record<string, unknown>>(
      db,
      sql`select ${shape.list}${sql.join(derived, sql``)} from ${sql.table(entity)} r ${shape.joins} where r.id in (${sql.join(slice)})`,
    );
    for (const row of raw) result.set(String(row.id), toRow(entity, row, shape));
  }
  return ids.flatMap((id) => result.get(id) ?? []);
}

function toRow(entity: EntityName, raw: Record<string, unknown>, shape: RowShape): RecordRow {
  const values: RecordValues = { ...shape.empty };
  for (const { field, alias, declaration, plain } of shape.columns) {
    const value = raw[alias];
    if (value !== null) values[field] = plain ? (value as string | number) : fromColumn(declaration, value);
  }
  for (const field of shape.derived) {
    const value = raw[`v:${field}`];
    values[field] = derivedFlags.has(field) ? value === 1 : ((value as string | number | null) ?? null);
  }
  return { id: String(raw.id), version: Number(raw.version), values, missing: missingFields(entity, values) };
}

export async function countRecords(db: Readable, selection: Selection, today: Day): Promise<number> {
  const { where, filterJoins } = compile(selection, today);
  const rows = await run<{ n: number }>(db, sql`select count(*) as n from ${sql.table(selection.entity)} r ${filterJoins} ${where}`);
  return rows[0]?.n ?? 0;
}

/** Ids of a whole selection in its order, for exports and bulk actions. */
export async function selectIds(db: Readable, selection: Selection, today: Day): Promise<string[]> {
  const { where, order, orderJoins } = compile(selection, today);
  const rows = await run<{ id: string }>(db, sql`select r.id from ${sql.table(selection.entity)} r ${orderJoins} ${where} ${order}`);
  return rows.map((row) => row.id);
}

/** The values of one column within a selection with their counts, the frequent first; empty counts as （空白）. */
export async function facetRecords(
  db: Readable,
  selection: Selection,
  field: string,
  today: Day,
): Promise<{ value: FieldValue; label: string; count: number }[]> {
  const { entity } = selection;
  const { expression, declaration, join } = column(entity, field, today);
  if (declaration?.personal) throw new Fault('REFUSED', '这一栏是个人信息，不按值列出。');
  const wanted = new Set<string>(join ? [join] : []);
  const parts = selection.filters.filter((filter) => filter.field !== field).map((filter) => condition(entity, filter, today, wanted));
  const search = selection.search ? searchCondition(entity, selection.search) : null;
  if (search) parts.push(search);
  const where = parts.length > 0 ? sql`where ${sql.join(parts, sql` and `)}` : sql``;
  const isList = declaration !== undefined && listKinds.has(declaration.kind);
  const from = sql`${sql.table(entity)} r ${joins(entity, wanted)}`;
  const rows = await run<{ value: string | number | null; n: number }>(
    db,
    isList
      ? sql`select e.value as value, count(*) as n from ${from} left join json_each(${expression}) e ${where} group by e.value order by n desc limit 200`
      : sql`select nullif(${expression}, '') as value, count(*) as n from ${from} ${where} group by 1 order by n desc limit 200`,
  );
  return rows.map(({ value, n }) => {
    const kind = declaration?.kind;
    const flag = kind === 'flag' || derivedFlags.has(field);
    const shown: FieldValue = value === null ? null : flag ? value === 1 : value;
    const label =
      value === null
        ? '（空白）'
        : flag
          ? value === 1
            ? '是'
            : '否'
          : declaration?.codes
            ? codeLabel(declaration.codes, String(value))
            : String(kind === 'money' ? Number(value) / 100 : value);
    return { value: shown, label, count: n };
  });
}
