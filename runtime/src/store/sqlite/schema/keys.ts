import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { bytes, entity, instant } from './columns.js';

/**
 * The key of each person of each town, wrapped by the key of the installation, which is not in the database.
 * Removing a row erases: nothing that it sealed can be read again. The person '' is the town itself.
 */
export const personKey = sqliteTable(
  'person_key',
  {
    entity: entity(),
    personId: text('person_id').notNull(),
    wrapped: bytes('wrapped').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.personId] })],
);
