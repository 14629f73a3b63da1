/** What fails in a town keeps neither the other towns nor its own other work from being done. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { benchPermit } from '../cases/fixtures/bench-permit.js';
import { DAY, furnish, START, type TestEngine, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
import { openCase } from '../cases/open-case.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { startLoop } from './loop.js';
import { moveClock } from './move-clock.js';
import { Ending } from './pace.js';

/** By name before the other: what goes through the towns in their order comes to it first. */
const FIRST = 'a-town';
let engine: TestEngine;
let logged: { entity: string; work: string }[];

afterEach(() => vi.restoreAllMocks());
beforeEach(async () => {
  const store = memoryStore();
  await furnish(store, FIRST);
  await furnish(store);
  engine = testEngine(store);
  logged = [];
  engine.deps.log.error = (line: { entity: string; work: string }) => void logged.push(line);
});

const open = (entity: string, key: string) =>
  openCase(engine.deps, entity, {
    procedureId: benchPermit.id,
    entry: 'offer',
    subject: { kind: 'person', id: 'P1' },
    personId: 'P1',
    language: 'es',
    fields: {},
    actor: { kind: 'sensor' },
    idempotencyKey: key,
  });
const phases = async (entity: string) =>
  (await engine.deps.store.cases.list(entity, { state: 'all', limit: 9 })).rows.map(
    (row) => row.activePhases,
  );

describe('a tick', () => {
  it('sends the letters and fires the deadlines of every town, also where the sensors of one fail', async () => {
    const { store, metrics } = engine.deps;
    const failed = vi.spyOn(metrics, 'workFailed');
    const { latestVersions } = store.definitions;
    vi.spyOn(store.definitions, 'latestVersions').mockImplementation((entity) => {
      if (entity === FIRST) throw new TypeError('a bug');
      return latestVersions(entity);
    });
    await open(FIRST, 'one');
    await open(TOWN, 'two');
    await engine.work.tick();
    expect(engine.done).toHaveLength(2);
    expect(logged[0]).toMatchObject({ entity: FIRST, work: 'sensors' });
    expect(failed).toHaveBeenCalledWith('sensors');
    await moveClock(engine.deps.clock, engine.work, START + 20 * DAY);
    expect([await phases(FIRST), await phases(TOWN)]).toEqual([[['notWanted']], [['notWanted']]]);
  });

  it('fires nothing in a town whose dates could not be counted again, and all in the others', async () => {
    const { store } = engine.deps;
    await open(FIRST, 'one');
    await open(TOWN, 'two');
    vi.spyOn(store.calendarChanges, 'running').mockImplementation(async (entity) => {
      if (entity === FIRST) throw new TypeError('a bug');
      return undefined;
    });
    engine.deps.clock.moveTo(START + 20 * DAY);
    await engine.work.tick();
    expect([await phases(FIRST), await phases(TOWN)]).toEqual([[['offered']], [['notWanted']]]);
  });

  it('leaves what failed alone for a while, tells it once, and comes back to it', async () => {
    await open(TOWN, 'two');
    const { store, clock } = engine.deps;
    const claim = vi.spyOn(store.outbox, 'claim').mockRejectedValue(new TypeError('a bug'));
    for (let visit = 0; visit < 3; visit += 1) expect((await engine.work.visit(TOWN)).more).toBe(false);
    expect(claim).toHaveBeenCalledTimes(1);
    expect(logged).toHaveLength(1);
    claim.mockRestore();
    clock.moveTo(START + 15_000);
    await engine.work.visit(TOWN);
    expect(engine.done).toHaveLength(1);
  });

  it('ends where the process is about to', async () => {
    await open(TOWN, 'two');
    engine.deps.pace.end();
    await expect(engine.work.visit(TOWN)).rejects.toThrow(Ending);
    expect(logged).toEqual([]);
  });
});

describe('the loop', () => {
  const visited: string[] = [];
  let seen: () => void;
  const visits = (count: number): Promise<void> =>
    new Promise((resolve) => {
      seen = () => visited.length >= count && resolve();
      seen();
    });
  const start = (nextAt: number | undefined) => {
    visited.length = 0;
    seen = () => undefined;
    return startLoop(engine.deps, {
      towns: async () => [FIRST, TOWN],
      async visit(entity) {
        visited.push(entity);
        seen();
        return { more: false, nextAt };
      },
    });
  };

  it('visits each town once, and then that in which something happened', async () => {
    const loop = start(undefined);
    await visits(2);
    loop.wake(TOWN);
    await visits(3);
    await loop.stop();
    expect(visited).toEqual([FIRST, TOWN, TOWN]);
  });

  it('misses no word that comes while it is in the town', async () => {
    visited.length = 0;
    seen = () => undefined;
    const loop = startLoop(engine.deps, {
      towns: async () => [TOWN],
      async visit(entity) {
        visited.push(entity);
        if (visited.length === 1) loop.wake(entity);
        seen();
        return { more: false, nextAt: undefined };
      },
    });
    await visits(2);
    await loop.stop();
    expect(visited).toEqual([TOWN, TOWN]);
  });

  it('comes to the other towns while things happen in one all the time', async () => {
    visited.length = 0;
    seen = () => undefined;
    const loop = startLoop(engine.deps, {
      towns: async () => [FIRST, TOWN],
      async visit(entity) {
        visited.push(entity);
        if (entity === TOWN) loop.wake(TOWN);
        seen();
        return { more: entity === FIRST, nextAt: undefined };
      },
    });
    await visits(20);
    await loop.stop();
    expect(visited.filter((entity) => entity === FIRST).length).toBeGreaterThan(5);
  });
});
