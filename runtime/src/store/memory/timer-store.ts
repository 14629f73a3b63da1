import type { TimerStore } from '../../ports/index.js';
import { keyOf, ordered } from './memory-table.js';
import type { MemoryTables, TimerState } from './memory-tables.js';

const dueAt = ({ clock }: TimerState): number | undefined =>
  clock.status === 'running' ? clock.dueAt : undefined;

const keyOfTimer = (of: { caseId: string; deadline: string; generation: number }): string =>
  keyOf(of.caseId, of.deadline, of.generation);

export function timerStore(tables: MemoryTables): TimerStore {
  const running = (entity: string): TimerState[] =>
    tables.timers.all(
      entity,
      (row) => dueAt(row) !== undefined && tables.cases.get(entity, row.caseId)?.incident === null,
    );
  return {
    async claimDue(entity, { now, leaseUntil, limit }) {
      const due = running(entity).filter((row) => (dueAt(row) ?? now) <= now && row.leasedUntil <= now);
      const first = ordered(due, (row) => [dueAt(row) ?? 0]).slice(0, limit);
      return first.map((row) => {
        const { caseId, attempts, clock } = row;
        const { deadline, generation } = clock;
        const key = keyOfTimer({ caseId, deadline, generation });
        tables.timers.put(entity, key, { ...row, leasedUntil: leaseUntil, attempts: attempts + 1 });
        return { caseId, deadline, generation, attempts, dueAt: dueAt(row) ?? now };
      });
    },

    async releaseLeases(entity) {
      for (const row of tables.timers.all(entity)) {
        const { deadline, generation } = row.clock;
        const key = keyOfTimer({ caseId: row.caseId, deadline, generation });
        tables.timers.put(entity, key, { ...row, leasedUntil: 0 });
      }
    },

    async nextDueAt(entity) {
      const instants = running(entity).map((row) => Math.max(dueAt(row) ?? 0, row.leasedUntil));
      return instants.length === 0 ? undefined : Math.min(...instants);
    },

    async settle(entity, of) {
      const found = tables.timers.get(entity, keyOfTimer(of));
      if (found?.clock.status !== 'running') return;
      const clock = { ...found.clock, status: 'reached' as const };
      tables.timers.put(entity, keyOfTimer(of), { ...found, clock, leasedUntil: 0 });
    },

    async release(entity, of, retryAt) {
      const found = tables.timers.get(entity, keyOfTimer(of));
      if (found) tables.timers.put(entity, keyOfTimer(of), { ...found, leasedUntil: retryAt });
    },
  };
}
