/** Places of the project on disk, and how its tools are started without the shims of node_modules/.bin (which on Windows are batch files). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
export const OUT = join(ROOT, 'out');
/** Reports and pictures of test runs; not committed. */
export const TEST_ARTIFACTS = join(ROOT, 'test-artifacts');

export const inModules = (...parts: string[]): string => join(ROOT, 'node_modules', ...parts);

/** Scripts to be run by this Node: `[TOOLS.tsc, '-b']`. */
export const TOOLS = {
  tsc: inModules('typescript', 'bin', 'tsc'),
  biome: inModules('@biomejs', 'biome', 'bin', 'biome'),
  vitest: inModules('vitest', 'vitest.mjs'),
  playwright: inModules('@playwright', 'test', 'cli.js'),
  electronVite: inModules('electron-vite', 'bin', 'electron-vite.js'),
  electronInstall: inModules('electron', 'install.js'),
} as const;

const CHROMIUM_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** @returns the Chromium that tests drive: `CHROMIUM` when set, else where this system usually has one; undefined when there is none */
export function chromiumPath(): string | undefined {
  const asked = process.env.CHROMIUM;
  if (asked) return asked;
  return (CHROMIUM_PLACES[process.platform] ?? []).find((place) => existsSync(place));
}
