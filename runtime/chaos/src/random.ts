/** Chance that can be repeated: mulberry32, from a seed that is printed. */

export interface Random {
  /** From 0 up to 1. */
  next(): number;
  pick<T>(from: readonly T[]): T;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    pick<T>(from: readonly T[]): T {
      const found = from[Math.floor(next() * from.length)];
      if (found === undefined) throw new RangeError('Nothing to pick from');
      return found;
    },
  };
}
