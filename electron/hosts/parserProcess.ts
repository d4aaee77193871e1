/**
 * Parser processes of the hosts that run on plain Node (loopback, command, tests). One process a file, one unused spare kept
 * started so that a file does not wait for a process to come up (55–75 ms). The desktop host does the same with utilityProcess.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParserExit, ParserTransport } from '../parser/protocol.ts';

export interface ParserPool {
  /** Hands out the spare, or a new process when there is none, and starts the next spare. */
  startParser(): ParserTransport;
  /** Starts the spare ahead of the first file. */
  warm(): void;
  /** Kills the spare and every process still at work. */
  close(): void;
}

/**
 * @param options.entry path of the parser's main module: electron/parser/index.ts from sources, out/main/parser.js when built.
 *   Left out, it is found beside this module: the built one when this module is built, else the sources.
 */
export function createParserPool(options: { entry?: string } = {}): ParserPool {
  const entry = options.entry ?? defaultEntry();
  const execArgv = [
    '--permission',
    ...readable(entry).map((path) => `--allow-fs-read=${path}`),
    '--allow-worker', // for the watchdog alone, which the process gives back once it runs
    '--disable-proto=delete',
    '--max-old-space-size=512',
  ];
  const alive = new Set<ChildProcess>();
  let spare: ChildProcess | null = null;
  let closed = false;

  const start = (): ChildProcess => {
    const child = fork(entry, [], {
      serialization: 'advanced',
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv,
      cwd: dirname(entry),
    });
    alive.add(child);
    child.once('exit', () => {
      alive.delete(child);
      if (spare === child) spare = null;
    });
    child.on('error', () => {}); // could not start, or a message that could not be delivered: the exit tells
    return child;
  };
  const warm = (): void => {
    if (closed || spare) return;
    spare = start();
    // A spare must never keep a program from ending.
    spare.unref();
    spare.channel?.unref();
  };

  return {
    warm,
    startParser() {
      const child = spare ?? start();
      spare = null;
      child.ref();
      child.channel?.ref();
      setImmediate(warm);
      return transportOf(child);
    },
    close() {
      closed = true;
      for (const child of alive) child.kill('SIGKILL');
    },
  };
}

function transportOf(child: ChildProcess): ParserTransport {
  const early: unknown[] = [];
  let listener: ((message: unknown) => void) | null = null;
  let exit: ParserExit | null =
    child.exitCode === null && child.signalCode === null ? null : { code: child.exitCode, signal: child.signalCode };
  child.on('message', (message) => {
    if (listener) listener(message);
    else early.push(message);
  });
  child.once('exit', (code, signal) => {
    exit = { code, signal };
  });
  return {
    send(message) {
      if (child.connected) child.send(message, () => {});
    },
    onMessage(next) {
      listener = next;
      for (const message of early.splice(0)) next(message);
    },
    onExit(next) {
      if (exit) next(exit);
      // 'close' rather than 'exit': what the process said last has been delivered by then
      else child.once('close', () => next(exit ?? { code: null, signal: null }));
    },
    kill() {
      child.kill('SIGKILL');
    },
  };
}

function defaultEntry(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const built = join(here, 'parser.js');
  return existsSync(built) ? built : join(here, '..', 'parser', 'index.ts');
}

/** What the process must read to load itself, and nothing else. */
function readable(entry: string): string[] {
  const folder = dirname(entry);
  let root = folder;
  while (!existsSync(join(root, 'package.json')) && dirname(root) !== root) root = dirname(root);
  const manifests = [join(root, 'package.json')];
  if (!basename(entry).endsWith('.ts')) return [folder, ...manifests];
  return [folder, join(root, 'node_modules', 'xlsx'), ...manifests];
}
