// A small seeded generator of pseudo-random draws: same seed, same draws, on every machine. Not for secrets.

export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number between two bounds, both included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** An index of `weights`, each as likely as its weight; weights may not all be zero. */
  weighted(weights: readonly number[]): number;
  /** Normal distribution (sum of twelve uniform draws: tails end at six deviations). */
  normal(mean: number, deviation: number): number;
  /** A copy in random order. */
  shuffle<T>(list: readonly T[]): T[];
}

/** Mixes a text into 32 bits (FNV-1a followed by an avalanche step). */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** A stream of draws for a seed: a Weyl sequence through an avalanche mix, 32 bits each. */
export const seededRandom = (seed: string): Random => {
  let state = hashText(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    weighted: (weights) => {
      let rest = next() * weights.reduce((total, weight) => total + weight, 0);
      const found = weights.findIndex((weight) => {
        rest -= weight;
        return rest < 0;
      });
      return found >= 0 ? found : weights.findLastIndex((weight) => weight > 0);
    },
    normal: (mean, deviation) => {
      let sum = -6;
      for (let draw = 0; draw < 12; draw++) sum += next();
      return mean + sum * deviation;
    },
    shuffle: (list) => {
      const copy = [...list];
      for (let index = copy.length - 1; index > 0; index--) {
        const other = int(0, index);
        [copy[index], copy[other]] = [copy[other], copy[index]] as [
          (typeof copy)[number],
          (typeof copy)[number],
        ];
      }
      return copy;
    },
  };
};
