import { and, asc, eq, sql } from 'drizzle-orm';
import type { TermAlert, TermAlertStore } from '../../../ports/index.js';
import { type Database, inTransaction } from '../database.js';
import { termAlert } from '../schema/calendars.js';
import { caseFile, timer } from '../schema/cases.js';
import { task } from '../schema/work.js';
import type { Synchronous } from '../verbs.js';

type Ending = Omit<TermAlert, 'raisedAt'>;

/** Set of running maximum terms only. */
const alertOn = sql<string>`${timer.alertOn}`;

export function termAlertStore(db: Database): Synchronous<TermAlertStore> {
  const unalerted = (
    kind: TermAlert['kind'],
    entity: string,
    caseId: unknown,
    target: unknown,
    due: unknown,
  ) =>
    sql`NOT EXISTS (SELECT 1 FROM ${termAlert} a WHERE a.entity = ${entity} AND a.case_id = ${caseId}
      AND a.kind = ${kind} AND a.target = ${target} AND a.due = ${due})`;

  /** What ends by a date (any date without it) and has no alert yet, the earliest first. */
  const endings = (entity: string, horizon: string | undefined, limit: number): Ending[] => {
    const target = sql<string>`CAST(${timer.generation} AS TEXT)`;
    const terms = db
      .select({ caseId: caseFile.caseId, target, due: alertOn })
      .from(timer)
      .innerJoin(caseFile, eq(caseFile.caseNo, timer.caseNo))
      .where(
        sql`${timer.entity} = ${entity} AND ${caseFile.endedAt} IS NULL
        AND ${alertOn} ${horizon === undefined ? sql`IS NOT NULL` : sql`<= ${horizon}`}
        AND ${unalerted('maximumTerm', entity, caseFile.caseId, target, alertOn)}`,
      )
      .orderBy(asc(alertOn))
      .limit(limit)
      .all()
      .map((row): Ending => ({ kind: 'maximumTerm', ...row }));
    const tasks = db
      .select({ caseId: task.caseId, target: task.taskId, due: sql<string>`${task.due}` })
      .from(task)
      .where(
        sql`${task.entity} = ${entity} AND ${task.status} = 'open'
        AND ${task.due} ${horizon === undefined ? sql`IS NOT NULL` : sql`<= ${horizon}`}
        AND ${unalerted('task', entity, task.caseId, task.taskId, task.due)}`,
      )
      .orderBy(asc(task.due))
      .limit(limit)
      .all()
      .map((row): Ending => ({ kind: 'task', ...row }));
    return [...terms, ...tasks];
  };

  return {
    raise(entity, horizon, raisedAt) {
      return inTransaction(db, () => {
        const raised = endings(entity, horizon, -1).map((ending) => ({ ...ending, raisedAt }));
        for (const alert of raised)
          db.insert(termAlert)
            .values({ entity, ...alert })
            .onConflictDoNothing()
            .run();
        return raised;
      });
    },

    nextDue(entity) {
      return endings(entity, undefined, 1)
        .map(({ due }) => due)
        .sort()[0];
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
