/** A letter whose outcome cannot be written down holds back no other, and does not try for ever. */
import { afterEach, expect, it, vi } from 'vitest';
import { furnish, START, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { outboxBackoff } from './backoff.js';
import { moveClock } from './move-clock.js';

afterEach(() => vi.restoreAllMocks());

it('is tried again like one that failed, and in the end is the task of a person', async () => {
  const store = memoryStore();
  await furnish(store);
  const engine = testEngine(store);
  const opened = await Promise.all(['one', 'two'].map((key) => engine.open(key, `P-${key}`)));
  const [stuck = ''] = opened.map((result) => (result.ok ? result.receipt.caseId : ''));
  const { markDone } = store.outbox;
  vi.spyOn(store.outbox, 'markDone').mockImplementation(async (entity, effectId, at) => {
    if (effectId.startsWith(stuck)) throw new TypeError('a bug');
    await markDone(entity, effectId, at);
  });
  await engine.work.tick();
  expect(engine.done).toHaveLength(2);
  expect(await store.outbox.counts(TOWN)).toMatchObject({ pending: 1, dead: 0 });
  expect(await store.outbox.nextAt(TOWN)).toBeGreaterThanOrEqual(START + outboxBackoff.first);

  await moveClock(engine.deps.clock, engine.work, START + 3 * 86_400_000);
  expect(await store.outbox.counts(TOWN)).toMatchObject({ pending: 0, dead: 1 });
  expect(await store.tasks.listByCase(TOWN, stuck)).toMatchObject([
    { kind: 'failure', status: 'open', failure: { reason: 'TypeError' } },
  ]);
});
