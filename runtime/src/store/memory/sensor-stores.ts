/** Runs and hits of the sensors, and what people asked not to receive. */
import type { PreferenceStore, SensorRun, SensorStore } from '../../ports/index.js';
import { sensorHitKey } from './commit-step.js';
import { keyOf, ordered } from './memory-table.js';
import type { MemoryTables } from './memory-tables.js';

export function sensorStore(tables: MemoryTables): SensorStore {
  const runs = (entity: string, procedureId: string, sensorId: string): SensorRun[] =>
    tables.sensorRuns.all(entity, (run) => run.procedureId === procedureId && run.sensorId === sensorId);
  return {
    async startRun(entity, run) {
      const clash = runs(entity, run.procedureId, run.sensorId).some(
        (other) =>
          other.finishedAt === null ||
          (run.scheduledFor !== null && other.scheduledFor === run.scheduledFor && other.error === null),
      );
      return !clash && tables.sensorRuns.add(entity, run.runId, run);
    },
    async finishRun(entity, runId, end) {
      const found = tables.sensorRuns.get(entity, runId);
      if (found) tables.sensorRuns.put(entity, runId, { ...found, ...end });
    },
    async abandonRuns(entity, at) {
      const open = tables.sensorRuns.all(entity, (run) => run.finishedAt === null);
      for (const run of open)
        tables.sensorRuns.put(entity, run.runId, { ...run, finishedAt: at, error: 'interrupted' });
      return open.length;
    },
    async lastRun(entity, procedureId, sensorId) {
      return ordered(runs(entity, procedureId, sensorId), (run) => [run.startedAt, run.runId]).at(-1);
    },
    async lastScheduled(entity, procedureId, sensorId) {
      const served = runs(entity, procedureId, sensorId).flatMap(({ scheduledFor, error }) =>
        scheduledFor === null || error !== null ? [] : [scheduledFor],
      );
      return served.length === 0 ? undefined : Math.max(...served);
    },
    async reached(entity, procedureId, sensorId, period) {
      const hits = tables.sensorHits.all(
        entity,
        (hit) => hit.procedureId === procedureId && hit.sensorId === sensorId && hit.period === period,
      );
      return new Set(hits.map((hit) => hit.subject));
    },
    recordHit: async (entity, hit) => tables.sensorHits.add(entity, sensorHitKey(hit), hit),
  };
}

export function preferenceStore(tables: MemoryTables): PreferenceStore {
  return {
    async refusals(entity, procedureId, since) {
      const rows = tables.refusals.all(entity, (row) => row.procedureId === procedureId && row.on >= since);
      return ordered(rows, (row) => [row.on, row.caseId]);
    },
    async addNoOffers(entity, { personId, procedureId }) {
      tables.noOffers.add(entity, keyOf(personId, procedureId ?? ''), { personId, procedureId });
    },
    async removeNoOffers(entity, personId, procedureId) {
      tables.noOffers.delete(entity, keyOf(personId, procedureId ?? ''));
    },
    async noOffers(entity, procedureId) {
      const rows = tables.noOffers.all(
        entity,
        (row) => row.procedureId === null || row.procedureId === procedureId,
      );
      return new Set(rows.map((row) => row.personId));
    },
    electronicMeans: async (entity, personId) => tables.electronicMeans.get(entity, personId),
    setElectronicMeans: async (entity, choice) => tables.electronicMeans.put(entity, choice.personId, choice),
  };
}
