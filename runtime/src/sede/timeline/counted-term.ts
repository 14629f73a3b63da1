// The days of a term that runs in days, one by one, for the table of the current phase.
import { countedDays, type DueDateRequest, dueDate } from '@oficio/schemas/deadlines';
import { textIn } from '@oficio/schemas/definition';
import { type Clock, type ClockWorld, homeCalendarOf } from '@oficio/schemas/interpret';
import type { TimelinePhase as PhaseOfCase } from '@oficio/schemas/timeline';
import type { IsoDate } from '../dates.js';
import type { Language } from '../languages.js';
import type { CountedTerm, TermDay } from './timeline-item.js';

/** A longer table says less than its last day. */
const MOST_DAYS = 70;

type InDays = { amount: number; unit: 'workingDays' | 'naturalDays' };

const inDays = (term: { amount: number; unit: string } | undefined | null): InDays | undefined =>
  term && (term.unit === 'workingDays' || term.unit === 'naturalDays')
    ? { amount: term.amount, unit: term.unit }
    : undefined;

/** The clock that gives the phase its last day or, without one, the term that the phase publishes. */
function requestOf(
  phase: PhaseOfCase,
  clocks: readonly Clock[],
  world: ClockWorld,
): DueDateRequest | undefined {
  const clock = clocks.find(
    ({ scope, status, due }) => scope === 'phase' && status === 'running' && due === phase.due,
  );
  const from = clock ? clock.startsFrom : phase.startedOn;
  const term = inDays(clock ? clock.rule.term : phase.term);
  const extraCalendar = clock && homeCalendarOf(clock, world);
  return from && term ? { from, term, calendar: world.calendar, extraCalendar } : undefined;
}

/**
 * The running term of a phase counted day by day. Undefined when it is not in days, when it is too long for a
 * table, and when something else (an extension, a stop) moved its last day: a table never contradicts the date.
 */
export function countedTerm(
  phase: PhaseOfCase,
  {
    clocks,
    world,
    today,
    lang,
  }: { clocks: readonly Clock[]; world: ClockWorld; today: IsoDate; lang: Language },
): CountedTerm | undefined {
  if (phase.state !== 'current' || phase.due === null || phase.due < today) return undefined;
  const request = requestOf(phase, clocks, world);
  if (!request || dueDate(request).due !== phase.due) return undefined;
  const [, ...days] = countedDays(request);
  if (days.length > MOST_DAYS) return undefined;
  return {
    start: request.from,
    today,
    days: days.map(({ date, number, reason }): TermDay => {
      if (number !== undefined) return { date, count: number };
      return { date, because: reason === 'holiday' ? 'holiday' : 'weekend' };
    }),
    explanation: dueDate(request)
      .steps.map(({ text }) => textIn(text, lang))
      .join(' '),
  };
}
