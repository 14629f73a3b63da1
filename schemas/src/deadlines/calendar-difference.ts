/** What two versions of a layer of holidays differ in, year by year: for whoever is about to save one. Pure data. */
import type { CalendarDocument, CalendarYear } from './calendar-document.js';

type Day = CalendarYear['holidays'][number];

export interface CalendarYearDifference {
  readonly year: number;
  readonly added: readonly Day[];
  readonly removed: readonly Day[];
  /** The same date with another name. */
  readonly renamed: readonly { readonly before: Day; readonly after: Day }[];
  /** Present when the state of the year, or what it rests on, changes. */
  readonly standing?: {
    readonly before?: Pick<CalendarYear, 'status' | 'source'>;
    readonly after?: Pick<CalendarYear, 'status' | 'source'>;
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const standingOf = (year: CalendarYear | undefined) =>
  year && { status: year.status, source: { ...year.source } };

function yearDifference(
  year: number,
  before: CalendarYear | undefined,
  after: CalendarYear | undefined,
): CalendarYearDifference | undefined {
  const old = new Map(before?.holidays.map((day) => [day.date, day]));
  const next = new Map(after?.holidays.map((day) => [day.date, day]));
  const added = [...next.values()].filter(({ date }) => !old.has(date));
  const removed = [...old.values()].filter(({ date }) => !next.has(date));
  const renamed = [...next.values()].flatMap((day) => {
    const known = old.get(day.date);
    return known && !isSame(known.name, day.name) ? [{ before: known, after: day }] : [];
  });
  const [was, is] = [standingOf(before), standingOf(after)];
  const stands = isSame(was, is);
  if (stands && added.length + removed.length + renamed.length === 0) return undefined;
  return {
    year,
    added,
    removed,
    renamed,
    ...(!stands && { standing: { ...(was && { before: was }), ...(is && { after: is }) } }),
  };
}

/** The years that differ, in order. `before` is undefined for a layer that does not exist yet. */
export function calendarDifference(
  before: CalendarDocument | undefined,
  after: CalendarDocument,
): CalendarYearDifference[] {
  const years = new Set([...(before?.years ?? []), ...after.years].map(({ year }) => year));
  return [...years]
    .sort((one, other) => one - other)
    .flatMap((year) => {
      const of = (document: CalendarDocument | undefined) =>
        document?.years.find((candidate) => candidate.year === year);
      return yearDifference(year, of(before), of(after)) ?? [];
    });
}
