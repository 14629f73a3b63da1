import { buildCalendar, type Calendar, civilDateAt } from '@oficio/schemas/deadlines';
import { type Town, town as townSchema } from '@oficio/schemas/registry';
import type { Store } from '../ports/index.js';

/** The town that a request is for, parsed and with its calendar joined. */
export interface TownContext {
  /** First argument of every call to the store. */
  readonly entity: string;
  readonly town: Town;
  /** Whether its register was generated. */
  readonly synthetic: boolean;
  readonly calendar: Calendar;
}

/** The civil date of an instant (epoch milliseconds) in the town's zone. */
export const todayIn = ({ town }: TownContext, now: number): string => civilDateAt(now, town.timeZone);

/**
 * Loads towns from the store and keeps them until they are saved again: a request costs one small read.
 * The returned function gives undefined for a town that the installation does not have.
 */
export function townLoader(store: Store): (entity: string) => Promise<TownContext | undefined> {
  const loaded = new Map<string, { savedAt: number; context: TownContext }>();
  return async (entity) => {
    const known = loaded.get(entity);
    if (known && known.savedAt === (await store.towns.savedAt(entity))) return known.context;
    const record = await store.towns.find(entity);
    if (!record) return undefined;
    const town = townSchema.parse(record.document);
    const documents = await store.towns.calendars(entity);
    const context = {
      entity,
      town,
      synthetic: record.synthetic,
      calendar: buildCalendar(layersOf(town.calendar, documents)),
    };
    loaded.set(entity, { savedAt: record.savedAt, context });
    return context;
  };
}

/** A calendar with the layers beneath it; a layer that nobody stored leaves a gap that the calendar itself tells. */
function layersOf<D extends { id: string; extends?: string[] | undefined }>(
  id: string,
  documents: readonly D[],
): D[] {
  const top = documents.find((document) => document.id === id);
  if (!top) return [];
  const beneath = documents.filter((document) => top.extends?.includes(document.id));
  return [...beneath, top];
}

/** Which town a host name is: the configured one, or the default where the host says none. */
export function entityOfHost(
  host: string | undefined,
  config: { hosts: Record<string, string>; town: string },
): string {
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '');
  return config.hosts[name] ?? config.town;
}
