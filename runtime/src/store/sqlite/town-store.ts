import type { CalendarDocument } from '@oficio/schemas/deadlines';
import { asc, eq, sql } from 'drizzle-orm';
import type { TownStore } from '../../ports/index.js';
import { type Database, inTransaction } from './database.js';
import { calendar, town } from './schema/towns.js';
import { reading } from './statement.js';
import type { Synchronous } from './verbs.js';

/** Writes a layer of holidays; whoever calls it also touches the town. */
export function putCalendar(db: Database, entity: string, document: CalendarDocument, savedAt: number): void {
  const row = { entity, calendarId: document.id, document, savedAt };
  db.insert(calendar)
    .values(row)
    .onConflictDoUpdate({ target: [calendar.entity, calendar.calendarId], set: row })
    .run();
}

/** Makes stale what was loaded of the town, also when the clock has not moved since the last save. */
export function touchTown(db: Database, entity: string, savedAt: number): void {
  db.update(town)
    .set({ savedAt: sql`max(${town.savedAt} + 1, ${savedAt})` })
    .where(eq(town.entity, entity))
    .run();
}

export function townStore(db: Database): Synchronous<TownStore> {
  const saved = { savedAt: town.savedAt };
  const savedAt = reading(
    db,
    db
      .select(saved)
      .from(town)
      .where(eq(town.entity, sql.placeholder('entity'))),
    saved,
  );
  return {
    savedAt: (entity) => savedAt.get({ entity })?.savedAt,
    list: () => db.select().from(town).orderBy(asc(town.entity)).all(),
    find: (entity) => db.select().from(town).where(eq(town.entity, entity)).get(),
    save(row) {
      db.insert(town).values(row).onConflictDoUpdate({ target: town.entity, set: row }).run();
    },
    calendars(entity) {
      return db
        .select()
        .from(calendar)
        .where(eq(calendar.entity, entity))
        .orderBy(asc(calendar.calendarId))
        .all()
        .map((row) => row.document);
    },
    saveCalendar(entity, document, savedAt) {
      inTransaction(db, () => {
        putCalendar(db, entity, document, savedAt);
        touchTown(db, entity, savedAt);
      });
    },
  };
}
