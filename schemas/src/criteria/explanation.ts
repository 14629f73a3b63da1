import { z } from 'zod';
import { localizedText } from '../definition/localized-text.js';
import { isoDate, scalar } from '../definition/scalar.js';

/** Kleene's three values: a missing datum is neither a yes nor a no, and never counts as met. */
export const verdict = z.enum(['met', 'notMet', 'missing']);
export type Verdict = z.infer<typeof verdict>;

/** A value that a condition read, with its origin, so that the decision can be shown and contested. */
export const evidence = z.strictObject({
  /** Dotted id of the field, parameter or fact. */
  of: z.string(),
  value: scalar.nullable(),
  source: z.string().optional(),
  on: isoDate.optional(),
});
export type Evidence = z.infer<typeof evidence>;

/** The verdict of a condition and of each of its parts, in the order in which they are written. */
export interface Explanation {
  verdict: Verdict;
  op: string;
  /** JSON pointer of the condition inside its criterion. */
  path: string;
  says?: z.infer<typeof localizedText> | undefined;
  article?: string | undefined;
  evidence: Evidence[];
  parts: Explanation[];
}

export const explanation: z.ZodType<Explanation> = z.lazy(() =>
  z.strictObject({
    verdict,
    op: z.string(),
    path: z.string(),
    says: localizedText.optional(),
    article: z.string().optional(),
    evidence: z.array(evidence),
    parts: z.array(explanation),
  }),
);
