import { caseProblems } from './problems/case-problems.js';
import { definitionProblems } from './problems/definition-problems.js';
import type { ProblemKind } from './problems/problem-kind.js';
import { requestProblems } from './problems/request-problems.js';

/**
 * Every code that the interface answers with, its HTTP status and the sentence a person reads. The one table
 * that maps refusals to HTTP; codes are stable, sentences may change.
 */
export const problemCatalogue = {
  ...requestProblems,
  ...definitionProblems,
  ...caseProblems,
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemCatalogue;

export const isProblemCode = (code: string): code is ProblemCode => code in problemCatalogue;
