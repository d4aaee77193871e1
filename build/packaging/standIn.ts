/**
 * A folder that looks like an Electron distribution, for packing without the real one (over 100 MB that may not be had).
 * What is packed around it, and what is written into the executable, is the same.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inModules } from '../paths.ts';
import { electronVersion } from '../start/electronBinary.ts';

/** Where Electron keeps its fuses: this mark, the version of the wire, its length, and a '0' or '1' for each fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

export function appendFuseWire(file: string, wire: string): void {
  appendFileSync(file, Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, wire.length]), Buffer.from(wire)]));
}

/** The part of `resedit` that is used; electron-builder brings it. */
interface ResEdit {
  NtExecutable: { from(bytes: Buffer): { generate(): ArrayBuffer } };
  NtExecutableResource: { from(image: unknown): { entries: unknown[]; outputResource(image: unknown): void } };
  Resource: {
    VersionInfo: {
      createEmpty(): { setStringValues(language: object, values: object): void; outputToResourceEntries(entries: unknown[]): void };
    };
  };
}

/** A real Windows image with a version resource, into which electron-builder can write: the database driver's, which is at hand. */
function windowsImage(): Buffer {
  const builder = createRequire(createRequire(inModules('electron-builder', 'package.json')).resolve('app-builder-lib'));
  const { NtExecutable, NtExecutableResource, Resource } = builder('resedit') as ResEdit;
  const image = NtExecutable.from(readFileSync(inModules('better-sqlite3', 'prebuilds', 'win32-x64.node')));
  const resources = NtExecutableResource.from(image);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 0x0409, codepage: 1200 }, { FileDescription: 'stand-in' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(image);
  return Buffer.from(image.generate());
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
  writeFileSync(executable, platform === 'win32' ? windowsImage() : '\x7fELF');
  appendFuseWire(executable, FACTORY_WIRE);
}
