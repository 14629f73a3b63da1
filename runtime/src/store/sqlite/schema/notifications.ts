import type { NotificationFacts } from '@oficio/schemas/deadlines';
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NotificationNews } from '../../../ports/index.js';
import { caseFile } from './cases.js';
import { entity, instant, json } from './columns.js';

export const notification = sqliteTable(
  'notification',
  {
    entity: entity(),
    effectId: text('effect_id').notNull(),
    caseId: text('case_id').notNull(),
    communication: text('communication').notNull(),
    personId: text('person_id').notNull(),
    facts: json<NotificationFacts>('facts').notNull(),
    told: json<NotificationNews[]>('told').notNull(),
    dueAt: instant('due_at'),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    leasedUntil: instant('leased_until'),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.effectId] }),
    foreignKey({ columns: [table.entity, table.caseId], foreignColumns: [caseFile.entity, caseFile.caseId] }),
    index('notification_by_case').on(table.entity, table.caseId),
    index('notification_due').on(table.entity, table.dueAt),
  ],
);

/** How a person is notified, where it is not what the register says (art. 14). */
export const electronicMeans = sqliteTable(
  'electronic_means',
  {
    entity: entity(),
    personId: text('person_id').notNull(),
    means: text('means', { enum: ['obliged', 'elected', 'paper'] }).notNull(),
    at: instant('at').notNull(),
    by: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.personId] })],
);
