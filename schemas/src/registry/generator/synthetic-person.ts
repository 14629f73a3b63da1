// A row of people.csv, drawn from the rates. Who lives where and when is decided before.
import type { PersonRow } from '../rows/person-row.js';
import { addDays, addYears } from './calendar-days.js';
import type { Identifiers } from './identifiers.js';
import { pickGivenName, type Surnames } from './names.js';
import type { Place } from './population-pool.js';
import type { Random } from './random.js';
import { rates } from './rates.js';
import type { Origin } from './surnames.js';

/** A birthday of somebody who has `age` completed years on the date. */
export const drawBirthDate = (random: Random, age: number, referenceDate: string): string =>
  addDays(addYears(referenceDate, -age), -random.int(0, 364));

/** What a home or a case decides about one of its people. */
export interface PersonPlan extends Surnames {
  readonly place: Place;
  readonly birthDate: string;
  readonly language: PersonRow['language'];
  readonly origin?: Origin;
  readonly nationality: string;
}

/** A person with identity, contact and wishes; the home adds its own columns. */
export const drawPerson = (random: Random, ids: Identifiers, plan: PersonPlan): PersonRow => {
  const { place, origin, language, nationality } = plan;
  const { age, sex } = place;
  const adult = age >= 18;
  const old = age >= 65;
  const givenName = pickGivenName(random, place, language, origin);
  const numbered = !random.chance(age < 14 ? rates.noNif.child : rates.noNif.adult);
  const nif = numbered ? (nationality === 'ES' ? ids.nif() : ids.nie()) : undefined;
  const mail = adult && random.chance(old ? rates.email.from65 : rates.email.under65);
  const phone = adult && random.chance(old ? rates.phone.from65 : rates.phone.under65);
  return {
    personId: ids.key('P'),
    givenName,
    surname1: plan.surname1,
    ...(plan.surname2 === undefined ? {} : { surname2: plan.surname2 }),
    sex,
    birthDate: plan.birthDate,
    ...(nif === undefined ? {} : { nif }),
    nationality,
    language,
    ...(mail ? { email: ids.email(givenName, plan.surname1) } : {}),
    ...(phone ? { phone: ids.phone() } : {}),
    electedElectronic: adult && nif !== undefined && random.chance(rates.electedElectronic),
    opposesConsultations: adult && random.chance(rates.opposesConsultations),
    noOffers: adult && random.chance(rates.noOffers),
    protectedAddress: false,
    underGuardianship: false,
    guardianIds: [],
    synthetic: true,
  };
};
