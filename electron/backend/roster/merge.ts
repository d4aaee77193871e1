/**
 * Two records of one register become one: fields as the person picked them, everything that hung on the one that goes hangs on the one that
 * stays, and nothing points into the void. One change set, so that 撤销 brings both back as they were.
 */
import { sql } from 'kysely';
import { declarationOf, fieldOf } from '../../../shared/declared/records/index.ts';
import { entityNames, type RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { MergeableEntity } from '../../../shared/roster.ts';
import type { WriteContext, WriteHandler } from '../context.ts';
import type { Writable } from '../database/handles.ts';
import { changeRecord, insertRecords, isEntity, linkFields, multiLinkFields, readValues, removeRecord } from '../records/index.ts';

type Stamps = Pick<WriteContext, 'clock' | 'person'>;

/** Tables that name a record by entity and id, without a reference of the schema. `reveal` stays: it says what was looked at then. */
const SOFT = ['import_origin', 'attachment'] as const;

/**
 * Two records that stand opposite each other in a third (landlord and tenant, owner and contractor) are two.
 * @throws Fault REFUSED naming that record
 */
async function refuseCounterparts(db: Writable, entity: MergeableEntity, keep: string, remove: string): Promise<void> {
  for (const other of entityNames) {
    const links = linkFields(other).filter((link) => link.to === entity);
    for (const [at, one] of links.entries()) {
      for (const two of links.slice(at + 1)) {
        const rows = await sql<{ n: number }>`select count(*) as n from ${sql.table(other)}
          where (${sql.ref(one.field)} = ${keep} and ${sql.ref(two.field)} = ${remove})
             or (${sql.ref(one.field)} = ${remove} and ${sql.ref(two.field)} = ${keep})`.execute(db);
        if ((rows.rows[0]?.n ?? 0) > 0) {
          const { label } = declarationOf(other);
          throw new Fault('REFUSED', `这两家是同一条${label}的双方，不会是同一家。若那条${label}登记错了，请先改正再合并。`);
        }
      }
    }
  }
}

/** Every link of every kind of record, lists of links, and tables of processes. @returns how many rows moved */
async function moveLinks(db: Writable, entity: MergeableEntity, keep: string, remove: string, context: Stamps): Promise<number> {
  let moved = 0;
  const stamps = sql`version = version + 1, updated_at = ${context.clock.now()}, updated_by = ${context.person}`;
  const count = (result: { numAffectedRows?: bigint }): void => {
    moved += Number(result.numAffectedRows ?? 0n);
  };
  for (const other of entityNames) {
    for (const link of linkFields(other)) {
      if (link.to !== entity) continue;
      count(
        await sql`update ${sql.table(other)} set ${sql.ref(link.field)} = ${keep}, ${stamps} where ${sql.ref(link.field)} = ${remove}`.execute(
          db,
        ),
      );
    }
    for (const link of multiLinkFields(other)) {
      if (link.to !== entity) continue;
      const column = sql.ref(link.field);
      const rows = await sql<{ id: string; ids: string }>`select id, ${column} as ids from ${sql.table(other)} r
        where exists (select 1 from json_each(${column}) e where e.value = ${remove})`.execute(db);
      for (const row of rows.rows) {
        const ids = [...new Set((JSON.parse(row.ids) as string[]).map((id) => (id === remove ? keep : id)))];
        count(await sql`update ${sql.table(other)} set ${column} = ${JSON.stringify(ids)}, ${stamps} where id = ${row.id}`.execute(db));
      }
    }
  }
  const references = await sql<{ table: string; column: string }>`
    select m.name as "table", f."from" as "column" from sqlite_schema m, pragma_foreign_key_list(m.name) f
    where m.type = 'table' and f."table" = ${entity}`.execute(db);
  for (const { table, column } of references.rows) {
    if (isEntity(table)) continue;
    count(await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${keep} where ${sql.ref(column)} = ${remove}`.execute(db));
  }
  for (const table of SOFT) {
    count(await sql`update ${sql.table(table)} set record_id = ${keep} where entity = ${entity} and record_id = ${remove}`.execute(db));
  }
  await moveToldApart(db, entity, keep, remove);
  return moved;
}

/** What was told apart from the one that goes is told apart from the one that stays. */
async function moveToldApart(db: Writable, entity: MergeableEntity, keep: string, remove: string): Promise<void> {
  const rows = await db
    .selectFrom('not_same')
    .selectAll()
    .where('entity', '=', entity)
    .where((where) => where.or([where('left_id', '=', remove), where('right_id', '=', remove)]))
    .execute();
  for (const row of rows) {
    await db.deleteFrom('not_same').where('id', '=', row.id).execute();
    const other = row.left_id === remove ? row.right_id : row.left_id;
    if (other === keep) continue;
    const [left_id, right_id] = keep < other ? [keep, other] : [other, keep];
    await db
      .insertInto('not_same')
      .values({ ...row, left_id, right_id })
      .onConflict((conflict) => conflict.columns(['entity', 'left_id', 'right_id']).doNothing())
      .execute();
  }
}

const names = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : typeof value === 'string' && value ? [value] : []);

/**
 * @param take fields whose value comes from the one that goes
 * @throws Fault NOT_FOUND, CONFLICT, INVALID, REFUSED
 */
export const merge: WriteHandler<'roster.merge'> = async (db, { entity, keep, keepVersion, remove, removeVersion, take }, context) => {
  const { label } = declarationOf(entity);
  if (keep === remove) throw new Fault('INVALID', `要合并的是同一条${label}，请选两条不同的。`);
  const kept = await readValues(db, entity, keep);
  const gone = await readValues(db, entity, remove);
  if (kept.version !== keepVersion || gone.version !== removeVersion) {
    throw new Fault('CONFLICT', `其中一条${label}刚被改过，您比对的不是最新内容。请重新比对后再合并。`);
  }
  const unknown = take.find((field) => {
    const declaration = fieldOf(entity, field);
    return declaration === undefined || declaration.need === 'derived';
  });
  if (unknown !== undefined) throw new Fault('INVALID', `没有这一栏可选：${unknown.slice(0, 40)}`);
  await refuseCounterparts(db, entity, keep, remove);

  const values: RecordValues = Object.fromEntries(take.map((field) => [field, gone.values[field] ?? null]));
  const name = String(values.name ?? kept.values.name ?? '');
  if (fieldOf(entity, 'former_names')) {
    const former = [kept, gone].flatMap(({ values: each }) => [...names(each.former_names), ...names(each.name)]);
    const joined = [...new Set(former)].filter((each) => each !== name);
    values.former_names = joined.length > 0 ? joined : null;
  }
  const moved = await moveLinks(db, entity, keep, remove, context);
  await removeRecord(db, entity, remove, await versionOf(db, entity, remove));
  const extra =
    entity === 'enterprise' ? { roster_pending: Math.min(Number(kept.raw.roster_pending), Number(gone.raw.roster_pending)) } : {};
  const version = await changeRecord(db, entity, keep, null, values, context, extra);
  if (entity === 'enterprise') {
    const slip: RecordValues = {
      enterprise_id: keep,
      kind: '信息变更',
      on: context.today,
      before: `重复登记：${String(gone.values.name)}`.slice(0, 200),
      after: name,
      reason: '名录查重，两条并为一条',
      basis: '本办查重',
    };
    await insertRecords(db, 'enterprise_change', [{ values: slip }], '合并', context);
  }
  context.say(`合并${label}「${String(gone.values.name)}」到「${name}」，转过来 ${moved} 处`);
  return { id: keep, version, name, moved };
};

async function versionOf(db: Writable, entity: MergeableEntity, id: string): Promise<number> {
  return (await readValues(db, entity, id)).version;
}
