import type { Clock } from '@oficio/schemas/interpret';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { TimerStore } from '../../../ports/index.js';
import type { Database } from '../database.js';
import { caseFile, timer } from '../schema/cases.js';
import type { Synchronous } from '../verbs.js';
import { claimDue } from './claim-due.js';

export function timerStore(db: Database): Synchronous<TimerStore> {
  const claim = claimDue(db);
  const isTimer = (entity: string, of: { caseId: string; deadline: string; generation: number }) =>
    and(
      eq(timer.entity, entity),
      eq(timer.caseId, of.caseId),
      eq(timer.deadline, of.deadline),
      eq(timer.generation, of.generation),
    );
  return {
    claimDue: (entity, asked) => claim(entity, asked),

    releaseLeases(entity) {
      db.update(timer).set({ leasedUntil: null }).where(eq(timer.entity, entity)).run();
    },

    nextDueAt(entity) {
      const row = db
        .select({ at: sql<number | null>`min(max(${timer.dueAt}, coalesce(${timer.leasedUntil}, 0)))` })
        .from(timer)
        .innerJoin(caseFile, and(eq(caseFile.entity, timer.entity), eq(caseFile.caseId, timer.caseId)))
        .where(and(eq(timer.entity, entity), isNotNull(timer.dueAt), isNull(caseFile.incident)))
        .get();
      return row?.at ?? undefined;
    },

    settle(entity, of) {
      const reached: Clock['status'] = 'reached';
      db.update(timer)
        .set({
          status: reached,
          dueAt: null,
          leasedUntil: null,
          clock: sql`json_set(${timer.clock}, '$.status', ${reached})`,
        })
        .where(and(isTimer(entity, of), eq(timer.status, 'running')))
        .run();
    },

    release(entity, of, retryAt) {
      db.update(timer).set({ leasedUntil: retryAt }).where(isTimer(entity, of)).run();
    },
  };
}
