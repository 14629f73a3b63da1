import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { NotificationRow, NotificationStore } from '../../ports/index.js';
import { type Database, inTransaction } from './database.js';
import { endLeases } from './end-leases.js';
import { nextClaim } from './next-claim.js';
import { caseFile } from './schema/cases.js';
import { notification } from './schema/notifications.js';
import { task } from './schema/work.js';
import { reading } from './statement.js';
import type { Synchronous } from './verbs.js';

type Stored = NotificationRow & { entity: string; leasedUntil: number | null };
const toRow = ({ entity: _town, leasedUntil: _lease, ...row }: Stored): NotificationRow => row;

export function notificationStore(db: Database): Synchronous<NotificationStore> {
  const isOne = (entity: string, effectId: string) =>
    and(eq(notification.entity, entity), eq(notification.effectId, effectId));
  // Each event of each case asks.
  const dueOfCase = reading(
    db,
    db
      .select()
      .from(notification)
      .where(
        and(
          eq(notification.entity, sql.placeholder('entity')),
          eq(notification.caseId, sql.placeholder('caseId')),
          lte(notification.dueAt, sql.placeholder('now')),
        ),
      )
      // As they came: by name the tenth step of a case would be before its ninth.
      .orderBy(asc(notification.dueAt), sql`rowid`),
    getTableColumns(notification),
  );
  const ofHealthyCase = and(
    eq(caseFile.entity, notification.entity),
    eq(caseFile.caseId, notification.caseId),
    isNull(caseFile.incident),
  );
  const nextDue = nextClaim(db, {
    from: sql`${notification} INNER JOIN ${caseFile} ON ${ofHealthyCase}`,
    waiting: and(eq(notification.entity, sql.placeholder('entity')), isNotNull(notification.dueAt)),
    at: notification.dueAt,
    leasedUntil: notification.leasedUntil,
  });

  return {
    open(entity, row) {
      return (
        db
          .insert(notification)
          .values({ entity, ...row })
          .onConflictDoNothing()
          .run().changes === 1
      );
    },

    find(entity, effectId) {
      const row = db.select().from(notification).where(isOne(entity, effectId)).get();
      return row && toRow(row);
    },

    listByCase(entity, caseId) {
      return (
        db
          .select()
          .from(notification)
          .where(and(eq(notification.entity, entity), eq(notification.caseId, caseId)))
          // As they came: by name the tenth step of a case would be before its ninth.
          .orderBy(asc(notification.createdAt), sql`rowid`)
          .all()
          .map(toRow)
      );
    },

    dueOfCase: (entity, caseId, now) => dueOfCase.all({ entity, caseId, now }).map(toRow),

    save: (entity, row, tasks) =>
      inTransaction(db, () => {
        const { facts, told, dueAt, version } = row;
        const { changes } = db
          .update(notification)
          .set({ facts, told, dueAt, version, leasedUntil: null })
          .where(and(isOne(entity, row.effectId), eq(notification.version, version - 1)))
          .run();
        if (changes === 0) return false;
        for (const added of tasks?.add ?? [])
          db.insert(task)
            .values({ entity, ...added })
            .onConflictDoNothing()
            .run();
        if (tasks && tasks.close.taskIds.length > 0)
          db.update(task)
            .set({ status: 'withdrawn', completedAt: tasks.close.at })
            .where(
              and(
                eq(task.entity, entity),
                inArray(task.taskId, tasks.close.taskIds),
                eq(task.status, 'open'),
              ),
            )
            .run();
        return true;
      }),

    claimDue: (entity, { now, leaseUntil, limit }) =>
      inTransaction(db, () => {
        const rows = db
          .select({ row: notification })
          .from(notification)
          .innerJoin(caseFile, ofHealthyCase)
          .where(
            and(
              eq(notification.entity, entity),
              lte(notification.dueAt, now),
              or(isNull(notification.leasedUntil), lte(notification.leasedUntil, now)),
            ),
          )
          .orderBy(asc(notification.dueAt), sql`${notification}.rowid`)
          .limit(limit)
          .all();
        for (const { row } of rows)
          db.update(notification).set({ leasedUntil: leaseUntil }).where(isOne(entity, row.effectId)).run();
        return rows.map(({ row }) => toRow(row));
      }),

    releaseLeases: endLeases(db, notification, notification.dueAt),

    release(entity, effectId, retryAt) {
      db.update(notification).set({ leasedUntil: retryAt }).where(isOne(entity, effectId)).run();
    },

    nextDueAt: nextDue,
  };
}
