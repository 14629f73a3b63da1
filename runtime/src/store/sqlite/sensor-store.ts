import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { SensorStore } from '../../ports/index.js';
import { type Database, inTransaction } from './database.js';
import { sensorHit, sensorRun } from './schema/sensors.js';
import { reading } from './statement.js';
import type { Synchronous } from './verbs.js';

export function sensorStore(db: Database): Synchronous<SensorStore> {
  const ofSensor = (entity: string, procedureId: string, sensorId: string) =>
    and(
      eq(sensorRun.entity, entity),
      eq(sensorRun.procedureId, procedureId),
      eq(sensorRun.sensorId, sensorId),
    );
  const last = { at: sql<number | null>`max(${sensorRun.scheduledFor})` };
  // The workers ask after every step.
  const lastScheduled = reading(
    db,
    db
      .select(last)
      .from(sensorRun)
      .where(
        and(
          eq(sensorRun.entity, sql.placeholder('entity')),
          eq(sensorRun.procedureId, sql.placeholder('procedureId')),
          eq(sensorRun.sensorId, sql.placeholder('sensorId')),
          isNull(sensorRun.error),
        ),
      ),
    last,
  );
  return {
    startRun: (entity, run) =>
      inTransaction(db, () => {
        const clash = db
          .select({ runId: sensorRun.runId })
          .from(sensorRun)
          .where(
            and(
              ofSensor(entity, run.procedureId, run.sensorId),
              or(
                isNull(sensorRun.finishedAt),
                run.scheduledFor === null
                  ? undefined
                  : and(eq(sensorRun.scheduledFor, run.scheduledFor), isNull(sensorRun.error)),
              ),
            ),
          )
          .limit(1)
          .get();
        if (clash !== undefined) return false;
        db.insert(sensorRun)
          .values({ entity, ...run })
          .run();
        return true;
      }),

    finishRun(entity, runId, end) {
      db.update(sensorRun)
        .set(end)
        .where(and(eq(sensorRun.entity, entity), eq(sensorRun.runId, runId)))
        .run();
    },

    abandonRuns(entity, at) {
      const { changes } = db
        .update(sensorRun)
        .set({ finishedAt: at, error: 'interrupted' })
        .where(and(eq(sensorRun.entity, entity), isNull(sensorRun.finishedAt)))
        .run();
      return changes;
    },

    lastRun(entity, procedureId, sensorId) {
      const found = db
        .select()
        .from(sensorRun)
        .where(ofSensor(entity, procedureId, sensorId))
        .orderBy(desc(sensorRun.startedAt), desc(sensorRun.runId))
        .limit(1)
        .get();
      if (found === undefined) return undefined;
      const { entity: _town, ...row } = found;
      return row;
    },

    lastScheduled: (entity, procedureId, sensorId) =>
      lastScheduled.get({ entity, procedureId, sensorId })?.at ?? undefined,

    reached(entity, procedureId, sensorId, period) {
      const rows = db
        .select({ subject: sensorHit.subject })
        .from(sensorHit)
        .where(
          and(
            eq(sensorHit.entity, entity),
            eq(sensorHit.procedureId, procedureId),
            eq(sensorHit.sensorId, sensorId),
            eq(sensorHit.period, period),
          ),
        )
        .all();
      return new Set(rows.map((row) => row.subject));
    },

    recordHit(entity, hit) {
      return (
        db
          .insert(sensorHit)
          .values({ entity, ...hit })
          .onConflictDoNothing()
          .run().changes === 1
      );
    },
  };
}
