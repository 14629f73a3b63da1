/** A change of the days that do not count in the town of a random case, begun as its page begins it. */
import type { CalendarDocument } from '@oficio/schemas/deadlines';
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

/** The workers count the open terms again. Does nothing when there is no day to take away, or while another change runs. */
export async function changeRandomCalendar(
  { store, clock }: Deps,
  entity: string,
  { day }: CalendarMove,
  changeId: string,
): Promise<void> {
  const at = clock.now();
  const layer = (await store.towns.calendars(entity)).find(({ id }) => id === testCalendar.id);
  const town = await store.towns.find(entity);
  if (!layer || !town) throw new Error('no town');
  if (await store.calendarChanges.find(entity, changeId)) return;
  const known = layer.years.flatMap(({ holidays }) => holidays.map(({ date }) => date));
  const added = day === undefined ? [] : [new Date(at + day * DAY_MS).toISOString().slice(0, 10)];
  const dates = day === undefined ? known.slice(1) : [...new Set([...known, ...added])].sort();
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
