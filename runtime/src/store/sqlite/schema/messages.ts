import type { Channel, Language, LocalizedText } from '@oficio/schemas/definition';
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { MessageState } from '../../../ports/index.js';
import { bytes, entity, instant, json } from './columns.js';

export const message = sqliteTable(
  'message',
  {
    entity: entity(),
    messageId: text('message_id').notNull(),
    effectId: text('effect_id').notNull(),
    caseId: text('case_id'),
    procedureId: text('procedure_id').notNull(),
    templateVersion: integer('template_version').notNull(),
    communication: text('communication').notNull(),
    name: json<LocalizedText>('name').notNull(),
    personId: text('person_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    language: text('language').$type<Language>().notNull(),
    /** Recipient, subject and both forms of the text, sealed. */
    sealed: bytes('sealed').notNull(),
    state: text('state').$type<MessageState>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.messageId] }),
    uniqueIndex('message_effect').on(table.entity, table.effectId, table.channel),
    index('message_by_case').on(table.entity, table.caseId),
    index('message_by_person').on(table.entity, table.personId),
    index('message_by_age').on(table.entity, table.createdAt),
  ],
);

export const messageHistory = sqliteTable(
  'message_history',
  {
    entity: entity(),
    messageId: text('message_id').notNull(),
    seq: integer('seq').notNull(),
    at: instant('at').notNull(),
    state: text('state').$type<MessageState>().notNull(),
    note: text('note').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.messageId, table.seq] }),
    foreignKey({
      columns: [table.entity, table.messageId],
      foreignColumns: [message.entity, message.messageId],
    }),
  ],
);
