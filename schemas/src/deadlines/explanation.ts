/** The shape of an explanation: every result of this room carries its steps, each with its article, and its warnings. */
import type { IsoDate } from './civil-date.js';
import type { Texts } from './texts.js';

/** One step of the reasoning, ready to show; `code` is stable, for tests and pictures. */
export interface ExplanationStep {
  readonly code: string;
  /** For example `Ley 39/2015 art. 30.5`. */
  readonly article: string;
  readonly text: Texts;
  /** The dates that the step speaks of. */
  readonly dates: readonly IsoDate[];
}

/** Something that the person who trusts the result must know. */
export interface Warning {
  readonly code: WarningCode;
  /** Full, for staff. */
  readonly text: Texts;
  /** Short, for citizens. */
  readonly brief: Texts;
  /** The year of the calendar that is in doubt. */
  readonly year?: number;
  /** The layer that is in doubt: its id, if it has one. */
  readonly layer?: string;
}

export type WarningCode =
  | 'calendarProjected'
  | 'calendarNotPublished'
  | 'regionalDaysNotLoaded'
  | 'townDaysNotLoaded'
  | 'residenceUnknown'
  | 'suspensionNotCommunicated'
  | 'suspensionAfterExpiry'
  | 'suspensionStillOpen'
  | 'attemptsCloseByClock';

/** `lpac('30.5')` is `Ley 39/2015 art. 30.5`. */
export function lpac(article: string): string {
  return `Ley 39/2015 art. ${article}`;
}
