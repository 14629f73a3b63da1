import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { TermAlert, TermAlertStore } from '../../../ports/index.js';
import { type Database, inTransaction } from '../database.js';
import { termAlert } from '../schema/calendars.js';
import { caseFile, timer } from '../schema/cases.js';
import { task } from '../schema/work.js';
import { reading } from '../statement.js';
import type { Synchronous } from '../verbs.js';

/** Set of running maximum terms only. */
const alertOn = sql<string>`${timer.alertOn}`;

/** Whether no alert stands for that date. */
const unalerted = (
  kind: TermAlert['kind'],
  entity: unknown,
  caseId: unknown,
  target: unknown,
  due: unknown,
) =>
  sql`NOT EXISTS (SELECT 1 FROM ${termAlert} a WHERE a.entity = ${entity} AND a.case_id = ${caseId}
    AND a.kind = ${kind} AND a.target = ${target} AND a.due = ${due})`;

export function termAlertStore(db: Database): Synchronous<TermAlertStore> {
  const target = sql<string>`CAST(${timer.generation} AS TEXT)`;
  const terms = { caseId: caseFile.caseId, target, due: alertOn };
  const tasks = { caseId: task.caseId, target: task.taskId, due: sql<string>`${task.due}` };
  /** The running maximum terms without an alert, the earliest first. */
  const endingTerms = (entity: unknown, when: SQL) =>
    db
      .select(terms)
      .from(timer)
      .innerJoin(caseFile, eq(caseFile.caseNo, timer.caseNo))
      .where(
        sql`${timer.entity} = ${entity} AND ${caseFile.endedAt} IS NULL AND ${alertOn} ${when}
        AND ${unalerted('maximumTerm', entity, caseFile.caseId, target, alertOn)}`,
      )
      .orderBy(asc(alertOn));
  /** The same of the open tasks. */
  const endingTasks = (entity: unknown, when: SQL) =>
    db
      .select(tasks)
      .from(task)
      .where(
        sql`${task.entity} = ${entity} AND ${task.status} = 'open' AND ${task.due} ${when}
        AND ${unalerted('task', entity, task.caseId, task.taskId, task.due)}`,
      )
      .orderBy(asc(task.due));

  // Asked after every step of every case: what has its alert already is not gone through.
  const [asked, later] = [sql.placeholder('entity'), sql`> ${sql.placeholder('after')}`];
  const nextTerm = reading(db, endingTerms(asked, later).limit(1), terms);
  const nextTask = reading(db, endingTasks(asked, later).limit(1), tasks);

  return {
    raise(entity, horizon, raisedAt) {
      return inTransaction(db, () => {
        const when = sql`<= ${horizon}`;
        const raised = [
          ...endingTerms(entity, when)
            .all()
            .map((row) => ({ kind: 'maximumTerm' as const, ...row, raisedAt })),
          ...endingTasks(entity, when)
            .all()
            .map((row) => ({ kind: 'task' as const, ...row, raisedAt })),
        ];
        for (const alert of raised)
          db.insert(termAlert)
            .values({ entity, ...alert })
            .onConflictDoNothing()
            .run();
        return raised;
      });
    },

    nextDue(entity, after) {
      const found = [nextTerm.get({ entity, after }), nextTask.get({ entity, after })];
      return found.flatMap((row) => row?.due ?? []).sort()[0];
    },

    listByCase(entity, caseId) {
      return db
        .select()
        .from(termAlert)
        .where(and(eq(termAlert.entity, entity), eq(termAlert.caseId, caseId)))
        .orderBy(asc(termAlert.raisedAt), asc(termAlert.due))
        .all()
        .map(({ entity: _town, ...row }) => row);
    },
  };
}
