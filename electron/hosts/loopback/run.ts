/** The life of a loopback host as a process: opening, saying the address, further addresses on Enter, ending with its owner. */
import { fstatSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Fault, type FaultShape } from '../../../shared/envelope.ts';
import type { PremisesState } from '../../../shared/office.ts';
import type { Premises } from '../../backend/premises/types.ts';
import { askNeighbours, leaveNote } from './neighbours.ts';
import { type LoopbackHost, serve } from './serve.ts';

/** 17 is what a second start ends with when another process holds the office. */
export const EXIT = { ended: 0, failed: 1, usage: 2, inUse: 17 } as const;
const OWNER_CHECK_MS = 1_000;

export interface RunOptions {
  open: () => Promise<Premises>;
  /** this person's settings; holds the note that lets a second start find this one */
  home: string;
  /** the data folder that was asked for, if any */
  folder: string | undefined;
  renderer: string;
  /** ends by itself after so long without an open page */
  idleMs: number | undefined;
}

/**
 * Runs until it is told to end, then closes the office. Ends on SIGINT and SIGTERM, when stdin was a pipe and closes, when the process
 * that started it is gone, and after `idleMs` without a page.
 * @returns the exit code
 */
export async function runLoopback(options: RunOptions): Promise<number> {
  const ending = Promise.withResolvers<void>();
  const end = (): void => ending.resolve();
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
  const stopWatching = watchOwner(end);

  let premises: Premises | undefined;
  let host: LoopbackHost | undefined;
  let removeNote = (): void => {};
  try {
    // Asked first: finding the database locked takes its two seconds of patience, the answer of the one that holds it a few milliseconds.
    const running = options.folder === undefined ? null : await askNeighbours(options.home, options.folder);
    if (running) {
      say(running);
      return EXIT.inUse;
    }
    premises = await options.open();
    const inUse = await heldByAnother(premises);
    if (inUse) return await pointToNeighbour(options.home, inUse.folder, inUse.fault);
    host = await serve({
      premises,
      renderer: options.renderer,
      log: (line) => process.stderr.write(`${line}\n`),
      ...(options.idleMs === undefined ? {} : { idle: { afterMs: options.idleMs, end } }),
    });
    removeNote = leaveNote(options.home, host);
    say(host.address);
    const enter = createInterface({ input: process.stdin });
    enter.on('line', () => host && say(host.newAddress()));
    if (endsWithStdin()) enter.on('close', end);
    await ending.promise;
    enter.close();
    return EXIT.ended;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.code === 'OFFICE_IN_USE') return await pointToNeighbour(options.home, options.folder ?? null, error.message);
    process.stderr.write(`${error.message}\n`);
    return EXIT.failed;
  } finally {
    stopWatching();
    removeNote();
    await host?.close();
    await premises?.close();
    process.stdin.unref?.();
  }
}

const say = (address: string): void => void process.stdout.write(`${JSON.stringify({ address })}\n`);

async function heldByAnother(premises: Premises): Promise<{ folder: string; fault: string } | null> {
  const reply = await premises.call('premises.status', {});
  if (!reply.ok) return null;
  const { folder, fault } = reply.value as PremisesState;
  const code: FaultShape['code'] = 'OFFICE_IN_USE';
  return fault?.code === code ? { folder, fault: fault.says } : null;
}

async function pointToNeighbour(home: string, folder: string | null, says: string): Promise<number> {
  const address = await askNeighbours(home, folder);
  if (address) say(address);
  else process.stderr.write(`${says}\n`);
  return EXIT.inUse;
}

/** A pipe is held by whoever started us. A terminal or /dev/null says nothing about anybody's life. */
function endsWithStdin(): boolean {
  try {
    const stdin = fstatSync(0);
    return stdin.isFIFO() || stdin.isSocket();
  } catch {
    return false;
  }
}

/** Without its owner nobody would know the port any more, and the data folder would stay locked. */
function watchOwner(gone: () => void): () => void {
  const owner = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== owner || !isAlive(owner)) gone();
  }, OWNER_CHECK_MS);
  watch.unref();
  return () => clearInterval(watch);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // alive, and somebody else's
  }
}
