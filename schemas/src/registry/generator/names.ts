// Names of the people of a home: surnames go from parents to children, spelling follows the language.
import type { PersonRow } from '../rows/person-row.js';
import { givenNames } from './given-names.js';
import type { Place, Sex } from './population-pool.js';
import type { Random } from './random.js';
import { rates } from './rates.js';
import { commonSurnames, type Origin, origins, valencianSurnames } from './surnames.js';

export interface Surnames {
  readonly surname1: string;
  readonly surname2?: string;
}

/** A surname of Spain: seven in ten common to all of it. */
const nativeSurname = (random: Random): string =>
  random.pick(random.chance(0.7) ? commonSurnames : valencianSurnames);

export const pickOrigin = (random: Random): Origin =>
  origins[random.weighted(origins.map(({ weight }) => weight))] ?? origins[0];

/** Surnames of somebody whose parents are not in the town. */
export const ownSurnames = (random: Random, origin: Origin | undefined, sex: Sex): Surnames => {
  if (!origin) return { surname1: nativeSurname(random), surname2: nativeSurname(random) };
  const list = (sex === 'male' ? origin.maleSurnames : undefined) ?? origin.surnames;
  return origin.count === 2
    ? { surname1: random.pick(list), surname2: random.pick(list) }
    : { surname1: random.pick(list) };
};

/** Surnames of the children of one or two people, the same for all brothers and sisters. */
export const inheritedSurnames = (
  random: Random,
  father: Surnames | undefined,
  mother: Surnames | undefined,
): Surnames => {
  const [first, second] = random.chance(rates.fatherSurnameFirst) ? [father, mother] : [mother, father];
  return {
    surname1: first?.surname1 ?? nativeSurname(random),
    surname2: second?.surname1 ?? nativeSurname(random),
  };
};

/** A given name of the person's generation. */
export const pickGivenName = (
  random: Random,
  { sex, age }: Place,
  language: PersonRow['language'],
  origin: Origin | undefined,
): string => {
  if (origin) return random.pick(origin[sex]);
  const band = givenNames.find(({ from }) => age >= from) ?? givenNames[givenNames.length - 1];
  if (!band) throw new RangeError('There is no given name for any age.');
  const [es, caValencia] = random.pick(band[sex]);
  const valencian = language === 'ca-valencia' || (language === 'unstated' && random.chance(0.4));
  return random.chance(rates.spellingFollowsLanguage) === valencian ? caValencia : es;
};
