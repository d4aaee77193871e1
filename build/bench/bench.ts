/**
 * `npm run bench`: what the program adds to the libraries it stands on, as ratios that hold on any machine.
 *
 *   npm run bench                     a table for people; absolute times beside it are information
 *   npm run -s bench -- --json        [{"name","ratio","limit"}] on stdout and nothing else there
 *   npm run bench -- --quick          a tenth of the size
 *
 * A ratio above its limit is marked, in words, and the run still ends with 0: a busy machine must not look like a broken program, and who
 * wants to judge has the numbers. It ends with 1 when something broke, and then says what. `limit` is null where a number only informs.
 */
import { rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { inventEnterprises } from './invented.ts';
import type { Ratio } from './measure.ts';
import { benchFolder, copyOffice, seedOffice } from './office.ts';
import { benchPages } from './pages.ts';
import { benchCommit, benchPreview, parserMemory, writeLedger } from './preview.ts';

/** the baseline straying this far says that the machine was doing other things */
const NOISY = 0.15;
const ROSTER = 300;

interface Line {
  name: string;
  ratio: number;
  limit: number | null;
  /** absolute times and conditions, for people */
  beside: string;
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const milliseconds = (value: number): string => (value < 100 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`);
const rounded = (value: number): number => Math.round(value * 100) / 100;
const thousands = (value: number): string => value.toLocaleString('en-US');

function besides({ oursMs, baselineMs, rounds, noise }: Ratio): string {
  const spread = `noise ${Math.round(noise * 100)} %${noise > NOISY ? ', the machine was busy' : ''}`;
  return `${milliseconds(oursMs)} against ${milliseconds(baselineMs)}, ${rounds} rounds, ${spread}`;
}

async function bench(quick: boolean): Promise<Line[]> {
  const part = quick ? 0.1 : 1;
  const rows = 10_000 * part;
  const hazards = 100_000 * part;
  const rounds = quick ? 5 : 7;
  const folder = benchFolder();
  process.once('exit', () => folder.remove());
  const roster = inventEnterprises(ROSTER);
  const lines: Line[] = [];

  say(`Preview and commit of ${thousands(rows)} rows × 24 columns, roster of ${ROSTER} enterprises …`);
  const empty = join(folder.path, 'roster');
  await seedOffice(empty, roster, 0);
  const ledger = writeLedger(folder.path, roster, rows);
  const preview = await benchPreview(empty, ledger, rounds);
  lines.push({
    name: `preview of a ${thousands(rows)}-row ledger, bytes to plan / bare SheetJS parse in a process of its own`,
    ratio: preview.inProcessOfItsOwn.ratio,
    limit: 2,
    beside: besides(preview.inProcessOfItsOwn),
  });
  lines.push({
    name: `preview of a ${thousands(rows)}-row ledger, bytes to plan / bare SheetJS parse within the process`,
    ratio: preview.inProcessOfItsOwn.oursMs / preview.bareInProcessMs,
    limit: null,
    beside: `${milliseconds(preview.inProcessOfItsOwn.oursMs)} against ${milliseconds(preview.bareInProcessMs)}`,
  });
  const commitMs = await benchCommit(empty, ledger, quick ? 3 : 2);
  lines.push({
    name: `commit of a ${thousands(rows)}-row ledger / bare SheetJS parse in a process of its own`,
    ratio: commitMs / preview.inProcessOfItsOwn.baselineMs,
    limit: null,
    beside: `${milliseconds(commitMs)} against ${milliseconds(preview.inProcessOfItsOwn.baselineMs)}, with history, search keys and numbers`,
  });

  const large = writeLedger(folder.path, roster, 50_000 * part);
  say(`Memory of the parser process on ${thousands(large.rows)} rows …`);
  const peak = await parserMemory(empty, large);
  const allowed = 700;
  if (peak !== null) {
    lines.push({
      name: `peak memory of the parser on ${thousands(large.rows)} rows / the ${allowed} MB it is allowed`,
      ratio: peak / (allowed * 1024 * 1024),
      limit: null,
      beside: `${Math.round(peak / 1024 / 1024)} MB; the file has ${(large.bytes.byteLength / 1024 / 1024).toFixed(1)} MB`,
    });
  }

  say(`Writing a ledger of ${thousands(hazards)} hazards …`);
  const full = join(folder.path, 'ledger');
  const copy = join(folder.path, 'ledger-copy');
  await seedOffice(full, roster, hazards);
  copyOffice(full, copy);
  say('Pages of that ledger …');
  for (const { name, measured, total } of await benchPages(full, copy, quick ? 61 : 41)) {
    lines.push({
      name: `page of ${thousands(hazards)} hazards, ${name} / hand-written SQL on the bare driver`,
      ratio: measured.ratio,
      limit: 2,
      beside: `${besides(measured)}, ${thousands(total)} in all`,
    });
  }
  rmSync(copy, { recursive: true, force: true });
  return lines;
}

function table(lines: readonly Line[]): string {
  return lines
    .map(({ name, ratio, limit, beside }) => {
      const verdict =
        limit === null ? 'for information' : ratio <= limit ? `within ${limit.toFixed(1)}` : `ABOVE THE LIMIT OF ${limit.toFixed(1)}`;
      return `${ratio.toFixed(2).padStart(6)}  ${verdict.padEnd(24)}  ${name}\n${' '.repeat(34)}${beside}`;
    })
    .join('\n');
}

const wishes = process.argv.slice(2);
const unknown = wishes.find((wish) => wish !== '--json' && wish !== '--quick');
if (unknown !== undefined) {
  say(`${unknown} is not known here. Usage: npm run bench -- [--quick] [--json]`);
  process.exitCode = 2;
} else {
  try {
    const [load = 0] = loadavg();
    say(`Node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), load ${load.toFixed(1)} at the start.`);
    const lines = await bench(wishes.includes('--quick'));
    const above = lines.filter(({ ratio, limit }) => limit !== null && ratio > limit);
    const report = table(lines);
    if (wishes.includes('--json')) {
      say(report);
      // what only informs has no limit and is for people: it stands in the table on stderr
      const held = lines.filter(({ limit }) => limit !== null);
      process.stdout.write(`${JSON.stringify(held.map(({ name, ratio, limit }) => ({ name, ratio: rounded(ratio), limit })))}\n`);
    } else process.stdout.write(`${report}\n`);
    say(
      above.length === 0
        ? 'All limits hold.'
        : `${above.length} above the limit. If the machine was busy, run it again before believing it.`,
    );
  } catch (error) {
    say(`The bench did not finish: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 1;
  }
}
