/**
 * Takes a change set back. A row can be reverted while it still stands as the set left it; `version` and the update stamps do not count, so a
 * later change that was itself undone does not stand in the way. Rows that other records have come to point to cannot be un-created.
 *
 * Worked example: undo of an import whose 30 hazards came in, one of them edited since → without `partial` a list of that one row, nothing undone;
 * with `partial` 29 are gone and the edited one stays.
 */
import { sql } from 'kysely';
import { Fault } from '../../../shared/envelope.ts';
import type { UndoResult } from '../../../shared/history.ts';
import type { WriteContext } from '../context.ts';
import type { Writable } from '../database/handles.ts';
import { recordTitles } from '../records/index.ts';

type Image = Record<string, string | number | null>;
interface Step {
  table: string;
  id: string;
  /** the row before the set, null when the set created it */
  before: Image | null;
  /** the row as the set left it, null when the set deleted it */
  after: Image | null;
}

const stamps = new Set(['version', 'updated_at', 'updated_by']);
/** What the program keeps beside the fields; an image written before its table had them says nothing about them. */
const kept = new Set(['created_at', 'created_by', 'record_origin', 'search_text', 'search_pinyin', 'search_initials']);
const SLICE = 500;

/** @throws Fault NOT_FOUND, CONFLICT when something stands in the way and `partial` is false */
export async function undoChangeSet(db: Writable, id: string, partial: boolean, context: WriteContext): Promise<UndoResult> {
  const set = await db.selectFrom('change_set').selectAll().where('id', '=', id).executeTakeFirst();
  if (!set) throw new Fault('NOT_FOUND', '找不到这一步操作，可能已经清理。');
  if (set.undone_by) throw new Fault('CONFLICT', '这一步已经撤销过了。');
  if (set.call === 'records.reveal') throw new Fault('REFUSED', '查看过个人信息的记录要留着，不能撤销。');

  const steps = await readSteps(db, id, context);
  const blocked = await findBlocked(db, steps, context);
  const inTheWay = await nameBlocked(db, id, blocked);
  if (blocked.size > 0 && !partial) {
    const first = inTheWay[0];
    throw new Fault(
      'CONFLICT',
      `有 ${blocked.size} 条在这之后又改过，不能整批撤销${first ? `（例如「${first.title}」：${first.words}）` : ''}。可以选择只撤销没有再改过的部分。`,
    );
  }

  const free = steps.filter((step) => !blocked.has(key(step)));
  if (free.length === 0) throw new Fault('CONFLICT', '这一步涉及的内容之后都又改过，没有可以撤销的。');
  await sql`pragma defer_foreign_keys = on`.execute(db);
  for (let from = 0; from < free.length; from += SLICE) {
    for (const step of free.slice(from, from + SLICE)) await revertOrExplain(db, step, context);
    context.progress('正在撤销', from / free.length);
    await context.pause();
  }
  if (blocked.size === 0) await db.updateTable('change_set').set({ undone_by: context.changeSet }).where('id', '=', id).execute();
  await db.updateTable('change_set').set({ undoes: id }).where('id', '=', context.changeSet).execute();
  context.say(`撤销：${set.words}${blocked.size > 0 ? `（部分，${free.length} 条）` : ''}`);
  return { undone: free.length, inTheWay };
}

const key = (step: { table: string; id: string }): string => `${step.table}\u0000${step.id}`;
const image = (text: string | null): Image | null => (text === null ? null : (JSON.parse(text) as Image));

/** The set's net effect per row, newest first: children go before the parents they were created after. */
async function readSteps(db: Writable, id: string, context: WriteContext): Promise<Step[]> {
  const steps = new Map<string, Step>();
  let last = 0;
  for (;;) {
    const slice = await db
      .selectFrom('history')
      .select(['seq', 'table_name', 'row_id', 'before', 'after'])
      .where('change_set', '=', id)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(SLICE)
      .execute();
    for (const line of slice) {
      last = line.seq;
      const known = steps.get(`${line.table_name}\u0000${line.row_id}`);
      if (known) known.after = image(line.after);
      else
        steps.set(`${line.table_name}\u0000${line.row_id}`, {
          table: line.table_name,
          id: line.row_id,
          before: image(line.before),
          after: image(line.after),
        });
    }
    if (slice.length < SLICE) break;
    await context.pause();
  }
  return [...steps.values()].filter((step) => step.before !== null || step.after !== null).reverse();
}

async function findBlocked(db: Writable, steps: Step[], context: WriteContext): Promise<Set<string>> {
  const blocked = new Set<string>();
  const byTable = Map.groupBy(steps, (step) => step.table);
  for (const [table, rows] of byTable) {
    for (let from = 0; from < rows.length; from += SLICE) {
      const slice = rows.slice(from, from + SLICE);
      const current = await readRows(
        db,
        table,
        slice.map((step) => step.id),
      );
      for (const step of slice) if (!sameRow(current.get(step.id) ?? null, step.after)) blocked.add(key(step));
      await context.pause();
    }
  }
  for (let before = -1; before !== blocked.size; ) {
    before = blocked.size;
    await blockReferenced(db, steps, blocked);
    await blockOrphans(db, steps, blocked);
    blockWholeHazards(steps, blocked);
  }
  return blocked;
}

