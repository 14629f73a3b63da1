/** From the facts of a clock to its date, its explanation and the instant when it is over. Pure legal time. */

import { type ExplanationStep, lpac } from '../deadlines/explanation.js';
import {
  type Calendar,
  type DueHours,
  dueHours,
  dueInstant,
  extensionStep,
  type HomeCalendars,
  isDayTerm,
  type NthWorkingDay,
  nthWorkingDay,
  openDayStep,
  type RunningTerm,
  runningTerm,
  type Suspension,
} from '../deadlines/index.js';
import { say } from '../deadlines/wording.js';
import type { LocalizedText } from '../definition/localized-text.js';
import type { Clock, ClockStep } from './clock.js';
import { countedOnce } from './equal-terms.js';
import { homeCalendarOf, residenceNotes } from './residence.js';

export interface ClockWorld {
  calendar: Calendar;
  /** A second calendar for every clock, where the asker names it (art. 30.6). */
  extraCalendar?: Calendar | undefined;
  /** The calendars of where people live, for the clocks that carry a residence (art. 30.6). */
  homes?: HomeCalendars | undefined;
  /** IANA zone of the sede. */
  zone: string;
}

interface Explained {
  steps: readonly { article: string; text: LocalizedText }[];
  warnings: readonly { text: LocalizedText }[];
}

/** What the law gives for a clock that has begun: a term in days, one in hours, or a fixed day of a year. */
export type ClockResult =
  /** `latest`: counted from the latest reading of its start (art. 43.2), where the law leaves the day open. */
  | { kind: 'days'; result: RunningTerm; latest?: RunningTerm }
  /** `latest`: as above, from the last minute of the latest day. */
  | { kind: 'hours'; result: DueHours; latest?: DueHours }
  | { kind: 'fixedDay'; result: NthWorkingDay };

const explained = ({ steps, warnings }: Explained): Pick<Clock, 'steps' | 'warnings'> => ({
  steps: steps.map(({ article, text }): ClockStep => ({ article, text })),
  warnings: warnings.map(({ text }) => text),
});

/** The suspensions of a clock that were communicated: the others stop nothing. */
export const suspensionsInForce = (clock: Pick<Clock, 'suspensions'>): Suspension[] =>
  clock.suspensions.flatMap(({ ground, article, from, until, cap }) =>
    from === undefined
      ? []
      : [
          {
            ground,
            ...(article !== undefined && { article }),
            from,
            communicatedOn: from,
            ...(until !== undefined && { until }),
            ...(cap && { cap }),
          },
        ],
  );

const HOUR_UNKNOWN: ExplanationStep = {
  code: 'hourUnknown',
  article: lpac('30.1'),
  text: say(
    'No consta la hora de la que parte el plazo: se cuenta desde el último minuto de ese día, que es lo que favorece a la persona.',
    "No consta l'hora de la qual partix el termini: es compta des de l'últim minut d'eixe dia, que és el que afavorix la persona.",
    'The hour from which the term counts is not known: it counts from the last minute of that day, which favours the person.',
  ),
  dates: [],
};

/** Counts a clock, with the full result of legal time. Undefined while it waits for its anchor. */
export function clockResult(clock: Clock, world: ClockWorld): ClockResult | undefined {
  const counted = plainResult(clock, { ...world, extraCalendar: homeCalendarOf(clock, world) });
  if (counted === undefined) return undefined;
  const notes = residenceNotes(clock);
  if (counted.kind === 'hours' && clock.hourUnknown) notes.steps.unshift(HOUR_UNKNOWN);
  return notes.steps.length + notes.warnings.length === 0 ? counted : withNotes(counted, notes);
}

function withNotes(
  counted: ClockResult,
  { steps, warnings }: ReturnType<typeof residenceNotes>,
): ClockResult {
  const noted = <T extends ClockResult['result']>(result: T): T => ({
    ...result,
    steps: [...result.steps, ...steps],
    warnings: [...result.warnings, ...warnings],
  });
  if (counted.kind === 'days') return { ...counted, result: noted(counted.result) };
  if (counted.kind === 'hours') return { ...counted, result: noted(counted.result) };
  return { ...counted, result: noted(counted.result) };
}

