import { z } from 'zod';
import { cadastralRefCell } from './address-row.js';
import { flagCell, keyCell, numberCell } from './cell.js';

/** A large-family discount of the property tax (IBI), granted or refused, of one property and year. */
export const discountRow = z.object({
  cadastralRef: cadastralRefCell(),
  year: numberCell({ min: 1990, max: 2199, decimals: 0 }),
  granted: flagCell(),
  /** Per cent of the gross tax; never above 90 (TRLRHL art. 74.4). */
  rate: numberCell({ min: 0, max: 90, decimals: 2 }),
  holderId: keyCell(),
  synthetic: flagCell(),
});
export type DiscountRow = z.output<typeof discountRow>;
