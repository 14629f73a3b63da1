import { asc, eq, sql } from 'drizzle-orm';
import type { TownStore } from '../../ports/index.js';
import { type Database, inTransaction } from './database.js';
import { calendar, town } from './schema/towns.js';
import { reading } from './statement.js';
import type { Synchronous } from './verbs.js';

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
      const row = { entity, calendarId: document.id, document, savedAt };
      inTransaction(db, () => {
        db.insert(calendar)
          .values(row)
          .onConflictDoUpdate({ target: [calendar.entity, calendar.calendarId], set: row })
          .run();
        db.update(town).set({ savedAt }).where(eq(town.entity, entity)).run();
      });
    },
  };
}
