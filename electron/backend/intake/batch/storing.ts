/** What a commit carries from kind to kind: ids of what it made, counts, and where every record came from. */
import type { EntityName, RecordValues } from '../../../../shared/declared/vocabulary.ts';
import type { WriteContext } from '../../context.ts';
import type { Writable } from '../../database/handles.ts';
import { changeRecord, insertRecords, type NewRecord } from '../../records/index.ts';
import type { JudgedRow } from '../planning/judge.ts';
import { readMany } from '../planning/ledger.ts';
import type { Party } from '../planning/organisations.ts';
import { isBlank } from '../planning/readRows.ts';
import type { StagedFile, StagedTable } from './staged.ts';

export interface Origin {
  entity: EntityName;
  record: string;
  table: StagedTable;
  row: number;
}

export interface Storing {
  db: Writable;
  context: WriteContext;
  created: Partial<Record<EntityName, number>>;
  updated: Partial<Record<EntityName, number>>;
  /** party key → id, for what this batch creates */
  enterprises: Map<string, string>;
  contractors: Map<string, string>;
  origins: Origin[];
  /** answers of the batch's questions */
  answer: (question: 'claimed_done' | 'unknown_enterprise') => { answer: string; day: string | null } | null;
}

export interface RowToStore {
  row: JudgedRow;
  table: StagedTable;
  file: StagedFile;
}

export function idOf(storing: Storing, party: Party | undefined, of: 'enterprises' | 'contractors' = 'enterprises'): string | null {
  if (!party) return null;
  return party.id ?? storing[of].get(party.key) ?? null;
}

/** The record's own values: without parties and what hangs on it. */
export function ownValues(values: RecordValues): RecordValues {
  const own: RecordValues = {};
  for (const [path, value] of Object.entries(values)) if (!path.includes('.') && !isBlank(value)) own[path] = value;
  return own;
}

/** Values of a party: 'owner.uscc' → uscc. */
export function partyValues(values: RecordValues, party: string): RecordValues {
  const prefix = `${party}.`;
  const found: RecordValues = {};
  for (const [path, value] of Object.entries(values))
    if (path.startsWith(prefix) && !isBlank(value)) found[path.slice(prefix.length)] = value;
  return found;
}

export async function create(
  storing: Storing,
  entity: EntityName,
  rows: readonly { record: NewRecord; from: RowToStore }[],
): Promise<string[]> {
  const { db, context } = storing;
  if (rows.length === 0) return [];
  const ids = await insertRecords(
    db,
    entity,
    rows.map(({ record }) => record),
    '导入',
    context,
  );
  storing.created[entity] = (storing.created[entity] ?? 0) + ids.length;
  for (const [at, { from }] of rows.entries())
    storing.origins.push({ entity, record: ids[at] ?? '', table: from.table, row: from.row.row });
  return ids;
}

export async function change(
  storing: Storing,
  entity: EntityName,
  id: string,
  values: RecordValues,
  from: RowToStore,
  extra: Record<string, string | number | null> = {},
): Promise<void> {
  await changeRecord(storing.db, entity, id, null, values, storing.context, extra);
  storing.updated[entity] = (storing.updated[entity] ?? 0) + 1;
  storing.origins.push({ entity, record: id, table: from.table, row: from.row.row });
}

/** Fills what a record lacks with what linked rows say about it; what it has is never touched. */
export async function fillBlanks(
  storing: Storing,
  entity: 'enterprise' | 'contractor',
  said: ReadonlyMap<string, { values: RecordValues; from: RowToStore }>,
): Promise<void> {
  const stored = await readMany(storing.db, entity, [...said.keys()]);
  let done = 0;
  for (const [id, { values, from }] of said) {
    const now = stored.get(id);
    if (!now) continue;
    const missing = Object.entries(values).filter(([field, value]) => field !== 'name' && !isBlank(value) && isBlank(now[field]));
    if (missing.length > 0) await change(storing, entity, id, Object.fromEntries(missing), from);
    done += 1;
    if (done % 500 === 0) await storing.context.pause();
  }
}
