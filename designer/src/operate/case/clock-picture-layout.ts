/** Where the bars of the clocks stand over a calendar. Pure geometry: it counts no term, it draws the given days. */
import type { ClockPicture } from '@oficio/schemas/timeline';
import { dateOfDay, dayNumber, weekdayOf } from '../civil-days';

export interface DrawnClock {
  id: string;
  status: 'waiting' | 'running' | 'suspended' | 'reached' | 'met' | 'cancelled';
  picture: ClockPicture;
}

export interface Segment {
  /** Days that ran and days that are left; `extended` were added, `rolled` come after a last day that does not work; `stopped` is a gap. */
  kind: 'spent' | 'left' | 'extended' | 'rolled' | 'stopped';
  x: number;
  width: number;
  /** Whole days that the segment stands for. */
  days: number;
}

export interface PictureLayout {
  dayWidth: number;
  firstDay: number;
  days: number;
  /** Days that do not work. */
  closed: { x: number; kind: 'weekend' | 'holiday' }[];
  months: { x: number; date: string }[];
  todayX: number | null;
  bars: { id: string; segments: Segment[]; end: number; dueX: number | null }[];
}

/** Beyond this the picture shows the months around today. */
const MOST_DAYS = 420;
const MARGIN_DAYS = 4;

function windowOf(clocks: readonly DrawnClock[], today: number): { first: number; last: number } {
  const starts = clocks.map(({ picture }) => dayNumber(picture.from));
  const ends = clocks.flatMap(({ picture }) => (picture.due === null ? [] : [dayNumber(picture.due)]));
  const first = Math.min(today, ...starts) - MARGIN_DAYS;
  const last = Math.max(today, ...ends, ...starts) + MARGIN_DAYS;
  if (last - first < MOST_DAYS) return { first, last };
  return { first: Math.max(first, today - MOST_DAYS / 3), last: Math.min(last, today + (MOST_DAYS * 2) / 3) };
}

interface Piece {
  kind: Segment['kind'];
  from: number;
  until: number;
}

/** Today is still left: a term lasts to the end of its last day. */
function piecesOf({ status, picture }: DrawnClock, today: number): Piece[] {
  const over = status === 'reached' || status === 'met' || status === 'cancelled';
  const runs = picture.spans.flatMap(({ kind, first, last }): Piece[] => {
    const from = dayNumber(first);
    const until = dayNumber(last) + 1;
    if (kind !== 'counted') return [{ kind, from, until }];
    const cut = over ? until : Math.max(from, Math.min(until, today));
    return [
      { kind: 'spent', from, until: cut },
      { kind: 'left', from: cut, until },
    ];
  });
  const stops = picture.stops.map(({ first, last }): Piece => {
    const from = dayNumber(first);
    return { kind: 'stopped', from, until: last === null ? Math.max(today, from) + 1 : dayNumber(last) + 1 };
  });
  return [...runs, ...stops]
    .filter(({ from, until }) => until > from)
    .sort((one, other) => one.from - other.from);
}

/**
 * @param clocks those with a start, in the order of the picture.
 * @param today civil date of the town.
 * @param holidays civil dates.
 * @param width in pixels, for every day of the window.
 */
export function layoutPicture(
  clocks: readonly DrawnClock[],
  today: string,
  holidays: ReadonlySet<string>,
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
    else if (holidays.has(date)) closed.push({ x: x(day), kind: 'holiday' });
    if (date.endsWith('-01') || day === first) months.push({ x: x(day), date });
  }
  const bars = clocks.map((clock) => {
    const segments = piecesOf(clock, now)
      .map(
        ({ kind, from, until }): Segment => ({
          kind,
          x: x(from),
          width: x(until) - x(from),
          days: until - from,
        }),
      )
      .filter((segment) => segment.width > 0);
    const { due } = clock.picture;
    return {
      id: clock.id,
      segments,
      end: Math.max(0, ...segments.map((one) => one.x + one.width)),
      dueX: due === null ? null : x(dayNumber(due) + 1),
    };
  });
  return { dayWidth, firstDay: first, days, closed, months, todayX: x(now) + dayWidth / 2, bars };
}
