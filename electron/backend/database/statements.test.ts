import Driver from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepStatements } from './statements.ts';

interface Notes {
  note: { id: number; says: string };
}

describe('kept statements', () => {
  let driver: Driver.Database;
  let db: Kysely<Notes>;
  let prepared: string[];

  beforeEach(() => {
    driver = new Driver(':memory:');
    driver.exec('create table note (id integer primary key, says text not null) strict');
    prepared = [];
    const prepare = driver.prepare.bind(driver) as (text: string) => Driver.Statement;
    Object.defineProperty(driver, 'prepare', {
      value: (text: string) => {
        prepared.push(text);
        return prepare(text);
      },
    });
    db = new Kysely<Notes>({ dialect: new SqliteDialect({ database: keepStatements(driver) }) });
  });

  afterEach(async () => {
    await db.destroy();
  });

  const add = (id: number) =>
    db
      .insertInto('note')
      .values({ id, says: `第 ${id} 条` })
      .execute();
  const all = () => db.selectFrom('note').select(['id', 'says']).orderBy('id').execute();

  it('prepares the same query once and gives each call its own answer', async () => {
    for (const id of [1, 2, 3]) await add(id);
    expect(prepared).toHaveLength(1);
    expect(await all()).toHaveLength(3);
    await add(4);
    expect((await all()).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(prepared).toHaveLength(2);
  });

  it('serves a query again after it has failed', async () => {
    await add(1);
    await expect(add(1)).rejects.toThrow(/UNIQUE/);
    await add(2);
    expect(await all()).toHaveLength(2);
  });

  it('follows a change of the schema', async () => {
    await add(1);
    const everything = () => sql<Record<string, unknown>>`select * from note`.execute(db);
    expect(Object.keys((await everything()).rows[0] ?? {})).toEqual(['id', 'says']);
    driver.exec("alter table note add column seen text not null default '否'");
    expect((await everything()).rows[0]).toEqual({ id: 1, says: '第 1 条', seen: '否' });
  });

  it('gives a stream a statement of its own', async () => {
    for (const id of [1, 2, 3]) await add(id);
    await all();
    prepared.length = 0;
    for await (const { id } of db.selectFrom('note').select(['id', 'says']).orderBy('id').stream()) if (id === 2) break;
    expect(prepared).toHaveLength(1);
    expect(await all()).toHaveLength(3);
  });

  it('lets go of what was unused for longest', async () => {
    await all();
    for (let at = 0; at < 120; at++) await sql`select ${sql.raw(String(at))} as n`.execute(db);
    prepared.length = 0;
    await sql`select 119 as n`.execute(db);
    expect(prepared).toEqual([]);
    await all();
    expect(prepared).toHaveLength(1);
  });
});
