import type { CalendarDocument } from '@oficio/schemas/deadlines';
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
  return {
    before: { ...town, calendar: calendarOfTown(town.town, replaced(untouched, before)) },
    after: { ...town, calendar: calendarOfTown(town.town, replaced(untouched, after)) },
  };
}
