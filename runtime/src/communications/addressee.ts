import { addressText, fullName, partialDateRange, yearsBetween } from '@oficio/schemas/registry';
import type { PersonDossier } from '../ports/index.js';

/**
 * Whether letters may go to this person by themselves. Dead people, minors and protected addresses are never
 * written to by the machine: an officer is given the case, without being told which of the three it is.
 */
export function writesItself({ person, deaths }: PersonDossier, today: string): boolean {
  if (person.protectedAddress) return false;
  if (deaths.some(({ personId }) => personId === person.personId)) return false;
  return isSurelyAdult(person.birthDate, today);
}

/** Over 18 on a civil date even on the latest day that an incomplete birth date may mean. Unknown is not adult. */
export function isSurelyAdult(birthDate: string | undefined, today: string): boolean {
  return birthDate !== undefined && yearsBetween(partialDateRange(birthDate).latest, today) >= 18;
}

/** Name and address as printed on an envelope; undefined when the register has no address for the person. */
export function postalAddress({ person, address }: PersonDossier, townName: string): string[] | undefined {
  return address && [fullName(person), addressText(address), `${address.postalCode} ${townName}`];
}
