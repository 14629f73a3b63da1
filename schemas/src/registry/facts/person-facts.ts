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

/** Copies the named columns that the row holds, leaving absent ones absent. */
const held = <K extends keyof PersonRow>(row: PersonRow, ...columns: readonly K[]): Pick<PersonRow, K> =>
  Object.fromEntries(
    columns.filter((column) => row[column] !== undefined).map((column) => [column, row[column]]),
  ) as Pick<PersonRow, K>;

const birthFacts = (birthDate: string | undefined, onDate: string) => {
  if (birthDate === undefined) return {};
  const { earliest, latest } = partialDateRange(birthDate);
  const age = yearsBetween(latest, onDate);
  const oldest = yearsBetween(earliest, onDate);
  return {
    ...(earliest === latest ? { birthDate } : {}),
    bornNotBefore: earliest,
    bornNotAfter: latest,
    ...(age === oldest ? { age } : {}),
    ...(age >= 18 || oldest < 18 ? { adult: age >= 18 } : {}),
  };
};

/** Given name and surnames as one text. */
export const fullName = ({ givenName, surname1, surname2 }: PersonRow): string =>
  [givenName, surname1, surname2].filter(Boolean).join(' ');

/** The facts of one row on a civil date. */
export const describePerson = (index: RegisterIndex, row: PersonRow, onDate: string): PersonFacts => {
  const deceasedOn = index.deaths.get(row.personId);
  const unrepresented = row.underGuardianship && row.guardianIds.length === 0;
  return {
    personId: row.personId,
    firstName: row.givenName,
    fullName: fullName(row),
    ...birthFacts(row.birthDate, onDate),
    ...(row.nif === undefined ? {} : { idMasked: maskIdentityNumber(row.nif) }),
    hasIdNumber: row.nif !== undefined,
    mayBeOffered: !row.noOffers && !row.protectedAddress && !unrepresented && deceasedOn === undefined,
    resident: row.householdId !== undefined,
    ...held(
      row,
      'sex',
      'nationality',
      'language',
      'email',
      'phone',
      'electedElectronic',
      'opposesConsultations',
    ),
    ...held(row, 'relationship', 'registeredSince', 'addressSince'),
    ...(deceasedOn === undefined ? {} : { deceasedOn }),
  };
};
