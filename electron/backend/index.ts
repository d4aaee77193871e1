/**
 * The back end of one office: opens the data folder and its database and gives the door. Plain Node; hosts start it, and nothing here
 * knows which host.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../shared/envelope.ts';
import type { ParserTransport } from '../parser/protocol.ts';
import { sweepVault } from './attachments/index.ts';
import type { Clock } from './clock.ts';
import type { FileDesk, OfficePaths, OfficeServices } from './context.ts';
import { openDatabase } from './database/open.ts';
import { continueAfter } from './database/ulid.ts';
import { type Door, openDoor } from './door.ts';
import { openFileDesk } from './files.ts';
import { handlers } from './handlers.ts';
import { openLog } from './log.ts';

export interface OfficeOptions {
  /** absolute path of the data folder, or null for an empty office in memory (a preview where no office exists yet) */
  folder: string | null;
  /** may a new office be created there? A folder with traces of one never becomes a new one. */
  create: boolean;
  demo: boolean;
  clock: Clock;
  startParser: () => ParserTransport;
  /** where made files and temporary ones go when there is no folder */
  scratch: string;
}

export interface Office extends Door {
  paths: OfficePaths;
  files: FileDesk;
  /** the pragmas as read back at opening */
  pragmas: Record<string, string | number>;
}

function officePaths(root: string): OfficePaths {
  return {
    root,
    database: join(root, 'db', 'main.db'),
    attachments: join(root, 'attachments'),
    exports: join(root, 'exports'),
    importTemp: join(root, 'import-tmp'),
    logs: join(root, 'logs'),
  };
}

/** Traces of an office: where they stand and the database does not, data is missing and nothing new may be made. */
function hasTraces(paths: OfficePaths): boolean {
  const filled = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;
  return existsSync(join(paths.root, 'state.json')) || filled(paths.attachments) || filled(join(paths.root, 'backups'));
}

/** Is there an office in this folder? */
export function isOffice(folder: string): boolean {
  const paths = officePaths(folder);
  return existsSync(paths.database) || hasTraces(paths);
}

/** @throws Fault with a sentence for the clerk: folder unfit, in use, newer, damaged, missing */
export async function openOffice(options: OfficeOptions): Promise<Office> {
  const inMemory = options.folder === null;
  const paths = officePaths(options.folder ?? options.scratch);
  if (!inMemory) prepareFolder(paths);
  const database = await openDatabase({
    file: inMemory ? ':memory:' : paths.database,
    create: options.create && (inMemory || !hasTraces(paths)),
  });
  if (!inMemory) {
    sweep(paths.importTemp);
    await sweepVault(paths.attachments, database.db);
  }
  const newest = await database.db.selectFrom('change_set').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  if (newest) continueAfter(newest.id);
  const files = openFileDesk(paths.exports);
  const services: OfficeServices = { paths, files, demo: options.demo, startParser: options.startParser };
  const door = openDoor({
    database,
    handlers,
    clock: options.clock,
    services,
    log: openLog(inMemory ? null : paths.logs, options.clock),
    person: async () => (await database.db.selectFrom('office').select('person').executeTakeFirst())?.person ?? '（未登记）',
  });
  return {
    ...door,
    paths,
    files,
    pragmas: database.pragmas,
    async close() {
      await door.close();
      await database.close();
      rmSync(paths.importTemp, { recursive: true, force: true });
    },
  };
}

function prepareFolder(paths: OfficePaths): void {
  try {
    for (const folder of [paths.root, join(paths.root, 'db'), paths.attachments, paths.exports, paths.importTemp, paths.logs]) {
      mkdirSync(folder, { recursive: true });
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOSPC') throw new Fault('DISK_FULL', '磁盘已满，数据文件夹建不起来。请清出一些空间后重试。');
    throw new Fault('FOLDER_UNFIT', '数据文件夹建不起来或不能写入。请检查权限，或换一个本机硬盘上的文件夹。');
  }
}

/** Removes what a killed session left half-uploaded; only once the lock of the database is ours, so never another window's files. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
}
