/**
 * Writing records: the one place where values become rows, with search keys, stamps and version. The rules have been asked before
 * (`checkRecord`, or intake's plan); here only integrity is kept. History comes from the schema's triggers.
 */
import { sql } from 'kysely';
import { declarationOf } from '../../../shared/declared/records/index.ts';
import { type EntityName, entityNames, type RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { WriteContext } from '../context.ts';
import type { Readable, Writable } from '../database/handles.ts';
import { type ColumnValue, fromColumn, linkFields, multiLinkFields, storedField, storedFields, toColumn } from './columns.ts';
import { searchKeys } from './searchKeys.ts';

/** Columns of a record table that are no field of the dictionary and are set by the program alone. */
export type ExtraColumns = Record<string, ColumnValue>;

export interface NewRecord {
  values: RecordValues;
  /** given when rows of one batch point to each other */
  id?: string;
  extra?: ExtraColumns;
}

const ROWS_PER_INSERT = 200;
/** SQLite takes 32,766 parameters in one statement */
const PARAMETERS = 30_000;

/**
 * Inserts records of one entity, in slices that let other calls through.
 * @returns the ids, in the order of `records`
 */
export async function insertRecords(
  db: Writable,
  entity: EntityName,
  records: readonly NewRecord[],
  origin: '手工' | '导入' | '合并' | '接收',
  context: Pick<WriteContext, 'clock' | 'person' | 'newId' | 'pause'>,
): Promise<string[]> {
  const ids = records.map((record) => record.id ?? context.newId());
  const fields = storedFields(entity);
  const extras = [...new Set(records.flatMap((record) => Object.keys(record.extra ?? {})))];
  const now = context.clock.now();
  const columns = [
    'id',
    'created_at',
    'created_by',
    'updated_at',
    'updated_by',
    'record_origin',
    'search_text',
    'search_pinyin',
    'search_initials',
  ];
  const written = fields.filter(
    ({ field, declaration }) => declaration.need !== 'derived' || records.some((record) => record.values[field] !== undefined),
  );
  const own = written.filter(({ column }) => !extras.includes(column));
  columns.push(...own.map(({ column }) => column), ...extras);
  const perStatement = Math.max(1, Math.min(ROWS_PER_INSERT, Math.floor(PARAMETERS / columns.length)));
  const head = sql`insert into ${sql.table(entity)} (${sql.join(columns.map((column) => sql.ref(column)))}) values `;
  for (let from = 0; from < records.length; from += perStatement) {
    const rows = records.slice(from, from + perStatement).map((record, index) => {
      const keys = searchKeys(entity, record.values);
      const cells: ColumnValue[] = [
        ids[from + index] ?? '',
        now,
        context.person,
        now,
        context.person,
        origin,
        keys.search_text,
        keys.search_pinyin,
        keys.search_initials,
      ];
      for (const { field, declaration } of own) cells.push(toColumn(declaration, defaulted(entity, field, record.values)));
      for (const column of extras) cells.push(record.extra?.[column] ?? null);
      return sql`(${sql.join(cells)})`;
    });
    await sql`${head}${sql.join(rows)}`.execute(db);
    await context.pause();
  }
  return ids;
}

/** What an enumeration says when nobody has said anything: never a guess (domain.md §2, 「必」的两级). */
function defaulted(entity: EntityName, field: string, values: RecordValues): RecordValues[string] {
  const value = values[field] ?? null;
  if (value !== null) return value;
  if (entity === 'hazard' && field === 'level') return '待判级';
  if (entity === 'hazard' && field === 'status') return 'registered';
  if (entity === 'hazard' && field === 'rounds') return 0;
  const kind = storedField(entity, field)?.declaration.kind;
  return kind === 'tri' ? '未核实' : null;
}

/** The stored values of one record, unmasked. @throws Fault NOT_FOUND */
export async function readValues(
  db: Readable,
  entity: EntityName,
  id: string,
): Promise<{ version: number; values: RecordValues; raw: Record<string, ColumnValue> }> {
  const rows = await sql<Record<string, ColumnValue>>`select * from ${sql.table(entity)} where id = ${id}`.execute(db);
  const raw = rows.rows[0];
  if (!raw) throw new Fault('NOT_FOUND', `这条${declarationOf(entity).label}已经不在了，可能刚被删除。请刷新列表。`);
  const values: RecordValues = {};
  for (const { field, column, declaration } of storedFields(entity)) values[field] = fromColumn(declaration, raw[column]);
  return { version: Number(raw.version), values, raw };
}

/**
 * Changes fields of one record. `values` holds only what changes.
 * @param version the version the person saw; null where the program itself decides inside its own transaction
 * @throws Fault CONFLICT when somebody changed the record since
 */
export async function changeRecord(
  db: Writable,
  entity: EntityName,
  id: string,
  version: number | null,
  values: RecordValues,
  context: Pick<WriteContext, 'clock' | 'person'>,
  extra: ExtraColumns = {},
): Promise<number> {
  const current = await readValues(db, entity, id);
  if (version !== null && current.version !== version) {
    throw new Fault('CONFLICT', `这条${declarationOf(entity).label}刚被改过，您看到的不是最新的。请重新打开后再改，您填的内容还在。`);
  }
  const keys = searchKeys(entity, { ...current.values, ...values });
  const assignments = [
    sql`version = version + 1`,
    sql`updated_at = ${context.clock.now()}`,
    sql`updated_by = ${context.person}`,
    sql`search_text = ${keys.search_text}`,
    sql`search_pinyin = ${keys.search_pinyin}`,
    sql`search_initials = ${keys.search_initials}`,
  ];
  for (const [field, value] of Object.entries(values)) {
    const stored = storedField(entity, field);
    if (stored)
      assignments.push(sql`${sql.ref(stored.column)} = ${toColumn(stored.declaration, defaulted(entity, field, { [field]: value }))}`);
  }
  for (const [column, value] of Object.entries(extra)) assignments.push(sql`${sql.ref(column)} = ${value}`);
  await sql`update ${sql.table(entity)} set ${sql.join(assignments)} where id = ${id}`.execute(db);
  return current.version + 1;
}

/** Records that point to this one, by entity: a record in use is not deleted. */
export async function countReferences(
  db: Readable,
  entity: EntityName,
  id: string,
): Promise<{ entity: EntityName; link: string; total: number }[]> {
  const found: { entity: EntityName; link: string; total: number }[] = [];
  for (const other of entityNames) {
    for (const link of linkFields(other)) {
      if (link.to !== entity) continue;
      const rows = await sql<{ n: number }>`select count(*) as n from ${sql.table(other)} where ${sql.ref(link.field)} = ${id}`.execute(db);
      const total = rows.rows[0]?.n ?? 0;
      if (total > 0) found.push({ entity: other, link: link.field, total });
    }
    for (const link of multiLinkFields(other)) {
      if (link.to !== entity) continue;
      const rows = await sql<{ n: number }>`
        select count(*) as n from ${sql.table(other)} r
        where exists (select 1 from json_each(${sql.ref(`r.${link.field}`)}) e where e.value = ${id})`.execute(db);
      const total = rows.rows[0]?.n ?? 0;
      if (total > 0) found.push({ entity: other, link: link.field, total });
    }
  }
  return found;
}

/** @throws Fault CONFLICT, REFUSED when other records point to it */
export async function removeRecord(db: Writable, entity: EntityName, id: string, version: number): Promise<RecordValues> {
  const current = await readValues(db, entity, id);
  if (current.version !== version) throw new Fault('CONFLICT', `这条${declarationOf(entity).label}刚被改过，请重新打开后再删。`);
  const references = await countReferences(db, entity, id);
  if (references.length > 0) {
    const list = references
      .map((each) => `${declarationOf(each.entity).label} ${each.total} ${declarationOf(each.entity).measureWord}`)
      .join('、');
    throw new Fault('REFUSED', `还有${list}用到它，不能删除。请先改掉或删掉这些记录；不再经营的企业请改状态。`);
  }
  await sql`delete from ${sql.table(entity)} where id = ${id}`.execute(db);
  return current.values;
}
