// The dwellings of a town: invented numbers of its streets, no two alike.
import type { AddressRow } from '../rows/address-row.js';
import type { Town } from '../town.js';
import type { Identifiers } from './identifiers.js';
import type { Random } from './random.js';
import { rates } from './rates.js';

/** Makes dwellings one after another. `expected` is how many will be asked for: long streets for large towns. */
export const createDwellings = (random: Random, town: Town, ids: Identifiers, expected: number) => {
  const [firstStreet = '', ...otherStreets] = town.streets;
  const streets: readonly [string, ...string[]] = [firstStreet, ...otherStreets];
  const scattered = town.defaultLanguage === 'ca-valencia' ? 'Disseminat' : 'Diseminado';
  const longest = Math.max(180, Math.ceil(expected / streets.length));
  const taken = new Set<string>();
  type Place = Pick<AddressRow, 'street' | 'number' | 'stairs' | 'floor' | 'door'>;
  const drawRural = (): Place => ({ street: scattered, number: String(random.int(1, longest * 3)) });
  const drawHouse = (): Place => ({ street: random.pick(streets), number: String(random.int(1, longest)) });
  const drawFlat = (): Place => ({
    ...drawHouse(),
    ...(random.chance(0.2) ? { stairs: random.pick(['A', 'B']) } : {}),
    floor: String(random.int(1, 6)),
    door: String(random.int(1, 8)),
  });
  /** An address and the reference of its dwelling, which the address itself may lack (no match). */
  return (): { address: AddressRow; cadastralRef: string } => {
    // The kind is decided before looking for a free place, so that full streets do not change the shares.
    const draw = random.chance(rates.rural) ? drawRural : random.chance(rates.flat) ? drawFlat : drawHouse;
    let place = draw();
    while (taken.has(JSON.stringify(place))) place = draw();
    taken.add(JSON.stringify(place));
    const cadastralRef = ids.cadastralRef();
    const matched = !random.chance(rates.noCadastralMatch);
    return {
      cadastralRef,
      address: {
        addressId: ids.key('A'),
        ...place,
        postalCode: '00000',
        ...(matched ? { cadastralRef } : {}),
        synthetic: true,
      },
    };
  };
};
