import type { SedeText } from '../texts.js';

const units = ['hours', 'workingDays', 'naturalDays', 'months', 'years'] as const;

/** A published term in words: "10 días hábiles". Throws on a unit that no term of the language has. */
export function termInWords(term: { readonly amount: number; readonly unit: string }, t: SedeText): string {
  const unit = units.find((known) => known === term.unit);
  if (!unit) throw new Error(`Unknown unit of a term: "${term.unit}". Use one of ${units.join(', ')}.`);
  return t(`term.${unit}`, { amount: term.amount });
}
