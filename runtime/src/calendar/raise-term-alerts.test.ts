import { beforeEach, expect, it } from 'vitest';
import { furnish, type TestEngine, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
import type { Store } from '../ports/index.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { moveClock } from '../workers/move-clock.js';

let store: Store;
let engine: TestEngine;
const at = (instant: string) => moveClock(engine.deps.clock, engine.work, Date.parse(instant));

beforeEach(async () => {
  store = memoryStore();
  await furnish(store);
  engine = testEngine(store);
});

/** Confirmed on 15 January 2026: 90 natural days end on Wednesday 15 April. */
async function confirmed(): Promise<string> {
  const result = await engine.open('one');
  if (!result.ok) throw new Error(result.refused.code);
  const { caseId } = result.receipt;
  await engine.send(caseId, 'yes', { kind: 'citizen', action: 'confirm' });
  return caseId;
}

it('alerts of a maximum term five working days before its end, once, also after a restart', async () => {
  const caseId = await confirmed();
  await at('2026-04-07T21:59:00Z');
  expect(await store.termAlerts.listByCase(TOWN, caseId)).toEqual([]);
  await at('2026-04-07T22:00:00Z');
  const alerts = await store.termAlerts.listByCase(TOWN, caseId);
  expect(alerts).toMatchObject([
    { kind: 'maximumTerm', due: '2026-04-15', raisedAt: Date.parse('2026-04-07T22:00:00Z') },
  ]);
  engine = testEngine(store, { at: Date.parse('2026-04-09T08:00:00Z') });
  await engine.work.tick();
  expect(await store.termAlerts.listByCase(TOWN, caseId)).toEqual(alerts);
});

it('acts on its own day when the clock is moved far ahead', async () => {
  const caseId = await confirmed();
  await at('2026-04-14T10:00:00Z');
  expect((await store.termAlerts.listByCase(TOWN, caseId))[0]?.raisedAt).toBe(
    Date.parse('2026-04-07T22:00:00Z'),
  );
});
