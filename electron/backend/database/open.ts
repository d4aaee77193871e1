/**
 * Opens the office's one database file. The only place that names the driver.
 *
 * Invariants: one connection per process; every pragma of reliability §4.2 is set on **every** open and read back (better-sqlite3 falls to
 * synchronous=NORMAL from the second open on, which loses acknowledged rows at a power cut); a file that is not ours, damaged or newer is
 * refused untouched; a missing file is created only when the caller says that the office is new.
 */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Driver from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { latestVersion, migrate } from '../../../migrations/index.ts';
import { Fault } from '../../../shared/envelope.ts';
import { keepStatements } from './statements.ts';
import type { Tables } from './tables.ts';

/** number of the newest schema this program knows */
export const SCHEMA_VERSION = latestVersion;

/** 'ANBN' */
export const APPLICATION_ID = 0x414e424e;
/** the WAL-reset bug of SQLite 3.7.0–3.51.2 is fixed from here on */
const OLDEST_SQLITE = [3, 51, 3];

/** pragma, value to set, value to be read back */
const pragmas: readonly (readonly [string, string, string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'], // first: no -shm file, and a second process gets SQLITE_BUSY
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['journal_size_limit', '16777216', 16_777_216],
  ['busy_timeout', '2000', 2_000],
];

export interface OpenDatabase {
  db: Kysely<Tables>;
  /** the pragmas as read back, by name */
  pragmas: Record<string, string | number>;
  schemaVersion: number;
  /** writes the WAL into the file and lets go of it */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** absolute path, or ':memory:' for a preview without a folder */
  file: string;
  /** the office is new: the file may be created */
  create: boolean;
}

/**
 * @throws Fault OFFICE_IN_USE, NOT_OUR_DATA, NEWER_DATA, DATA_DAMAGED, DATA_MISSING or FOLDER_UNFIT, each with a sentence for the clerk
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const inMemory = options.file === ':memory:';
  if (!inMemory) refuseForeignFile(options);
  const driver = connect(options.file);
  try {
    assertSqliteVersion(driver);
    const readBack = setPragmas(driver, inMemory);
    const found = Number(driver.pragma('user_version', { simple: true }));
    if (found > latestVersion) {
      throw new Fault(
        'NEWER_DATA',
        `这份资料由更新的版本（资料版本 ${found}）写成，本程序只认到 ${latestVersion}。请安装新版程序后再打开，资料没有改动。`,
      );
    }
    if (found > 0 && Number(driver.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
      throw new Fault('NOT_OUR_DATA', '这个数据库不是安办台账的资料，没有打开，也没有改动。');
    }
    if (found > 0) quickCheck(driver);
    migrate(driver, found);
    driver.pragma(`application_id = ${APPLICATION_ID}`);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepStatements(driver) }) });
    return {
      db,
      pragmas: readBack,
      schemaVersion: latestVersion,
      close: async () => {
        if (!inMemory && driver.open) driver.pragma('wal_checkpoint(TRUNCATE)');
        await db.destroy();
        // Kysely closes only what it has used
        if (driver.open) driver.close();
      },
    };
  } catch (error) {
    driver.close();
    throw translate(error, options.file);
  }
}

function refuseForeignFile(options: DatabaseOptions): void {
  if (!existsSync(options.file)) {
    if (options.create) return;
    throw new Fault('DATA_MISSING', '这个文件夹里的资料文件不见了（db/main.db）。请先从备份恢复，不要新建，以免覆盖。');
  }
  const stat = statSync(options.file);
  if (!stat.isFile()) throw new Fault('NOT_OUR_DATA', '资料的位置上是一个文件夹，不是资料文件。请换一个数据文件夹。');
  if (stat.size === 0)
    throw new Fault('DATA_MISSING', '资料文件是空的（0 字节），可能是断电或拷贝中断造成。请从备份恢复，程序没有改动它。');
  const head = Buffer.alloc(16);
  const handle = openSync(options.file, 'r');
  try {
    readSync(handle, head, 0, 16, 0);
  } finally {
    closeSync(handle);
  }
  if (head.toString('latin1', 0, 15) !== 'SQLite format 3') {
    throw new Fault('NOT_OUR_DATA', '资料文件不是安办台账的数据库，没有打开，也没有改动。请换一个数据文件夹，或从备份恢复。');
  }
}

function connect(file: string): Driver.Database {
  try {
    return new Driver(file, { timeout: 2_000 });
  } catch (error) {
    throw translate(error, file);
  }
}

function assertSqliteVersion(driver: Driver.Database): void {
  const text = String(driver.prepare('select sqlite_version()').pluck().get());
  const parts = text.split('.').map(Number);
  for (const [index, least] of OLDEST_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) throw new Error(`SQLite ${text} is older than ${OLDEST_SQLITE.join('.')}`);
  }
}

function setPragmas(driver: Driver.Database, inMemory: boolean): Record<string, string | number> {
  const readBack: Record<string, string | number> = {};
  for (const [name, value, wanted] of pragmas) {
    if (inMemory && (name === 'locking_mode' || name === 'journal_mode' || name === 'mmap_size')) continue; // a database in memory has none of them
    driver.pragma(`${name} = ${value}`);
    const got = driver.pragma(name, { simple: true }) as string | number;
    if (got !== wanted) {
      throw new Fault(
        'FOLDER_UNFIT',
        `这个位置不能安全存放资料（${name} 为 ${got}）。请换一个本机硬盘上的文件夹，不要放在网络盘、U 盘或同步盘。`,
      );
    }
    readBack[name] = got;
  }
  return readBack;
}

function quickCheck(driver: Driver.Database): void {
  const answer = driver.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw new Fault('DATA_DAMAGED', '资料文件有损坏，程序没有改动它。请从最近的备份恢复。');
}

/** SQLite's own codes in the clerk's words; anything unknown stays a bug. */
export function translate(error: unknown, file = ''): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof Fault) return error;
  const code = String(error.code);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new Fault('OFFICE_IN_USE', '这份资料正由另一个安办台账窗口打开。请先关掉那个窗口，再试一次。');
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return new Fault('DISK_FULL', `磁盘已满，没有存下。请清出一些空间后重试${file ? '' : '。'}`);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new Fault('DATA_DAMAGED', '资料文件有损坏，程序没有改动它。请从最近的备份恢复。');
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_READONLY') ||
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS'
  ) {
    return new Fault('FOLDER_UNFIT', '数据文件夹不能写入。请检查文件夹的权限，或换一个本机硬盘上的文件夹。');
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') return new Fault('IO_ERROR', '读写磁盘出错，没有存下。请检查硬盘后重试。');
  return error;
}
