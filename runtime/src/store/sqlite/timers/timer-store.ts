import type { Clock } from '@oficio/schemas/interpret';
import { and, eq } from 'drizzle-orm';
import type { TimerStore } from '../../../ports/index.js';
import { caseNoOf } from '../cases/case-no.js';
import type { Database } from '../database.js';
import { endLeases } from '../end-leases.js';
import { timer } from '../schema/cases.js';
import type { Synchronous } from '../verbs.js';
import { claimDue } from './claim-due.js';
import { nextDue } from './next-due.js';

export function timerStore(db: Database): Synchronous<TimerStore> {
  const claim = claimDue(db);
  const isTimer = (entity: string, of: { caseId: string; deadline: string; generation: number }) =>
    and(
      eq(timer.caseNo, caseNoOf(entity, of.caseId)),
      eq(timer.deadline, of.deadline),
      eq(timer.generation, of.generation),
    );
  return {
    claimDue: (entity, asked) => claim(entity, asked),

    releaseLeases: endLeases(db, timer, timer.dueAt),

    nextDueAt: nextDue(db),

    settle(entity, of) {
      const reached: Clock['status'] = 'reached';
      db.update(timer)
        .set({
          status: reached,
          dueAt: null,
          alertOn: null,
          leasedUntil: null,
        })
        .where(and(isTimer(entity, of), eq(timer.status, 'running')))
        .run();
    },

    release(entity, of, retryAt) {
      db.update(timer).set({ leasedUntil: retryAt }).where(isTimer(entity, of)).run();
    },
  };
}
