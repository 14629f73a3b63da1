/** A change of the days that do not count in the town of a random case, begun as its page begins it. */
import type { CalendarDocument } from '@oficio/schemas/deadlines';
import type { Clock } from '@oficio/schemas/interpret';
import type { Deps } from '../../deps.js';
import { testCalendar } from '../fixtures/test-town.js';
import type { CalendarMove } from './random-life.js';
import { text } from './vocabulary.js';

const DAY_MS = 86_400_000;
const name = { ...text('feast'), en: 'feast' };

function withDays(layer: CalendarDocument, dates: readonly string[]): CalendarDocument {
  const ofYear = (year: number) => dates.filter((date) => date.startsWith(String(year)));
  const years = layer.years.map((one) => ({
    ...one,
    holidays: ofYear(one.year).map((date) => ({ date, name })),
  }));
  return { ...layer, years };
}

async function dateOf(
  { from, days }: NonNullable<CalendarMove['day']>,
  clocks: Promise<Clock[]>,
  now: number,
): Promise<string> {
  const ends = (await clocks).flatMap(({ status, due }) => (status === 'running' && due ? [due] : []));
  const end = from === 'today' ? undefined : ends[from % Math.max(1, ends.length)];
  const start = end === undefined ? now : Date.parse(`${end}T00:00:00Z`);
  return new Date(start + days * DAY_MS).toISOString().slice(0, 10);
}

/** The workers count the open terms again. Does nothing when there is no day to take away, or while another change runs. */
export async function changeRandomCalendar(
  { store, clock }: Deps,
  entity: string,
  caseId: string,
  { day }: CalendarMove,
  changeId: string,
): Promise<void> {
  const at = clock.now();
  const layer = (await store.towns.calendars(entity)).find(({ id }) => id === testCalendar.id);
  const town = await store.towns.find(entity);
  if (!layer || !town) throw new Error('no town');
  if (await store.calendarChanges.find(entity, changeId)) return;
  const known = layer.years.flatMap(({ holidays }) => holidays.map(({ date }) => date));
  const dates =
    day === undefined
      ? known.slice(1)
      : [...new Set([...known, await dateOf(day, store.cases.clocks(entity, caseId), at)])].sort();
  if (dates.length === known.length) return;
  const change = {
    changeId,
    at,
    by: 'ana',
    reason: 'test',
    before: [layer],
    after: [withDays(layer, dates)],
  };
  await store.calendarChanges.begin(
    entity,
    { ...change, status: 'running', cursor: null, cases: 0 },
    town.savedAt,
  );
}
