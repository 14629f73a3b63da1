import type { Phase, PhaseTerm, Step, Trigger } from '@oficio/schemas/definition';
import { transitionsOf } from '../document/phase-tree';

/** Whom a phase waits for. */
export type Turn = 'person' | 'town' | 'administration' | 'automatic';

const essential = new Set(['confirm', 'refuse', 'correct', 'submit']);

/**
 * Whose turn it is in a phase, from what makes it end: a person of the file, somebody of the town, another
 * administration, or nobody. Rights that exist in any phase (withdraw, appeal) do not make it the person's turn.
 */
export function turnOf(phase: Phase): Turn {
  const transitions = transitionsOf(phase);
  const has = (test: (trigger: Trigger) => boolean) => transitions.some(({ trigger }) => test(trigger));
  if (has((trigger) => trigger.kind === 'citizen' && essential.has(trigger.action))) return 'person';
  if (
    has((trigger) => trigger.kind === 'officer') ||
    stepsOf(phase).some((step) => step.kind === 'assignTask')
  )
    return 'town';
  if (has(({ kind }) => kind === 'answer' || kind === 'message')) return 'administration';
  if (has(({ kind }) => kind === 'citizen' || kind === 'notification')) return 'person';
  return 'automatic';
}

function stepsOf(phase: Phase): Step[] {
  return phase.kind === 'history' || phase.kind === 'include' ? [] : phase.onEntry;
}

/** The letters that a phase sends on entering, leaving or on a way out that stays inside. */
export function lettersOf(phase: Phase): string[] {
  if (phase.kind === 'history' || phase.kind === 'include') return [];
  const steps = [
    ...phase.onEntry,
    ...phase.onExit,
    ...phase.transitions.flatMap((transition) => transition.steps),
  ];
  return [...new Set(steps.flatMap((step) => (step.kind === 'communicate' ? [step.communication] : [])))];
}

/** The term of a phase, or undefined for those that have none. */
export function termOf(phase: Phase): PhaseTerm | undefined {
  return phase.kind === 'history' || phase.kind === 'include' ? undefined : phase.term;
}

/** A term as a count of one unit; null when it is another kind of term. */
export function countedTerm(term: PhaseTerm | undefined): { amount: number; unit: string } | null {
  return term && 'amount' in term && 'unit' in term
    ? { amount: Number(term.amount), unit: String(term.unit) }
    : null;
}

/** How many ways out stay inside the phase: something is done and nothing is left. */
export function innerTransitions(phase: Phase): number {
  return transitionsOf(phase).filter((transition) => transition.target.length === 0).length;
}
