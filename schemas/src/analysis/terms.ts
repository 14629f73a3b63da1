import { jsonPointer, type Phase, type Procedure, type Term, termUnit } from '../definition/index.js';

/** An amount of legal time with its place in the document. */
export interface PlacedTerm {
  term: Term;
  path: string;
}

/** Every term of a definition, wherever it is: they are known by their amount and unit. */
export function termsOf(procedure: Procedure): PlacedTerm[] {
  const found: PlacedTerm[] = [];
  const search = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) search(each, [...path, index]);
      return;
    }
    const { amount, unit } = value as { amount?: unknown; unit?: unknown };
    if (typeof amount === 'number' && termUnit.safeParse(unit).success) {
      found.push({ term: value as Term, path: jsonPointer(path) });
    }
    for (const [key, inner] of Object.entries(value)) {
      if (!key.startsWith('x-')) search(inner, [...path, key]);
    }
  };
  search(procedure, []);
  return found;
}

/** The amount that a phase publishes as its term; undefined for one within the maximum term or until a day. */
export function amountOf(phase: Phase): Term | undefined {
  return 'term' in phase && phase.term && 'amount' in phase.term ? (phase.term as Term) : undefined;
}
