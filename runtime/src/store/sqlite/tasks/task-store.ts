import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import {
  type AssignResult,
  effectKeyOf,
  type LetterByHand,
  type MessageStore,
  type NotificationStore,
  type TaskRow,
  type TaskStore,
} from '../../../ports/index.js';
import { caseNoOf } from '../cases/case-no.js';
import { type Database, inTransaction, Undone } from '../database.js';
import { outbox, task } from '../schema/work.js';
import { reading } from '../statement.js';
import type { Synchronous } from '../verbs.js';
import { toTask } from './task-row.js';
import { workPage } from './work-page.js';

interface LetterVerbs {
  messages: Pick<Synchronous<MessageStore>, 'record'>;
  notifications: Pick<Synchronous<NotificationStore>, 'open'>;
}

/** @param letters of the same connection: what a person wrote is recorded as the task closes. */
export function taskStore(db: Database, letters: LetterVerbs): Synchronous<TaskStore> {
  const work = workPage(db);
  const ofCase = reading(
    db,
    db
      .select()
      .from(task)
      .where(and(eq(task.entity, sql.placeholder('entity')), eq(task.caseId, sql.placeholder('caseId'))))
      .orderBy(asc(task.createdAt), asc(task.taskId)),
    getTableColumns(task),
  );
  const isTask = (entity: string, taskId: string) => and(eq(task.entity, entity), eq(task.taskId, taskId));
  const find = (entity: string, taskId: string): TaskRow | undefined => {
    const row = db.select().from(task).where(isTask(entity, taskId)).get();
    return row && toTask(row);
  };
  const changeOpen = (entity: string, taskId: string, change: Partial<TaskRow>): AssignResult => {
    const { changes } = db
      .update(task)
      .set(change)
      .where(and(isTask(entity, taskId), eq(task.status, 'open')))
      .run();
    if (changes === 1) return 'assigned';
    return find(entity, taskId) === undefined ? 'task.unknown' : 'task.closed';
  };
  const recordLetter = (entity: string, { message, note, notification }: LetterByHand): void => {
    if (!letters.messages.record(entity, message, note)) throw new Undone('task.letterExists');
    if (notification) letters.notifications.open(entity, notification);
  };
  return {
    find: (entity, taskId) => find(entity, taskId),

    listByCase: (entity, caseId) => ofCase.all({ entity, caseId }).map(toTask),

    work: (entity, filter) => work(entity, filter),

    assign: (entity, taskId, accountId) => changeOpen(entity, taskId, { assignee: accountId }),

    settleFailure: (entity, taskId, { how, by, at, letter }) =>
      inTransaction(db, () => {
        const found = find(entity, taskId);
        if (found?.kind !== 'failure' || found.failure === null) return 'task.unknown';
        const change = { status: 'done', outcome: how, completedBy: by, completedAt: at } as const;
        if (changeOpen(entity, taskId, change) !== 'assigned') return 'task.closed';
        if (letter) recordLetter(entity, letter);
        const after =
          how === 'retried'
            ? ({ status: 'pending', nextAt: at, attempts: 0, leasedUntil: null } as const)
            : ({ status: 'abandoned' } as const);
        const { caseId, seq, place } = effectKeyOf(found.failure.effectId);
        db.update(outbox)
          .set(after)
          .where(
            and(
              eq(outbox.caseNo, caseNoOf(entity, caseId)),
              eq(outbox.seq, seq),
              eq(outbox.place, place),
              eq(outbox.status, 'dead'),
            ),
          )
          .run();
        return 'settled';
      }),
  };
}
