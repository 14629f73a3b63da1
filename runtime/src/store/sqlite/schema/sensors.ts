import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entity, instant, json } from './columns.js';

export const sensorRun = sqliteTable(
  'sensor_run',
  {
    entity: entity(),
    runId: text('run_id').notNull(),
    procedureId: text('procedure_id').notNull(),
    sensorId: text('sensor_id').notNull(),
    startedBy: text('started_by').notNull(),
    scheduledFor: instant('scheduled_for'),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    counts: json<unknown>('counts'),
    error: text('error'),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.runId] }),
    index('sensor_run_by_sensor').on(table.entity, table.procedureId, table.sensorId, table.startedAt),
  ],
);

/** Once per person (or household) and period. */
export const sensorHit = sqliteTable(
  'sensor_hit',
  {
    entity: entity(),
    procedureId: text('procedure_id').notNull(),
    sensorId: text('sensor_id').notNull(),
    period: text('period').notNull(),
    subject: text('subject').notNull(),
    runId: text('run_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.procedureId, table.sensorId, table.period, table.subject] }),
  ],
);

export const refusal = sqliteTable(
  'refusal',
  {
    entity: entity(),
    procedureId: text('procedure_id').notNull(),
    personId: text('person_id').notNull(),
    householdId: text('household_id'),
    on: text('refused_on').notNull(),
    caseId: text('case_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.caseId] }),
    index('refusal_by_procedure').on(table.entity, table.procedureId, table.on),
  ],
);

export const noOffers = sqliteTable(
  'no_offers',
  {
    entity: entity(),
    personId: text('person_id').notNull(),
    /** Empty: of any procedure. */
    procedureId: text('procedure_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.personId, table.procedureId] })],
);
