// Gives the people of one home their names, birthdays, language and dates of registration.
import type { PersonRow } from '../rows/person-row.js';
import type { Town } from '../town.js';
import { addDays, addYears, notAfter, notBefore, toDayNumber } from './calendar-days.js';
import type { DraftHome, DraftPerson } from './home-draft.js';
import type { Identifiers } from './identifiers.js';
import { inheritedSurnames, ownSurnames, pickOrigin, type Surnames } from './names.js';
import type { Random } from './random.js';
import { rates } from './rates.js';
import type { Origin } from './surnames.js';
import { drawBirthDate, drawPerson } from './synthetic-person.js';

export interface PopulateContext {
  readonly random: Random;
  readonly ids: Identifiers;
  readonly town: Town;
  readonly referenceDate: string;
}

const languageOrder = ['ca-valencia', 'es', 'unstated'] as const;

const drawLanguage = ({ random, town }: PopulateContext): PersonRow['language'] =>
  languageOrder[
    random.weighted(languageOrder.map((language) => town.population.assumed.language[language]))
  ] ?? 'unstated';

/** Birthdays of brothers and sisters: nine months apart at least, or the same day. */
const drawSiblingBirthDates = (
  { random, referenceDate }: PopulateContext,
  children: readonly DraftPerson[],
) => {
  const days = new Map<DraftPerson, string>();
  let previous: string | undefined;
  for (const child of [...children].sort((a, b) => b.age - a.age)) {
    let date = drawBirthDate(random, child.age, referenceDate);
    for (let tries = 0; previous && tries < 20 && tooClose(previous, date); tries++)
      date = drawBirthDate(random, child.age, referenceDate);
    if (previous && tooClose(previous, date)) date = latestBirthDate(child.age, referenceDate);
    if (previous && tooClose(previous, date)) date = previous;
    days.set(child, date);
    previous = date;
  }
  return days;
};
const latestBirthDate = (age: number, referenceDate: string) => addYears(referenceDate, -age);
const tooClose = (one: string, other: string) => toDayNumber(other) - toDayNumber(one) < 280;

/** Where a home comes from: foreign more often when young; some of foreign origin have become Spanish. */
const drawOrigin = (
  { random, town }: PopulateContext,
  home: DraftHome,
): { origin?: Origin; foreign: boolean } => {
  if (home.role !== undefined || home.kind === 'collective') return { foreign: false };
  const share = town.population.assumed.foreignShare;
  const age = home.adults[0]?.age ?? 0;
  const likelihood = age >= 68 ? share * 0.3 : share * 1.22;
  if (random.chance(likelihood)) return { origin: pickOrigin(random), foreign: true };
  const naturalised = random.chance(Math.max(0, rates.foreignOrigin - share));
  return naturalised ? { origin: pickOrigin(random), foreign: false } : { foreign: false };
};

/** Since when the home lives there, and since when somebody is on the register. */
const drawSince = ({ random, referenceDate }: PopulateContext, holderAge: number) => {
  const lastYear = () => addDays(referenceDate, -random.int(1, 364));
  if (random.chance(rates.movedIn)) {
    const day = lastYear();
    return { address: day, town: day };
  }
  const years = random.int(1, Math.max(1, Math.min(40, holderAge - 20)));
  const settled = addDays(addYears(referenceDate, -years), -random.int(0, 364));
  const address = random.chance(rates.movedWithin) ? lastYear() : settled;
  return { address, town: random.chance(0.55) ? undefined : settled };
};

/** The rows of a home, in the order adults, children, elders. `householdId` is already dealt. */
export const populateHome = (context: PopulateContext, home: DraftHome, householdId: string): PersonRow[] => {
  const { random, ids, referenceDate } = context;
  const { origin, foreign } = drawOrigin(context, home);
  const common = drawLanguage(context);
  const language = () => (random.chance(0.85) ? common : drawLanguage(context));
  const since = drawSince(context, home.adults[0]?.age ?? 0);
  const birthDates = drawSiblingBirthDates(context, home.children);

  const row = (person: DraftPerson, surnames: Surnames): PersonRow => {
    const birthDate = birthDates.get(person) ?? drawBirthDate(random, person.age, referenceDate);
    const spanish = !foreign || (person.relationship === 'child' && random.chance(0.12));
    const place = { sex: person.sex, age: person.age };
    const drawn = drawPerson(random, ids, {
      place,
      birthDate,
      language: language(),
      nationality: spanish ? 'ES' : (origin?.country ?? 'ES'),
      ...(origin ? { origin } : {}),
      ...surnames,
    });
    const addressSince = notBefore(since.address, birthDate);
    const born = foreign && person.relationship !== 'child' ? since.address : birthDate;
    const inTown = notBefore(since.town ?? born, birthDate);
    const registeredSince = notAfter(inTown, addressSince);
    return { ...drawn, householdId, relationship: person.relationship, registeredSince, addressSince };
  };

  const adults = home.adults.map((person) => ({
    person,
    row: row(person, ownSurnames(random, origin, person.sex)),
  }));
  const parents = adults.filter(({ person }) => person.relationship !== 'other' && person.age >= 18);
  const father = parents.find(({ person }) => person.sex === 'male')?.row;
  const mother = parents.find(({ person }) => person.sex === 'female')?.row;
  const inherited = inheritedSurnames(random, father, mother);
  const guardianIds = parents.map(({ row: { personId } }) => personId);
  const children = home.children.map((person) => {
    const child = row(person, inherited);
    return person.age < 18 ? { ...child, guardianIds } : child;
  });
  // An elder is a parent of the first adult, who bears a surname of theirs.
  const elders = home.elders.map((person) => {
    const own = ownSurnames(random, origin, person.sex);
    const surname1 =
      (person.sex === 'male' ? adults[0]?.row.surname1 : adults[0]?.row.surname2) ?? own.surname1;
    return row(person, { ...own, surname1 });
  });
  return [...adults.map(({ row: adult }) => adult), ...children, ...elders];
};
