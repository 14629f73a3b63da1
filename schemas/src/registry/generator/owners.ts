// Owners of dwellings other than the people who live there.
import type { DeathRow } from '../rows/death-row.js';
import type { PersonRow } from '../rows/person-row.js';
import { addDays } from './calendar-days.js';
import { ownSurnames } from './names.js';
import type { PopulateContext } from './populate-home.js';
import { drawBirthDate, drawPerson } from './synthetic-person.js';

/** Where owners from elsewhere live: València, Puertollano and Madrid. No chance in it: the rest of the town is drawn as before. */
const HOMES = ['46250', '13071', '28079'];

/** Finds owners outside the home; people made on the way are in `outsiders`, their deaths in `deaths`. */
export const createOutsideOwners = (context: PopulateContext) => {
  const { random, ids, referenceDate } = context;
  const outsiders: PersonRow[] = [];
  const deaths: DeathRow[] = [];
  const residents: string[] = [];

  const homes = HOMES.filter((municipality) => municipality !== context.town.ine);
  const make = (from: number, to: number, surname1?: string): PersonRow => {
    const sex = random.chance(0.5) ? 'male' : 'female';
    const place = { sex, age: random.int(from, to) } as const;
    const person = drawPerson(random, ids, {
      place,
      birthDate: drawBirthDate(random, place.age, referenceDate),
      language: 'unstated',
      nationality: 'ES',
      ...ownSurnames(random, undefined, sex),
      ...(surname1 === undefined ? {} : { surname1 }),
    });
    outsiders.push(person);
    return person;
  };
  /** Somebody alive, of whom the town knows where they live, but for one in four. */
  const makeLiving = (): PersonRow => {
    const person = make(35, 85);
    const residence = homes[outsiders.length % 4];
    if (residence !== undefined) outsiders[outsiders.length - 1] = { ...person, residence };
    return person;
  };
  return {
    outsiders,
    deaths,
    /** Remembers somebody of the town who may own other dwellings. */
    remember: (personId: string) => residents.push(personId),
    /** A parent or relative, dead for two months to six years, whose heirs have not registered the inheritance. */
    dead: (heir: PersonRow | undefined): string => {
      const person = make(75, 98, heir?.surname1);
      const deceasedOn = addDays(referenceDate, -random.int(61, 2200));
      deaths.push({ personId: person.personId, deceasedOn, synthetic: true });
      return person.personId;
    },
    living: (): string => {
      const known = residents[random.int(0, residents.length - 1)];
      if (known !== undefined && random.chance(0.45)) return known;
      const again = outsiders[random.int(0, outsiders.length - 1)];
      const dead = deaths.some(({ personId }) => personId === again?.personId);
      return again && !dead && random.chance(0.4) ? again.personId : makeLiving().personId;
    },
  };
};
