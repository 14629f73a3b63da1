// What is wrong or delicate in a real register: incomplete dates, repeated people, protected homes, guardianship.
import type { PersonRow } from '../rows/person-row.js';
import type { Identifiers } from './identifiers.js';
import type { Sex } from './population-pool.js';
import type { Random } from './random.js';
import { rates } from './rates.js';

const ageless = ({ relationship }: PersonRow) => relationship === 'child';

/** Birth dates known only by their year: left so, or written as 1 January. */
export const withIncompleteBirthDate = (random: Random, row: PersonRow): PersonRow => {
  if (row.birthDate === undefined || ageless(row) || !random.chance(rates.birthDateIncomplete)) return row;
  const year = row.birthDate.slice(0, 4);
  return { ...row, birthDate: random.chance(0.5) ? year : `${year}-01-01` };
};

/** Some adults are represented by another adult of the home, or by nobody the register knows. */
export const withGuardianship = (random: Random, home: readonly PersonRow[]): PersonRow[] =>
  home.map((row) => {
    if (row.relationship === 'child' || !random.chance(rates.underGuardianship)) return row;
    const other = home.find((candidate) => candidate !== row && candidate.relationship !== 'child');
    return {
      ...row,
      underGuardianship: true,
      guardianIds: other && random.chance(0.8) ? [other.personId] : [],
    };
  });

const withoutAccents = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Second entries of people already registered: no number, the name without accents or with swapped surnames. */
export const repeatPeople = (
  random: Random,
  ids: Identifiers,
  people: readonly PersonRow[],
  wanted: Readonly<Record<Sex, number>>,
): PersonRow[] =>
  (['female', 'male'] as const).flatMap((sex) => {
    const candidates = people.filter(
      (row) => row.sex === sex && (row.relationship === 'holder' || row.relationship === 'spouse'),
    );
    return random
      .shuffle(candidates)
      .slice(0, wanted[sex])
      .map(({ nif: _, email: __, phone: ___, ...row }) => ({
        ...row,
        personId: ids.key('P'),
        relationship: 'other' as const,
        electedElectronic: false,
        ...(row.surname2 !== undefined && random.chance(0.4)
          ? { surname1: row.surname2, surname2: row.surname1 }
          : { givenName: withoutAccents(row.givenName), surname1: withoutAccents(row.surname1) }),
      }));
  });
