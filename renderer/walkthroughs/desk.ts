/** The hands of a clerk that Playwright does not have: a real drop of files and folders, counted clicks, and pictures for the manual. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ROOT, TEST_ARTIFACTS } from '../../build/paths.ts';

export const SAMPLES = join(ROOT, 'build', 'samples');
const PICTURES = join(TEST_ARTIFACTS, 'pictures');

/** A folder of its own with copies of sample workbooks. @param files name in the samples, or [name, name of the copy] */
export function folderOf(files: readonly (string | readonly [string, string])[]): { path: string; remove(): void } {
  const place = mkdtempSync(join(tmpdir(), 'anban-received-'));
  const path = join(place, '9月收表');
  mkdirSync(path);
  for (const file of files) {
    const [name, copy] = typeof file === 'string' ? [file, file] : file;
    copyFileSync(join(SAMPLES, name), join(path, copy));
  }
  return { path, remove: () => rmSync(place, { recursive: true, force: true }) };
}

/** Drags real paths of this machine, files or folders, over the window and lets them go. */
export async function dropPaths(page: Page, files: readonly string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  const at = { x: width / 2, y: height / 2, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  await cdp.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await cdp.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await cdp.send('Input.dispatchDragEvent', { type: 'drop', ...at });
  await cdp.detach();
}

/** Keeps what is on screen as `test-artifacts/pictures/<name>.png`, still and without toasts. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: join(PICTURES, `${name}.png`),
    animations: 'disabled',
    style: '.mantine-Notification-root { visibility: hidden !important }',
  });
}

export interface Counted {
  clicks(): number;
  /** labels of the fields something was typed into */
  blanks(): string[];
}

/** Counts what the person does from now on: clicks, and blanks that were filled in. */
export async function countWork(page: Page): Promise<Counted> {
  let clicks = 0;
  const blanks = new Set<string>();
  await page.exposeFunction('countedByTheTest', (what: string) => {
    if (what === 'click') clicks += 1;
    else blanks.add(what);
  });
  await page.addInitScript(() => {
    const tell = (what: string): void => {
      (window as unknown as { countedByTheTest(what: string): void }).countedByTheTest(what);
    };
    // detail is 0 for clicks that a key or a label gave rise to
    window.addEventListener('click', (event) => (event.isTrusted && event.detail > 0 ? tell('click') : undefined), true);
    window.addEventListener(
      'input',
      (event) => {
        const field = event.target as HTMLInputElement;
        tell(field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.name);
      },
      true,
    );
  });
  return { clicks: () => clicks, blanks: () => [...blanks] };
}

/** Drops paths on the intake screen and waits for the board. */
export async function receive(page: Page, paths: readonly string[]): Promise<void> {
  await expect(page.getByRole('region', { name: '拖入文件或文件夹' })).toBeVisible();
  await dropPaths(page, paths);
  await expect(page.getByRole('listbox', { name: '文件' })).toBeVisible({ timeout: 30_000 });
}
