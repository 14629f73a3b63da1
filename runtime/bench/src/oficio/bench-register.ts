/** The people of whom the cases are: the register of a town that ships, and as many more as a bulk run needs. */

import { generateTown, type RegisterRows, type Town } from '@oficio/schemas/registry';
import { sampleTown } from '#product/seed/samples-folder.js';

export const TOWN = 'alqueria-de-la-comtessa';

export function benchTown(): Town {
  const town = sampleTown(TOWN);
  if (!town) throw new Error(`The town ${TOWN} does not ship.`);
  return town;
}

/** The same people in every run. */
export const benchRegister = (): RegisterRows =>
  generateTown({ town: benchTown(), seed: 'bench', referenceDate: '2026-01-01' }).rows;

/** A register of this many adults, each in a home of their own at one address. */
export function adults(count: number): RegisterRows {
  const numbers = Array.from({ length: count }, (_, index) => String(index).padStart(6, '0'));
  const address = {
    addressId: 'bulk',
    street: 'Carrer Major',
    number: '1',
    postalCode: '46715',
    synthetic: true,
  };
  return {
    addresses: [address],
    households: numbers.map((number) => ({
      householdId: `bulk-h${number}`,
      addressId: address.addressId,
      kind: 'family',
      synthetic: true,
    })),
    people: numbers.map((number) => ({
      personId: `bulk-p${number}`,
      givenName: 'Persona',
      surname1: number,
      sex: 'female',
      birthDate: '1980-01-01',
      nationality: 'ES',
      language: 'ca-valencia',
      electedElectronic: false,
      opposesConsultations: false,
      noOffers: false,
      protectedAddress: false,
      underGuardianship: false,
      guardianIds: [],
      householdId: `bulk-h${number}`,
      relationship: 'holder',
      registeredSince: '1980-01-01',
      addressSince: '1980-01-01',
      synthetic: true,
    })),
    titles: [],
    properties: [],
    discounts: [],
    deaths: [],
  };
}
