/** Everything of a step that hangs from the case: diary, clocks, tasks, outbox, documents, refusal. */
import { and, eq, sql } from 'drizzle-orm';
import type { StepCommit } from '../../../ports/index.js';
import { type Database, placeholders } from '../database.js';
import { consultationOf, effectPlace, outboxKey } from '../outbox/effect-place.js';
import { document, journal, timer } from '../schema/cases.js';
import { refusal } from '../schema/sensors.js';
import { outbox, task } from '../schema/work.js';
import { writing } from '../statement.js';
import { clockAccounts } from './clock-accounts.js';
import { alertOf, clockPlace } from './clock-row.js';
import type { StoredJournal } from './journal-row.js';

export function writeStepRows(db: Database) {
  const { sealing } = db;
  const accounts = clockAccounts(db);
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
          alertOn: sql`excluded.alert_on`,
          leasedUntil: null,
          clock: sql`excluded.clock`,
        },
      }),
  );
  // The account of the clock stays as it was sealed.
  const settleTimer = writing(
    db,
    db
      .update(timer)
      .set({ status: sql`${sql.placeholder('status')}`, dueAt: null, alertOn: null, leasedUntil: null })
      .where(
        and(
          eq(timer.entity, sql.placeholder('entity')),
          eq(timer.caseId, sql.placeholder('caseId')),
          eq(timer.deadline, sql.placeholder('deadline')),
          eq(timer.generation, sql.placeholder('generation')),
        ),
      ),
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
          eq(outbox.consultation, sql.placeholder('consultation')),
        ),
      ),
  );
  const addDocument = writing(db, db.insert(document).values(placeholders(document)));
  const addRefusal = writing(db, db.insert(refusal).values(placeholders(refusal)).onConflictDoNothing());

  return (entity: string, commit: StepCommit, diaryRow: StoredJournal): void => {
    const { caseId, personId } = commit.case;
    addJournal.run(diaryRow);
    for (const clock of commit.clocks) {
      const { deadline, generation, status } = clock;
      const dueAt = status === 'running' ? (clock.dueAt ?? null) : null;
      const place = clockPlace(personId, caseId, clock);
      const sealed = sealing.seal(entity, commit.case, place, accounts.part(entity, clock));
      const alertOn = alertOf(clock);
      putTimer.run({ entity, caseId, deadline, generation, status, dueAt, alertOn, clock: sealed });
    }
    for (const row of commit.redatedTasks) redateTask.run({ entity, caseId, ...row });
    for (const { deadline, generation, status } of commit.settledClocks ?? [])
      settleTimer.run({ entity, caseId, deadline, generation, status });
    for (const { task: id, outcome, by, ...closed } of commit.closedTasks)
      closeTask.run({ entity, caseId, task: id, outcome: outcome ?? null, by: by ?? null, ...closed });
    for (const row of commit.tasks) addTask.run({ entity, ...row });
    for (const { dataNeed, generation } of commit.abandoned)
      abandon.run({ entity, caseId, consultation: consultationOf({ dataNeed, generation }) });
    for (const [position, { effectId, effect, notBefore, createdAt }] of commit.outbox.entries()) {
      const key = outboxKey(effectId);
      const inDiary = commit.journal.effects[Number(key.place)] === effect;
      addOutbox.run({
        entity,
        ...key,
        position,
        kind: effect.kind,
        consultation: effect.kind === 'consult' ? consultationOf(effect) : null,
        effect: inDiary ? null : sealing.seal(entity, commit.case, effectPlace(personId, effectId), effect),
        nextAt: notBefore,
        createdAt,
      });
    }
    for (const row of commit.documents) addDocument.run({ entity, ...row });
    if (commit.refusal) addRefusal.run({ entity, ...commit.refusal });
  };
}
