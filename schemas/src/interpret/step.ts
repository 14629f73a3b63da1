import type { Explanation } from '../criteria/explanation.js';
import type { LocalizedText } from '../definition/localized-text.js';
import type { Outcome } from '../definition/outcome.js';
import type { Effect } from './effect.js';

/**
 * What is stored of a case between steps: XState's persisted snapshot (value, context, history) and the
 * identity of the definition that it belongs to. Plain JSON. Never confused with XState's live snapshot.
 */
export interface StoredSnapshot {
  procedure: string;
  version: number;
  /** Content hash of the definition. */
  hash: string;
  /** Opaque to everybody but the interpreter. */
  state: unknown;
}

/** Why a transition was taken or held back. */
export interface GuardExplanation {
  transition: string;
  explanation: Explanation;
}

/** The result of one macrostep (SCXML 3.13), ready to be committed. */
export interface Step {
  snapshot: StoredSnapshot;
  /** Active atomic phases before and after, in document order. */
  from: string[];
  to: string[];
  /** Phases left and entered, in the order of the macrostep; a phase may appear twice. */
  exited: string[];
  entered: string[];
  /** Ids of the transitions taken, in order. */
  transitions: string[];
  effects: Effect[];
  explanations: GuardExplanation[];
  /** Set when the case has ended. */
  ended?: { phase: string; outcome: Outcome };
}

export const refusalCodes = [
  /** The definition has no such event, task, form or deadline. */
  'event.unknown',
  /** No active phase listens to the event now. */
  'event.notNow',
  /** A phase listens, but its condition is not met (or lacks data). */
  'event.conditionNotMet',
  /** A late arrival: the deadline, consultation or task was started again or abandoned. */
  'event.obsolete',
  /** The case has ended. */
  'case.closed',
  /** The answers do not fit the questions of the form or task. */
  'answers.invalid',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** An expected no: nothing changed and nothing is to be written. */
export interface StepRefusal {
  code: RefusalCode;
  /** Says what happened and what can be done, for the person who asked. */
  text: LocalizedText;
  explanations: GuardExplanation[];
  /** For `answers.invalid`: the question and what is wrong with its answer. */
  problems?: { question: string; code: string; text: LocalizedText }[];
}

export type StepResult = { ok: true; step: Step } | { ok: false; refusal: StepRefusal };
