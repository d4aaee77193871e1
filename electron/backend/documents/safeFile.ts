/** Writing a file that another program may hold open or a power cut may interrupt: the old file stays whole until the new one is. */
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '../../../shared/envelope.ts';

/** virus scanners and synchronising folders hold a fresh file for a moment */
const RENAME_WAITS = [20, 50, 100, 200, 400, 800];
const heldOpen = new Set(['EBUSY', 'EPERM', 'EACCES']);

/**
 * Writes beside the target, forces it to the disk, then takes the target's place.
 * @throws Fault FILE_LOCKED when another program keeps the target open, DISK_FULL, FOLDER_UNFIT
 */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameWithPatience(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw inWords(error, path);
  }
  await syncFolder(dirname(path));
}

async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const pause = RENAME_WAITS[attempt];
      if (pause === undefined || !heldOpen.has(codeOf(error))) throw error;
      await wait(pause);
    }
  }
}

/** The new name survives a power cut only when its folder does; Windows cannot sync a folder and needs not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => null);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

function inWords(error: unknown, path: string): unknown {
  const name = basename(path);
  switch (codeOf(error)) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
      return new Fault('FILE_LOCKED', `“${name}”写不进去，多半正由 Excel 或 WPS 打开，或者文件夹不许写入。请关掉它，或换一个位置再存。`);
    case 'EISDIR':
    case 'ENOTEMPTY':
      return new Fault('FILE_LOCKED', `“${name}”的位置上已有一个同名文件夹。请换一个文件名。`);
    case 'ENOSPC':
    case 'EDQUOT':
      return new Fault('DISK_FULL', `磁盘空间不够，“${name}”没有存下。请清出一些空间后再试。`);
    case 'ENOENT':
    case 'ENOTDIR':
      return new Fault('FOLDER_UNFIT', `要存放“${name}”的文件夹不在了。请换一个位置再存。`);
    case 'EROFS':
      return new Fault('FOLDER_UNFIT', `“${name}”要存放的位置只能读、不能写。请换一个位置再存。`);
    case 'ENAMETOOLONG':
      return new Fault('FOLDER_UNFIT', `“${name}”连同文件夹的名字太长了。请换一个短一些的位置。`);
    default:
      return error;
  }
}
