/** Who looks after whom: 包保领导 and 监管员 per enterprise (S3-15), and the enterprises that wait to be taken into the roster. */
import { sql } from 'kysely';
import type { RecordValues } from '../../../shared/declared/vocabulary.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { ReadHandler, WriteHandler } from '../context.ts';
import { changeRecord, countReferences, insertRecords } from '../records/index.ts';
import { suspectedPairs } from './duplicates.ts';

export const supervision: ReadHandler<'roster.supervision'> = async (db) => {
  const lacking = await db
    .selectFrom('enterprise')
    .select(['id', 'name', 'village', 'key_sector', 'lead_cadre', 'supervisor'])
    .where('township_supervised', '=', '是')
    .where((where) => where.or([where('lead_cadre', 'is', null), where('supervisor', 'is', null)]))
    .orderBy('village')
    .orderBy('name')
    .execute();
  const counts = await db
    .selectFrom('enterprise')
    .select(['township_supervised', (make) => make.fn.countAll<number>().as('n')])
    .groupBy('township_supervised')
    .execute();
  const of = (said: (value: string | null) => boolean): number =>
    counts.reduce((sum, { township_supervised, n }) => sum + (said(township_supervised) ? n : 0), 0);
  const people = await sql<{ name: string }>`
    select name from staff union select lead_cadre from enterprise where lead_cadre is not null
    union select supervisor from enterprise where supervisor is not null order by 1 limit 300`.execute(db);
  return {
    supervised: of((value) => value === '是'),
    lacking,
    unsaid: of((value) => value === null || value === '未核实'),
    people: people.rows.map(({ name }) => name),
  };
};

/** @throws Fault INVALID when nobody is named, NOT_FOUND */
export const assign: WriteHandler<'roster.assign'> = async (db, { ids, lead_cadre, supervisor }, context) => {
  if (lead_cadre === null && supervisor === null) throw new Fault('INVALID', '请填包保领导或监管员。');
  const values: RecordValues = { ...(lead_cadre === null ? {} : { lead_cadre }), ...(supervisor === null ? {} : { supervisor }) };
  const unique = [...new Set(ids)];
  for (const [at, id] of unique.entries()) {
    await changeRecord(db, 'enterprise', id, null, values, context);
    if (at % 200 === 199) await context.pause();
  }
  const who = [lead_cadre ? `包保领导 ${lead_cadre}` : '', supervisor ? `监管员 ${supervisor}` : ''].filter(Boolean).join('、');
  context.say(`落实 ${unique.length} 家企业的${who}`);
  return { changed: unique.length };
};

export const pending: ReadHandler<'roster.pending'> = async (db) => {
  const rows = await sql<{ id: string; version: number; name: string; village: string | null; from: string | null }>`
    select r.id, r.version, r.name, r.village,
      (select f.name from import_origin o join import_sheet s on s.id = o.sheet_id join import_file f on f.id = s.file_id
       where o.record_id = r.id order by o.id limit 1) as "from"
    from enterprise r where r.roster_pending = 1 order by r.name limit 1000`.execute(db);
  const pairs = rows.rows.length === 0 ? [] : await suspectedPairs(db, 'enterprise');
  return {
    rows: await Promise.all(
      rows.rows.map(async (row) => ({
        ...row,
        used: (await countReferences(db, 'enterprise', row.id)).reduce((sum, each) => sum + each.total, 0),
        alike: pairs.flatMap(({ left, right, reasons }) => {
          const other = left.id === row.id ? right : right.id === row.id ? left : null;
          return other && !other.pending ? [{ id: other.id, name: other.name, says: reasons[0]?.says ?? '' }] : [];
        }),
      })),
    ),
  };
};

/** Takes them into the roster, with the slip 新增 that says from which day. @throws Fault NOT_FOUND, INVALID, REFUSED */
export const confirm: WriteHandler<'roster.confirm'> = async (db, { ids, on }, context) => {
  if (on > context.today) throw new Fault('INVALID', '进入名录的日期还没到，请填今天或以前的日期。');
  const unique = [...new Set(ids)];
  for (const [at, id] of unique.entries()) {
    const row = await db.selectFrom('enterprise').select(['name', 'roster_pending', 'status']).where('id', '=', id).executeTakeFirst();
    if (!row) throw new Fault('NOT_FOUND', '其中有企业已经不在了，请刷新列表。');
    if (row.roster_pending === 0) throw new Fault('REFUSED', `「${row.name}」已经在名录里，请刷新列表。`);
    await changeRecord(db, 'enterprise', id, null, {}, context, { roster_pending: 0 });
    const slip: RecordValues = {
      enterprise_id: id,
      kind: '新增',
      on,
      before: '待建名录',
      after: row.status ?? '未填',
      reason: '来表提到，核对后列入名录',
      basis: '本办确认',
    };
    await insertRecords(db, 'enterprise_change', [{ values: slip }], '手工', context);
    if (at % 100 === 99) await context.pause();
  }
  context.say(`列入名录 ${unique.length} 家`);
  return { confirmed: unique.length };
};
