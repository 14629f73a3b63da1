import { z } from 'zod';
import { dottedIdentifier, identifier } from './identifier.js';
import { scalar } from './scalar.js';

/**
 * What a condition reads. Fields and parameters are declared by the procedure; `item` is the current
 * element of the nearest relation (`exists`, `count`, `gather`); `today` is the date of the evaluation.
 */
export const operand = z.union([
  z.strictObject({ value: scalar }),
  z.strictObject({ field: dottedIdentifier }),
  z.strictObject({ parameter: identifier }),
  z.strictObject({ item: dottedIdentifier }),
  z.strictObject({ today: z.literal(true) }),
  /** 1 January (or another day) of a year held by a field: the decisive date of a tax. */
  z.strictObject({
    dateOf: z.strictObject({ year: dottedIdentifier, month: z.number().int(), day: z.number().int() }),
  }),
]);
export type Operand = z.infer<typeof operand>;
