// Where the days of a clock stand on a bar as wide as its page: all in percent. Pure geometry, no words.
import type { ClockPicture } from '@oficio/schemas/timeline';
import type { IsoDate } from '../dates.js';

/** A piece of the bar; `x` and `width` in percent. */
export type BarPiece = {
  readonly kind: 'spent' | 'left' | 'extended' | 'rolled' | 'stopped';
  readonly x: number;
  readonly width: number;
};

export type BarGeometry = {
  readonly pieces: readonly BarPiece[];
  readonly closed: readonly {
    readonly kind: 'weekend' | 'holiday';
    readonly x: number;
    readonly width: number;
  }[];
  /** First days of months inside the bar; of years, in a long one. `room`: percent up to the next. */
  readonly marks: readonly { readonly x: number; readonly date: IsoDate; readonly room: number }[];
  readonly inYears: boolean;
  /** The middle of the day; absent where it does not fit. */
  readonly today?: number | undefined;
  /** The end of the last day. */
  readonly due?: number | undefined;
  readonly from: number;
};

const DAY_MS = 86_400_000;
/** Beyond these days weekends are thinner than a line of ink. */
const MOST_WEEKENDS = 200;
/** Beyond these days the bar is marked by years. */
const MOST_MONTHS = 550;
/** A term long over does not shrink to nothing: today is drawn only this close, in parts of the term. */
const LATE_ROOM = 0.5;

const toDay = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
const toDate = (day: number): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10);
/** 0 for Monday … 6 for Sunday. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

type Span = { readonly kind: BarPiece['kind']; readonly from: number; readonly until: number };

function spansOf(picture: ClockPicture, today: number): Span[] {
  const runs = picture.spans.flatMap(({ kind, first, last }): Span[] => {
    const from = toDay(first);
    const until = toDay(last) + 1;
    if (kind !== 'counted') return [{ kind, from, until }];
    // Today is still left: a term lasts to the end of its last day.
    const cut = Math.max(from, Math.min(until, today));
    return [
      { kind: 'spent', from, until: cut },
      { kind: 'left', from: cut, until },
    ];
  });
  const stops = picture.stops.map(
    ({ first, last }): Span => ({
      kind: 'stopped',
      from: toDay(first),
      until: (last === null ? Math.max(today, toDay(first)) : toDay(last)) + 1,
    }),
  );
  return [...runs, ...stops]
    .filter(({ from, until }) => until > from)
    .sort((one, other) => one.from - other.from);
}

/** Lays a picture out. `holidays` are civil dates; `today` is the civil date of the town. */
export function barGeometry(
  picture: ClockPicture,
  holidays: ReadonlySet<IsoDate>,
  today: IsoDate,
): BarGeometry {
  const now = toDay(today);
  const spans = spansOf(picture, now);
  const start = toDay(picture.from);
  const end = Math.max(start + 1, ...spans.map(({ until }) => until));
  const showsToday = now >= start && now < end + Math.max(3, (end - start) * LATE_ROOM);
  const first = start;
  const last = (showsToday ? Math.max(end, now + 1) : end) + 1;
  const all = last - first;
  const at = (day: number): number => Math.round(((day - first) / all) * 10_000) / 100;
  const closed: { kind: 'weekend' | 'holiday'; from: number; until: number }[] = [];
  const marks: { x: number; date: IsoDate }[] = [];
  const inYears = all > MOST_MONTHS;
  for (let day = first; day < last; day += 1) {
    const date = toDate(day);
    if (date.endsWith(inYears ? '-01-01' : '-01')) marks.push({ x: at(day), date });
    const weekend = weekday(day) > 4 && all <= MOST_WEEKENDS;
    const kind = holidays.has(date) ? 'holiday' : weekend ? 'weekend' : undefined;
    if (kind === undefined) continue;
    const open = closed.at(-1);
    if (open?.kind === kind && open.until === day) open.until = day + 1;
    else closed.push({ kind, from: day, until: day + 1 });
  }
  return {
    pieces: spans.map(({ kind, from, until }) => ({ kind, x: at(from), width: at(until) - at(from) })),
    closed: closed.map(({ kind, from, until }) => ({ kind, x: at(from), width: at(until) - at(from) })),
    marks: marks.map((mark, index) => ({ ...mark, room: (marks[index + 1]?.x ?? 100) - mark.x })),
    inYears,
    today: showsToday ? at(now + 0.5) : undefined,
    due: picture.due === null ? undefined : at(toDay(picture.due) + 1),
    from: at(start),
  };
}
