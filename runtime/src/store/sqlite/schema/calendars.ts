import type { CalendarDocument } from '@oficio/schemas/deadlines';
import type { LocalizedText } from '@oficio/schemas/definition';
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CalendarMoveRow } from '../../../ports/index.js';
import { entity, instant, json } from './columns.js';

export const calendarChange = sqliteTable(
  'calendar_change',
  {
    entity: entity(),
    changeId: text('change_id').notNull(),
    at: instant('at').notNull(),
    by: text('by').notNull(),
    reason: text('reason').notNull(),
    before: json<CalendarDocument[]>('before').notNull(),
    after: json<CalendarDocument[]>('after').notNull(),
    status: text('status', { enum: ['running', 'done'] }).notNull(),
    cursor: text('cursor'),
    cases: integer('cases').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.changeId] }),
    index('calendar_change_by_status').on(table.entity, table.status),
  ],
);

/** Whom a change touched; `held` cases could not be counted again and have no move. */
export const calendarMove = sqliteTable(
  'calendar_move',
  {
    entity: entity(),
    changeId: text('change_id').notNull(),
    caseId: text('case_id').notNull(),
    personId: text('person_id').notNull(),
    kind: text('kind').$type<CalendarMoveRow['kind']>().notNull(),
    target: text('target').notNull(),
    generation: integer('generation').notNull(),
    name: json<LocalizedText>('name').notNull(),
    before: text('before').notNull(),
    after: text('after').notNull(),
    kept: text('kept').$type<CalendarMoveRow['kept']>(),
  },
  (table) => [
    primaryKey({
      columns: [table.entity, table.changeId, table.caseId, table.kind, table.target, table.generation],
    }),
    foreignKey({
      columns: [table.entity, table.changeId],
      foreignColumns: [calendarChange.entity, calendarChange.changeId],
    }),
  ],
);

export const calendarHeld = sqliteTable(
  'calendar_held',
  { entity: entity(), changeId: text('change_id').notNull(), caseId: text('case_id').notNull() },
  (table) => [primaryKey({ columns: [table.entity, table.changeId, table.caseId] })],
);

/** Raised once for each end of a term; another date of the same term is another alert. */
export const termAlert = sqliteTable(
  'term_alert',
  {
    entity: entity(),
    caseId: text('case_id').notNull(),
    kind: text('kind', { enum: ['maximumTerm', 'task'] }).notNull(),
    /** Generation of the maximum term, or the task's own id. */
    target: text('target').notNull(),
    /** The civil date that is about to pass. */
    due: text('due').notNull(),
    raisedAt: instant('raised_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.caseId, table.kind, table.target, table.due] })],
);
