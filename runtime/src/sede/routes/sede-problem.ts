import type { ProblemKind } from '../pages/problem.js';

/** Ends a request of the sede with a page that says what went wrong; see `ProblemKind` for the HTTP status. */
export class SedeProblem extends Error {
  readonly kind: ProblemKind;
  /** Minutes to wait, where waiting helps. */
  readonly retryMinutes: number | undefined;

  constructor(kind: ProblemKind, retryMinutes?: number) {
    super(kind);
    this.name = 'SedeProblem';
    this.kind = kind;
    this.retryMinutes = retryMinutes;
  }
}

/** What does not exist and what is another person's are answered alike. */
export function notFound(): never {
  throw new SedeProblem('notFound');
}
