import type { NotificationRow, NotificationStore } from '../../ports/index.js';
import { ordered } from './memory-table.js';
import type { MemoryTables } from './memory-tables.js';

/** Those of one instant as they came. */
const byDue = (rows: NotificationRow[]): NotificationRow[] => ordered(rows, (row) => [row.dueAt]);

export function notificationStore(tables: MemoryTables): NotificationStore {
  const { notifications, notificationLeases: leases } = tables;
  const waiting = (entity: string): NotificationRow[] =>
    notifications.all(
      entity,
      (row) => row.dueAt !== null && tables.cases.get(entity, row.caseId)?.incident === null,
    );
  const leasedUntil = (entity: string, { effectId }: NotificationRow): number =>
    leases.get(entity, effectId) ?? 0;
  return {
    open: async (entity, row) => notifications.add(entity, row.effectId, row),
    find: async (entity, effectId) => notifications.get(entity, effectId),

    async listByCase(entity, caseId) {
      const rows = notifications.all(entity, (row) => row.caseId === caseId);
      return ordered(rows, (row) => [row.createdAt]);
    },

    async dueOfCase(entity, caseId, now) {
      const isDue = (row: NotificationRow) => row.dueAt !== null && row.dueAt <= now;
      return byDue(notifications.all(entity, (row) => row.caseId === caseId && isDue(row)));
    },

    async save(entity, row, tasks) {
      const { effectId, facts, told, dueAt, version } = row;
      const found = notifications.get(entity, effectId);
      if (found?.version !== version - 1) return false;
      notifications.put(entity, effectId, { ...found, facts, told, dueAt, version });
      leases.delete(entity, effectId);
      for (const added of tasks?.add ?? []) tables.tasks.add(entity, added.taskId, added);
      for (const taskId of tasks?.close.taskIds ?? []) {
        const open = tables.tasks.get(entity, taskId);
        if (open?.status === 'open')
          tables.tasks.put(entity, taskId, {
            ...open,
            status: 'withdrawn',
            completedAt: tasks?.close.at ?? null,
          });
      }
      return true;
    },

    async claimDue(entity, { now, leaseUntil, limit }) {
      const free = waiting(entity).filter(
        (row) => (row.dueAt ?? now) <= now && leasedUntil(entity, row) <= now,
      );
      const first = byDue(free).slice(0, limit);
      for (const { effectId } of first) leases.put(entity, effectId, leaseUntil);
      return first;
    },

    async releaseLeases(entity) {
      for (const { effectId } of notifications.all(entity)) leases.delete(entity, effectId);
    },

    release: async (entity, effectId, retryAt) => leases.put(entity, effectId, retryAt),

    async nextDueAt(entity) {
      const instants = waiting(entity).map((row) => Math.max(row.dueAt ?? 0, leasedUntil(entity, row)));
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
  };
}
