import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './open.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anban-db-'));
  file = join(folder, 'main.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const codeOfOpening = async (create = false): Promise<string> => {
  try {
    const database = await openDatabase({ file, create });
    await database.close();
    return 'opened';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};

describe('opening the database', () => {
  // guards the line that sets synchronous: without it the second open reads back 1
  it('reads every pragma back as wanted on the first, second and third open', async () => {
    for (const create of [true, false, false]) {
      const database = await openDatabase({ file, create });
      expect(database.pragmas).toMatchObject({
        locking_mode: 'exclusive',
        journal_mode: 'wal',
        synchronous: 2,
        foreign_keys: 1,
        trusted_schema: 0,
        cell_size_check: 1,
        mmap_size: 0,
        temp_store: 2,
        secure_delete: 1,
        journal_size_limit: 16_777_216,
        busy_timeout: 2_000,
      });
      await database.close();
    }
  });

  it('leaves no journal beside the file after closing', async () => {
    const database = await openDatabase({ file, create: true });
    await database.close();
    expect(() => statSync(`${file}-wal`)).toThrow();
  });

  it('refuses to create where creating was not asked for', async () => {
    expect(await codeOfOpening()).toBe('DATA_MISSING');
    expect(() => statSync(file)).toThrow();
  });

  it('refuses an empty file instead of taking it for a new office', async () => {
    writeFileSync(file, '');
    expect(await codeOfOpening(true)).toBe('DATA_MISSING');
    expect(statSync(file).size).toBe(0);
  });

  it.each([
    ['a text', Buffer.from('企业名称,地址\n'.repeat(40))],
    ['a workbook', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(4_096, 7)])],
    ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(900, 1)])],
  ])('refuses %s that lies in its place and leaves it untouched', async (_, bytes) => {
    writeFileSync(file, bytes);
    expect(await codeOfOpening(true)).toBe('NOT_OUR_DATA');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('refuses a folder of that name', async () => {
    mkdirSync(file);
    expect(await codeOfOpening(true)).toBe('NOT_OUR_DATA');
  });

  it('refuses the database of another program', async () => {
    const other = new Driver(file);
    other.exec('create table x (a); pragma user_version = 1');
    other.close();
    expect(await codeOfOpening()).toBe('NOT_OUR_DATA');
  });

  it('refuses data of a newer version and does not touch it', async () => {
    await (await openDatabase({ file, create: true })).close();
    const raw = new Driver(file);
    raw.pragma('user_version = 99');
    raw.close();
    const before = readFileSync(file);
    expect(await codeOfOpening()).toBe('NEWER_DATA');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a file with damaged pages', async () => {
    await (await openDatabase({ file, create: true })).close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4_096 * 2, 4_096 * 12);
    writeFileSync(file, bytes);
    expect(await codeOfOpening()).toBe('DATA_DAMAGED');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('tells a second process that the office is in use', async () => {
    const database = await openDatabase({ file, create: true });
    const script = `
      import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'open.ts'))};
      try { await openDatabase({ file: ${JSON.stringify(file)}, create: false }); console.log('opened'); } catch (error) { console.log(error.code); }`;
    const answer = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(answer.trim()).toBe('OFFICE_IN_USE');
    await database.close();
  });

  it('refuses a write outside a change set', async () => {
    const database = await openDatabase({ file, create: true });
    const write = database.db
      .insertInto('office')
      .values({ id: 'office', town: '甲镇', county: '乙县', person: '丙', division_code: null })
      .execute();
    await expect(write).rejects.toThrow(/history\.change_set/);
    await database.close();
  });
});
