import type { SuspensionGround } from '../deadlines/suspension.js';
import type { LocalizedText } from '../definition/localized-text.js';
import type { Scope } from '../definition/step.js';
import type { Term } from '../definition/term.js';
import type { DeadlineRule } from './effect.js';
import type { Residence } from './residence.js';

/** A line of the account of how a date was found, with the article that decides it. */
export interface ClockStep {
  article: string;
  text: LocalizedText;
}

/**
 * A pause of the maximum term (arts. 22 and 25.2). Without `from` it was decided but not communicated, and
 * stops nothing; without `until` it is open.
 */
export interface ClockSuspension {
  ground: SuspensionGround;
  /** The article that the definition cites, when it is a sector rule and not Ley 39/2015. */
  article?: string;
  reason: LocalizedText;
  communicatedBy: string;
  from?: string;
  until?: string;
  cap?: Term;
}

/** An extension that was granted, with why. */
export interface ClockExtension {
  /** `step`: art. 32, at most half. `maximumTerm`: art. 23, at most as long again. */
  kind: 'step' | 'maximumTerm';
  by: Term;
  on: string;
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
  /**
   * `waiting`: its anchor has not happened; `suspended`: stopped, without a date; `met`: a maximum term within
   * which the decision was put at disposal, so that it produces no silence (arts. 40.4, 43.3).
   */
  status: 'waiting' | 'running' | 'suspended' | 'reached' | 'met' | 'cancelled';
  /** Civil date from which it counts (the day after is day one). */
  startsFrom?: string;
  /** The latest reading of that day, where the law leaves it open (art. 43.2): no right is lost before. */
  latestStart?: string;
  /** Civil date on which the duty to notify within it was met; only the maximum term. */
  metOn?: string;
  /** Civil date of the last day. */
  due?: string;
  /** The same before rolling over a non-working last day (art. 30.5). */
  unrolled?: string;
  /** The day of alerts: the earliest reading of how suspensions move the term. */
  alertOn?: string;
  /**
   * Instant, epoch milliseconds, when the last day of the latest reading has wholly passed: nothing is
   * declared reached, and nobody loses a right, earlier.
   */
  dueAt?: number;
  /**
   * The instant before which nothing is declared reached, since a change of calendar shortened the term after
   * people had been told its date. Epoch milliseconds.
   */
  toldDueAt?: number;
  steps: ClockStep[];
  warnings: LocalizedText[];
  suspensions: ClockSuspension[];
  extensions: ClockExtension[];
  /** Local date-time of the start, for terms in hours: the hour of the notification where they count from one. */
  startedAt: string;
  /** Nobody wrote down the hour from which it counts: the last minute of the day was taken, which takes nothing away. */
  hourUnknown?: true;
  /** Where the person lives, when it is not the town; only in terms that the person must meet (art. 30.6). */
  residence?: Residence;
}
