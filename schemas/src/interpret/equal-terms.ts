/**
 * Terms that start alike and that nothing moved end alike, with one account of it. A town starts the same ones in all
 * the cases of a day: each is counted once by a calendar, and forgotten with it.
 */
import type { Calendar, HomeCalendars } from '../deadlines/index.js';
import type { Clock } from './clock.js';
import type { ClockWorld } from './date-clock.js';

/** What counting gives to a clock. Shared by the clocks of many cases: nobody writes to it. */
type Counted = Pick<Clock, 'status' | 'due' | 'unrolled' | 'alertOn' | 'dueAt' | 'steps' | 'warnings'>;

/** Some kilobytes each: the terms that start in some days. */
const REMEMBERED = 500;

interface Account {
  /** The calendars of homes that were known meanwhile. */
  homes: HomeCalendars | undefined;
  terms: Map<string, Counted>;
}

const accounts = new WeakMap<Calendar, Account>();

/** What was counted by the calendars of a world. */
function termsOf({ calendar, homes }: ClockWorld): Account['terms'] {
  const known = accounts.get(calendar);
  if (known !== undefined && known.homes === homes) return known.terms;
  const terms = new Map<string, Counted>();
  accounts.set(calendar, { homes, terms });
  return terms;
}

/** All that the dates of a clock follow from; undefined when something of its own moves them. */
function termOf(clock: Clock, { zone, extraCalendar }: ClockWorld): string | undefined {
  const { rule, startsFrom, latestStart, startedAt, hourUnknown } = clock;
  const { residence, toldDueAt, suspensions, extensions } = clock;
  if (extraCalendar !== undefined || toldDueAt !== undefined) return undefined;
  if (suspensions.length > 0 || extensions.length > 0) return undefined;
  const { term, until, untilYear, obligor } = rule;
  const hour = term?.unit === 'hours' ? [startedAt, hourUnknown] : [];
  const home = residence === undefined ? null : [residence, obligor];
  return JSON.stringify([zone, startsFrom, latestStart, term, until, untilYear, home, ...hour]);
}

/** The clock as `count` dates it, counted or remembered. */
export function countedOnce(clock: Clock, world: ClockWorld, count: () => Clock): Clock {
  const term = termOf(clock, world);
  if (term === undefined) return count();
  const known = termsOf(world);
  const found = known.get(term);
  // Not spread: a clock that has no date yet gets new keys.
  if (found) return Object.assign({}, clock, found);
  const dated = count();
  const { status, due, unrolled, alertOn, dueAt, steps, warnings } = dated;
  if (due === undefined || unrolled === undefined || alertOn === undefined || dueAt === undefined)
    return dated;
  if (known.size >= REMEMBERED) known.clear();
  known.set(term, { status, due, unrolled, alertOn, dueAt, steps, warnings });
  return dated;
}
