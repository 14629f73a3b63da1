/** A term as the law words it: an amount and a unit. What it means is in due-date.ts and hours.ts. */
import { z } from 'zod';

export const termUnit = z.enum(['hours', 'workingDays', 'naturalDays', 'months', 'years']);
export type TermUnit = z.infer<typeof termUnit>;

/**
 * zod: a term. Hours are 1 to 24, because a longer one must be put in days (Ley 39/2015 art. 30.1);
 * days are working days unless a law says natural days (art. 30.2).
 */
export const term = z
  .strictObject({ amount: z.int().positive(), unit: termUnit })
  .refine((value) => value.unit !== 'hours' || value.amount <= 24, {
    path: ['amount'],
    error: 'A term in hours cannot pass 24: write it in days (Ley 39/2015 art. 30.1).',
  });
export type Term = z.infer<typeof term>;

/** A term that ends on a day: any unit but hours. */
export type DayTerm = { amount: number; unit: Exclude<TermUnit, 'hours'> };

/** True if the term is counted by days, months or years. */
export function isDayTerm(value: Term): value is DayTerm {
  return value.unit !== 'hours';
}
