import {
  type AssignResult,
  type CaseSummary,
  type MessageStore,
  type NotificationStore,
  type TaskRow,
  type TaskStore,
  type WorkFilter,
  type WorkItem,
  type WorkView,
  workViews,
} from '../../ports/index.js';
import { caseMatches, summaryOf } from './case-store.js';
import { ordered } from './memory-table.js';
import type { MemoryTables } from './memory-tables.js';
import { isAboutToExpire } from './term-alert-store.js';

const dueOf = ({ task, case: summary }: WorkItem): string | null => task?.due ?? summary.due;

function inView(
  tables: MemoryTables,
  entity: string,
  item: WorkItem,
  view: WorkView,
  filter: WorkFilter,
): boolean {
  const { task } = item;
  const due = dueOf(item);
  switch (view) {
    case 'mine':
      return task?.assignee === filter.accountId;
    case 'unassigned':
      return task !== null && task.assignee === null;
    case 'overdue':
      return task !== null && due !== null && due < filter.today;
    case 'dueToday':
      return task !== null && due === filter.today;
    case 'aboutToExpire':
      return isAboutToExpire(tables, entity, item, filter.today);
    case 'suspended':
      return item.case.termSuspended;
    case 'dueSoon':
      return task !== null && due !== null && due >= filter.today && due <= filter.soonUntil;
    case 'waiting':
      return task === null;
    case 'failed':
      return task?.kind === 'failure' || item.case.incident !== null;
    case 'all':
      return true;
  }
}

/** @param letters of the same tables: what a person wrote is recorded as the task closes. */
export function taskStore(
  tables: MemoryTables,
  letters: {
    messages: Pick<MessageStore, 'record'>;
    notifications: Pick<NotificationStore, 'open'>;
  },
): TaskStore {
  const items = (entity: string, filter: WorkFilter): WorkItem[] => {
    const { units, procedureId, search } = filter;
    const wanted = (summary: CaseSummary): boolean =>
      (procedureId === undefined || summary.procedureId === procedureId) &&
      (!search || caseMatches(tables, entity, summary, search));
    return tables.cases.all(entity).flatMap((row): WorkItem[] => {
      const summary = summaryOf(row);
      if (!wanted(summary)) return [];
      const open = tables.tasks.all(entity, (task) => task.caseId === row.caseId && task.status === 'open');
      if (open.length === 0) return row.endedAt === null ? [{ task: null, case: summary }] : [];
      return open
        .filter((task) => units.length === 0 || task.unit === null || units.includes(task.unit))
        .map((task) => ({ task, case: summary }));
    });
  };

  const changeOpen = (entity: string, taskId: string, change: Partial<TaskRow>): AssignResult => {
    const found = tables.tasks.get(entity, taskId);
    if (!found) return 'task.unknown';
    if (found.status !== 'open') return 'task.closed';
    tables.tasks.put(entity, taskId, { ...found, ...change });
    return 'assigned';
  };

  return {
    find: async (entity, taskId) => tables.tasks.get(entity, taskId),

    async listByCase(entity, caseId) {
      const rows = tables.tasks.all(entity, (task) => task.caseId === caseId);
      return ordered(rows, (task) => [task.createdAt, task.taskId]);
    },

    async work(entity, filter) {
      const found = items(entity, filter);
      const counts = Object.fromEntries(
        workViews.map((view) => [
          view,
          found.filter((item) => inView(tables, entity, item, view, filter)).length,
        ]),
      ) as Record<WorkView, number>;
      const inOrder = ordered(
        found.filter((item) => inView(tables, entity, item, filter.view, filter)),
        (item) => [dueOf(item), item.case.openedAt, item.case.caseId, item.task?.taskId ?? null],
      );
      const offset = Number(filter.after ?? 0) || 0;
      const rows = inOrder.slice(offset, offset + filter.limit);
      const end = offset + rows.length;
      const next = end < inOrder.length && rows.length > 0 ? String(end) : null;
      return { rows, counts, total: inOrder.length, next };
    },

    assign: async (entity, taskId, accountId) => changeOpen(entity, taskId, { assignee: accountId }),

    async settleFailure(entity, taskId, { how, by, at, letter }) {
      const found = tables.tasks.get(entity, taskId);
      if (found?.kind !== 'failure') return 'task.unknown';
      if (found.status !== 'open') return 'task.closed';
      if (letter) {
        const { message, note, notification } = letter;
        if (!(await letters.messages.record(entity, message, note))) return 'task.letterExists';
        if (notification) await letters.notifications.open(entity, notification);
      }
      tables.tasks.put(entity, taskId, {
        ...found,
        status: 'done',
        outcome: how,
        completedBy: by,
        completedAt: at,
      });
      const dead = tables.outbox.get(entity, found.failure?.effectId ?? '');
      if (dead?.status === 'dead') {
        const after =
          how === 'retried'
            ? { status: 'pending' as const, nextAt: at, attempts: 0, leasedUntil: 0 }
            : { status: 'abandoned' as const };
        tables.outbox.put(entity, dead.effectId, { ...dead, ...after });
      }
      return 'settled';
    },
  };
}
