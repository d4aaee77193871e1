/**
 * A second thread that watches this process from inside and kills it when it grows or runs too long. From inside, because reading
 * is one long synchronous call that can report nothing, a heap limit does not count buffers (0.4 MB of zip went to 1.6 GB under
 * --max-old-space-size=1024), and no host can ask another process's memory the same way on every system. It also ends the process
 * when the program that started it is gone while the reading thread is busy.
 *
 * It kills with SIGKILL and says nothing: the driver, which did not kill, takes that for the memory limit.
 */
import { Worker } from 'node:worker_threads';

export interface Watchdog {
  /** @param wallClockMs the driver's own limit; the watchdog waits 5 s longer, for a driver that is no more */
  arm(rssLimitBytes: number, wallClockMs: number): void;
}

// Plain text, so that it needs no file of its own beside a bundle.
const program = `
const { parentPort } = require('node:worker_threads');
let limit = Infinity;
let deadline = Infinity;
parentPort.on('message', (armed) => { limit = armed.rssLimitBytes; deadline = performance.now() + armed.wallClockMs + 5000; });
setInterval(() => {
  if (process.memoryUsage.rss() > limit || performance.now() > deadline) process.kill(process.pid, 'SIGKILL');
}, 20);
`;

export function startWatchdog(): Watchdog {
  const worker = new Worker(program, {
    eval: true,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
  });
  worker.unref();
  // The right to start threads is needed for this one only. Threads escape the permission model, so give it back.
  const permission = process.permission as (typeof process.permission & { drop?: (scope: string) => void }) | undefined;
  worker.once('online', () => permission?.drop?.('worker'));
  return { arm: (rssLimitBytes, wallClockMs) => worker.postMessage({ rssLimitBytes, wallClockMs }) };
}
