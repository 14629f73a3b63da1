import type { LocalizedText, Role } from '@oficio/schemas/definition';
import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OutboxEffect, TaskRow } from '../../../ports/index.js';
import { caseFile, caseNo } from './cases.js';
import { bytes, digest, entity, instant, json } from './columns.js';

export const task = sqliteTable(
  'task',
  {
    entity: entity(),
    taskId: text('task_id').notNull(),
    kind: text('kind').$type<TaskRow['kind']>().notNull(),
    caseId: text('case_id').notNull(),
    task: text('task').notNull(),
    generation: integer('generation').notNull(),
    name: json<LocalizedText>('name').notNull(),
    phase: text('phase'),
    unit: text('unit'),
    role: text('role').$type<Role>().notNull(),
    status: text('status').$type<TaskRow['status']>().notNull(),
    assignee: text('assignee'),
    createdAt: instant('created_at').notNull(),
    due: text('due'),
    outcome: text('outcome'),
    completedBy: text('completed_by'),
    completedAt: instant('completed_at'),
    failure: json<NonNullable<TaskRow['failure']>>('failure'),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.taskId] }),
    foreignKey({ columns: [table.entity, table.caseId], foreignColumns: [caseFile.entity, caseFile.caseId] }),
    index('task_by_case').on(table.entity, table.caseId),
    index('task_open').on(table.entity, table.status, table.due),
  ],
);

/** Effects that leave the database, written with the step that asks for them. */
export const outbox = sqliteTable(
  'outbox',
  {
    caseNo: caseNo(),
    entity: entity(),
    /** Of the row of the diary that ordered it. */
    seq: integer('seq').notNull(),
    /** What of its id follows `caseId:seq:`. */
    place: text('place').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').$type<OutboxEffect['kind']>().notNull(),
    /** Which consultation it is, so that it can be given up; null for other effects. */
    consultation: text('consultation'),
    /** Sealed; null when it is the effect of the diary that its place names, as it stands there. */
    effect: bytes('effect'),
    status: text('status', { enum: ['pending', 'done', 'dead', 'abandoned'] }).notNull(),
    /** When it may go; null once it is over, so that the index holds what waits only. */
    nextAt: instant('next_at'),
    leasedUntil: instant('leased_until'),
    attempts: integer('attempts').notNull().default(0),
    error: text('error'),
    createdAt: instant('created_at').notNull(),
    doneAt: instant('done_at'),
  },
  (table) => [
    primaryKey({ columns: [table.caseNo, table.seq, table.place] }),
    index('outbox_next').on(table.entity, table.nextAt).where(sql`${table.nextAt} IS NOT NULL`),
    index('outbox_dead').on(table.entity).where(sql`${table.status} = 'dead'`),
  ],
);

export const idempotency = sqliteTable(
  'idempotency',
  {
    entity: entity(),
    /** SHA-256 of the key, its first half: keys may name people. */
    key: bytes('key').notNull(),
    /** SHA-256 of the body. */
    bodyHash: digest('body_hash').notNull(),
    /** Packed, clear: numbers and phases. */
    answer: bytes('answer').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.key] })],
);
