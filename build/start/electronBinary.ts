/**
 * The Electron binary: whether it is here, and how it gets here. `electron` itself is never imported, because since
 * version 42 the mere import downloads.
 *
 * - Present means: node_modules/electron/path.txt names an executable below dist/, of the version that package.json pins.
 * - Over 100 MB never come within 10 s on a common line. So the 10 s decide on whether the server answers at all (a HEAD
 *   request, same mirror variables); the download then takes its time, with progress, and Ctrl+C cancels it.
 * - A failure is noted with its day and the server's address, and not tried again that day unless asked for outright.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inModules, TOOLS } from '../paths.ts';
import { machineDay } from './clock.ts';

/** Outside node_modules/electron, which a reinstallation replaces; gone with node_modules, which is fine. */
const NOTE = inModules('.cache', 'anban', 'electron.json');

export type Fetched = 'present' | 'no-answer' | 'failed' | 'cancelled' | 'failed-today';

export interface ElectronPlace {
  /** node_modules/electron */
  folder: string;
  noteFile: string;
}
export const ELECTRON: ElectronPlace = { folder: inModules('electron'), noteFile: NOTE };

const readText = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined);

export function electronVersion({ folder }: ElectronPlace = ELECTRON): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

/** @returns the executable, or undefined when there is none of the right version */
export function electronBinary(place: ElectronPlace = ELECTRON): string | undefined {
  const path = readText(join(place.folder, 'path.txt'));
  if (!path || readText(join(place.folder, 'dist', 'version'))?.replace(/^v/, '') !== electronVersion(place)) return undefined;
  const binary = join(place.folder, 'dist', path);
  return existsSync(binary) ? binary : undefined;
}

/** Where the binary would come from, by the variables that Electron's own installer reads. */
export function electronAddress(version: string, env: NodeJS.ProcessEnv = process.env): string {
  const setting = (name: string, fallback: string): string =>
    env[`npm_config_electron_${name}`] ||
    env[`NPM_CONFIG_ELECTRON_${name.toUpperCase()}`] ||
    env[`npm_package_config_electron_${name}`] ||
    env[`ELECTRON_${name.toUpperCase()}`] ||
    fallback;
  const folder = setting('custom_dir', `v${version}`).replace('{{ version }}', version);
  const platform = env.ELECTRON_INSTALL_PLATFORM || process.platform;
  const arch = env.ELECTRON_INSTALL_ARCH || process.arch;
  const file = setting('custom_filename', `electron-v${version}-${platform}-${arch}.zip`);
  return `${setting('mirror', 'https://github.com/electron/electron/releases/download/')}${folder}/${file}`;
}

interface Note {
  day: string;
  address: string;
}

function failedToday(place: ElectronPlace, address: string): boolean {
  try {
    const note = JSON.parse(readFileSync(place.noteFile, 'utf8')) as Note;
    return note.day === machineDay() && note.address === address;
  } catch {
    return false;
  }
}

function noteFailure(place: ElectronPlace, address: string): void {
  mkdirSync(dirname(place.noteFile), { recursive: true });
  writeFileSync(place.noteFile, JSON.stringify({ day: machineDay(), address } satisfies Note));
}

let running: ChildProcess | undefined;

/** Runs a step in a process of its own, so that it can be ended in the middle; Ctrl+C ends it, not us. */
function runStep(script: string, args: readonly string[]): Promise<number | 'cancelled'> {
  return new Promise((done) => {
    let cancelled = false;
    const cancel = (): void => {
      cancelled = true;
      running?.kill('SIGTERM');
    };
    process.on('SIGINT', cancel);
    // NODE_USE_ENV_PROXY: an office behind a proxy says so in HTTPS_PROXY.
    running = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_NO_PROGRESS: '1' },
    });
    const end = (code: number): void => {
      process.off('SIGINT', cancel);
      done(cancelled ? 'cancelled' : code);
    };
    running.on('error', () => end(1));
    running.on('exit', (code, signal) => {
      if (signal === 'SIGINT') cancelled = true;
      end(code ?? 1);
    });
  });
}

/** Exit code of download.ts when the server does not answer. */
export const NO_ANSWER = 3;

/**
 * Fetches the binary unless it is here.
 * @param options.insist ask again although it failed today
 */
export async function fetchElectron(options: { insist: boolean; say: (sentence: string) => void }, place = ELECTRON): Promise<Fetched> {
  if (electronBinary(place)) return 'present';
  const address = electronAddress(electronVersion(place));
  if (!options.insist && failedToday(place, address)) return 'failed-today';
  options.say('桌面版的程序文件还没有，看看能否下载（最多等 10 秒）… / Asking for the desktop binary, 10 s at most …');
  const downloaded = await runStep(join(import.meta.dirname, 'download.ts'), [address]);
  const installed = downloaded === 0 ? await runStep(TOOLS.electronInstall, []) : downloaded;
  if (installed === 0 && electronBinary(place)) {
    rmSync(place.noteFile, { force: true });
    return 'present';
  }
  noteFailure(place, address);
  if (installed === 'cancelled') return 'cancelled';
  return installed === NO_ANSWER ? 'no-answer' : 'failed';
}
