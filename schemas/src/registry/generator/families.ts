// Homes with children: the children first, then a mother and a father of fitting ages.
import { type DraftHome, type DraftPerson, draft } from './home-draft.js';
import type { Place, PopulationPool, Sex } from './population-pool.js';
import type { Random } from './random.js';
import { type HomeKind, rates } from './rates.js';

const YOUNGEST_PARENT = 18;
const OLDEST_PARENT = 45;

/** Ages that a parent of these children may have, both included. */
const parentAges = (children: readonly Place[]): { from: number; to: number } => ({
  from: Math.max(...children.map(({ age }) => age)) + YOUNGEST_PARENT,
  to: Math.min(...children.map(({ age }) => age)) + OLDEST_PARENT,
});

const takeNearestChild = (random: Random, pool: PopulationPool, target: number, from: number, to: number) => {
  const [first, second]: [Sex, Sex] = random.chance(0.515) ? ['male', 'female'] : ['female', 'male'];
  const candidates = [first, second].flatMap((sex) => pool.takeNearest(sex, target, from, to) ?? []);
  const [best, other] = candidates.sort((a, b) => Math.abs(a.age - target) - Math.abs(b.age - target));
  if (other) pool.give(other);
  return best;
};

/** Takes up to `count` brothers and sisters, one to five years apart where the pool allows it. */
const takeSiblings = (random: Random, pool: PopulationPool, count: number): Place[] => {
  const young = count >= 3 && random.chance(rates.youngLargeFamily);
  const oldest = pool.takeAny(random, count >= 3 ? 4 : 0, count >= 3 ? (young ? 20 : 30) : 45);
  if (!oldest) return [];
  const siblings = [oldest];
  while (siblings.length < count) {
    const last = siblings.at(-1)?.age ?? 0;
    const next =
      takeNearestChild(random, pool, last - random.int(1, 4), Math.max(0, last - 8), last - 1) ??
      takeNearestChild(
        random,
        pool,
        oldest.age + random.int(1, 4),
        oldest.age + 1,
        young ? 20 : oldest.age + 8,
      );
    if (!next) break;
    siblings.push(next);
    siblings.sort((a, b) => b.age - a.age);
  }
  return siblings;
};

const takeParents = (
  random: Random,
  adults: PopulationPool,
  children: readonly Place[],
  kind: HomeKind['kind'],
): Place[] => {
  const { from, to } = parentAges(children);
  const oldest = Math.max(...children.map(({ age }) => age));
  const target = oldest + random.normal(29.5, 4.5);
  if (kind === 'oneParent') {
    const [first, second]: [Sex, Sex] = random.chance(rates.motherAlone)
      ? ['female', 'male']
      : ['male', 'female'];
    const parent =
      adults.takeNearest(first, target, from, to) ?? adults.takeNearest(second, target, from, to);
    return parent ? [parent] : [];
  }
  const mother = adults.takeNearest('female', target, from, to);
  if (!mother) return [];
  const gap = random.normal(2.2, 3.2);
  const father = adults.takeNearest(
    'male',
    mother.age + gap,
    Math.max(from, mother.age - 9),
    Math.min(to, mother.age + 14),
  );
  return father ? [mother, father] : [mother];
};

const asHousehold = (random: Random, parents: readonly Place[]): DraftPerson[] => {
  const [holder, spouse] = random.shuffle(parents);
  return [...(holder ? [draft(holder, 'holder')] : []), ...(spouse ? [draft(spouse, 'spouse')] : [])];
};

/** A home of a kind with children, or undefined when the pools have nobody left that fits. */
export const buildFamily = (
  random: Random,
  adults: PopulationPool,
  children: PopulationPool,
  home: HomeKind,
): DraftHome | undefined => {
  const siblings = takeSiblings(random, children, home.children);
  const parents = siblings.length > 0 ? takeParents(random, adults, siblings, home.kind) : [];
  if (parents.length > 0)
    return {
      kind: 'family',
      adults: asHousehold(random, parents),
      children: siblings.map((child) => draft(child, 'child')),
      elders: [],
    };
  for (const child of siblings) children.give(child);
  return undefined;
};

/** Puts a child that no family took into one whose parents fit; says whether it found one. */
export const adoptChild = (homes: readonly DraftHome[], child: Place): boolean => {
  const home = homes.find(({ adults, children, role }) => {
    const { from, to } = parentAges([...children, child]);
    return (
      role === undefined &&
      children.length > 0 &&
      children.every(({ age }) => Math.abs(age - child.age) > 1) &&
      adults.every(({ age }) => age >= from && age <= to)
    );
  });
  home?.children.push(draft(child, 'child'));
  return home !== undefined;
};
