import type { AddressRow } from '../rows/address-row.js';

/** An address as it is printed on a letter, without postal code: `Carrer Major, 12, esc. B, 3-5`. */
export const addressText = ({ street, number, stairs, floor, door }: AddressRow): string =>
  [street, number, stairs && `esc. ${stairs}`, [floor, door].filter(Boolean).join('-')]
    .filter(Boolean)
    .join(', ');
