/**
 * `npm start`: builds what is stale and opens the program. The desktop window where the Electron binary is present or can be
 * fetched; where it cannot, the same program in the default browser through the loopback host, which one plain line says.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { buildProgram } from '../build.ts';
import { OUT, ROOT } from '../paths.ts';
import { openInBrowser } from './browser.ts';
import { electronBinary, type Fetched, fetchElectron } from './electronBinary.ts';
import { hostArguments, readOptions, type StartOptions, UsageError } from './options.ts';

const say = (sentence: string): void => console.error(sentence);

/** A desktop window that ends badly this soon never opened. */
const NEVER_OPENED_MS = 10_000;

/** Why the window is not there, in the words of the one line. */
const WHY: Record<Exclude<Fetched, 'present'> | 'no-display' | 'root' | 'not-started' | 'asked', string> = {
  'no-answer': '桌面版的下载服务器没有回应 / no answer from the server of the desktop binary',
  failed: '桌面版下载失败 / the desktop binary could not be downloaded',
  cancelled: '已取消下载桌面版 / download of the desktop binary cancelled',
  'failed-today': '今天已试过下载桌面版，明天再试 / the desktop binary could not be had today, asked again tomorrow',
  'no-display': '这台机器没有图形桌面 / no display',
  root: '以 root 身份不能打开桌面窗口 / no desktop window as root',
  'not-started': '桌面窗口没能打开 / the desktop window did not open',
  asked: '',
};
type Why = keyof typeof WHY;

type Host = { kind: 'desktop'; binary: string } | { kind: 'loopback'; why: Why };

async function chooseHost(options: StartOptions): Promise<Host> {
  if (options.host === 'loopback') return { kind: 'loopback', why: 'asked' };
  const linux = process.platform === 'linux';
  if (linux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { kind: 'loopback', why: 'no-display' };
  // Chromium refuses to run as root without switching its sandbox off, and we do not switch it off.
  if (linux && process.getuid?.() === 0) return { kind: 'loopback', why: 'root' };
  const fetched = await fetchElectron({ insist: options.host === 'desktop', say });
  const binary = electronBinary();
  if (binary) return { kind: 'desktop', binary };
  return { kind: 'loopback', why: fetched === 'present' ? 'failed' : fetched };
}

/** Ctrl+C reaches the whole group of a terminal; a signal sent to us alone is passed on. Either way the child ends first. */
function ending(child: ChildProcess): Promise<number> {
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', passOn).on('SIGTERM', passOn).on('SIGHUP', passOn);
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn).off('SIGHUP', passOn);
      done(signal ? 0 : (code ?? 1));
    });
  });
}

/** @returns the exit code, or undefined when the window never opened */
async function runDesktop(binary: string, options: StartOptions): Promise<number | undefined> {
  say('正在打开桌面窗口 / Opening the desktop window');
  const started = performance.now();
  const code = await ending(spawn(binary, [ROOT, ...hostArguments(options)], { stdio: 'inherit' }));
  return code !== 0 && performance.now() - started < NEVER_OPENED_MS ? undefined : code;
}

/** The one plain line. */
function line(opened: boolean, why: Why, address: string): string {
  const what = opened ? '程序已在浏览器中打开 / Opened in the browser' : '请用浏览器打开这个地址 / Open this address in a browser';
  return `${what}${WHY[why] ? `（${WHY[why]}）` : ''}: ${address}`;
}

/** What the loopback host ends with when another window holds the office; that window's address was its first line. */
const HELD_BY_ANOTHER = 17;
/** How long the page that leads the browser to the address must outlive a host that ended at once. */
const BROWSER_READS_PAGE_MS = 5_000;

function addressOf(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { address?: string }).address;
  } catch {
    return undefined;
  }
}

/**
 * The loopback host's first line on stdout is `{"address":"http://127.0.0.1:PORT/#k=CODE"}`. An address opens one tab, once;
 * a line on its stdin makes it print a further one. It ends when its stdin closes.
 */
async function runLoopback(options: StartOptions, why: Why): Promise<number> {
  const host = join(ROOT, 'electron', 'hosts', 'loopback', 'main.ts');
  const child = spawn(
    process.execPath,
    [host, '--renderer', join(OUT, 'renderer'), '--samples', join(OUT, 'samples'), ...hostArguments(options)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = ending(child);
  if (process.stdin.isTTY) process.stdin.pipe(child.stdin, { end: false });

  let shown: Promise<boolean> | undefined;
  const show = async (address: string): Promise<boolean> => {
    const opened = options.open && (await openInBrowser(address));
    console.log(line(opened, why, address));
    if (process.stdin.isTTY) say('回车：再要一个地址；Ctrl+C：结束 / Enter: a further address; Ctrl+C: end');
    return opened;
  };
  createInterface({ input: child.stdout }).on('line', (text) => {
    const address = addressOf(text);
    if (address && !shown) shown = show(address);
    else console.log(address ?? text);
  });

  const code = await ended;
  // Otherwise a terminal would keep us waiting for its next line.
  if (process.stdin.isTTY) process.stdin.unpipe().pause();
  const opened = await shown;
  if (code !== HELD_BY_ANOTHER || opened === undefined) return code;
  if (opened) await setTimeout(BROWSER_READS_PAGE_MS);
  return 0;
}

/** @returns the exit code: 0 ended well, 1 not, 2 wrong usage */
export async function start(args: readonly string[]): Promise<number> {
  let options: StartOptions;
  try {
    options = readOptions(args, process.env);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(error.message);
    return 2;
  }
  if (!buildProgram({ ifStale: true, say })) return 1;
  const host = await chooseHost(options);
  if (host.kind === 'loopback') return runLoopback(options, host.why);
  return (await runDesktop(host.binary, options)) ?? runLoopback(options, 'not-started');
}
