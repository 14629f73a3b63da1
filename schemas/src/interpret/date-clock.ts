/** From the facts of a clock to its date, its explanation and the instant when it is over. Pure legal time. */
import {
  type Calendar,
  dueHours,
  dueInstant,
  extensionStep,
  isDayTerm,
  nthWorkingDay,
  runningTerm,
  type Suspension,
} from '../deadlines/index.js';
import type { LocalizedText } from '../definition/localized-text.js';
import type { UntilDate } from '../definition/term.js';
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

const explained = ({ steps, warnings }: Explained): Pick<Clock, 'steps' | 'warnings'> => ({
  steps: steps.map(({ article, text }): ClockStep => ({ article, text })),
  warnings: warnings.map(({ text }) => text),
});

const inForce = (clock: Clock): Suspension[] =>
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

function dateByCount(clock: Clock, from: string, world: ClockWorld): Clock {
  const { term } = clock.rule;
  const { calendar, extraCalendar, zone } = world;
  if (term === undefined) return clock;
  if (!isDayTerm(term)) {
    const result = dueHours({ from: clock.startedAt, hours: term.amount, calendar, extraCalendar, zone });
    const { due } = result;
    return {
      ...clock,
      ...explained(result),
      status: 'running',
      due,
      unrolled: due,
      alertOn: due,
      dueAt: result.instant,
    };
  }
  const result = runningTerm({
    from,
    term,
    calendar,
    extraCalendar,
    suspensions: inForce(clock),
    // Hours are never extended: art. 32 speaks of terms in days, and art. 30.1 sends longer ones to days.
    extensions: clock.extensions.flatMap(({ kind, by, on }) =>
      isDayTerm(by) ? [{ by: [by], step: extensionStep(kind, by, on) }] : [],
    ),
  });
  const { due, unrolled, alertOn, lossAfter } = result;
  const { due: _due, unrolled: _unrolled, alertOn: _alertOn, dueAt: _dueAt, ...undated } = clock;
  const suspendedNow = clock.suspensions.some((one) => one.from !== undefined && one.until === undefined);
  return {
    ...undated,
    ...explained(result),
    status: suspendedNow || due === undefined ? 'suspended' : 'running',
    ...(due !== undefined && {
      due,
      unrolled: unrolled ?? due,
      alertOn: alertOn ?? due,
      dueAt: dueInstant(lossAfter ?? due, zone),
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

/** The clock with its date. A clock that still waits for its anchor is returned as it is. */
export function dateClock(clock: Clock, world: ClockWorld): Clock {
  if (clock.startsFrom === undefined) return clock;
  return notBeforeTold(
    clock.rule.until === undefined
      ? dateByCount(clock, clock.startsFrom, world)
      : dateByNthDay(clock, clock.rule.until, clock.startsFrom, world),
  );
}

function dateByNthDay(clock: Clock, until: UntilDate, startsFrom: string, world: ClockWorld): Clock {
  const year = clock.rule.untilYear ?? Number(startsFrom.slice(0, 4));
  const { nthWorkingDay: nth, month } = until;
  const result = nthWorkingDay({
    nth,
    month,
    year,
    calendar: world.calendar,
    extraCalendar: world.extraCalendar,
  });
  const { date } = result;
  return {
    ...clock,
    ...explained(result),
    status: 'running',
    due: date,
    unrolled: date,
    alertOn: date,
    dueAt: dueInstant(date, world.zone),
  };
}
