import type { Datum } from './datum.js';
import type { Effect } from './effect.js';

/** A deadline, consultation or task that is alive, and the phase that it ends with. */
export interface Alive {
  generation: number;
  /** The phase whose exit ends it; absent when it lives with the case. */
  phase?: string;
}

export interface LiveDeadline extends Alive {
  /** The communication whose notification gives it a date; absent once it has one. */
  awaits?: string;
}

export interface Consultation extends Alive {
  status: 'pending' | 'verified' | 'notVerified' | 'unavailable';
}

/** The extended state of a case, plain JSON: it is stored inside the snapshot. */
export interface CaseContext {
  entry: string;
  /** Civil date of the event being interpreted. */
  today: string;
  fields: Record<string, Datum>;
  deadlines: Record<string, LiveDeadline>;
  consultations: Record<string, Consultation>;
  tasks: Record<string, Alive>;
  /** How many times each deadline, consultation and task was started: late arrivals are told apart. */
  generations: Record<string, number>;
  fileOpened: boolean;
  /** A suspension of the maximum term that was decided; in force since it was communicated (S3). */
  suspension?: { communicatedBy: string; since?: string };
  /** What the step being interpreted has produced so far; empty between steps. */
  emitted: Emission[];
}

/**
 * What XState holds of a case: its context as one value, since XState lays what an action gives over what there was,
 * key by key, and would keep what was taken away.
 */
export interface HeldContext {
  case: CaseContext;
}

export type Emission =
  | { type: 'effect'; effect: Effect }
  | { type: 'entered'; phase: string }
  | { type: 'exited'; phase: string }
  | { type: 'took'; transition: string };
