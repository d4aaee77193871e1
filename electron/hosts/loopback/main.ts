/**
 * The program for a browser, as a process:
 *
 *     node electron/hosts/loopback/main.ts [--data DIR] [--home DIR] [--demo] [--today DAY] [--renderer DIR] [--samples DIR] [--idle MINUTES]
 *
 * First line on stdout: {"address":"http://127.0.0.1:PORT/#k=CODE"}. Each line that comes in on stdin (Enter) gets a further one,
 * because an address opens one tab, once. Exit codes: 0 ended, 1 could not start, 2 wrong usage, 17 another process holds the
 * office (when that is one of ours for a browser, its new address has been printed).
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isDay } from '../../../shared/day.ts';
import { clockAt, machineClock } from '../../backend/clock.ts';
import { openPremises } from '../../backend/premises/index.ts';
import { defaultHome } from '../home.ts';
import { createParserPool } from '../parserProcess.ts';
import { EXIT, runLoopback } from './run.ts';

const ROOT = join(import.meta.dirname, '../../..');

function readWords() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      home: { type: 'string' },
      demo: { type: 'boolean', default: false },
      today: { type: 'string' },
      renderer: { type: 'string', default: join(ROOT, 'out', 'renderer') },
      samples: { type: 'string', default: join(ROOT, 'out', 'samples') },
      idle: { type: 'string' },
    },
  });
  if (values.today !== undefined && !isDay(values.today)) throw new Error(`--today ${values.today}: YYYY-MM-DD`);
  const idle = values.idle === undefined ? undefined : Number(values.idle);
  if (idle !== undefined && !(idle > 0)) throw new Error(`--idle ${values.idle}: minutes`);
  return {
    home: resolve(values.home ?? defaultHome()),
    data: values.data === undefined ? undefined : resolve(values.data),
    demo: values.demo,
    today: values.today,
    renderer: resolve(values.renderer),
    samples: resolve(values.samples),
    idleMs: idle === undefined ? undefined : idle * 60_000,
  };
}

async function main(): Promise<number> {
  let words: ReturnType<typeof readWords>;
  try {
    words = readWords();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.usage;
  }
  const { home, data, demo, today, samples } = words;
  const parsers = createParserPool();
  try {
    return await runLoopback({
      open: () =>
        openPremises({
          home,
          demo,
          samples,
          clock: today === undefined ? machineClock() : clockAt(today),
          startParser: parsers.startParser,
          ...(data === undefined ? {} : { folder: data }),
        }),
      home,
      folder: demo ? undefined : data, // the demo office has a folder of its own
      renderer: words.renderer,
      idleMs: words.idleMs,
    });
  } finally {
    parsers.close();
  }
}

process.exitCode = await main();
