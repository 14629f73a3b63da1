import type { Role } from '@oficio/schemas/definition';
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { AccessLogRow, CitizenSession } from '../../../ports/index.js';
import { entity, flag, instant, json } from './columns.js';

export const account = sqliteTable(
  'account',
  {
    entity: entity(),
    accountId: text('account_id').notNull(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    roles: json<Role[]>('roles').notNull(),
    units: json<string[]>('units').notNull(),
    active: flag('active').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.accountId] }),
    uniqueIndex('account_email').on(table.entity, table.email),
  ],
);

export const staffSession = sqliteTable(
  'staff_session',
  {
    entity: entity(),
    tokenHash: text('token_hash').notNull(),
    accountId: text('account_id').notNull(),
    csrfToken: text('csrf_token').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.tokenHash] }),
    foreignKey({
      columns: [table.entity, table.accountId],
      foreignColumns: [account.entity, account.accountId],
    }),
  ],
);

export const linkToken = sqliteTable(
  'link_token',
  {
    entity: entity(),
    tokenHash: text('token_hash').notNull(),
    caseId: text('case_id').notNull(),
    personId: text('person_id').notNull(),
    messageId: text('message_id'),
    purpose: text('purpose').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [primaryKey({ columns: [table.entity, table.tokenHash] })],
);

export const citizenSession = sqliteTable(
  'citizen_session',
  {
    entity: entity(),
    tokenHash: text('token_hash').notNull(),
    caseId: text('case_id').notNull(),
    personId: text('person_id').notNull(),
    csrfToken: text('csrf_token').notNull(),
    level: text('level').$type<CitizenSession['level']>().notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.tokenHash] })],
);

/** Tokens of other systems; a revoked one stays, for the record. */
export const systemAccess = sqliteTable(
  'system_access',
  {
    entity: entity(),
    tokenHash: text('token_hash').notNull(),
    name: text('name').notNull(),
    messages: json<string[]>('messages').notNull(),
    createdAt: instant('created_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [primaryKey({ columns: [table.entity, table.tokenHash] })],
);

/** Append only. */
export const accessLog = sqliteTable(
  'access_log',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    entity: entity(),
    at: instant('at').notNull(),
    who: text('who').notNull(),
    verb: text('verb').notNull(),
    caseId: text('case_id'),
    personId: text('person_id'),
    outcome: text('outcome').$type<AccessLogRow['outcome']>().notNull(),
    detail: text('detail'),
  },
  (table) => [
    index('access_log_by_case').on(table.entity, table.caseId),
    index('access_log_by_person').on(table.entity, table.personId),
  ],
);

export const rateLimit = sqliteTable(
  'rate_limit',
  {
    entity: entity(),
    key: text('key').notNull(),
    windowEnd: instant('window_end').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.key] })],
);
