/** The towns of the installation, with what each has decided. */
import type { CalendarDocument } from '@oficio/schemas/deadlines';

export interface TownRecord {
  /** Id of the town: the `entity` of every other call. */
  entity: string;
  /** The town document as loaded (names, units and contacts, calendar, settings). Plain JSON. */
  document: unknown;
  /** Whether its register was generated: printed on every screen. */
  synthetic: boolean;
  /**
   * Epoch milliseconds of the last change to it or to its calendars: what was loaded before is stale. Saving a
   * calendar always moves it forward, even when two saves share an instant (a simulated clock stands still).
   */
  savedAt: number;
}

export interface TownStore {
  list(): Promise<TownRecord[]>;
  find(entity: string): Promise<TownRecord | undefined>;
  /** When it or its calendars were last saved; undefined when unknown. Cheap: asked at every command. */
  savedAt(entity: string): Promise<number | undefined>;
  /** Inserts or replaces. */
  save(town: TownRecord): Promise<void>;
  /** The layers of holidays of the town (nation, region, its own): each town keeps its copy. */
  calendars(entity: string): Promise<CalendarDocument[]>;
  saveCalendar(entity: string, calendar: CalendarDocument, savedAt: number): Promise<void>;
}
