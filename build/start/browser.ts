/**
 * Opens the default browser on an address whose fragment carries a single-use code.
 *
 * What a browser is started with stands in the process list, where every account of the machine can read it. So the browser
 * is started on a small page of our own, readable only by this user, which goes on to the address at once; the page is
 * deleted a moment later. It lies below out/ rather than in the temporary folder, because browsers packed as snap or
 * flatpak cannot read the latter.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUT } from '../paths.ts';

const KEEP_PAGE_MS = 30_000;
const STARTED_WITHIN_MS = 5_000;

type Opener = (page: string) => [command: string, ...args: string[]];

/** @returns how this machine opens a page, or undefined when it has no browser to show it in */
export function browserOpener(platform: NodeJS.Platform = process.platform, env: NodeJS.ProcessEnv = process.env): Opener | undefined {
  // Not `cmd /c start`: it would read & and % in a folder's name.
  if (platform === 'win32') return (page) => ['rundll32', 'url.dll,FileProtocolHandler', page];
  if (platform === 'darwin') return (page) => ['open', page];
  // Without a display xdg-open falls back to a text browser, which cannot show the program and takes the terminal.
  const hasDisplay = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return hasDisplay && !spawnSync('xdg-open', ['--version']).error ? (page) => ['xdg-open', page] : undefined;
}

function writePage(address: string): { page: string; remove: () => void } {
  mkdirSync(OUT, { recursive: true });
  const folder = mkdtempSync(join(OUT, 'opening-'));
  chmodSync(folder, 0o700);
  const page = join(folder, 'open.html');
  const script = `location.replace(${JSON.stringify(address).replaceAll('<', '\\u003c')})`;
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>安办台账</title><script>${script}</script>\n`,
    {
      mode: 0o600,
    },
  );
  return { page, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** @returns whether a browser was started */
export async function openInBrowser(address: string): Promise<boolean> {
  const opener = browserOpener();
  if (!opener) return false;
  const { page, remove } = writePage(address);
  const [command, ...args] = opener(page);
  const started = await new Promise<boolean>((done) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.on('error', () => done(false));
    // xdg-open ends with 3 or 4 when no browser would have it. One that goes on running is the browser itself.
    child.on('exit', (code) => done(code === 0));
    setTimeout(() => done(true), STARTED_WITHIN_MS);
    child.unref();
  });
  process.on('exit', remove);
  if (started) setTimeout(remove, KEEP_PAGE_MS).unref();
  else remove();
  return started;
}
