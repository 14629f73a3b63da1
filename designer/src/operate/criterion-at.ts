import type { Criterion } from '@oficio/schemas/definition';

/** The condition at a JSON pointer inside a criterion, as explanations carry it; undefined where there is none. */
export function criterionAt(criterion: Criterion | undefined, pointer: string): Criterion | undefined {
  let at: unknown = criterion;
  for (const key of pointer.split('/').slice(1)) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  }
  return typeof at === 'object' && at !== null && 'op' in at ? (at as Criterion) : undefined;
}
