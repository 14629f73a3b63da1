/** Where the bars of the clocks stand over a calendar. Pure geometry: it counts no term, it draws the given dates. */
import { type Calendar, isWorkingDay } from '@oficio/schemas/deadlines';
import { dateOfDay, dayNumber, weekdayOf } from '../civil-days';

export interface DrawnClock {
  id: string;
  status: 'waiting' | 'running' | 'suspended' | 'reached' | 'cancelled';
  /** Civil date from which it counts. */
  from: string;
  due: string | null;
  /** Spans in which it did not run; without `until` it is still stopped. */
  stops: readonly { from: string; until: string | null }[];
}

export interface Segment {
  kind: 'spent' | 'stopped' | 'left';
  x: number;
  width: number;
}

export interface PictureLayout {
  dayWidth: number;
  firstDay: number;
  days: number;
  /** Days that do not work. */
  closed: { x: number; kind: 'weekend' | 'holiday' }[];
  months: { x: number; date: string }[];
  todayX: number | null;
  bars: { id: string; segments: Segment[]; end: number }[];
}

/** Beyond this the picture shows the months around today. */
const MOST_DAYS = 420;
const MARGIN_DAYS = 4;

function windowOf(clocks: readonly DrawnClock[], today: number): { first: number; last: number } {
  const starts = clocks.map(({ from }) => dayNumber(from));
  const ends = clocks.flatMap(({ due }) => (due === null ? [] : [dayNumber(due)]));
  const first = Math.min(today, ...starts) - MARGIN_DAYS;
  const last = Math.max(today, ...ends, ...starts) + MARGIN_DAYS;
  if (last - first < MOST_DAYS) return { first, last };
  return { first: Math.max(first, today - MOST_DAYS / 3), last: Math.min(last, today + (MOST_DAYS * 2) / 3) };
}

function segmentsOf(
  clock: DrawnClock,
  today: number,
): { kind: Segment['kind']; from: number; until: number }[] {
  const start = dayNumber(clock.from) + 1;
  const over = clock.status === 'reached' || clock.status === 'cancelled';
  const end = clock.due === null ? today + 1 : dayNumber(clock.due) + 1;
  const cut: { kind: Segment['kind']; from: number; until: number }[] = [];
  const run = (from: number, until: number) => {
    const spentUntil = over ? until : Math.min(until, today);
    if (spentUntil > from) cut.push({ kind: 'spent', from, until: spentUntil });
    if (until > Math.max(from, spentUntil))
      cut.push({ kind: 'left', from: Math.max(from, spentUntil), until });
  };
  let at = start;
  for (const stop of clock.stops) {
    const from = Math.max(dayNumber(stop.from), at);
    const until = stop.until === null ? today + 1 : dayNumber(stop.until);
    if (until <= from) continue;
    run(at, Math.min(from, end));
    cut.push({ kind: 'stopped', from, until });
    at = until;
  }
  if (clock.status !== 'suspended') run(at, end);
  return cut;
}

/**
 * @param clocks those with a start, in the order of the picture.
 * @param today civil date of the town.
 * @param width in pixels, for every day of the window.
 */
export function layoutPicture(
  clocks: readonly DrawnClock[],
  today: string,
  calendar: Calendar | undefined,
  width: number,
): PictureLayout {
  const now = dayNumber(today);
  const { first, last } = windowOf(clocks, now);
  const days = last - first + 1;
  const dayWidth = width / days;
  const x = (day: number) => Math.max(0, Math.min((day - first) * dayWidth, width));
  const closed: PictureLayout['closed'] = [];
  const months: PictureLayout['months'] = [];
  for (let day = first; day <= last; day += 1) {
    const date = dateOfDay(day);
    if (weekdayOf(day) > 5) closed.push({ x: x(day), kind: 'weekend' });
    else if (calendar && !isWorkingDay(date, calendar)) closed.push({ x: x(day), kind: 'holiday' });
    if (date.endsWith('-01') || day === first) months.push({ x: x(day), date });
  }
  const bars = clocks.map((clock) => {
    const segments = segmentsOf(clock, now)
      .map(({ kind, from, until }): Segment => ({ kind, x: x(from), width: x(until) - x(from) }))
      .filter((segment) => segment.width > 0);
    return { id: clock.id, segments, end: Math.max(0, ...segments.map((one) => one.x + one.width)) };
  });
  return { dayWidth, firstDay: first, days, closed, months, todayX: x(now) + dayWidth / 2, bars };
}
