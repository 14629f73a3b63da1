import type { LocalizedText } from '../definition/localized-text.js';
import type { Scope } from '../definition/step.js';
import type { DeadlineRule } from './effect.js';

/** A line of the account of how a date was found, with the article that decides it. */
export interface ClockStep {
  article: string;
  text: LocalizedText;
}

/** A pause of the term: civil dates, both counted as stopped; open while `to` is absent. */
export interface ClockSuspension {
  from: string;
  to?: string;
  reason: LocalizedText;
}

/**
 * A deadline of a case with its date: kept beside the snapshot by the engine (as a timer row) and by the
 * simulator, and computed by the same function in both.
 */
export interface Clock {
  deadline: string;
  generation: number;
  name?: LocalizedText;
  rule: DeadlineRule;
  scope: Scope;
  /** The phase that started it. */
  phase: string;
  /** `waiting`: its anchor has not happened; `suspended`: stopped, without a date. */
  status: 'waiting' | 'running' | 'suspended' | 'reached' | 'cancelled';
  /** Civil date from which it counts (the day after is day one). */
  startsFrom?: string;
  /** Civil date of the last day. */
  due?: string;
  /** The same before rolling over a non-working last day (art. 30.5). */
  unrolled?: string;
  /** Instant, epoch milliseconds, when the last day has wholly passed: never fired earlier. */
  dueAt?: number;
  steps: ClockStep[];
  warnings: LocalizedText[];
  suspensions: ClockSuspension[];
}
