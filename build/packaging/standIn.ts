/**
 * A folder that looks like an Electron distribution, for packing without the real one (over 100 MB that may not be had).
 * What is packed around it, and what is written into the executable, is the same.
 */
import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inModules } from '../paths.ts';
import { electronVersion } from '../start/electronBinary.ts';

/** Where Electron keeps its fuses: this mark, the version of the wire, its length, and a '0' or '1' for each fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

export function appendFuseWire(file: string, wire: string): void {
  appendFileSync(file, Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, wire.length]), Buffer.from(wire)]));
}

/** The wire of an unpacked Electron 45. */
const FACTORY_WIRE = '101100011';

/** @param folder an empty folder that becomes the distribution */
export function makeStandIn(folder: string, platform: 'win32' | 'linux'): void {
  const executable = join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  for (const language of ['zh-CN', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  for (const text of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, text), 'stand-in');
  writeFileSync(join(folder, 'version'), electronVersion());
  // A real Windows image is needed, because icon, version and the archive's digest are written into its resources.
  if (platform === 'win32') copyFileSync(inModules('better-sqlite3', 'prebuilds', 'win32-x64.node'), executable);
  else writeFileSync(executable, '\x7fELF');
  appendFuseWire(executable, FACTORY_WIRE);
}
