import type { OutboxStore } from '../../ports/index.js';
import { keyOf, ordered } from './memory-table.js';
import type { MemoryTables, OutboxState } from './memory-tables.js';

export function outboxStore(tables: MemoryTables): OutboxStore {
  /** Changes a message that is in a status; false when it is in another. */
  const change = (
    entity: string,
    effectId: string,
    from: OutboxState['status'],
    to: Partial<OutboxState>,
  ): boolean => {
    const found = tables.outbox.get(entity, effectId);
    if (found?.status !== from) return false;
    tables.outbox.put(entity, effectId, { ...found, leasedUntil: 0, ...to });
    return true;
  };

  return {
    async claim(entity, { now, leaseUntil, limit }) {
      const ready = tables.outbox.all(
        entity,
        (row) => row.nextAt !== null && row.nextAt <= now && row.leasedUntil <= now,
      );
      const first = ordered(ready, (row) => [row.nextAt, row.createdAt, row.caseId, row.seq, row.position]);
      const messages = first.slice(0, limit).map((row) => {
        const { effectId, caseId, effect, createdAt, attempts, nextAt } = row;
        tables.outbox.put(entity, effectId, { ...row, leasedUntil: leaseUntil, attempts: attempts + 1 });
        const requestId = tables.journal.get(entity, keyOf(caseId, row.seq))?.requestId;
        return { effectId, caseId, effect, createdAt, attempts, notBefore: nextAt ?? now, requestId };
      });
      return { messages, damaged: [] };
    },

    async releaseLeases(entity) {
      for (const row of tables.outbox.all(entity))
        tables.outbox.put(entity, row.effectId, { ...row, leasedUntil: 0 });
    },

    async markDone(entity, effectId) {
      change(entity, effectId, 'pending', { status: 'done', nextAt: null, error: null });
    },

    async retryLater(entity, effectId, retryAt, error) {
      change(entity, effectId, 'pending', { nextAt: retryAt, error });
    },

    async bury(entity, effectId, error, task) {
      if (change(entity, effectId, 'pending', { status: 'dead', nextAt: null, error }))
        tables.tasks.put(entity, task.taskId, task);
    },

    async nextAt(entity) {
      const instants = tables.outbox
        .all(entity)
        .flatMap((row) => (row.nextAt === null ? [] : [Math.max(row.nextAt, row.leasedUntil)]));
      return instants.length === 0 ? undefined : Math.min(...instants);
    },

    async counts(entity) {
      const pending = tables.outbox.all(entity, (row) => row.status === 'pending');
      const dead = tables.outbox.all(entity, (row) => row.status === 'dead').length;
      const oldest = Math.min(...pending.map((row) => row.createdAt));
      return { pending: pending.length, dead, oldestAt: pending.length === 0 ? null : oldest };
    },
  };
}
