/**
 * Comparing two ways of doing the same work on a machine that does other things as well. Both are run in turns, the one that goes first
 * changes every round, and each round gives one ratio: what slows the machine down for a while slows both. The median of the rounds counts.
 */
import { performance } from 'node:perf_hooks';

export interface Ratio {
  /** median over the rounds of ours / baseline */
  ratio: number;
  /** median milliseconds of each side; information, they depend on the machine */
  oursMs: number;
  baselineMs: number;
  rounds: number;
  /** how far the baseline alone strayed, as (third quartile - first quartile) / median: the machine's noise */
  noise: number;
}

export type Work = () => void | Promise<void>;

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param part 0 to 1; between two values it lies between them */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** @returns milliseconds */
export async function time(work: Work): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/**
 * @param options.rounds counted rounds; one more goes before them and is thrown away, so that both sides are compiled and cached
 * @param options.times how often the work is done within one measurement: short work needs many, or one hiccup of the machine decides
 * @param options.settle runs before every measurement, outside its time
 */
export async function compare(
  ours: Work,
  baseline: Work,
  options: { rounds: number; times?: number; settle?: (turn: 'ours' | 'baseline') => void | Promise<void> },
): Promise<Ratio> {
  const { times = 1, settle = (): void => {} } = options;
  const repeated = async (work: Work): Promise<number> => {
    const total = await time(async () => {
      for (let done = 0; done < times; done++) await work();
    });
    return total / times;
  };
  const oursMs: number[] = [];
  const baselineMs: number[] = [];
  const ratios: number[] = [];
  for (let round = -1; round < options.rounds; round++) {
    const measured = { ours: 0, baseline: 0 };
    const turns = round % 2 === 0 ? (['ours', 'baseline'] as const) : (['baseline', 'ours'] as const);
    for (const turn of turns) {
      await settle(turn);
      measured[turn] = await repeated(turn === 'ours' ? ours : baseline);
    }
    if (round < 0) continue;
    oursMs.push(measured.ours);
    baselineMs.push(measured.baseline);
    ratios.push(measured.ours / measured.baseline);
  }
  return {
    ratio: median(ratios),
    oursMs: median(oursMs),
    baselineMs: median(baselineMs),
    rounds: options.rounds,
    noise: (quantile(baselineMs, 0.75) - quantile(baselineMs, 0.25)) / median(baselineMs),
  };
}
