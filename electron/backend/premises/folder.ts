/**
 * Where the office's data may lie (reliability §4.3): on a fixed disk of this PC, never on a share, a stick or a synchronised folder, because
 * SQLite's locks and its journal are not safe there. The reasons are told in a clerk's words.
 */
import { existsSync, realpathSync, statfsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, parse, sep } from 'node:path';

export const DATA_FOLDER_NAME = '安办台账数据';

/** Linux file system types on which the database is refused */
const networkFileSystems = new Map([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x517b, 'SMB'],
  [0x65735546, 'FUSE'],
]);
const synchronised = /onedrive|dropbox|坚果云|nutstore|wps云盘|wpsdrive|百度网盘|baidunetdisk|icloud|google ?drive/i;

export interface MachineFacts {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  exists(path: string): boolean;
  /** the true place behind a mapped drive or a link */
  real(path: string): string;
  /** file system type number, or null where it is not known */
  fileSystem(path: string): number | null;
}

export const thisMachine: MachineFacts = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  real: (path) => realpathSync.native(path),
  fileSystem: (path) => {
    if (process.platform !== 'linux') return null;
    return statfsSync(path).type;
  },
};

/** @returns null when the folder may hold the data, else a Chinese sentence saying why not and what to do */
export function refuseFolder(folder: string, machine: MachineFacts = thisMachine): string | null {
  if (/^(\\\\|\/\/)/.test(folder))
    return '这是网络共享里的文件夹，不能放正在使用的资料（会损坏）。请选本机硬盘上的文件夹；网络盘可以用来放备份。';
  if (synchronised.test(folder)) return '这是同步盘（云盘）里的文件夹，同步时会弄坏正在使用的资料。请选本机硬盘上的普通文件夹。';
  let existing = folder;
  while (!machine.exists(existing) && dirname(existing) !== existing) existing = dirname(existing);
  try {
    const real = machine.real(existing);
    if (/^(\\\\|\/\/)/.test(real)) return '这个盘符其实是网络共享，不能放正在使用的资料。请选本机硬盘上的文件夹。';
    if (synchronised.test(real)) return '这个文件夹其实在同步盘（云盘）里，同步时会弄坏正在使用的资料。请选本机硬盘上的普通文件夹。';
    const type = machine.fileSystem(real);
    const network = type === null ? undefined : networkFileSystems.get(type);
    if (network) return `这个位置是网络或外接文件系统（${network}），不能放正在使用的资料。请选本机硬盘上的文件夹。`;
  } catch {
    return '这个位置打不开，请检查盘符和权限，或换一个文件夹。';
  }
  return null;
}

/** The folder proposed on the first run, with words for the clerk. */
export function proposeFolder(machine: MachineFacts = thisMachine): { folder: string; says: string } {
  if (machine.platform === 'win32') {
    const onD = `D:\\${DATA_FOLDER_NAME}`;
    if (machine.exists('D:\\') && refuseFolder(onD, machine) === null) {
      return { folder: onD, says: `资料将放在这台电脑的 D 盘，“${DATA_FOLDER_NAME}”文件夹。重装系统时 D 盘通常会保留。` };
    }
    const local = machine.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
    return {
      folder: `${local}\\安办台账\\data`,
      says: '这台电脑没有适合的 D 盘，资料将放在您本人的用户文件夹里。重装系统前请先备份。',
    };
  }
  const base = machine.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share');
  return { folder: join(base, DATA_FOLDER_NAME), says: `资料将放在这台电脑您本人的用户文件夹里（${DATA_FOLDER_NAME}）。` };
}

/** 「D 盘 › 安办台账数据」: a path as a clerk reads it */
export function folderInWords(folder: string): string {
  const { root } = parse(folder);
  const drive = /^([A-Za-z]):/.exec(root)?.[1];
  const parts = folder.slice(root.length).split(/[\\/]/).filter(Boolean);
  return drive ? [`${drive.toUpperCase()} 盘`, ...parts].join(' › ') : folder.split(sep).slice(-3).filter(Boolean).join(' › ');
}
