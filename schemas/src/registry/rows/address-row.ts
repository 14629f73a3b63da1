import { z } from 'zod';
import { flagCell, keyCell, patternCell, textCell } from './cell.js';

/** Twenty characters of the Cadastre, without blanks. */
export const cadastralRefCell = () => patternCell(/^[0-9A-Z]{20}$/, 'register.cadastralRef.invalid');

/** A dwelling or other place of the town's street map. */
export const addressRow = z.object({
  addressId: keyCell(),
  street: textCell(),
  number: textCell(),
  stairs: textCell().exactOptional(),
  floor: textCell().exactOptional(),
  door: textCell().exactOptional(),
  postalCode: patternCell(/^\d{5}$/, 'register.postalCode.invalid'),
  /** Absent when the address has not been matched with the Cadastre. */
  cadastralRef: cadastralRefCell().exactOptional(),
  synthetic: flagCell(),
});
export type AddressRow = z.output<typeof addressRow>;
