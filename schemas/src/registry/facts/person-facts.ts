import { maskIdentityNumber } from '../identity/identity-number.js';
import { partialDateRange, yearsBetween } from '../rows/partial-date.js';
import type { PersonRow } from '../rows/person-row.js';
import type { RegisterIndex } from './register-index.js';

/** What criteria may know of a person. A fact that the register does not hold is absent, never a guess. */
export interface PersonFacts {
  readonly personId: string;
  readonly firstName: string;
  readonly fullName: string;
  readonly sex: PersonRow['sex'];
  /** Only when complete; otherwise the next two say between which days it lies. */
  readonly birthDate?: string;
  readonly bornNotBefore?: string;
  readonly bornNotAfter?: string;
  /** Completed years on the date of the evaluation; absent when an incomplete birth date leaves it open. */
  readonly age?: number;
  readonly adult?: boolean;
  readonly idMasked?: string;
  readonly hasIdNumber: boolean;
  readonly nationality: string;
  readonly language: PersonRow['language'];
  readonly email?: string;
  readonly phone?: string;
  readonly electedElectronic: boolean;
  readonly opposesConsultations: boolean;
  /** False for those who must not be offered anything automatically; the reason stays in the register. */
  readonly mayBeOffered: boolean;
  readonly resident: boolean;
  readonly relationship?: NonNullable<PersonRow['relationship']>;
  readonly registeredSince?: string;
  readonly addressSince?: string;
  readonly deceasedOn?: string;
}

/** Facts under construction. Assigned one by one: this runs for every resident, and copying objects shows. */
type Draft = { -readonly [K in keyof PersonFacts]: PersonFacts[K] };

const addBirthFacts = (facts: Draft, birthDate: string, onDate: string): void => {
  const { earliest, latest } = partialDateRange(birthDate);
  const youngest = yearsBetween(latest, onDate);
  const oldest = earliest === latest ? youngest : yearsBetween(earliest, onDate);
  if (earliest === latest) facts.birthDate = birthDate;
  facts.bornNotBefore = earliest;
  facts.bornNotAfter = latest;
  if (youngest === oldest) facts.age = youngest;
  if (youngest >= 18 || oldest < 18) facts.adult = youngest >= 18;
};

/** Given name and surnames as one text. */
export const fullName = ({ givenName, surname1, surname2 }: PersonRow): string =>
  [givenName, surname1, surname2].filter(Boolean).join(' ');

/** The facts of one row on a civil date. */
export const describePerson = (index: RegisterIndex, row: PersonRow, onDate: string): PersonFacts => {
  const deceasedOn = index.deaths.get(row.personId);
  const unrepresented = row.underGuardianship && row.guardianIds.length === 0;
  const facts: Draft = {
    personId: row.personId,
    firstName: row.givenName,
    fullName: fullName(row),
    sex: row.sex,
    hasIdNumber: row.nif !== undefined,
    nationality: row.nationality,
    language: row.language,
    electedElectronic: row.electedElectronic,
    opposesConsultations: row.opposesConsultations,
    mayBeOffered: !row.noOffers && !row.protectedAddress && !unrepresented && deceasedOn === undefined,
    resident: row.householdId !== undefined,
  };
  if (row.birthDate !== undefined) addBirthFacts(facts, row.birthDate, onDate);
  if (row.nif !== undefined) facts.idMasked = maskIdentityNumber(row.nif);
  if (row.email !== undefined) facts.email = row.email;
  if (row.phone !== undefined) facts.phone = row.phone;
  if (row.relationship !== undefined) facts.relationship = row.relationship;
  if (row.registeredSince !== undefined) facts.registeredSince = row.registeredSince;
  if (row.addressSince !== undefined) facts.addressSince = row.addressSince;
  if (deceasedOn !== undefined) facts.deceasedOn = deceasedOn;
  return facts;
};
