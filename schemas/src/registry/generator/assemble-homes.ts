// From a pool of ages to homes: who lives with whom. Large families first, because they are the hardest to match.
import { buildBuiltInHomes } from './built-in-homes.js';
import { adoptChild, buildFamily } from './families.js';
import { type DraftHome, draft } from './home-draft.js';
import { homeQuotas } from './home-quotas.js';
import { apportion } from './largest-remainder.js';
import { type Place, PopulationPool, type Sex } from './population-pool.js';
import type { Random } from './random.js';
import { rates } from './rates.js';

const OLDEST = 104;
const elderly = [65, OLDEST] as const;
const working = [24, 64] as const;
/** Likelihood of still living with the parents, from 18 on. */
const atHome = (age: number): number =>
  age < 18
    ? 0
    : age <= 22
      ? 0.95
      : age <= 25
        ? 0.82
        : age <= 29
          ? 0.6
          : age <= 34
            ? 0.4
            : age <= 39
              ? 0.12
              : 0;

/** Moves the minors and enough young adults to a pool of their own: the children of `places` places. */
const separateChildren = (adults: PopulationPool, places: number): PopulationPool => {
  const children = new PopulationPool();
  const move = (place: Place, count: number) => {
    for (let moved = 0; moved < count; moved++) {
      adults.take(place);
      children.give(place);
    }
  };
  for (const sex of ['female', 'male'] as const)
    for (let age = 0; age < 18; age++) move({ sex, age }, adults.count(sex, age, age));
  const minors = children.count('female') + children.count('male');
  const young: Place[] = (['female', 'male'] as const).flatMap((sex) =>
    Array.from({ length: 22 }, (_, index) => ({ sex, age: 18 + index })),
  );
  const weights = young.map(({ sex, age }) => adults.count(sex, age, age) * atHome(age));
  const counts = apportion(weights, Math.max(0, places - minors));
  for (const [index, place] of young.entries())
    move(
      place,
      Math.min(counts[index] ?? 0, Math.floor(adults.count(place.sex, place.age, place.age) * 0.97)),
    );
  return children;
};

const alone = (place: Place): DraftHome => ({
  kind: 'family',
  adults: [draft(place, 'holder')],
  children: [],
  elders: [],
});

const couple = (one: Place, other: Place): DraftHome => ({
  ...alone(one),
  adults: [draft(one, 'holder'), draft(other, 'spouse')],
});

/** Two adults who are no couple: a parent with a grown child when the ages fit, otherwise people who share. */
const pair = (one: Place, other: Place): DraftHome => {
  const [elder, younger] = one.age >= other.age ? [one, other] : [other, one];
  const gap = elder.age - younger.age;
  return gap >= 18 && gap <= 45
    ? { ...alone(elder), children: [draft(younger, 'child')] }
    : { ...alone(elder), adults: [draft(elder, 'holder'), draft(younger, 'other')] };
};

const takeElderlyAlone = (random: Random, pool: PopulationPool): DraftHome[] => {
  const shares: readonly (readonly [Sex, number, number, number])[] = [
    ['female', 80, OLDEST, rates.aloneWomen80],
    ['male', 80, OLDEST, rates.aloneMen80],
    ['female', 65, 79, rates.aloneAged65],
    ['male', 65, 79, rates.aloneAged65],
  ];
  return shares.flatMap(([sex, from, to, share]) =>
    Array.from({ length: Math.round(pool.count(sex, from, to) * share) }).flatMap(() => {
      const place = pool.takeAny(random, from, to, [sex]);
      return place ? [alone(place)] : [];
    }),
  );
};

/** Couples without children at home, the oldest first: most people over 65 who do not live alone live in one. */
const takeCouples = (
  random: Random,
  pool: PopulationPool,
  count: number,
  bands: readonly (readonly [from: number, to: number])[],
): DraftHome[] => {
  const homes: DraftHome[] = [];
  const tried: Place[] = [];
  for (const [from, to] of bands) {
    while (homes.length < count) {
      const woman = pool.takeAny(random, from, to, ['female']);
      if (!woman) break;
      const man = pool.takeNearest(
        'male',
        woman.age + random.normal(2.2, 3),
        Math.max(20, woman.age - 7),
        Math.min(OLDEST, woman.age + 13),
      );
      if (man) homes.push(random.chance(0.55) ? couple(man, woman) : couple(woman, man));
      else tried.push(woman);
    }
  }
  for (const woman of tried) pool.give(woman);
  return homes;
};

