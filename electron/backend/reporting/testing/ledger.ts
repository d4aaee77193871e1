/** A small office on a real database for tests of figures, forms and packages. All names are invented. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '../../../../shared/day.ts';
import type { EntityName, RecordValues } from '../../../../shared/declared/vocabulary.ts';
import { clockAt } from '../../clock.ts';
import type { JobContext, ReadContext, WriteContext } from '../../context.ts';
import type { Writable } from '../../database/handles.ts';
import { type OpenDatabase, openDatabase } from '../../database/open.ts';
import { ulid } from '../../database/ulid.ts';
import { openFileDesk } from '../../files.ts';
import { beginChangeSet, endChangeSet } from '../../history/index.ts';
import { insertRecords } from '../../records/index.ts';

export interface Ledger {
  office: OpenDatabase;
  folder: string;
  /** what the last write said */
  said(): string;
  read: ReadContext;
  job: JobContext;
  write<T>(work: (db: Writable, context: WriteContext) => Promise<T>): Promise<T>;
  add(entity: EntityName, values: RecordValues): Promise<string>;
  addHazard(values: RecordValues, facts?: HazardFacts): Promise<string>;
  close(): Promise<void>;
}

export interface HazardFacts {
  closures?: { on: Day; revoked_on?: Day }[];
  listed?: { level: '省' | '市' | '县' | '乡'; issued_on: Day; delisted_on?: Day }[];
  status?: string;
}

/** @param today the injected day */
export async function openLedger(today: Day): Promise<Ledger> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  const office = await openDatabase({ file: join(folder, 'main.db'), create: true });
  const clock = clockAt(today);
  const newId = (): string => ulid(clock.milliseconds());
  let words = '';
  const services = {
    paths: { root: folder, database: '', attachments: '', exports: join(folder, 'exports'), importTemp: '', logs: '' },
    files: openFileDesk(join(folder, 'exports')),
    demo: false,
    startParser: () => {
      throw new Error('no parser here');
    },
  };
  const read: ReadContext = { clock, today, services };
  const write: Ledger['write'] = (work) =>
    office.db.transaction().execute(async (tx) => {
      const changeSet = newId();
      await beginChangeSet(tx, { id: changeSet, at: clock.now(), by: '李明', call: 'test' });
      words = '';
      const result = await work(tx, {
        ...read,
        changeSet,
        person: '李明',
        newId,
        say: (text) => (words = text),
        progress: () => undefined,
        pause: async () => undefined,
      });
      await endChangeSet(tx, changeSet, words);
      return result;
    });
  const add: Ledger['add'] = (entity, values) =>
    write(async (db, context) => (await insertRecords(db, entity, [{ values }], '手工', context))[0] ?? '');
  return {
    office,
    folder,
    said: () => words,
    read,
    job: { ...read, db: office.db, signal: new AbortController().signal, newId, progress: () => undefined, pause: async () => undefined },
    write,
    add,
    addHazard: (values, facts = {}) =>
      write(async (db, context) => {
        const [id = ''] = await insertRecords(db, 'hazard', [{ values, extra: { status: facts.status ?? 'rectifying' } }], '手工', context);
        for (const { on, revoked_on } of facts.closures ?? []) {
          await db
            .insertInto('closure')
            .values({
              id: context.newId(),
              hazard_id: id,
              on,
              approver: '李明',
              no: null,
              basis: '复查',
              revoked_on: revoked_on ?? null,
              revoke_reason: null,
            })
            .execute();
        }
        for (const { level, issued_on, delisted_on } of facts.listed ?? []) {
          await db
            .insertInto('listed_supervision')
            .values({
              id: context.newId(),
              hazard_id: id,
              level,
              issuer: '县安委会',
              issued_on,
              doc_no: null,
              finish_due: null,
              delisted_on: delisted_on ?? null,
            })
            .execute();
        }
        return id;
      }),
    close: async () => {
      await office.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A hazard that counts in 总体1 unless something is changed. */
export const majorHazard = (enterprise: string, more: RecordValues = {}): RecordValues => ({
  enterprise_id: enterprise,
  found_on: '2025-06-10',
  source: '企业自查',
  level: '重大',
  description: '有限空间作业未审批，现场无监护人',
  ...more,
});
