/**
 * A seeded generator (mulberry32), so that the samples come out the same on every machine and every day.
 * Each book draws from its own seed: a change in one book leaves the others as they were.
 */
export interface Random {
  /** integer from low to high, both included */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  digits(count: number): string;
}

export function randomFrom(seed: string): Random {
  let state = 0;
  for (const character of seed) state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    pick: <T>(from: readonly T[]): T => {
      const chosen = from[between(0, from.length - 1)];
      if (chosen === undefined) throw new Error('cannot pick from an empty list');
      return chosen;
    },
    digits: (count) => Array.from({ length: count }, () => String(between(0, 9))).join(''),
  };
}
