import { asc, eq } from 'drizzle-orm';
import type { TownStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { calendar, town } from './schema/towns.js';

export function townStore(db: Database): TownStore {
  return {
    list: async () => db.select().from(town).orderBy(asc(town.entity)).all(),
    find: async (entity) => db.select().from(town).where(eq(town.entity, entity)).get(),
    async save(row) {
      db.insert(town).values(row).onConflictDoUpdate({ target: town.entity, set: row }).run();
    },
    async calendars(entity) {
      return db
        .select()
        .from(calendar)
        .where(eq(calendar.entity, entity))
        .orderBy(asc(calendar.calendarId))
        .all()
        .map((row) => row.document);
    },
    async saveCalendar(entity, document, savedAt) {
      const row = { entity, calendarId: document.id, document, savedAt };
      db.insert(calendar)
        .values(row)
        .onConflictDoUpdate({ target: [calendar.entity, calendar.calendarId], set: row })
        .run();
      db.update(town).set({ savedAt }).where(eq(town.entity, entity)).run();
    },
  };
}
