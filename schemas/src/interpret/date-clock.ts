/** From the facts of a clock to its date, its explanation and the instant when it is over. Pure legal time. */
import {
  type Calendar,
  type DueHours,
  dueHours,
  dueInstant,
  extensionStep,
  isDayTerm,
  type NthWorkingDay,
  nthWorkingDay,
  openDayStep,
  type RunningTerm,
  runningTerm,
  type Suspension,
} from '../deadlines/index.js';
import type { LocalizedText } from '../definition/localized-text.js';
import type { Clock, ClockStep } from './clock.js';

export interface ClockWorld {
  calendar: Calendar;
  /** The calendar of the person's home (art. 30.6). */
  extraCalendar?: Calendar | undefined;
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
  | { kind: 'hours'; result: DueHours }
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

/** Counts a clock, with the full result of legal time. Undefined while it waits for its anchor. */
export function clockResult(clock: Clock, world: ClockWorld): ClockResult | undefined {
  const { startsFrom, startedAt } = clock;
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
    const result = dueHours({ from: startedAt, hours: term.amount, calendar, extraCalendar, zone });
    return { kind: 'hours', result };
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
  const { latestStart } = clock;
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
    dueAt: counted.kind === 'hours' ? counted.result.instant : dueInstant(due, zone),
  };
}

/** The clock with its date. A clock that still waits for its anchor is returned as it is. */
export function dateClock(clock: Clock, world: ClockWorld): Clock {
  const counted = clockResult(clock, world);
  return counted === undefined ? clock : notBeforeTold(dated(clock, counted, world.zone));
}
