/** Everything of a step that hangs from the case: diary, clocks, tasks, outbox, documents, refusal. */
import { and, eq, sql } from 'drizzle-orm';
import { effectIdOf } from '../../../ports/index.js';
import { type Database, placeholders } from '../database.js';
import { consultationOf, effectPlace } from '../outbox/effect-place.js';
import { document, journal, timer } from '../schema/cases.js';
import { refusal } from '../schema/sensors.js';
import { outbox, task } from '../schema/work.js';
import { writing } from '../statement.js';
import { clockAccounts } from './clock-accounts.js';
import { clockPlace } from './clock-row.js';
import type { StoredJournal } from './journal-row.js';
import { type PackedMessage, type PackedStep, partOf } from './packed-step.js';

/** More clocks than a step starts: their places are in the order of the steps. */
const CLOCKS_OF_A_STEP = 1000;

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
        target: [timer.caseNo, timer.deadline, timer.generation],
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
          eq(timer.caseNo, sql.placeholder('caseNo')),
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
      effect: sql`${sql.placeholder('sealed')}`,
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
          eq(outbox.caseNo, sql.placeholder('caseNo')),
          eq(outbox.kind, 'consult'),
          eq(outbox.status, 'pending'),
          eq(outbox.consultation, sql.placeholder('consultation')),
        ),
      ),
  );
  const addDocument = writing(db, db.insert(document).values(placeholders(document)));
  const addRefusal = writing(db, db.insert(refusal).values(placeholders(refusal)).onConflictDoNothing());

  const sealEffect = (entity: string, step: PackedStep, message: PackedMessage, effect: number): Buffer =>
    sealing.sealPacked(entity, effectPlace(step.case.personId, effectIdOf(message)), partOf(step, effect));

  return (entity: string, step: PackedStep, diaryRow: StoredJournal): void => {
    const { caseId, personId } = step.case;
    const { caseNo } = diaryRow;
    addJournal.run(diaryRow);
    for (const [index, row] of step.clocks.entries()) {
      const { account, deadline, generation, status, dueAt, alertOn } = row;
      if (account) accounts.keep(entity, account.digest, partOf(step, account.part));
      const clock = sealing.sealPacked(entity, clockPlace(personId, caseId, row), partOf(step, row.clock));
      const place = step.seq * CLOCKS_OF_A_STEP + index;
      putTimer.run({ caseNo, entity, deadline, generation, place, status, dueAt, alertOn, clock });
    }
    for (const row of step.redatedTasks) redateTask.run({ entity, caseId, ...row });
    for (const { deadline, generation, status } of step.settledClocks ?? [])
      settleTimer.run({ caseNo, deadline, generation, status });
    for (const { task: id, outcome, by, ...closed } of step.closedTasks)
      closeTask.run({ entity, caseId, task: id, outcome: outcome ?? null, by: by ?? null, ...closed });
    for (const row of step.tasks) addTask.run({ entity, ...row });
    for (const { dataNeed, generation } of step.abandoned)
      abandon.run({ caseNo, consultation: consultationOf({ dataNeed, generation }) });
    for (const message of step.outbox) {
      const sealed = message.effect === null ? null : sealEffect(entity, step, message, message.effect);
      addOutbox.run({ caseNo, entity, sealed, ...message });
    }
    for (const row of step.documents) addDocument.run({ entity, ...row });
    if (step.refusal) addRefusal.run({ entity, ...step.refusal });
  };
}
