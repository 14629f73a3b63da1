/** Changes to the layers of holidays that are not saved yet: pure functions on documents. */
import type { CalendarDocument, CalendarYear } from '@oficio/schemas/deadlines';

type Holiday = CalendarYear['holidays'][number];

/** A year of which nothing is known yet: it has no holidays and says so. */
const unknownYear = (year: number): CalendarYear => ({
  year,
  status: 'notPublished',
  source: { title: '—' },
  holidays: [],
});

export const yearOf = (layer: CalendarDocument, year: number): CalendarYear =>
  layer.years.find((one) => one.year === year) ?? unknownYear(year);

function withYear(layer: CalendarDocument, changed: CalendarYear): CalendarDocument {
  const years = [...layer.years.filter(({ year }) => year !== changed.year), changed];
  return { ...layer, years: years.sort((one, other) => one.year - other.year) };
}

/**
 * The year with other holidays. What was verified was the old list: it is only `checked` until somebody gives the
 * gazette of the new one. A year without holidays goes back to not published.
 */
function withHolidays(
  layer: CalendarDocument,
  year: number,
  holidays: readonly Holiday[],
  source: string,
): CalendarDocument {
  const before = yearOf(layer, year);
  const isNew = before.status === 'notPublished';
  return withYear(layer, {
    ...before,
    status: holidays.length === 0 ? 'notPublished' : before.status === 'projected' ? 'projected' : 'checked',
    source: isNew ? { title: source } : before.source,
    holidays: [...holidays].sort((one, other) => one.date.localeCompare(other.date)),
  });
}

const yearIn = (date: string): number => Number(date.slice(0, 4));

/** Adds a holiday, or replaces the one of `instead` (a date, maybe of another year). */
export function putHoliday(
  layer: CalendarDocument,
  holiday: Holiday,
  source: string,
  instead?: string,
): CalendarDocument {
  const cleared = instead === undefined ? layer : removeHoliday(layer, instead, source);
  const year = yearIn(holiday.date);
  const others = yearOf(cleared, year).holidays.filter(({ date }) => date !== holiday.date);
  const put = withHolidays(cleared, year, [...others, holiday], source);
  // Only its name changed: the dates that the gazette vouches for are the same.
  const before = yearOf(layer, year);
  return instead === holiday.date
    ? withYear(put, { ...yearOf(put, year), status: before.status, source: before.source })
    : put;
}

export function removeHoliday(layer: CalendarDocument, date: string, source: string): CalendarDocument {
  const year = yearIn(date);
  const left = yearOf(layer, year).holidays.filter((holiday) => holiday.date !== date);
  return withHolidays(layer, year, left, source);
}

/** Says that somebody compared the year with its gazette. */
export function verifyYear(
  layer: CalendarDocument,
  year: number,
  gazette: { title: string; reference: string; url: string },
): CalendarDocument {
  const { title, reference, url } = gazette;
  const source = { title, reference, ...(url !== '' && { url }) };
  return withYear(layer, { ...yearOf(layer, year), status: 'verified', source });
}

/** The layers with the unsaved ones in place of theirs. */
export function withDrafts(
  layers: readonly CalendarDocument[],
  drafts: readonly CalendarDocument[],
): CalendarDocument[] {
  const known = layers.map((layer) => drafts.find(({ id }) => id === layer.id) ?? layer);
  return [...known, ...drafts.filter(({ id }) => !layers.some((layer) => layer.id === id))];
}

/** The drafts with one more; one that is as it was stored is no draft. */
export function keepDraft(
  drafts: readonly CalendarDocument[],
  draft: CalendarDocument,
  stored: readonly CalendarDocument[],
): CalendarDocument[] {
  const others = drafts.filter(({ id }) => id !== draft.id);
  const before = stored.find(({ id }) => id === draft.id);
  return JSON.stringify(before) === JSON.stringify(draft) ? others : [...others, draft];
}