/** A row that would come back pointing to a record that has since gone stays as it is. */
async function blockOrphans(db: Writable, steps: Step[], blocked: Set<string>): Promise<void> {
  const references = await readReferences(db);
  const returning = new Set(steps.filter((step) => step.before !== null && !blocked.has(key(step))).map(key));
  for (const { from, column, to } of references) {
    const pointing = steps.filter(
      (step) => step.table === from && !blocked.has(key(step)) && step.before?.[column] && step.before[column] !== step.after?.[column],
    );
    for (let at = 0; at < pointing.length; at += SLICE) {
      const slice = pointing.slice(at, at + SLICE);
      const parents = await readRows(db, to, [...new Set(slice.map((step) => String(step.before?.[column])))]);
      for (const step of slice) {
        const parent = String(step.before?.[column]);
        if (!parents.has(parent) && !returning.has(`${to}\u0000${parent}`)) blocked.add(key(step));
      }
    }
  }
}

/**
 * What hangs on a hazard by `hazard_id` tells why it stands where it stands: such rows go back together with the hazard or not at all, or a
 * hazard would be left closed without its closure.
 */
function blockWholeHazards(steps: Step[], blocked: Set<string>): void {
  const hazardOf = (step: Step): string | null => {
    if (step.table === 'hazard') return step.id;
    const id = step.before?.hazard_id ?? step.after?.hazard_id;
    return typeof id === 'string' ? id : null;
  };
  const stuck = new Set(steps.filter((step) => blocked.has(key(step))).map(hazardOf));
  for (const step of steps) {
    const hazard = hazardOf(step);
    if (hazard !== null && stuck.has(hazard)) blocked.add(key(step));
  }
}

/** A row the set created stays when a row outside the set points to it, or when one of its own rows that stays does. */
async function blockReferenced(db: Writable, steps: Step[], blocked: Set<string>): Promise<void> {
  const created = steps.filter((step) => step.before === null);
  const byTable = Map.groupBy(created, (step) => step.table);
  const references = await readReferences(db);
  const leaving = new Set(created.filter((step) => !blocked.has(key(step))).map(key));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, column, to } of references) {
      const targets = byTable.get(to)?.filter((step) => leaving.has(key(step))) ?? [];
      for (let at = 0; at < targets.length; at += SLICE) {
        const ids = targets.slice(at, at + SLICE).map((step) => step.id);
        const pointing = await sql<{ id: string; target: string }>`
          select id, ${sql.ref(column)} as target from ${sql.table(from)} where ${sql.ref(column)} in (${sql.join(ids)})`.execute(db);
        for (const row of pointing.rows) {
          if (leaving.has(`${from}\u0000${row.id}`)) continue;
          if (leaving.delete(`${to}\u0000${row.target}`)) {
            blocked.add(`${to}\u0000${row.target}`);
            changed = true;
          }
        }
      }
    }
  }
}

interface Reference {
  from: string;
  column: string;
  to: string;
}

async function readReferences(db: Writable): Promise<Reference[]> {
  const rows = await sql<Reference>`
    select m.name as "from", f."from" as "column", f."table" as "to"
    from sqlite_schema m, pragma_foreign_key_list(m.name) f
    where m.type = 'table' and f."table" not in ('change_set')`.execute(db);
  return rows.rows;
}

async function readRows(db: Writable, table: string, ids: string[]): Promise<Map<string, Image>> {
  const rows = await sql<Image>`select * from ${sql.table(table)} where id in (${sql.join(ids)})`.execute(db);
  return new Map(rows.rows.map((row) => [String(row.id), row]));
}

function sameRow(current: Image | null, left: Image | null): boolean {
  if (current === null || left === null) return current === left;
  return Object.keys(current).every(
    (column) =>
      stamps.has(column) || (kept.has(column) && left[column] === undefined) || (current[column] ?? null) === (left[column] ?? null),
  );
}

/** Where something newer has taken the place of what would come back (a cell entered anew), that is said instead of failing. */
async function revertOrExplain(db: Writable, step: Step, context: WriteContext): Promise<void> {
  try {
    await revert(db, step, context);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('SQLITE_CONSTRAINT')) throw error;
    throw new Fault('CONFLICT', '这一步之后又登记了同样的内容，不能直接撤销。请先撤销或删除后来登记的，再撤销这一步。');
  }
}

async function revert(db: Writable, step: Step, context: WriteContext): Promise<void> {
  const table = sql.table(step.table);
  if (step.before === null) {
    await sql`delete from ${table} where id = ${step.id}`.execute(db);
    return;
  }
  const columns = Object.keys(step.before);
  if (step.after === null) {
    const values = columns.map((column) => sql`${step.before?.[column] ?? null}`);
    await sql`insert into ${table} (${sql.join(columns.map((column) => sql.ref(column)))}) values (${sql.join(values)})`.execute(db);
    return;
  }
  const assignments = columns
    .filter((column) => column !== 'id' && !stamps.has(column))
    .map((column) => sql`${sql.ref(column)} = ${step.before?.[column] ?? null}`);
  if (columns.includes('version')) {
    assignments.push(sql`version = version + 1`, sql`updated_at = ${context.clock.now()}`, sql`updated_by = ${context.person}`);
  }
  await sql`update ${table} set ${sql.join(assignments)} where id = ${step.id}`.execute(db);
}

/** The rows that stay, with the words of what was done to them since. */
async function nameBlocked(db: Writable, id: string, blocked: Set<string>): Promise<UndoResult['inTheWay']> {
  const result: UndoResult['inTheWay'] = [];
  for (const name of [...blocked].slice(0, 200)) {
    const [table = '', row = ''] = name.split('\u0000');
    const later = await db
      .selectFrom('history')
      .innerJoin('change_set', 'change_set.id', 'history.change_set')
      .select('change_set.words')
      .where('history.table_name', '=', table)
      .where('history.row_id', '=', row)
      .where('history.change_set', '>', id)
      .orderBy('history.seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    const titles = await recordTitles(db, table, [row]);
    result.push({ entity: table, id: row, title: titles.get(row) ?? '（已删除）', words: later?.words || '后来有记录用到它' });
  }
  return result;
}
