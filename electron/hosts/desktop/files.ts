/** Files on the desktop: dialogs, dropped files, saving and opening what the back end made. Paths stay in this process and the back end. */
import { randomBytes } from 'node:crypto';
import { copyFile, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { FileToken } from '../../../shared/bridge.ts';
import { Fault } from '../../../shared/envelope.ts';
import type { Backend } from './backend.ts';

/** What a program of this PC may be started for. Anything else is only shown in its folder. */
const OPENABLE = new Set(['pdf', 'jpg', 'jpeg', 'png', 'doc', 'docx', 'xls', 'xlsx', 'wps', 'et', 'ofd', 'txt']);

export interface DesktopFiles {
  pickFiles(window: BrowserWindow, many: boolean, extensions: string[] | null): Promise<FileToken[]>;
  pickFolder(window: BrowserWindow): Promise<FileToken | null>;
  takePath(path: string, name: string): Promise<FileToken>;
  takeBytes(bytes: Uint8Array, name: string): Promise<FileToken>;
  saveFile(window: BrowserWindow, file: FileToken): Promise<{ saved: boolean; where?: string }>;
  openFile(file: FileToken, how: 'open' | 'show'): Promise<void>;
}

export function createDesktopFiles(backend: Backend): DesktopFiles {
  // Since Electron 43 dialogs no longer remember the last folder.
  let lastPicked: string | undefined;
  let lastSaved: string | undefined;
  /** where a made file was saved, by token: showing and opening then mean the person's copy */
  const savedAt = new Map<string, string>();

  const offer = (path: string, name: string): Promise<FileToken> => backend.ask<FileToken>({ kind: 'offer', path, name });
  const locate = async (file: FileToken): Promise<{ path: string; name: string }> => {
    const place = await backend.ask<{ path: string; name: string } | null>({ kind: 'locate', token: file.token });
    if (!place) throw new Fault('NOT_FOUND', `文件「${file.name}」已经不在了，请重新生成一次。`);
    return place;
  };

  return {
    async pickFiles(window, many, extensions) {
      const picked = await dialog.showOpenDialog(window, {
        title: '选择文件',
        defaultPath: lastPicked ?? app.getPath('downloads'),
        properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: extensions ? [{ name: '可以收的文件', extensions }] : [],
      });
      if (picked.canceled || picked.filePaths[0] === undefined) return [];
      lastPicked = dirname(picked.filePaths[0]);
      return await Promise.all(picked.filePaths.map((path) => offer(path, basename(path))));
    },
    async pickFolder(window) {
      const picked = await dialog.showOpenDialog(window, {
        title: '选择文件夹',
        defaultPath: lastPicked ?? app.getPath('downloads'),
        properties: ['openDirectory', 'createDirectory'],
      });
      const [path] = picked.filePaths;
      if (picked.canceled || path === undefined) return null;
      lastPicked = path;
      return await offer(path, basename(path) || path);
    },
    async takePath(path, name) {
      if (!isAbsolute(path)) throw new Fault('INVALID', `文件「${name}」的位置不完整，请从文件夹窗口重新拖一次。`);
      return await offer(path, name);
    },
    async takeBytes(bytes, name) {
      const path = join(await backend.ask<string>({ kind: 'uploadFolder' }), randomBytes(16).toString('hex'));
      await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
      return await offer(path, name);
    },
    async saveFile(window, file) {
      const made = await locate(file);
      const chosen = await dialog.showSaveDialog(window, {
        title: '保存文件',
        defaultPath: join(lastSaved ?? app.getPath('documents'), basename(made.name)),
        filters: [{ name: '文件', extensions: [extname(made.name).slice(1) || '*'] }],
      });
      if (chosen.canceled || !chosen.filePath) return { saved: false };
      await copyWhole(made.path, chosen.filePath);
      lastSaved = dirname(chosen.filePath);
      savedAt.set(file.token, chosen.filePath);
      return { saved: true, where: chosen.filePath };
    },
    async openFile(file, how) {
      const path = savedAt.get(file.token) ?? (await locate(file)).path;
      const extension = extname(path).slice(1).toLowerCase();
      if (how === 'show' || !OPENABLE.has(extension)) {
        shell.showItemInFolder(path);
        return;
      }
      await markForeign(path);
      const failed = await shell.openPath(path);
      if (failed)
        throw new Fault('IO_ERROR', `文件「${file.name}」打不开：这台电脑上可能没有能打开它的程序。可以先保存，再换一台电脑打开。`);
    },
  };
}

/**
 * Copies so that the target is either the old file or the whole new one, never half of it.
 * @throws Fault FILE_LOCKED, DISK_FULL or IO_ERROR
 */
async function copyWhole(from: string, to: string): Promise<void> {
  const halfway = join(dirname(to), `.${basename(to)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await copyFile(from, halfway);
    const handle = await open(halfway, 'r+');
    await handle.sync();
    await handle.close();
    await rename(halfway, to);
  } catch (error) {
    await rm(halfway, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    const name = basename(to);
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') {
      throw new Fault(
        'FILE_LOCKED',
        `「${name}」存不进去：它可能正被 Excel 或 WPS 打开，或者这个文件夹不让写。请关闭它，或换个文件名、文件夹再存。`,
      );
    }
    if (code === 'ENOSPC') throw new Fault('DISK_FULL', `磁盘空间不够，「${name}」没有存成。请清理空间或存到别的盘。`);
    throw new Fault('IO_ERROR', `「${name}」没有存成。请换个文件夹再存一次。`);
  }
}

/** The mark of the internet zone makes Office open the file in Protected View. NTFS only; elsewhere there is nothing to mark. */
async function markForeign(path: string): Promise<void> {
  if (process.platform !== 'win32') return;
  await writeFile(`${path}:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n').catch(() => {});
}
