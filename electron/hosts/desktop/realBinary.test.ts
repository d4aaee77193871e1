/** One run on the real Electron, where there is one. Never asks for `electron`: the mere asking would download it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../../build/build.ts';
import type { Bridge } from '../../../shared/bridge.ts';
import { temporaryFolder } from '../bridge/testing/temporary.ts';

const ROOT = join(import.meta.dirname, '../../..');

function electronBinary(): string | undefined {
  const folder = join(ROOT, 'node_modules', 'electron');
  const note = join(folder, 'path.txt');
  const binary = existsSync(note) ? join(folder, 'dist', readFileSync(note, 'utf8').trim()) : '';
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return binary && existsSync(binary) && display && process.getuid?.() !== 0 ? binary : undefined;
}

const executablePath = electronBinary();
if (!executablePath) console.warn('SKIPPED: the bridge on the real Electron binary (no binary, no display, or root)');

describe('the real Electron', () => {
  it.skipIf(!executablePath)('opens the window on the guarded page, carries a call, and keeps data over a restart', async () => {
    expect(buildProgram({ ifStale: true, say: () => {} })).toBe(true);
    const home = temporaryFolder('electron');
    const launch = () =>
      _electron.launch({
        executablePath: executablePath ?? '',
        args: [ROOT, '--home', home, '--data', join(home, 'data'), '--today', '2025-09-24'],
      });
    const first = await launch();
    const page = await first.firstWindow();
    expect(await first.evaluate(() => process.versions.electron)).toMatch(/^45\./);
    const seen = await page.evaluate(async () => {
      const bridge = (globalThis as unknown as { anban: Bridge }).anban;
      const failed = (ask: Promise<unknown>) =>
        ask.then(
          () => false,
          () => true,
        );
      return {
        keys: Object.keys(bridge).sort(),
        node: [typeof (globalThis as { require?: unknown }).require, typeof (globalThis as { process?: unknown }).process],
        web: await failed(fetch('https://example.com')),
        file: await failed(fetch('file:///etc/hostname')),
        popup: (globalThis as unknown as { open(url: string): unknown }).open('https://example.com') === null,
        introduced: await bridge.call('office.introduce', { town: '阳光镇', county: '向阳县', person: '测试员' }),
      };
    });
    expect(seen).toMatchObject({ node: ['undefined', 'undefined'], web: true, file: true, popup: true, introduced: { ok: true } });
    expect(seen.keys).toEqual(['call', 'cancel', 'host', 'onEvent', 'openFile', 'pickFiles', 'pickFolder', 'saveFile', 'takeFile']);
    await first.close();
    const second = await launch();
    const again = await second.firstWindow();
    const status = await again.evaluate(() => (globalThis as unknown as { anban: Bridge }).anban.call('office.status', {}));
    expect(status).toMatchObject({ ok: true, value: { identity: { town: '阳光镇' } } });
    await second.close();
  });
});
