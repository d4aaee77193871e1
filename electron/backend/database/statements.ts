/**
 * Keeps the statements of recent queries prepared. A list page compiles to the same SQL each time it is asked for, and an import inserts
 * slice after slice with one text of tens of kilobytes; preparing these anew costs as much as running them.
 *
 * SQLite itself prepares a kept statement again after the schema has changed. A kept statement serves one `all` or `run` at a time, which
 * is all that one synchronous connection ever asks; a stream would hold it open, so a stream gets a statement of its own.
 */
import type Driver from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

const KEPT = 100;

/** @returns the driver as Kysely knows it */
export function keepStatements(driver: Driver.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const known = kept.get(sql);
      const statement = known ?? prepareOne(driver, sql);
      if (known) kept.delete(sql);
      else if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
      kept.set(sql, statement); // a map keeps the order of setting: its first is the one unused for longest
      return statement;
    },
    close() {
      kept.clear();
      driver.close();
    },
  };
}

function prepareOne(driver: Driver.Database, sql: string): SqliteStatement {
  const statement = driver.prepare<[readonly unknown[]]>(sql);
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(parameters),
    run: (parameters) => statement.run(parameters),
    iterate: (parameters) => driver.prepare<[readonly unknown[]]>(sql).iterate(parameters),
  };
}
