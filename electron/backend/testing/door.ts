/**
 * The real door over a real SQLite database in memory, with the database in reach: for property tests that look behind the contract after
 * every step. What needs a folder, a lock or a parser takes `openTestOffice`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { CallName, InputOf, OutputOf } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/day.ts';
import type { FaultShape, Reply } from '../../../shared/envelope.ts';
import { type Clock, clockAt } from '../clock.ts';
import { openDatabase } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { type Door, type Handlers, openDoor } from '../door.ts';
import { openFileDesk } from '../files.ts';
import { handlers } from '../handlers.ts';
import { TEST_TODAY } from './office.ts';

export interface TestDoor {
  door: Door;
  db: Kysely<Tables>;
  /** errors that were no Fault, as they came to the log */
  incidents: { call: string; error: unknown }[];
  ok<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  call(name: string, input: unknown, job?: string): Promise<Reply<unknown> & { fault?: FaultShape }>;
  close(): Promise<void>;
}

export async function openTestDoor(
  options: { today?: Day; clock?: Clock; handlers?: Partial<Handlers>; file?: string } = {},
): Promise<TestDoor> {
  const scratch = mkdtempSync(join(tmpdir(), 'anban-door-'));
  const database = await openDatabase({ file: options.file ?? ':memory:', create: true });
  const incidents: TestDoor['incidents'] = [];
  const door = openDoor({
    database,
    handlers: { ...handlers, ...options.handlers } as Handlers,
    clock: options.clock ?? clockAt(options.today ?? TEST_TODAY),
    person: async () => '王丽',
    log: { incident: (_incident, call, error) => void incidents.push({ call, error }) },
    services: {
      paths: { root: scratch, database: ':memory:', attachments: scratch, exports: scratch, importTemp: scratch, logs: scratch },
      files: openFileDesk(join(scratch, 'exports')),
      demo: false,
      startParser: () => {
        throw new Error('this test reads no foreign file');
      },
    },
  });
  return {
    door,
    db: database.db,
    incidents,
    call: (name, input, job) => door.call(name, input, job),
    async ok(name, input) {
      const reply = await door.call(name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.says} ${JSON.stringify(reply.fault.problems ?? [])}`);
      return reply.value as never;
    },
    async close() {
      await door.close();
      await database.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
