import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entity, instant, json } from './columns.js';

/** Immutable: triggers refuse to change or remove a version. */
export const procedureVersion = sqliteTable(
  'procedure_version',
  {
    entity: entity(),
    procedureId: text('procedure_id').notNull(),
    version: integer('version').notNull(),
    hash: text('hash').notNull(),
    definition: json<unknown>('definition').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: text('published_by').notNull(),
    note: text('note').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.procedureId, table.version] })],
);

export const procedureDraft = sqliteTable(
  'procedure_draft',
  {
    entity: entity(),
    procedureId: text('procedure_id').notNull(),
    revision: integer('revision').notNull(),
    definition: json<unknown>('definition').notNull(),
    savedAt: instant('saved_at').notNull(),
    savedBy: text('saved_by').notNull(),
    basedOn: integer('based_on'),
  },
  (table) => [primaryKey({ columns: [table.entity, table.procedureId] })],
);
