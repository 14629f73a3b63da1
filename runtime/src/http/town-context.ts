import {
  buildCalendar,
  type Calendar,
  type CalendarDocument,
  civilDateAt,
  type HomeCalendars,
  homeCalendars,
} from '@oficio/schemas/deadlines';
import type { ClockWorld } from '@oficio/schemas/interpret';
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
  /** The calendars of where people live, from all the layers that the town has loaded. */
  readonly homes: HomeCalendars;
  /** `savedAt` of the town: what a change of its calendar must have been made on. */
  readonly revision: number;
}

/** The civil date of an instant (epoch milliseconds) in the town's zone. */
export const todayIn = ({ town }: TownContext, now: number): string => civilDateAt(now, town.timeZone);

/** What the clocks of a town count with. */
export const clockWorldOf = ({ town, calendar, homes }: TownContext): ClockWorld => ({
  calendar,
  homes,
  zone: town.timeZone,
});

/**
 * A town with its calendar, as stored now; undefined for one that the installation does not have.
 * @param savedAt of the town, for who has just read it.
 */
export type TownLoader = (entity: string, savedAt?: number) => Promise<TownContext | undefined>;

/** Loads towns from the store and keeps them until they are saved again: a request costs one small read. */
export function townLoader(store: Store): TownLoader {
  const loaded = new Map<string, { savedAt: number; context: TownContext }>();
  return async (entity, savedAt) => {
    const known = loaded.get(entity);
    if (known && known.savedAt === (savedAt ?? (await store.towns.savedAt(entity)))) return known.context;
    const record = await store.towns.find(entity);
    if (!record) return undefined;
    const town = townSchema.parse(record.document);
    const documents = await store.towns.calendars(entity);
    const context = {
      entity,
      town,
      synthetic: record.synthetic,
      calendar: calendarOfTown(town, documents),
      homes: homeCalendars(documents),
      revision: record.savedAt,
    };
    loaded.set(entity, { savedAt: record.savedAt, context });
    return context;
  };
}

/** Id of the layer of the town's own organ: days declared non-working for it alone. It may not exist. */
export const organLayerId = (town: Pick<Town, 'calendar'>): string => `${town.calendar}-organ`;

/** The layers that count the terms of a town among those stored, the widest first. */
export function layersOfTown(
  town: Pick<Town, 'calendar'>,
  documents: readonly CalendarDocument[],
): CalendarDocument[] {
  const top = documents.find(({ id }) => id === town.calendar);
  const organ = documents.find(({ id }) => id === organLayerId(town));
  const beneath = documents.filter(({ id }) => top?.extends?.includes(id));
  return [...beneath, ...(top ? [top] : []), ...(organ ? [organ] : [])];
}

/** The calendar of a town; a layer that nobody stored leaves a gap that the calendar itself tells. */
export const calendarOfTown = (
  town: Pick<Town, 'calendar'>,
  documents: readonly CalendarDocument[],
): Calendar => buildCalendar(layersOfTown(town, documents));

/** Which town a host name is: the configured one, or the default where the host says none. */
export function entityOfHost(
  host: string | undefined,
  config: { hosts: Record<string, string>; town: string },
): string {
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '');
  return config.hosts[name] ?? config.town;
}
