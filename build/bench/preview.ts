/**
 * Intake through the contract on one large ledger: preview (`intake.stage`, from the bytes on disk to the plan), commit, and the memory of the
 * parser process. The baseline is a bare SheetJS parse of the same bytes in a forked process of its own that sends all rows back.
 */
import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareParse } from './bareParser.ts';
import { parseIn, startBareParser } from './bareProcess.ts';
import type { InventedEnterprise } from './invented.ts';
import { ledgerBook } from './ledgerBook.ts';
import { compare, median, type Ratio, time } from './measure.ts';
import { peakOfChildren } from './memory.ts';
import { type BenchOffice, copyOffice, openBenchOffice } from './office.ts';

/** Both sides have a process up before the clock starts. The bare one says so; the program's spare loads from sources in about a third of this. */
const WARM_UP_MS = 1_200;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface Ledger {
  path: string;
  name: string;
  bytes: Uint8Array;
  rows: number;
}

export function writeLedger(folder: string, roster: readonly InventedEnterprise[], rows: number): Ledger {
  const name = `隐患排查治理台账（${rows}条）.xlsx`;
  const path = join(folder, name);
  writeFileSync(path, ledgerBook(roster, rows));
  return { path, name, bytes: readFileSync(path), rows };
}

async function stage(bench: BenchOffice, ledger: Ledger): Promise<string> {
  const { token } = await bench.office.files.offer(ledger.path, ledger.name);
  const { batch, totals, files } = await bench.call('intake.stage', { files: [token] });
  const planned = totals.new ?? 0;
  if (planned !== ledger.rows) throw new Error(`${planned} of ${ledger.rows} rows were planned as new: ${files[0]?.says}`);
  return batch;
}

export interface PreviewResult {
  inProcessOfItsOwn: Ratio;
  /** median milliseconds of the bare parse within this process: nothing is sent, nothing started */
  bareInProcessMs: number;
}

/** @param folder an office with a roster and no hazards */
export async function benchPreview(folder: string, ledger: Ledger, rounds: number): Promise<PreviewResult> {
  const bench = await openBenchOffice(folder);
  let bare: ChildProcess | null = null;
  const staged: string[] = [];
  try {
    const inProcessOfItsOwn = await compare(
      async () => void staged.push(await stage(bench, ledger)),
      async () => {
        if (!bare) throw new Error('no bare parser was started');
        const rows = await parseIn(bare, ledger.bytes);
        if (rows.length < ledger.rows) throw new Error(`the bare parser found ${rows.length} rows`);
      },
      {
        rounds,
        async settle(turn) {
          for (const batch of staged.splice(0)) await bench.call('intake.discard', { batch });
          if (turn === 'baseline') bare = await startBareParser();
          else await sleep(WARM_UP_MS);
        },
      },
    );
    const within: number[] = [];
    for (let round = 0; round < rounds; round++) within.push(await time(() => void bareParse(ledger.bytes)));
    return { inProcessOfItsOwn, bareInProcessMs: median(within) };
  } finally {
    await bench.close();
  }
}

/**
 * Each commit goes into a fresh copy of the office.
 * @returns median milliseconds
 */
export async function benchCommit(folder: string, ledger: Ledger, rounds: number): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const copy = `${folder}-commit-${round}`;
    copyOffice(folder, copy);
    const bench = await openBenchOffice(copy);
    try {
      const batch = await stage(bench, ledger);
      taken.push(await time(async () => void (await bench.call('intake.commit', { batch }))));
    } finally {
      await bench.close();
    }
  }
  return median(taken);
}

/** @returns bytes, or null where the system does not tell */
export async function parserMemory(folder: string, ledger: Ledger): Promise<number | null> {
  const bench = await openBenchOffice(folder);
  try {
    return await peakOfChildren(async () => void (await stage(bench, ledger)));
  } finally {
    await bench.close();
  }
}
