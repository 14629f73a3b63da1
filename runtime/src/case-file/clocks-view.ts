/** The clocks of a case with their pictures, for the officer. Their dates are those stored: nothing is counted again. */
import type { CaseView } from '@oficio/schemas/api';
import { workingDaysLeft } from '@oficio/schemas/deadlines';
import { type Clock, homeCalendarOf } from '@oficio/schemas/interpret';
import { clockPictureOf, clockSentence } from '@oficio/schemas/timeline';
import { clockWorldOf, type TownContext } from '../http/town-context.js';
import { clockName } from './clock-name.js';

function clockView(clock: Clock, town: TownContext, today: string): CaseView['clocks'][number] {
  const { deadline, status, startsFrom, due, steps, warnings } = clock;
  const world = clockWorldOf(town);
  const picture = clockPictureOf(clock, world) ?? null;
  return {
    deadline,
    name: clockName(clock),
    status,
    startsFrom: startsFrom ?? null,
    due: due ?? null,
    workingDaysLeft:
      status === 'running' && due !== undefined
        ? workingDaysLeft(today, due, world.calendar, homeCalendarOf(clock, world))
        : null,
    sentence: clockSentence(clock, picture?.stops ?? [], world) ?? null,
    picture,
    steps: steps.map(({ article, text }) => ({ article, text })),
    warnings,
  };
}

/** The days before the first start and after the last day that a picture may show too. */
const MARGIN_DAYS = 31;

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The clocks, and the holidays of the days over which they stand. `today` is the civil date of the town. */
export function clocksView(
  clocks: readonly Clock[],
  town: TownContext,
  today: string,
): Pick<CaseView, 'clocks' | 'holidays'> {
  const dates = [
    today,
    ...clocks.flatMap(({ startsFrom, due }) => [startsFrom ?? today, due ?? today]),
  ].sort();
  const first = plusDays(dates[0] ?? today, -MARGIN_DAYS);
  const last = plusDays(dates.at(-1) ?? today, MARGIN_DAYS);
  return {
    clocks: clocks.map((clock) => clockView(clock, town, today)),
    holidays: [...town.calendar.holidays.values()]
      .filter(({ date }) => date >= first && date <= last)
      .map(({ date, name }) => ({ date, name }))
      .sort((one, other) => one.date.localeCompare(other.date)),
  };
}
