/** What a change of calendar does to the terms that are open: computed again, with before and after for the journal. */
import type { Calendar } from './calendar.js';
import { type RunningTerm, type RunningTermRequest, runningTerm } from './running-term.js';

/** An open term, without the calendar that changes. `id` is the caller's. */
export interface OpenTerm {
  readonly id: string;
  readonly request: Omit<RunningTermRequest, 'calendar'>;
}

export interface MovedTerm {
  readonly id: string;
  readonly before: RunningTerm;
  readonly after: RunningTerm;
}

/** The open terms whose date shown, alert or loss differs between the two calendars. */
export function movedTerms(open: readonly OpenTerm[], before: Calendar, after: Calendar): MovedTerm[] {
  return open
    .map(({ id, request }) => ({
      id,
      before: runningTerm({ ...request, calendar: before }),
      after: runningTerm({ ...request, calendar: after }),
    }))
    .filter(
      (one) =>
        one.before.due !== one.after.due ||
        one.before.alertOn !== one.after.alertOn ||
        one.before.lossAfter !== one.after.lossAfter,
    );
}
