/** A term that counts from a notification: the earlier date is shown, the later is waited for before any loss. */
import type { Calendar } from './calendar.js';
import type { IsoDate } from './civil-date.js';
import { type DueDate, dueDate } from './due-date.js';
import type { Notification } from './notification.js';
import type { Term } from './term.js';

export interface NotifiedTerm {
  /** By the town's policy. */
  readonly byPolicy: DueDate;
  /** Shown to the person. */
  readonly shown: DueDate;
  /** No right is declared lost before this day is over. */
  readonly lossAfter: IsoDate;
}

/** The person's term after a notification; `undefined` while it has not been practised. Errors as `dueDate`. */
export function notifiedTerm(
  { effectiveOn, effectiveEarliest, effectiveLatest }: Notification,
  term: Term,
  calendar: Calendar,
  extraCalendar?: Calendar,
): NotifiedTerm | undefined {
  if (effectiveOn === undefined || effectiveEarliest === undefined || effectiveLatest === undefined)
    return undefined;
  const from = (date: IsoDate) => dueDate({ from: date, term, calendar, extraCalendar });
  return {
    byPolicy: from(effectiveOn),
    shown: from(effectiveEarliest),
    lossAfter: from(effectiveLatest).due,
  };
}
