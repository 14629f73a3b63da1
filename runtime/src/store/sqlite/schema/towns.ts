import type { CalendarDocument } from '@oficio/schemas/deadlines';
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entity, flag, instant, json } from './columns.js';

export const town = sqliteTable('town', {
  entity: text('entity').primaryKey(),
  document: json<unknown>('document').notNull(),
  synthetic: flag('synthetic').notNull(),
  savedAt: instant('saved_at').notNull(),
});

/** Layers of holidays, each town with its own copy, so that it can edit its own. */
export const calendar = sqliteTable(
  'calendar',
  {
    entity: entity(),
    calendarId: text('calendar_id').notNull(),
    document: json<CalendarDocument>('document').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.calendarId] })],
);
