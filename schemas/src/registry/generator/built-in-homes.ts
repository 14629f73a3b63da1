// The cases present in every town: twelve people, and three families entitled to a discount that they never had. Their people are taken from the pool like everybody else.
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
  {
    role: 'newFamilyInValencian',
    adults: [
      ['female', 39],
      ['male', 41],
    ],
    children: [
      ['female', 11],
      ['male', 7],
      ['female', 3],
    ],
  },
  {
    role: 'newFamilyInSpanish',
    adults: [
      ['male', 44],
      ['female', 42],
    ],
    children: [
      ['male', 15],
      ['male', 12],
      ['female', 8],
    ],
  },
  {
    role: 'newFamilyByPost',
    adults: [
      ['female', 47],
      ['male', 48],
    ],
    children: [
      ['female', 19],
      ['female', 16],
      ['male', 12],
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
