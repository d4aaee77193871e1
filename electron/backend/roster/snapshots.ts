/** Kept snapshots of the roster, one per period: what was reported stays, and what the records say since is listed beside it. */
import { addDays, type Day } from '../../../shared/day.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { RosterBridge, RosterLine, SnapshotTaking } from '../../../shared/roster.ts';
import { nameOn, statusOn, stoodOn } from '../../../shared/rules/rosterStanding.ts';
import type { ReadHandler, WriteHandler } from '../context.ts';
import type { Readable } from '../database/handles.ts';
import { insertRecords } from '../records/index.ts';
import { bridgeOf, enrolledOf, type KeptLine, totalsOf } from './standing.ts';

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

async function rowsOf(db: Readable) {
  return db
    .selectFrom('roster_snapshot')
    .select(['id', 'version', 'period', 'as_of', 'opening_count', 'added_count', 'closed_count', 'closing_count'])
    .orderBy('as_of', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

const shown = (row: Row) => ({
  id: row.id,
  version: row.version,
  period: row.period,
  asOf: row.as_of,
  opening: row.opening_count ?? 0,
  added: row.added_count ?? 0,
  left: row.closed_count ?? 0,
  closing: row.closing_count ?? 0,
});

async function linesOf(db: Readable, snapshot: string): Promise<RosterLine[]> {
  const rows = await db
    .selectFrom('roster_snapshot_row')
    .select(['enterprise_id as id', 'name', 'status', 'key_sector', 'village', 'move', 'cause', 'on'])
    .where('snapshot_id', '=', snapshot)
    .orderBy('name')
    .orderBy('enterprise_id')
    .execute();
  return rows;
}

/** The bridge of a period: 期初 is the kept snapshot that ends the day before, where there is one. */
async function bridgeFor(db: Readable, from: string, asOf: string): Promise<RosterBridge> {
  if (asOf < from) throw new Fault('INVALID', '截止日早于起始日，请核对。');
  const eve = addDays(from as Day, -1);
  const before = (await rowsOf(db)).find((row) => row.as_of === eve);
  const lines = before ? (await linesOf(db, before.id)).filter(({ move }) => move !== '退出') : null;
  const opening: KeptLine[] | null =
    lines && lines.length === (before?.closing_count ?? 0) ? lines.map(({ id, ...rest }) => ({ enterprise_id: id, ...rest })) : null;
  return bridgeOf(
    await enrolledOf(db),
    from,
    asOf,
    opening,
    opening && before ? `快照“${before.period}”` : `按 ${eve} 推算，没有“新增”“迁入”变更单的算期初已在册`,
  );
}

export const standing: ReadHandler<'roster.standing'> = async (db, { from, asOf }) => bridgeFor(db, from, asOf);

/** @throws Fault INVALID for a day to come, CONFLICT when that day or period is kept already */
export const snapshot: WriteHandler<'roster.snapshot'> = async (db, input: SnapshotInput, context) => {
  if (input.asOf > context.today) throw new Fault('INVALID', '截止日还没到，名录还会变，请到那天再存。');
  const known = (await rowsOf(db)).find((row) => row.as_of === input.asOf || row.period === input.period);
  if (known) throw new Fault('CONFLICT', `“${known.period}”（截至 ${known.as_of}）已经存过。要重存，请先删除那一期。`);
  const bridge = await bridgeFor(db, input.from, input.asOf);
  const standingLines = bridge.lines.filter(({ move }) => move !== '退出');
  const values = {
    period: input.period,
    as_of: input.asOf,
    opening_count: bridge.opening,
    added_count: bridge.added,
    closed_count: bridge.left,
    closing_count: bridge.closing,
    enterprise_ids: standingLines.map(({ id }) => id),
    remark: `数据区间 ${input.from} — ${input.asOf}；期初：${bridge.openingFrom}`,
  };
  const [id = ''] = await insertRecords(db, 'roster_snapshot', [{ values }], '手工', context);
  for (let at = 0; at < bridge.lines.length; at += 300) {
    const slice = bridge.lines.slice(at, at + 300);
    await db
      .insertInto('roster_snapshot_row')
      .values(slice.map(({ id: enterprise_id, ...line }) => ({ id: context.newId(), snapshot_id: id, enterprise_id, ...line })))
      .execute();
    await context.pause();
  }
  context.say(`存名录快照“${input.period}”：期末 ${bridge.closing} 家`);
  const row = (await rowsOf(db)).find((each) => each.id === id);
  if (!row) throw new Error('the snapshot that was just kept is gone');
  return shown(row);
};
type SnapshotInput = ReturnType<(typeof SnapshotTaking)['parse']>;

const monthOf = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;

export const snapshots: ReadHandler<'roster.snapshots'> = async (db, _input, { today }) => {
  const rows = (await rowsOf(db)).map(shown);
  const last = rows[0];
  const from = last && last.asOf < today ? addDays(last.asOf as Day, 1) : `${today.slice(0, 8)}01`;
  const month = monthOf(today);
  const period = rows.some((row) => row.period === month) ? `${month}（截至${Number(today.slice(8))}日）` : month;
  return { rows, next: { from, asOf: today, period } };
};

/** @throws Fault NOT_FOUND */
export const snapshotOf: ReadHandler<'roster.snapshotOf'> = async (db, { id }) => {
  const row = (await rowsOf(db)).find((each) => each.id === id);
  if (!row) throw new Fault('NOT_FOUND', '这一期快照已经不在了，请刷新列表。');
  const head = shown(row);
  const lines = await linesOf(db, id);
  const remark = await db.selectFrom('roster_snapshot').select('remark').where('id', '=', id).executeTakeFirst();
  const span = /数据区间 (\d{4}-\d\d-\d\d) — .+?；期初：(.+)$/u.exec(remark?.remark ?? '');
  const bridge = { from: span?.[1] ?? head.asOf, asOf: head.asOf, openingFrom: span?.[2] ?? '未记', lines, ...totalsOf(lines) };
  return {
    snapshot: head,
    bridge: lines.length > 0 ? bridge : { ...bridge, opening: head.opening, added: head.added, left: head.left, closing: head.closing },
    sinceThen: await since(db, head.asOf, lines),
  };
};

/** Where the records now say something else of that day than what was kept: slips entered late, corrections, merged records. */
async function since(db: Readable, asOf: string, lines: readonly RosterLine[]) {
  if (lines.length === 0) return [];
  const all = new Map((await enrolledOf(db)).map((one) => [one.id, one]));
  const kept = new Map(lines.filter(({ move }) => move !== '退出').map((line) => [line.id, line]));
  const found: { id: string; name: string; says: string }[] = [];
  for (const [id, line] of kept) {
    const now = all.get(id);
    if (!now) found.push({ id, name: line.name, says: '当时在册，后来并入别家或删除' });
    else if (!stoodOn(now, asOf))
      found.push({ id, name: line.name, says: `当时在册，按后来补的变更单应不在册（${statusOn(now, asOf) || '尚未登记'}）` });
    else if (nameOn(now, asOf) !== line.name) found.push({ id, name: line.name, says: `当时名称按现在的记录是「${nameOn(now, asOf)}」` });
  }
  for (const [id, now] of all) {
    if (!kept.has(id) && stoodOn(now, asOf)) found.push({ id, name: now.name, says: '当时未在册，按后来的记录应在册' });
  }
  return found;
}
