/** All tables of a batch judged together against the ledgers: what would happen if it were committed now. */
import type { KnownKind } from '../../../../shared/declared/intake/kinds.ts';
import type { RecordValues } from '../../../../shared/declared/vocabulary.ts';
import type { Readable } from '../../database/handles.ts';
import { BatchLedger, type JudgedRow, judgeRow, ownProblems, storingOrder } from './judge.ts';
import { type Directory, keyOf, type Ledger, loadLedger, readMany } from './ledger.ts';
import type { FinishedRow } from './rowRules.ts';

export interface PlannedTable {
  kind: KnownKind;
  /** 'file 工作表', for sentences */
  where: string;
  rows: JudgedRow[];
}

export interface BatchPlan {
  batch: BatchLedger;
  ledger: Ledger;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export function judgeable(row: FinishedRow, index: number): JudgedRow {
  return { ...row, index, verdict: 'new', held: false, settled: null, matchId: null, current: null, parties: {} };
}

function enterpriseId(directory: Directory, values: RecordValues, party: string): string | null {
  const prefix = party === '' ? '' : `${party}.`;
  const name = text(values[`${prefix}name`]);
  return directory.byUscc(text(values[`${prefix}uscc`]))?.id ?? (name === null ? undefined : directory.byName(name)[0]?.id) ?? null;
}

function wantedBy(tables: readonly PlannedTable[]): Parameters<typeof loadLedger>[1] {
  const kinds = new Set(tables.filter(({ rows }) => rows.length > 0).map(({ kind }) => kind));
  const workers = new Set<string>();
  for (const table of tables) {
    if (table.kind !== 'worker') continue;
    for (const row of table.rows) {
      const idNo = text(row.values.id_no);
      if (idNo !== null) workers.add(idNo);
    }
  }
  return {
    hazards: kinds.has('hazard'),
    projects: kinds.has('outsourcing_project'),
    leases: kinds.has('lease'),
    workers,
    hazardEnterprises: (enterprises) => {
      const ids = new Set<string>();
      for (const table of tables) {
        if (table.kind !== 'hazard') continue;
        for (const row of table.rows) {
          const id = enterpriseId(enterprises, row.values, 'enterprise');
          if (id !== null) ids.add(id);
        }
      }
      return ids;
    },
  };
}

/** Stored values of every record a row may turn out to be. */
async function loadStored(db: Readable, tables: readonly PlannedTable[], ledger: Ledger): Promise<Map<string, RecordValues>> {
  const ids: Record<KnownKind, Set<string>> = {
    enterprise: new Set(),
    contractor: new Set(),
    lease: new Set(),
    outsourcing_project: new Set(),
    worker: new Set(),
    hazard: new Set(),
  };
  const keep = (kind: KnownKind, key: string): void => {
    for (const known of ledger.found.get(key) ?? []) ids[kind].add(known.id);
  };
  for (const { kind, rows } of tables) {
    for (const { values } of rows) {
      if (kind === 'enterprise' || kind === 'contractor') {
        const id = enterpriseId(kind === 'enterprise' ? ledger.enterprises : ledger.contractors, values, '');
        if (id !== null) ids[kind].add(id);
        continue;
      }
      if (ledger.found.size === 0) continue;
      if (kind === 'worker') keep(kind, keyOf.worker(text(values.id_no) ?? ''));
      else if (kind === 'hazard') {
        const id = enterpriseId(ledger.enterprises, values, 'enterprise');
        if (id !== null) keep(kind, keyOf.hazard(id, text(values.found_on) ?? '', text(values.description) ?? ''));
      } else if (kind === 'lease') {
        const id = enterpriseId(ledger.enterprises, values, 'lessee');
        if (id !== null) keep(kind, keyOf.lease(text(values['lessor.name']) ?? '', id, '*'));
      } else {
        const owner = enterpriseId(ledger.enterprises, values, 'owner');
        const contractor = enterpriseId(ledger.contractors, values, 'contractor');
        if (owner !== null && contractor !== null) keep(kind, keyOf.project(owner, contractor, text(values.content) ?? ''));
      }
    }
  }
  const stored = new Map<string, RecordValues>();
  for (const kind of storingOrder) {
    for (const [id, values] of await readMany(db, kind, [...ids[kind]])) stored.set(id, values);
  }
  return stored;
}

const ROWS_A_TURN = 5_000;

/**
 * Judges every row of every table anew. Cheap enough to be run after each decision: the ledgers are read in a handful of queries.
 * @param pause lets other calls through and throws when the person cancelled
 */
export async function planBatch(db: Readable, tables: readonly PlannedTable[], pause?: () => Promise<void>): Promise<BatchPlan> {
  const ledger = await loadLedger(db, wantedBy(tables));
  const stored = await loadStored(db, tables, ledger);
  const batch = new BatchLedger();
  for (const kind of storingOrder) {
    for (const table of tables) {
      if (table.kind !== kind) continue;
      const context = { ledger, batch, stored, where: table.where };
      for (const [at, row] of table.rows.entries()) {
        if (pause && at % ROWS_A_TURN === ROWS_A_TURN - 1) await pause();
        if (row.problems.length > 0) row.problems = ownProblems(row.problems);
        // what is held back brings nothing into being
        if (row.held) row.verdict = row.refused ? 'refused' : row.verdict;
        else judgeRow(kind, row, context);
      }
    }
  }
  return { batch, ledger };
}