/** Residences: their people leave the pool first. */
const takeCollective = (random: Random, pool: PopulationPool, built: DraftHome[]): DraftHome[] => {
  const over80 = pool.count('female', 80) + pool.count('male', 80);
  const residents = Array.from({ length: Math.round(over80 * rates.collectiveOver80) }).flatMap(() => {
    const place = pool.takeAny(random, 80, OLDEST);
    return place ? [draft(place, 'other')] : [];
  });
  const [first] = built.filter(({ kind }) => kind === 'collective');
  first?.adults.push(...residents.slice(0, 60));
  const homes: DraftHome[] = [];
  for (let start = 60; start < residents.length; start += 60)
    homes.push({ kind: 'collective', adults: residents.slice(start, start + 60), children: [], elders: [] });
  return homes;
};

/** Every person of the pool in one home. The pool is empty afterwards. */
export const assembleHomes = (random: Random, pool: PopulationPool): DraftHome[] => {
  const people = pool.count('female') + pool.count('male');
  const quotas = homeQuotas(people);
  const homes = buildBuiltInHomes(pool);
  for (const { adults, children } of homes) {
    const quota = quotas.find(
      ({ home }) =>
        home.grandparents === 0 &&
        home.children === children.length &&
        home.kind === (adults.length === 2 ? 'couple' : children.length > 0 ? 'oneParent' : 'single'),
    );
    if (quota && quota.count > 0) quota.count -= 1;
  }
  homes.push(...takeCollective(random, pool, homes));
  const elderlyAlone = takeElderlyAlone(random, pool);
  homes.push(...elderlyAlone);

  const childPlaces = quotas.reduce((sum, { home, count }) => sum + home.children * count, 0);
  const children = separateChildren(pool, childPlaces);
  const waiting: DraftHome[] = [];
  for (const { home, count } of quotas.filter(({ home: { children: places } }) => places > 0)) {
    for (let built = 0; built < count; built++) {
      const family = buildFamily(random, pool, children, home);
      if (!family) continue;
      homes.push(family);
      if (home.grandparents > 0) waiting.push(family);
    }
  }
  for (const sex of ['female', 'male'] as const) {
    for (let age = 0; age <= 45; age++) {
      for (let left = children.count(sex, age, age); left > 0; left--) {
        children.take({ sex, age });
        if (age >= 18) pool.give({ sex, age });
        else if (!adoptChild(homes, { sex, age })) {
          // Nobody's ages fit: the child lives with an adult of thirty who is no parent of theirs in the register.
          const adult = pool.takeAny(random, 25, 60);
          const home = adult ? alone(adult) : homes.find(({ kind, role }) => kind === 'family' && !role);
          home?.adults.push(draft({ sex, age }, 'other'));
          if (home && adult) homes.push(home);
        }
      }
    }
  }

  const quotaOf = (kind: string, grandparents = 0) =>
    quotas.find(({ home }) => home.kind === kind && home.children === 0 && home.grandparents === grandparents)
      ?.count ?? 0;
  const youngerCouples = takeCouples(random, pool, quotaOf('couple', 1), [working]);
  homes.push(...youngerCouples);
  for (const home of [...waiting, ...youngerCouples]) {
    const [adult] = home.adults;
    if (!adult) continue;
    const from = Math.max(65, adult.age + 18);
    const to = Math.min(OLDEST, adult.age + 45);
    const sexes: Sex[] = random.chance(0.7) ? ['female', 'male'] : ['male', 'female'];
    const elder = sexes
      .map((sex) => ({ sex, age: adult.age + random.int(25, 35) }))
      .flatMap(({ sex, age }) => {
        const found = from <= to ? pool.takeNearest(sex, age, from, to) : undefined;
        return found ? [found] : [];
      });
    const [kept, spare] = elder;
    if (kept) home.elders.push(draft(kept, 'parent'));
    if (spare) pool.give(spare);
  }

  homes.push(...takeCouples(random, pool, quotaOf('couple'), [elderly, working]));

  const left = pool.count('female') + pool.count('male');
  const pairs = Math.floor(Math.max(0, left - (quotaOf('single') - elderlyAlone.length)) / 2);
  for (let built = 0; built < pairs; built++) {
    const one = pool.takeAny(random, 70, OLDEST) ?? pool.takeAny(random, 18, OLDEST);
    const other = one && pool.takeAny(random, Math.max(18, one.age - 45), OLDEST);
    if (one) homes.push(other ? pair(one, other) : alone(one));
  }
  for (let one = pool.takeAny(random, 0, OLDEST); one; one = pool.takeAny(random, 0, OLDEST))
    homes.push(alone(one));
  return random.shuffle(homes);
};
