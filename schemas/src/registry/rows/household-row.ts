import { z } from 'zod';
import { choiceCell, flagCell, keyCell } from './cell.js';

/** A registration sheet (*hoja padronal*): who lives at one address. */
export const householdRow = z.object({
  householdId: keyCell(),
  addressId: keyCell(),
  /** `collective` is a residence or convent: its members are no family. */
  kind: choiceCell('family', 'collective'),
  synthetic: flagCell(),
});
export type HouseholdRow = z.output<typeof householdRow>;
