// The people still without a home, counted by sex and completed years. Homes are built by taking from it,
// so the ages and sexes of the finished town are exactly those of its figures.
import type { Town } from '../town.js';
import { apportion } from './largest-remainder.js';
import type { Random } from './random.js';
import { agePyramid, sexRatio } from './rates.js';

export type Sex = 'female' | 'male';
export interface Place {
  readonly sex: Sex;
  readonly age: number;
}
const OLDEST = 104;
const ages = Array.from({ length: OLDEST + 1 }, (_, age) => age);

/** Men per woman at an age. */
const ratioAt = (age: number): number => {
  const after = sexRatio.findIndex(([at]) => at > age);
  const [fromAge, from] = sexRatio[after - 1] ?? [0, 1];
  const [toAge, to] = sexRatio[after] ?? [fromAge + 1, from];
  return from + ((to - from) * (age - fromAge)) / (toAge - fromAge);
};

/** Weight of each year of age: even inside a band of five, falling by a quarter each year from 90. */
const ageWeights = (corrections: Town['population']['assumed']['ageCorrections']): number[] => {
  const last = agePyramid.length - 1;
  const tail = ages.filter((age) => age >= last * 5).reduce((sum, age) => sum + 0.75 ** (age - last * 5), 0);
  return ages.map((age) => {
    const share = age >= last * 5 ? 0.75 ** (age - last * 5) / tail : 0.2;
    const factor = corrections.reduce(
      (product, { from, to, factor: by }) => (age >= from && age <= to ? product * by : product),
      1,
    );
    return (agePyramid[Math.min(last, Math.floor(age / 5))] ?? 0) * share * factor;
  });
};

export class PopulationPool {
  readonly #counts: Record<Sex, number[]>;

  constructor(counts: Record<Sex, number[]> = { female: ages.map(() => 0), male: ages.map(() => 0) }) {
    this.#counts = counts;
  }

  count(sex: Sex, from = 0, to = OLDEST): number {
    let total = 0;
    for (let age = from; age <= Math.min(to, OLDEST); age++) total += this.#counts[sex][age] ?? 0;
    return total;
  }

  take({ sex, age }: Place): void {
    this.#counts[sex][age] = (this.#counts[sex][age] ?? 0) - 1;
  }

  give({ sex, age }: Place): void {
    this.#counts[sex][age] = (this.#counts[sex][age] ?? 0) + 1;
  }

  /** Takes somebody of a sex with the age nearest to `target` between two ages, or nobody. */
  takeNearest(sex: Sex, target: number, from: number, to: number): Place | undefined {
    const centre = Math.min(Math.max(Math.round(target), from), to);
    for (let distance = 0; distance <= to - from; distance++) {
      for (const age of distance === 0 ? [centre] : [centre - distance, centre + distance]) {
        if (age < from || age > to || (this.#counts[sex][age] ?? 0) <= 0) continue;
        this.take({ sex, age });
        return { sex, age };
      }
    }
    return undefined;
  }

  /** Takes somebody between two ages, everybody as likely. */
  takeAny(
    random: Random,
    from: number,
    to: number,
    sexes: readonly Sex[] = ['female', 'male'],
  ): Place | undefined {
    let rest = Math.floor(random.next() * sexes.reduce((sum, sex) => sum + this.count(sex, from, to), 0));
    for (const sex of sexes) {
      for (let age = from; age <= Math.min(to, OLDEST); age++) {
        rest -= this.#counts[sex][age] ?? 0;
        if (rest >= 0 || (this.#counts[sex][age] ?? 0) <= 0) continue;
        this.take({ sex, age });
        return { sex, age };
      }
    }
    return undefined;
  }
}

/**
 * The pool of a town with exactly `total` people, of whom `men` are men when the figure is known.
 * Ages follow the common pyramid with the town's corrections.
 */
export const fillPool = (
  population: Town['population'],
  total: number,
  men: number | undefined,
): PopulationPool => {
  const byAge = apportion(ageWeights(population.assumed.ageCorrections), total);
  const expected = byAge.map((count, age) => (count * ratioAt(age)) / (1 + ratioAt(age)));
  const expectedMen = expected.reduce((sum, value) => sum + value, 0);
  const wanted = men ?? Math.round(expectedMen);
  // The surplus over the expected men is spread evenly, so that the form of the ratio by age stays.
  const male = apportion(
    expected.map((value, age) => value + ((wanted - expectedMen) * (byAge[age] ?? 0)) / total),
    wanted,
  ).map((value, age) => Math.min(value, byAge[age] ?? 0));
  return new PopulationPool({ male, female: byAge.map((count, age) => count - (male[age] ?? 0)) });
};
