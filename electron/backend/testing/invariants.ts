/** What must hold in any office after anything that was done to it, read from the database itself. */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';

type Row = Record<string, string | number | null>;

const STAMPS = new Set(['version', 'updated_at', 'updated_by']);
/** tables that only ever grow or that hold the machinery of history */
const MACHINERY = new Set(['history', 'change_set', 'change_now', 'meta']);

async function tableNames(db: Kysely<Tables>): Promise<string[]> {
  const rows = await sql<{ name: string }>`
    select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`.execute(db);
  return rows.rows.map((row) => row.name);
}

/** Every row of every table that people's data lies in, in one order and without the stamps of changing: equal dumps are equal ledgers. */
export async function canonicalDump(db: Kysely<Tables>): Promise<string> {
  const lines: string[] = [];
  for (const table of await tableNames(db)) {
    if (MACHINERY.has(table)) continue;
    const rows = await sql<Row>`select * from ${sql.table(table)} order by id`.execute(db);
    for (const row of rows.rows) {
      const kept = Object.entries(row).filter(([column]) => !STAMPS.has(column));
      lines.push(`${table} ${JSON.stringify(Object.fromEntries(kept))}`);
    }
  }
  return lines.join('\n');
}

/** As `canonicalDump`, with stamps, history and change sets: a refused step changes not even these. */
export async function wholeDump(db: Kysely<Tables>): Promise<string> {
  const lines: string[] = [];
  for (const table of await tableNames(db)) {
    const rows = await sql<Row>`select * from ${sql.table(table)} order by rowid`.execute(db);
    for (const row of rows.rows) lines.push(`${table} ${JSON.stringify(row)}`);
  }
  return lines.join('\n');
}

/** @returns what is broken, in words; empty when the office is sound */
export async function brokenInvariants(db: Kysely<Tables>): Promise<string[]> {
  const broken: string[] = [];
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  if (integrity.rows[0]?.integrity_check !== 'ok') broken.push(`integrity_check: ${JSON.stringify(integrity.rows)}`);
  const keys = await sql`pragma foreign_key_check`.execute(db);
  if (keys.rows.length > 0) broken.push(`foreign_key_check: ${JSON.stringify(keys.rows)}`);
  const open = await sql`select * from change_now`.execute(db);
  if (open.rows.length > 0) broken.push('a change set was left open');
  return [...broken, ...(await brokenChain(db))];
}

/** Recomputes every digest from the history rows and the chain over them, in the order of the change sets. */
async function brokenChain(db: Kysely<Tables>): Promise<string[]> {
  const broken: string[] = [];
  const history = await sql<Row>`select * from history order by seq`.execute(db);
  const bySet = Map.groupBy(history.rows, (row) => String(row.change_set));
  const sets = await sql<Row>`select * from change_set order by id`.execute(db);
  let chain = '';
  let lastSeq = 0;
  for (const set of sets.rows) {
    const rows = bySet.get(String(set.id)) ?? [];
    const hash = createHash('sha256');
    for (const row of rows)
      hash.update(`${row.table_name}\u0000${row.row_id}\u0000${row.op}\u0000${row.before ?? ''}\u0000${row.after ?? ''}\u0001`);
    const digest = hash.digest('hex');
    if (set.digest !== digest) broken.push(`digest of ${set.call} ${set.id}`);
    chain = createHash('sha256').update(`${chain}${set.id}${digest}`).digest('hex');
    if (set.chain !== chain) broken.push(`chain at ${set.call} ${set.id}`);
    if (rows.length === 0 || rows.length !== set.rows) broken.push(`row count of ${set.call} ${set.id}`);
    const first = Number(rows[0]?.seq ?? 0);
    if (first <= lastSeq) broken.push(`${set.call} ${set.id} is out of order`);
    lastSeq = Number(rows.at(-1)?.seq ?? lastSeq);
  }
  return broken;
}
