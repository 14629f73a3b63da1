import { expect, it } from 'vitest';
import { contentHash } from '../cases/content-hash.js';
import { benchPermit } from '../cases/fixtures/bench-permit.js';
import { furnish, START, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
import type { SensorRunRequest } from '../ports/sensor-runner.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { moveClock } from './move-clock.js';
import { workers } from './workers.js';

const text = { es: 'x', 'ca-valencia': 'x' };

/** @param run gives how many subjects failed. */
async function watched(run: (request: SensorRunRequest) => number) {
  const store = memoryStore();
  await furnish(store);
  const definition = {
    ...benchPermit,
    id: 'yearly-bench',
    sensors: [
      {
        id: 'monthly',
        name: text,
        over: 'people',
        when: [{ kind: 'schedule', cron: '0 6 5 * *', says: text }],
        criteria: { op: 'known', of: { field: 'person.personId' } },
        oncePer: 'person',
        start: { kind: 'entry', entry: 'offer' },
        addressee: ['self'],
      },
    ],
  };
  await store.definitions.publish(TOWN, {
    procedureId: 'yearly-bench',
    hash: contentHash(definition),
    definition,
    publishedAt: START,
    publishedBy: 'ana',
    note: '',
  });
  const engine = testEngine(store);
  const deps = {
    ...engine.deps,
    sensorRunner: {
      async run(request: SensorRunRequest) {
        const failed = run(request);
        const { procedureId, sensorId, startedBy, scheduledFor } = request;
        const runId = `run-${engine.deps.clock.now()}`;
        const row = {
          runId,
          procedureId,
          sensorId,
          startedBy,
          scheduledFor,
          startedAt: engine.deps.clock.now(),
        };
        await store.sensors.startRun(TOWN, { ...row, finishedAt: null, counts: null, error: null });
        const error = failed > 0 ? 'someFailed' : null;
        await store.sensors.finishRun(TOWN, runId, { finishedAt: row.startedAt, counts: {}, error });
        return { ok: true as const, runId, counts: {}, opened: [], failed };
      },
    },
  };
  return { deps, work: workers(deps) };
}

it('runs each scheduled instant on its own date while time is moved', async () => {
  const served: string[] = [];
  const { deps, work } = await watched(({ scheduledFor }) => {
    const due = new Date(scheduledFor ?? 0).toISOString();
    served.push(`${due} at ${new Date(deps.clock.now()).toISOString()}`);
    return 0;
  });
  await moveClock(deps.clock, work, Date.parse('2026-03-20T00:00:00Z'));
  expect(served).toEqual([
    '2026-02-05T05:00:00.000Z at 2026-02-05T05:00:00.000Z',
    '2026-03-05T05:00:00.000Z at 2026-03-05T05:00:00.000Z',
  ]);
});

it('tries a run that failed again, minutes later and not at once', async () => {
  const attempts: number[] = [];
  const { deps, work } = await watched(() => {
    attempts.push(deps.clock.now());
    if (attempts.length === 1) throw new Error('disk');
    return 0;
  });
  await moveClock(deps.clock, work, Date.parse('2026-02-06T00:00:00Z'));
  expect(attempts.map((at) => at - (attempts[0] ?? 0))).toEqual([0, 5 * 60_000]);
});

it('serves an instant only when everybody was reached', async () => {
  const attempts: number[] = [];
  const { deps, work } = await watched(() => {
    attempts.push(deps.clock.now());
    return attempts.length === 1 ? 3 : 0;
  });
  await moveClock(deps.clock, work, Date.parse('2026-02-06T00:00:00Z'));
  expect(attempts.map((at) => at - (attempts[0] ?? 0))).toEqual([0, 5 * 60_000]);
});
