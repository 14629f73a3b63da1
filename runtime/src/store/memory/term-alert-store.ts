import type { TermAlert, TermAlertStore, WorkItem } from '../../ports/index.js';
import { keyOf, ordered } from './memory-table.js';
import type { MemoryTables } from './memory-tables.js';

type Ending = Omit<TermAlert, 'raisedAt'>;

const keyOfAlert = ({ caseId, kind, target, due }: Ending): string => keyOf(caseId, kind, target, due);

/** The ends of the running maximum terms and of the open tasks of the open cases. */
function endingsOf(tables: MemoryTables, entity: string): Ending[] {
  const open = new Set(
    tables.cases.all(entity, ({ endedAt }) => endedAt === null).map(({ caseId }) => caseId),
  );
  const terms = tables.timers.all(entity).flatMap(({ caseId, clock }): Ending[] => {
    const { deadline, status, alertOn, generation } = clock;
    if (deadline !== 'maximumTerm' || status !== 'running' || alertOn === undefined) return [];
    return open.has(caseId)
      ? [{ caseId, kind: 'maximumTerm', target: String(generation), due: alertOn }]
      : [];
  });
  const tasks = tables.tasks
    .all(entity, ({ status }) => status === 'open')
    .flatMap(({ caseId, taskId, due }): Ending[] =>
      due === null ? [] : [{ caseId, kind: 'task', target: taskId, due }],
    );
  return [...terms, ...tasks];
}

/** Whether an alert stands for the date that the task, or the maximum term of its case, has now. */
export function isAboutToExpire(
  tables: MemoryTables,
  entity: string,
  { task, case: summary }: WorkItem,
  today: string,
): boolean {
  return endingsOf(tables, entity).some(
    (ending) =>
      ending.caseId === summary.caseId &&
      ending.due >= today &&
      (ending.kind === 'maximumTerm' || ending.target === task?.taskId) &&
      tables.termAlerts.has(entity, keyOfAlert(ending)),
  );
}

export function termAlertStore(tables: MemoryTables): TermAlertStore {
  const unalerted = (entity: string): Ending[] =>
    endingsOf(tables, entity).filter((ending) => !tables.termAlerts.has(entity, keyOfAlert(ending)));
  return {
    async raise(entity, horizon, raisedAt) {
      const raised = unalerted(entity)
        .filter(({ due }) => due <= horizon)
        .map((ending) => ({ ...ending, raisedAt }));
      for (const alert of raised) tables.termAlerts.add(entity, keyOfAlert(alert), alert);
      return raised;
    },
    async nextDue(entity, after) {
      return unalerted(entity)
        .map(({ due }) => due)
        .filter((due) => due > after)
        .sort()[0];
    },
    async listByCase(entity, caseId) {
      const rows = tables.termAlerts.all(entity, (row) => row.caseId === caseId);
      return ordered(rows, (row) => [row.raisedAt, row.due]);
    },
  };
}
