import { and, asc, count, eq, isNull, lte, min, or, sql } from 'drizzle-orm';
import type { OutboxEffect, OutboxStore } from '../../../ports/index.js';
import { type Database, inTransaction } from '../database.js';
import { caseFile } from '../schema/cases.js';
import { outbox, task } from '../schema/work.js';
import { writing } from '../statement.js';
import type { Synchronous } from '../verbs.js';
import { effectPlace } from './effect-place.js';
import { nextAt } from './next-at.js';

export function outboxStore(db: Database): Synchronous<OutboxStore> {
  const isMessage = (entity: string, effectId: string) =>
    and(eq(outbox.entity, entity), eq(outbox.effectId, effectId));
  const ready = db
    .select({
      effectId: outbox.effectId,
      caseId: outbox.caseId,
      effect: outbox.effect,
      personId: caseFile.personId,
      procedureId: caseFile.procedureId,
      createdAt: outbox.createdAt,
      attempts: outbox.attempts,
      notBefore: sql<number>`${outbox.nextAt}`,
    })
    .from(outbox)
    .innerJoin(caseFile, and(eq(caseFile.entity, outbox.entity), eq(caseFile.caseId, outbox.caseId)))
    .where(
      and(
        eq(outbox.entity, sql.placeholder('entity')),
        lte(outbox.nextAt, sql.placeholder('now')),
        or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, sql.placeholder('now'))),
      ),
    )
    .orderBy(
      asc(outbox.nextAt),
      asc(outbox.createdAt),
      asc(outbox.caseId),
      asc(outbox.seq),
      asc(outbox.position),
    )
    .limit(sql.placeholder('limit'))
    .prepare();
  const lease = writing(
    db,
    db
      .update(outbox)
      .set({ leasedUntil: sql`${sql.placeholder('leaseUntil')}`, attempts: sql`${outbox.attempts} + 1` })
      .where(
        and(eq(outbox.entity, sql.placeholder('entity')), eq(outbox.effectId, sql.placeholder('effectId'))),
      ),
  );

  return {
    claim: (entity, { now, leaseUntil, limit }) =>
      inTransaction(db, () => {
        const rows = ready.all({ entity, now, limit });
        for (const { effectId } of rows) lease.run({ entity, effectId, leaseUntil });
        return rows.flatMap(({ personId, procedureId, effect, ...row }) => {
          const place = effectPlace(personId, row.effectId);
          const opened = db.sealing.open(entity, procedureId, place, effect);
          // Of an erased person nothing waits; what was sealed here was an effect.
          return opened === undefined ? [] : [{ ...row, effect: opened as OutboxEffect }];
        });
      }),

    releaseLeases(entity) {
      db.update(outbox).set({ leasedUntil: null }).where(eq(outbox.entity, entity)).run();
    },

    markDone(entity, effectId, at) {
      db.update(outbox)
        .set({ status: 'done', nextAt: null, leasedUntil: null, error: null, doneAt: at })
        .where(and(isMessage(entity, effectId), eq(outbox.status, 'pending')))
        .run();
    },

    retryLater(entity, effectId, retryAt, error) {
      db.update(outbox)
        .set({ nextAt: retryAt, leasedUntil: null, error })
        .where(and(isMessage(entity, effectId), eq(outbox.status, 'pending')))
        .run();
    },

    bury(entity, effectId, error, row) {
      inTransaction(db, () => {
        const { changes } = db
          .update(outbox)
          .set({ status: 'dead', nextAt: null, leasedUntil: null, error })
          .where(and(isMessage(entity, effectId), eq(outbox.status, 'pending')))
          .run();
        if (changes === 1)
          db.insert(task)
            .values({ entity, ...row })
            .run();
      });
    },

    revive(entity, effectId, at) {
      const { changes } = db
        .update(outbox)
        .set({ status: 'pending', nextAt: at, attempts: 0, leasedUntil: null })
        .where(and(isMessage(entity, effectId), eq(outbox.status, 'dead')))
        .run();
      return changes === 1;
    },

    nextAt: nextAt(db),

    counts(entity) {
      const rows = db
        .select({ status: outbox.status, n: count(), oldest: min(outbox.createdAt) })
        .from(outbox)
        .where(eq(outbox.entity, entity))
        .groupBy(outbox.status)
        .all();
      const of = (status: string) => rows.find((row) => row.status === status);
      return {
        pending: of('pending')?.n ?? 0,
        dead: of('dead')?.n ?? 0,
        oldestAt: of('pending')?.oldest ?? null,
      };
    },
  };
}