function plainResult(clock: Clock, world: ClockWorld): ClockResult | undefined {
  const { startsFrom, startedAt, latestStart } = clock;
  const { term, until, untilYear } = clock.rule;
  const { calendar, extraCalendar, zone } = world;
  if (startsFrom === undefined) return undefined;
  if (until !== undefined) {
    const { nthWorkingDay: nth, month } = until;
    const year = untilYear ?? Number(startsFrom.slice(0, 4));
    return { kind: 'fixedDay', result: nthWorkingDay({ nth, month, year, calendar, extraCalendar }) };
  }
  if (term === undefined) return undefined;
  if (!isDayTerm(term)) {
    const request = { hours: term.amount, calendar, extraCalendar, zone };
    const result = dueHours({ ...request, from: startedAt });
    if (latestStart === undefined) return { kind: 'hours', result };
    return { kind: 'hours', result, latest: dueHours({ ...request, from: `${latestStart}T23:59` }) };
  }
  const request = {
    term,
    calendar,
    extraCalendar,
    suspensions: suspensionsInForce(clock),
    // Hours are never extended: art. 32 speaks of terms in days, and art. 30.1 sends longer ones to days.
    extensions: clock.extensions.flatMap(({ kind, by, on }) =>
      isDayTerm(by) ? [{ by: [by], step: extensionStep(kind, by, on) }] : [],
    ),
  };
  const latest = latestStart === undefined ? {} : { latest: runningTerm({ ...request, from: latestStart }) };
  return { kind: 'days', result: runningTerm({ ...request, from: startsFrom }), ...latest };
}

function datedByDays(
  clock: Clock,
  { result, latest }: Extract<ClockResult, { kind: 'days' }>,
  zone: string,
): Clock {
  const { due, unrolled, alertOn, lossAfter = due } = result;
  const { due: _due, unrolled: _unrolled, alertOn: _alertOn, dueAt: _dueAt, ...undated } = clock;
  const last = [lossAfter, latest?.lossAfter]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  const { startsFrom, latestStart } = clock;
  const disputed =
    startsFrom === undefined || latestStart === undefined || last === undefined
      ? []
      : [openDayStep(startsFrom, latestStart, last)];
  const suspendedNow = clock.suspensions.some((one) => one.from !== undefined && one.until === undefined);
  return {
    ...undated,
    ...explained({ ...result, steps: [...disputed, ...result.steps] }),
    status: suspendedNow || due === undefined ? 'suspended' : 'running',
    ...(due !== undefined && {
      due,
      unrolled: unrolled ?? due,
      alertOn: alertOn ?? due,
      dueAt: dueInstant(last ?? due, zone),
    }),
  };
}

/** A date that people were told is a floor for the instant of loss. */
function notBeforeTold(clock: Clock): Clock {
  const { toldDueAt, dueAt } = clock;
  return toldDueAt === undefined || dueAt === undefined || dueAt >= toldDueAt
    ? clock
    : { ...clock, dueAt: toldDueAt };
}

function dated(clock: Clock, counted: ClockResult, zone: string): Clock {
  if (counted.kind === 'days') return datedByDays(clock, counted, zone);
  const due = counted.kind === 'hours' ? counted.result.due : counted.result.date;
  return {
    ...clock,
    ...explained(counted.result),
    status: 'running',
    due,
    unrolled: due,
    alertOn: due,
    dueAt: counted.kind === 'hours' ? (counted.latest ?? counted.result).instant : dueInstant(due, zone),
  };
}

/** The clock with its date. A clock that still waits for its anchor is returned as it is. */
export function dateClock(clock: Clock, world: ClockWorld): Clock {
  return countedOnce(clock, world, () => {
    const counted = clockResult(clock, world);
    return counted === undefined ? clock : notBeforeTold(dated(clock, counted, world.zone));
  });
}
