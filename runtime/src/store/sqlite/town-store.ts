import { asc, eq } from 'drizzle-orm';
import type { TownStore } from '../../ports/index.js';
import { type Database, inTransaction } from './database.js';
import { calendar, town } from './schema/towns.js';
import type { Synchronous } from './verbs.js';

export function townStore(db: Database): Synchronous<TownStore> {
  return {
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
