import { z } from 'zod';
import { extensible } from './extension.js';
import { legalReference } from './legal-reference.js';

export const termUnit = z.enum(['hours', 'workingDays', 'naturalDays', 'months', 'years']);
export type TermUnit = z.infer<typeof termUnit>;

/** An amount of legal time (Ley 39/2015 art. 30). Natural days need a law that says so (art. 30.2). */
export const term = extensible({
  amount: z.number().int().positive(),
  unit: termUnit,
  legalBasis: legalReference.optional(),
  /** Set by the town for itself, with no norm behind it: nobody loses anything when it ends. */
  ownCommitment: z.boolean().optional(),
});
export type Term = z.infer<typeof term>;

/** The published term of a phase: its own, the procedure's maximum, or an event outside the town. */
export const phaseTerm = z.union([
  term,
  extensible({ within: z.literal('maximumTerm') }),
  extensible({ until: z.lazy(() => untilDate) }),
]);
export type PhaseTerm = z.infer<typeof phaseTerm>;

/** A day of the calendar instead of a count: "the 2nd working day of January of the tax year". */
export const untilDate = extensible({
  nthWorkingDay: z.number().int().min(1).max(23),
  month: z.number().int().min(1).max(12),
  /** A year, or the field that holds it. */
  year: z.union([z.number().int(), z.strictObject({ field: z.string() })]),
});
export type UntilDate = z.infer<typeof untilDate>;
