import { and, asc, count, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import {
  type ClaimedMessage,
  type EffectKey,
  effectIdOf,
  effectKeyOf,
  type OutboxClaim,
  type OutboxEffect,
  type OutboxStore,
} from '../../../ports/index.js';
import { UnreadableRow } from '../../../sealing/unpack.js';
import { caseNoOf } from '../cases/case-no.js';
import { openJournal } from '../cases/journal-row.js';
import { type Database, inTransaction } from '../database.js';
import { endLeases } from '../end-leases.js';
import { caseFile, journal } from '../schema/cases.js';
import { outbox, task } from '../schema/work.js';
import { reading, writing } from '../statement.js';
import type { Synchronous } from '../verbs.js';
import { effectPlace } from './effect-place.js';
import { nextAt } from './next-at.js';

export function outboxStore(db: Database): Synchronous<OutboxStore> {
  const isMessage = (entity: string, effectId: string) => {
    const { caseId, seq, place } = effectKeyOf(effectId);
    return and(eq(outbox.caseNo, caseNoOf(entity, caseId)), eq(outbox.seq, seq), eq(outbox.place, place));
  };
  const ready = db
    .select({
      caseNo: outbox.caseNo,
      caseId: caseFile.caseId,
      seq: outbox.seq,
      place: outbox.place,
      kind: outbox.kind,
      effect: outbox.effect,
      sealed: journal.sealed,
      personId: caseFile.personId,
      procedureId: caseFile.procedureId,
      createdAt: outbox.createdAt,
      attempts: outbox.attempts,
      notBefore: sql<number>`${outbox.nextAt}`,
    })
    .from(outbox)
    .innerJoin(caseFile, eq(caseFile.caseNo, outbox.caseNo))
    .innerJoin(journal, and(eq(journal.caseNo, outbox.caseNo), eq(journal.seq, outbox.seq)))
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
      asc(outbox.caseNo),
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
        and(
          eq(outbox.caseNo, sql.placeholder('caseNo')),
          eq(outbox.seq, sql.placeholder('seq')),
          eq(outbox.place, sql.placeholder('place')),
        ),
      ),
  );

  const ofTown = eq(outbox.entity, sql.placeholder('entity'));
  const waiting = { n: count(), oldest: sql<number | null>`min(${outbox.createdAt})` };
  const pendingOnes = reading(
    db,
    db
      .select(waiting)
      .from(outbox)
      .where(and(ofTown, isNotNull(outbox.nextAt))),
    waiting,
  );
  const given = { n: count() };
  const deadOnes = reading(
    db,
    db
      .select(given)
      .from(outbox)
      .where(and(ofTown, sql`${outbox.status} = 'dead'`)),
    given,
  );

  interface SealedEffect extends EffectKey {
    personId: string;
    procedureId: string;
    effect: Buffer | null;
    sealed: Buffer;
  }
  type Opened = Pick<ClaimedMessage, 'effect' | 'requestId'>;
  /**
   * What its row of the diary tells of a message: the request that it goes back to and, unless it is sealed by itself,
   * the effect. What was sealed there was an effect. Undefined when it cannot be read: nothing waits of who was erased.
   */
  const opened = (entity: string, effectId: string, row: SealedEffect): Opened | undefined => {
    const { personId, procedureId, effect: own, place } = row;
    try {
      const told = openJournal(db.sealing, entity, row);
      if (told === undefined) return undefined;
      const effect =
        own === null
          ? told.effects[Number(place)]
          : db.sealing.open(entity, procedureId, effectPlace(personId, effectId), own);
      return effect === undefined ? undefined : { effect: effect as OutboxEffect, requestId: told.requestId };
    } catch (error) {
      if (error instanceof UnreadableRow) return undefined;
      throw error;
    }
  };

  return {
    claim: (entity, { now, leaseUntil, limit }) =>
      inTransaction(db, () => {
        const rows = ready.all({ entity, now, limit });
        for (const { caseNo, seq, place } of rows) lease.run({ caseNo, seq, place, leaseUntil });
        const claimed: OutboxClaim = { messages: [], damaged: [] };
        for (const row of rows) {
          const { caseId, kind, createdAt, attempts, notBefore } = row;
          const effectId = effectIdOf(row);
          const told = opened(entity, effectId, row);
          if (told === undefined) claimed.damaged.push({ effectId, caseId, kind });
          else claimed.messages.push({ effectId, caseId, ...told, createdAt, attempts, notBefore });
        }
        return claimed;
      }),

    releaseLeases: endLeases(db, outbox, outbox.nextAt),

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

    nextAt: nextAt(db),

    counts(entity) {
      const pending = pendingOnes.get({ entity });
      const dead = deadOnes.get({ entity })?.n ?? 0;
      return { pending: pending?.n ?? 0, dead, oldestAt: pending?.oldest ?? null };
    },
  };
}
