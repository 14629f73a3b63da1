// The twelve cases present in every town. Their people are taken from the pool like everybody else.
import { type BuiltInRole, type DraftHome, draft } from './home-draft.js';
import type { Place, PopulationPool, Sex } from './population-pool.js';

type Wanted = readonly [sex: Sex, age: number];
interface BuiltInHome {
  readonly role: BuiltInRole;
  readonly adults: readonly Wanted[];
  readonly children?: readonly Wanted[];
  readonly kind?: 'collective';
}

const builtInHomes: readonly BuiltInHome[] = [
  {
    role: 'titleEndsInNovember',
    adults: [
      ['female', 41],
      ['male', 43],
    ],
    children: [
      ['male', 13],
      ['female', 10],
      ['male', 6],
    ],
  },
  {
    role: 'titleEnded',
    adults: [
      ['male', 46],
      ['female', 45],
    ],
    children: [
      ['female', 18],
      ['male', 14],
      ['female', 11],
    ],
  },
  {
    role: 'threeChildrenWithoutTitle',
    adults: [
      ['female', 37],
      ['male', 39],
    ],
    children: [
      ['female', 9],
      ['male', 5],
      ['female', 1],
    ],
  },
  { role: 'widowAloneRecently', adults: [['female', 82]] },
  {
    role: 'veryOldCouple',
    adults: [
      ['male', 90],
      ['female', 88],
    ],
  },
  { role: 'womanInResidence', adults: [['female', 80]], kind: 'collective' },
  {
    role: 'turns65WithUnknownDay',
    adults: [
      ['male', 64],
      ['female', 62],
    ],
  },
  {
    role: 'babyRegisteredLastWeek',
    adults: [
      ['female', 31],
      ['male', 33],
    ],
    children: [['female', 0]],
  },
  { role: 'babyWithMotherElsewhere', adults: [['male', 30]], children: [['male', 0]] },
  {
    role: 'permanentCardHolder',
    adults: [
      ['male', 58],
      ['female', 57],
    ],
  },
  { role: 'temporaryCardHolder', adults: [['female', 49]] },
  {
    role: 'protectedAddress',
    adults: [['female', 36]],
    children: [
      ['female', 8],
      ['male', 4],
    ],
  },
];

/** Builds the homes, paying for each person with somebody of the same sex and the nearest age. */
export const buildBuiltInHomes = (pool: PopulationPool): DraftHome[] => {
  const place = ([sex, age]: Wanted): Place => {
    const found = pool.takeNearest(sex, age, 0, 104);
    if (!found) throw new RangeError('The town is too small for the built-in people: use a larger scale.');
    return { sex, age };
  };
  return builtInHomes.map(
    ({ role, kind, adults, children = [] }): DraftHome => ({
      role,
      kind: kind ?? 'family',
      adults: adults.map((wanted, index) =>
        draft(place(wanted), kind === 'collective' ? 'other' : index === 0 ? 'holder' : 'spouse'),
      ),
      children: children.map((wanted) => draft(place(wanted), 'child')),
      elders: [],
    }),
  );
};
