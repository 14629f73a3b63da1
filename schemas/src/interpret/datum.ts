import { z } from 'zod';
import { isoDate, scalar } from '../definition/scalar.js';

/**
 * A value of the case with where it came from and the civil date it was true, so that a person can be
 * told "your title is in force; the Generalitat says so, on 9 November". `null`: asked, and not held.
 */
export const datum = z.strictObject({
  value: scalar.nullable(),
  source: z.string(),
  on: isoDate,
});
export type Datum = z.infer<typeof datum>;
