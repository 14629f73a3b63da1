import { type CalendarDocument, homeCalendars } from '@oficio/schemas/deadlines';
import { calendarOfTown, type TownContext } from '../http/town-context.js';
import type { CalendarWorlds } from './case-moves.js';

const replaced = (
  documents: readonly CalendarDocument[],
  by: readonly CalendarDocument[],
): CalendarDocument[] => {
  const ids = new Set(by.map(({ id }) => id));
  return [...documents.filter(({ id }) => !ids.has(id)), ...by];
};

/**
 * The town before and after a change of some layers.
 * @param documents the layers as stored; where the change is saved already, its `before` takes their place.
 */
export function changeWorlds(
  town: TownContext,
  documents: readonly CalendarDocument[],
  { before, after }: { before: readonly CalendarDocument[]; after: readonly CalendarDocument[] },
): CalendarWorlds {
  const changed = new Set(after.map(({ id }) => id));
  const untouched = documents.filter(({ id }) => !changed.has(id));
  const worldWith = (layers: readonly CalendarDocument[]): TownContext => {
    const all = replaced(untouched, layers);
    return { ...town, calendar: calendarOfTown(town.town, all), homes: homeCalendars(all) };
  };
  return { before: worldWith(before), after: worldWith(after) };
}
