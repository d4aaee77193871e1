/** Peak memory of the processes this one has started, as the kernel counts it. Known on Linux only; elsewhere nothing is said. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Work } from './measure.ts';

const EVERY_MS = 20;

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // the process has gone, or there is no /proc
  }
}

function children(): string[] {
  let threads: string[];
  try {
    threads = readdirSync('/proc/self/task');
  } catch {
    return [];
  }
  return threads.flatMap((thread) => read(`/proc/self/task/${thread}/children`).split(' ')).filter((pid) => pid !== '');
}

/** @returns the largest resident set any child had while the work ran, in bytes; null where the system does not tell */
export async function peakOfChildren(work: Work): Promise<number | null> {
  let peak = 0;
  const look = setInterval(() => {
    for (const pid of children()) {
      const kilobytes = Number(/^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
      peak = Math.max(peak, kilobytes * 1024);
    }
  }, EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(look);
  }
  return peak === 0 ? null : peak;
}
