import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { storedFields } from '../electron/backend/records/columns.ts';
import { entityNames } from '../shared/declared/vocabulary.ts';
import { latestVersion, migrate, migrations } from './index.ts';
import { applyMigrations, type Migration, type MigrationDriver } from './runner.ts';

const snapshotFile = join(import.meta.dirname, 'schema.snapshot.sql');

function fresh(): Driver.Database {
  const driver = new Driver(':memory:');
  driver.pragma('foreign_keys = ON');
  return driver;
}
const asDriver = (driver: Driver.Database): MigrationDriver => driver as unknown as MigrationDriver;

function schemaOf(driver: Driver.Database): string {
  const rows = driver
    .prepare("select sql from sqlite_schema where sql is not null and name not like 'sqlite_%' order by type, name")
    .pluck()
    .all() as string[];
  return `${rows.map((sql) => `${sql.replace(/\r/g, '')};`).join('\n\n')}\n`;
}

/** tables whose changes are not kept: history itself and what it hangs on */
const notKept = new Set(['meta', 'change_set', 'change_now', 'history']);

describe('the schema', () => {
  it('is the committed snapshot', () => {
    const driver = fresh();
    migrate(asDriver(driver), 0);
    const schema = schemaOf(driver);
    if (process.env.UPDATE_SNAPSHOT === '1') writeFileSync(snapshotFile, schema);
    expect(schema).toBe(readFileSync(snapshotFile, 'utf8'));
  });

  it('numbers its migrations without a gap', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1));
    expect(latestVersion).toBe(migrations.length);
  });

  it('has a column for every stored field of the dictionary', () => {
    const driver = fresh();
    migrate(asDriver(driver), 0);
    for (const entity of entityNames) {
      const columns = driver.prepare('select name from pragma_table_info(?)').pluck().all(entity) as string[];
      const declared = storedFields(entity).map(({ column }) => column);
      expect(
        declared.filter((column) => !columns.includes(column)),
        entity,
      ).toEqual([]);
    }
  });

  it('keeps every column of every table in history', () => {
    const driver = fresh();
    migrate(asDriver(driver), 0);
    const tables = driver
      .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
      .pluck()
      .all() as string[];
    for (const table of tables.filter((name) => !notKept.has(name))) {
      const columns = driver.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[];
      for (const op of ['insert', 'update', 'delete']) {
        const trigger = driver
          .prepare("select sql from sqlite_schema where type = 'trigger' and name = ?")
          .pluck()
          .get(`${table}_history_${op}`) as string | undefined;
        expect(trigger, `${table} ${op}`).toBeDefined();
        for (const column of columns)
          expect(trigger, `${table}.${column} ${op}`).toContain(`'${column}', ${op === 'delete' ? 'old' : 'new'}."${column}"`);
      }
    }
  });

  it('is strict in every table', () => {
    const driver = fresh();
    migrate(asDriver(driver), 0);
    const loose = driver
      .prepare("select name from pragma_table_list where schema = 'main' and strict = 0 and name not like 'sqlite_%'")
      .pluck()
      .all();
    expect(loose).toEqual([]);
  });

  it('rolls a failing migration back whole, with its version', () => {
    const driver = fresh();
    migrate(asDriver(driver), 0);
    const before = schemaOf(driver);
    const failing: Migration = {
      version: latestVersion + 1,
      name: 'failing',
      up(run) {
        run('create table left_over (id text primary key) strict');
        run('insert into left_over values (1), (1)');
      },
    };
    expect(() => applyMigrations(asDriver(driver), [failing], latestVersion)).toThrow();
    expect(schemaOf(driver)).toBe(before);
    expect(driver.pragma('user_version', { simple: true })).toBe(latestVersion);
    expect(driver.pragma('foreign_keys', { simple: true })).toBe(1);
  });
});
