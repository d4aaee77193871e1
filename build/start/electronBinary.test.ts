import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserOpener } from './browser.ts';
import { type ElectronPlace, electronAddress, electronBinary, fetchElectron } from './electronBinary.ts';

let folder: string;
let place: ElectronPlace;
let server: Server | undefined;
const said: string[] = [];
const ask = (insist = false) => fetchElectron({ insist, say: (sentence) => said.push(sentence) }, place);

/** A mirror on this machine, in place of the one on the internet. */
async function mirror(answer: RequestListener): Promise<void> {
  server = createServer(answer);
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  vi.stubEnv('npm_config_electron_mirror', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anban-electron-'));
  place = { folder, noteFile: join(folder, 'notes', 'electron.json') };
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}');
  vi.stubEnv('electron_config_cache', join(folder, 'cache'));
  said.length = 0;
});

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function putBinary(version: string): void {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'path.txt'), 'electron');
  writeFileSync(join(folder, 'dist', 'electron'), '');
  writeFileSync(join(folder, 'dist', 'version'), version);
}

describe('the Electron binary', () => {
  test('is present only with its path, its file and the pinned version', () => {
    expect(electronBinary(place)).toBeUndefined();
    putBinary('45.4.1');
    expect(electronBinary(place)).toBe(join(folder, 'dist', 'electron'));
    writeFileSync(join(folder, 'dist', 'version'), '44.0.0');
    expect(electronBinary(place)).toBeUndefined();
  });

  test('is not asked for when it is present', async () => {
    putBinary('v45.4.1');
    expect(await ask()).toBe('present');
    expect(said).toEqual([]);
  });

  test('comes from the mirror that Electron’s own installer would use', () => {
    const named = (env: NodeJS.ProcessEnv): string =>
      electronAddress('45.4.1', { ELECTRON_INSTALL_PLATFORM: 'win32', ELECTRON_INSTALL_ARCH: 'x64', ...env });
    expect(named({})).toBe('https://github.com/electron/electron/releases/download/v45.4.1/electron-v45.4.1-win32-x64.zip');
    expect(named({ ELECTRON_MIRROR: 'https://mirror.test/electron/', ELECTRON_CUSTOM_DIR: '{{ version }}' })).toBe(
      'https://mirror.test/electron/45.4.1/electron-v45.4.1-win32-x64.zip',
    );
  });

  test('is asked for once a day when nobody answers, and again when told to or from elsewhere', async () => {
    vi.stubEnv('npm_config_electron_mirror', 'http://127.0.0.1:9/');
    expect(await ask()).toBe('no-answer');
    expect(await ask()).toBe('failed-today');
    expect(await ask(true)).toBe('no-answer');
    expect(said).toHaveLength(2);
    vi.stubEnv('npm_config_electron_mirror', 'http://127.0.0.1:9/other/');
    expect(await ask()).toBe('no-answer');
  });

  test('counts as failed when the server answers and then has nothing to give', async () => {
    await mirror((request, response) => response.writeHead(request.method === 'HEAD' ? 200 : 404).end());
    expect(await ask()).toBe('failed');
    expect(await ask()).toBe('failed-today');
  });

  test('can be given up in the middle of the download', async () => {
    await mirror((request, response) => {
      response.writeHead(200, { 'content-length': '1000000' });
      if (request.method === 'HEAD') return response.end();
      response.write('x'.repeat(1000));
      // What Ctrl+C does; the rest of the archive never comes.
      return setTimeout(() => process.emit('SIGINT'), 100);
    });
    expect(await ask()).toBe('cancelled');
  });
});

describe('the browser', () => {
  test('is not looked for on a Linux without a display', () => {
    expect(browserOpener('linux', {})).toBeUndefined();
  });

  test('is started on a page, never on the address with its code', () => {
    for (const platform of ['win32', 'darwin'] as const) expect(browserOpener(platform, {})?.('page.html').at(-1)).toBe('page.html');
  });
});
