/** The list of work: open tasks with their case, and open cases that wait for somebody else. */
import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { type WorkFilter, type WorkPage, type WorkView, workViews } from '../../../ports/index.js';
import { summaryColumns, toSummary } from '../cases/case-row.js';
import { caseMatches } from '../cases/list-cases.js';
import type { Database } from '../database.js';
import { termAlert } from '../schema/calendars.js';
import { caseFile, timer } from '../schema/cases.js';
import { task } from '../schema/work.js';
import { toTask } from './task-row.js';

const due = sql<string | null>`coalesce(${task.due}, ${caseFile.due})`;

const failed = or(eq(task.kind, 'failure'), isNotNull(caseFile.incident));

/** An alert of the very date that the task, or the maximum term of the case, has now, and that has not passed. */
const aboutToExpire = (today: string): SQL => sql`EXISTS (
  SELECT 1 FROM ${termAlert} WHERE ${termAlert.entity} = ${caseFile.entity} AND ${termAlert.caseId} = ${caseFile.caseId}
  AND ${termAlert.due} >= ${today} AND (
    (${termAlert.kind} = 'task' AND ${termAlert.target} = ${task.taskId} AND ${termAlert.due} = ${task.due})
    OR (${termAlert.kind} = 'maximumTerm' AND EXISTS (
      SELECT 1 FROM ${timer} WHERE ${timer.caseNo} = ${caseFile.caseNo}
      AND CAST(${timer.generation} AS TEXT) = ${termAlert.target}
      AND ${timer.alertOn} = ${termAlert.due}))
  ))`;

function viewCondition(view: WorkView, filter: WorkFilter): SQL | undefined {
  switch (view) {
    case 'mine':
      return eq(task.assignee, filter.accountId);
    case 'unassigned':
      return and(isNotNull(task.taskId), isNull(task.assignee));
    case 'overdue':
      return and(isNotNull(task.taskId), sql`${due} < ${filter.today}`);
    case 'dueToday':
      return and(isNotNull(task.taskId), sql`${due} = ${filter.today}`);
    case 'aboutToExpire':
      return aboutToExpire(filter.today);
    case 'suspended':
      return eq(caseFile.termSuspended, true);
    case 'dueSoon':
      return and(isNotNull(task.taskId), sql`${due} BETWEEN ${filter.today} AND ${filter.soonUntil}`);
    case 'waiting':
      return isNull(task.taskId);
    case 'failed':
      return failed;
    case 'all':
      return undefined;
  }
}

/**
 * Cases that are open or have an open task. Found apart, by the indexes of what is open: however many have ended, a page
 * costs what there is to do.
 */
const toDo = (entity: string): SQL => sql`${caseFile.caseNo} IN (
  SELECT case_no FROM case_file INDEXED BY case_open WHERE entity = ${entity} AND ended_at IS NULL
  UNION
  SELECT c.case_no FROM task AS t INNER JOIN case_file AS c ON c.entity = t.entity AND c.case_id = t.case_id
  WHERE t.entity = ${entity} AND t.status = 'open'
)`;

/** Without the `+` SQLite takes all the open tasks of the town for each case, instead of those of the case. */
const openTask = and(
  eq(task.entity, caseFile.entity),
  eq(task.caseId, caseFile.caseId),
  sql`+${task.status} = 'open'`,
);

export function workPage(db: Database) {
  return (entity: string, filter: WorkFilter): WorkPage => {
    const within = and(
      toDo(entity),
      filter.units.length === 0 ? undefined : or(isNull(task.unit), inArray(task.unit, filter.units)),
      filter.procedureId === undefined ? undefined : eq(caseFile.procedureId, filter.procedureId),
      filter.search ? caseMatches(db, entity, filter.search) : undefined,
    );
    const tally = Object.fromEntries(
      workViews.map((view) => {
        const counted = viewCondition(view, filter) ?? sql`true`;
        return [view, sql<number>`count(CASE WHEN ${counted} THEN 1 END)`];
      }),
    ) as Record<WorkView, SQL<number>>;
    const found = db.select(tally).from(caseFile).leftJoin(task, openTask).where(within).get();
    const counts = Object.fromEntries(workViews.map((view) => [view, found?.[view] ?? 0])) as Record<
      WorkView,
      number
    >;
    const offset = Number(filter.after ?? 0) || 0;
    const rows = db
      .select({ task, case: summaryColumns })
      .from(caseFile)
      .leftJoin(task, openTask)
      .where(and(within, viewCondition(filter.view, filter)))
      .orderBy(sql`${due} IS NULL`, asc(due), asc(caseFile.openedAt), asc(caseFile.caseId), asc(task.taskId))
      .limit(filter.limit)
      .offset(offset)
      .all()
      .map((row) => ({ task: row.task && toTask(row.task), case: toSummary(db.sealing, row.case) }));
    const total = counts[filter.view];
    const end = offset + rows.length;
    return { rows, counts, total, next: end < total && rows.length > 0 ? String(end) : null };
  };
}
