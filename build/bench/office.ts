/**
 * Offices for the bench: real folders, real schema, opened by the back end's own entry. Rosters and ledgers of any size are written by the
 * driver beforehand, under a change set as the schema's triggers demand, because a hundred thousand forms would take an hour.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from 'better-sqlite3';
import { clockAt } from '../../electron/backend/clock.ts';
import { ulid } from '../../electron/backend/database/ulid.ts';
import { type Office, openOffice } from '../../electron/backend/index.ts';
import { searchKeys } from '../../electron/backend/records/index.ts';
import { createParserPool, type ParserPool } from '../../electron/hosts/parserProcess.ts';
import type { CallName, InputOf, OutputOf } from '../../shared/contract.ts';
import type { Day } from '../../shared/day.ts';
import type { EntityName } from '../../shared/declared/vocabulary.ts';
import { type InventedEnterprise, type InventedHazard, inventHazards } from './invented.ts';

export const BENCH_TODAY = '2026-10-24' as Day;
const STAMP = `${BENCH_TODAY} 08:00:00`;
/** the keys' time part counts from here, so that they are the same length and order on every run */
const FIRST_MOMENT = 1_790_000_000_000;

export interface BenchOffice {
  office: Office;
  parsers: ParserPool;
  /** @throws Error with the fault's sentence */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  close(): Promise<void>;
}

/** A folder that goes with everything in it when the bench ends, however it ends. */
export function benchFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'anban-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export async function openBenchOffice(folder: string): Promise<BenchOffice> {
  const parsers = createParserPool();
  parsers.warm();
  const office = await openOffice({
    folder,
    create: true,
    demo: false,
    clock: clockAt(BENCH_TODAY),
    startParser: () => parsers.startParser(),
    scratch: folder,
  });
  return {
    office,
    parsers,
    async call(name, input) {
      const reply = await office.call(name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.fault.says}`);
      return reply.value as never;
    },
    async close() {
      parsers.close();
      await office.close();
    },
  };
}

/** An empty office's folder with this roster and, when asked for, a ledger of so many hazards. */
export async function seedOffice(folder: string, roster: readonly InventedEnterprise[], hazards: number): Promise<void> {
  await (await openBenchOffice(folder)).close();
  const driver = new Driver(databaseOf(folder));
  driver.pragma('journal_mode = WAL');
  driver.transaction(() => {
    const changeSet = ulid(FIRST_MOMENT);
    driver.prepare('insert into change_set (id, at, "by", call) values (?, ?, ?, ?)').run(changeSet, STAMP, '王敏', 'bench');
    driver.prepare('insert into change_now (one, change_set) values (1, ?)').run(changeSet);
    const insert = inserter(driver);
    const ids = new Map<InventedEnterprise, string>();
    for (const one of roster) {
      const { name, uscc, village, sector } = one;
      const values = { name, uscc, village, key_sector: sector, status: '在业' };
      ids.set(one, insert('enterprise', values));
    }
    const source = inventHazards('bench history', roster);
    for (let number = 1; number <= hazards; number++) {
      const hazard = source.next().value;
      insert('hazard', { enterprise_id: ids.get(hazard.enterprise) ?? '', ...hazardValues(hazard, number) });
    }
    driver.prepare('delete from change_now').run();
  })();
  driver.pragma('wal_checkpoint(TRUNCATE)');
  driver.close();
}

export function databaseOf(folder: string): string {
  return join(folder, 'db', 'main.db');
}

/** The same office once more, so that the bare driver may look at what the program holds locked. */
export function copyOffice(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
}

type StoredValues = Record<string, string | number | null>;

function inserter(driver: Driver.Database): (entity: EntityName, values: StoredValues) => string {
  const statements = new Map<EntityName, Driver.Statement>();
  return (entity, values) => {
    const id = ulid(FIRST_MOMENT);
    const row: StoredValues = {
      id,
      created_at: STAMP,
      created_by: '王敏',
      updated_at: STAMP,
      updated_by: '王敏',
      record_origin: '导入',
      ...searchKeys(entity, values),
      ...values,
    };
    let statement = statements.get(entity);
    if (!statement) {
      const columns = Object.keys(row);
      statement = driver.prepare(`insert into ${entity} (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`);
      statements.set(entity, statement);
    }
    statement.run(row);
    return id;
  };
}

const openStates = ['registered', 'pending_order', 'rectifying', 'pending_recheck', 'pending_close'] as const;

function hazardValues(hazard: InventedHazard, number: number): StoredValues {
  const closed = hazard.rectifiedOn !== null && number % 8 !== 0;
  return {
    code: `140599-${hazard.foundOn.slice(0, 7)}-${String(number).padStart(6, '0')}`,
    found_on: hazard.foundOn,
    source: hazard.source,
    found_by_org: '青榆镇应急办',
    found_by: hazard.finder,
    description: hazard.description,
    location: hazard.place,
    level: hazard.major ? '重大' : '一般',
    manage_type: hazard.major ? '限期整改' : '即查即改',
    duty_person: hazard.dutyPerson,
    duty_phone: JSON.stringify([hazard.enterprise.phone]),
    measures: hazard.measures,
    funds_fen: hazard.fundsYuan * 100,
    deadline: hazard.deadline,
    rectified_on: hazard.rectifiedOn,
    rectify_desc: hazard.rectifiedOn === null ? null : `已${hazard.measures}`,
    status: closed ? 'closed' : (openStates[number % openStates.length] ?? 'registered'),
    rounds: closed ? 1 : 0,
    closed_on: closed ? hazard.rectifiedOn : null,
  };
}
