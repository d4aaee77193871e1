/**
 * How random tests run: the same cases every time by default, so that a red test is red for everybody. `FUZZ=20` runs twenty times as many
 * from a new seed, `SEED=n` repeats a seed that was printed.
 */
export function randomRuns(runs: number): { numRuns: number; seed: number; verbose: 1; endOnFailure: true } {
  const times = Math.max(1, Number(process.env.FUZZ ?? 1) || 1);
  const given = Number(process.env.SEED ?? Number.NaN);
  const seed = Number.isFinite(given) ? given : process.env.FUZZ ? process.pid * 7919 + Math.floor(performance.now() * 1_000) : 20_261_024;
  if (process.env.FUZZ || process.env.SEED) process.stdout.write(`SEED=${seed} runs=${runs * times}\n`);
  return { numRuns: runs * times, seed: seed | 0, verbose: 1, endOnFailure: true };
}
