import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, furnish, START, type TestEngine, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
import type { Store } from '../ports/index.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { fireDueTimers } from './fire-due-timers.js';

const CASES = 40;

let store: Store;
let engine: TestEngine;
let opened: string[];

/** One offer of ten days per day: each falls due at an instant of its own. */
beforeEach(async () => {
  store = memoryStore();
  await furnish(store);
  engine = testEngine(store);
  opened = [];
  for (let day = 0; day < CASES; day += 1) {
    engine.deps.clock.moveTo(START + day * DAY);
    const result = await engine.open(`open-${day}`, `P${day}`);
    if (!result.ok) throw new Error(result.refused.code);
    opened.push(result.receipt.caseId);
  }
});

/** Notes the cases whose deadlines reach the disk; `held` decides when each gets there. */
function watchDeadlines(held: (caseId: string) => Promise<void> = async () => undefined) {
  const begun: string[] = [];
  const flight = { now: 0, most: 0 };
  const { commitStep } = store.cases;
  store.cases.commitStep = async (entity, commit) => {
    if (commit.journal.event?.kind !== 'deadline') return commitStep(entity, commit);
    begun.push(commit.case.caseId);
    flight.now += 1;
    flight.most = Math.max(flight.most, flight.now);
    try {
      await held(commit.case.caseId);
      return await commitStep(entity, commit);
    } finally {
      flight.now -= 1;
    }
  };
  return { begun, flight };
}

describe('what fell due while the town was off line', () => {
  it('begins in the order in which it fell due, many instants in flight at once', async () => {
    engine.deps.clock.moveTo(START + (CASES + 20) * DAY);
    let release = (): void => undefined;
    const manyBegan = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { begun, flight } = watchDeadlines(async () => {
      if (begun.length === CASES / 2) release();
      await manyBegan;
    });
    expect(await fireDueTimers(engine.deps, TOWN)).toEqual({ claimed: CASES });
    expect(begun).toEqual(opened);
    expect(flight.most).toBeGreaterThanOrEqual(CASES / 2);
  });

  it('goes at the pace that whoever waits for an answer leaves', async () => {
    engine.deps.clock.moveTo(START + (CASES + 20) * DAY);
    let turns = 0;
    const pace = {
      ...engine.deps.pace,
      atOnce: () => 3,
      turn: async () => {
        turns += 1;
      },
    };
    const { flight } = watchDeadlines(() => new Promise((resolve) => setImmediate(resolve)));
    await fireDueTimers({ ...engine.deps, pace }, TOWN);
    expect(turns).toBe(CASES);
    expect(flight.most).toBe(3);
  });

  it('is fired up to the instant that has passed, and once', async () => {
    engine.deps.clock.moveTo(START + (CASES - 1) * DAY);
    const { begun } = watchDeadlines();
    const now = engine.deps.clock.now();
    const clocks = await Promise.all(opened.map((caseId) => store.cases.clocks(TOWN, caseId)));
    const over = opened.filter((_, index) => (clocks[index]?.[0]?.dueAt ?? now + 1) <= now);
    expect(over.length).toBeGreaterThan(20);
    await fireDueTimers(engine.deps, TOWN);
    await fireDueTimers(engine.deps, TOWN);
    expect(begun).toEqual(over);
  });

  it('does not wait for one that cannot be written, which is tried again later', async () => {
    engine.deps.clock.moveTo(START + (CASES + 20) * DAY);
    const [unlucky] = opened;
    let broken = true;
    const { begun } = watchDeadlines(async (caseId) => {
      if (broken && caseId === unlucky) throw new Error('the disk');
    });
    await fireDueTimers(engine.deps, TOWN);
    expect(begun).toEqual(opened);
    broken = false;
    engine.deps.clock.moveTo(engine.deps.clock.now() + 30_000);
    await fireDueTimers(engine.deps, TOWN);
    expect(begun).toEqual([...opened, unlucky]);
  });
});
