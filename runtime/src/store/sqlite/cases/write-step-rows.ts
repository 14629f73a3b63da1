/** Everything of a step that hangs from the case: diary, clocks, tasks, outbox, documents, refusal. */
import { and, eq, sql } from 'drizzle-orm';
import type { StepCommit } from '../../../ports/index.js';
import { type Database, placeholders } from '../database.js';
import { document, journal, timer } from '../schema/cases.js';
import { refusal } from '../schema/sensors.js';
import { outbox, task } from '../schema/work.js';
import { writing } from '../statement.js';

export function writeStepRows(db: Database) {
  const addJournal = writing(db, db.insert(journal).values(placeholders(journal)));
  const putTimer = writing(
    db,
    db
      .insert(timer)
      .values({ ...placeholders(timer), leasedUntil: null, attempts: 0 })
      .onConflictDoUpdate({
        target: [timer.entity, timer.caseId, timer.deadline, timer.generation],
        set: {
          status: sql`excluded.status`,
          dueAt: sql`excluded.due_at`,
          leasedUntil: null,
          clock: sql`excluded.clock`,
        },
      }),
  );
  const addTask = writing(db, db.insert(task).values(placeholders(task)));
  const redateTask = writing(
    db,
    db
      .update(task)
      .set({ due: sql`${sql.placeholder('due')}` })
      .where(
        and(
          eq(task.entity, sql.placeholder('entity')),
          eq(task.caseId, sql.placeholder('caseId')),
          eq(task.task, sql.placeholder('task')),
          eq(task.generation, sql.placeholder('generation')),
          eq(task.kind, 'procedure'),
          eq(task.status, 'open'),
        ),
      ),
  );
  const closeTask = writing(
    db,
    db
      .update(task)
      .set({
        status: sql`${sql.placeholder('status')}`,
        outcome: sql`${sql.placeholder('outcome')}`,
        completedBy: sql`${sql.placeholder('by')}`,
        completedAt: sql`${sql.placeholder('at')}`,
      })
      .where(
        and(
          eq(task.entity, sql.placeholder('entity')),
          eq(task.caseId, sql.placeholder('caseId')),
          eq(task.task, sql.placeholder('task')),
          eq(task.generation, sql.placeholder('generation')),
          eq(task.kind, 'procedure'),
          eq(task.status, 'open'),
        ),
      ),
  );
  const addOutbox = writing(
    db,
    db.insert(outbox).values({
      ...placeholders(outbox),
      status: 'pending',
      leasedUntil: null,
      attempts: 0,
      error: null,
      doneAt: null,
    }),
  );
  const abandon = writing(
    db,
    db
      .update(outbox)
      .set({ status: 'abandoned', nextAt: null })
      .where(
        and(
          eq(outbox.entity, sql.placeholder('entity')),
          eq(outbox.caseId, sql.placeholder('caseId')),
          eq(outbox.kind, 'consult'),
          eq(outbox.status, 'pending'),
          sql`${outbox.effect} ->> 'dataNeed' = ${sql.placeholder('dataNeed')}`,
          sql`${outbox.effect} ->> 'generation' = ${sql.placeholder('generation')}`,
        ),
      ),
  );
  const addDocument = writing(db, db.insert(document).values(placeholders(document)));
  const addRefusal = writing(db, db.insert(refusal).values(placeholders(refusal)).onConflictDoNothing());

  return (entity: string, commit: StepCommit): void => {
    const { caseId } = commit.case;
    const { from, to, legalAt = null, ...row } = commit.journal;
    addJournal.run({ entity, ...row, legalAt, fromPhases: from, toPhases: to });
    for (const clock of commit.clocks) {
      const { deadline, generation, status } = clock;
      const dueAt = status === 'running' ? (clock.dueAt ?? null) : null;
      putTimer.run({ entity, caseId, deadline, generation, status, dueAt, clock });
    }
    for (const row of commit.redatedTasks) redateTask.run({ entity, caseId, ...row });
    for (const { task: id, outcome, by, ...closed } of commit.closedTasks)
      closeTask.run({ entity, caseId, task: id, outcome: outcome ?? null, by: by ?? null, ...closed });
    for (const row of commit.tasks) addTask.run({ entity, ...row });
    for (const { dataNeed, generation } of commit.abandoned)
      abandon.run({ entity, caseId, dataNeed, generation });
    for (const [position, { effectId, effect, notBefore, createdAt }] of commit.outbox.entries())
      addOutbox.run({
        entity,
        effectId,
        caseId,
        seq: commit.journal.seq,
        position,
        kind: effect.kind,
        effect,
        nextAt: notBefore,
        createdAt,
      });
    for (const row of commit.documents) addDocument.run({ entity, ...row });
    if (commit.refusal) addRefusal.run({ entity, ...commit.refusal });
  };
}
