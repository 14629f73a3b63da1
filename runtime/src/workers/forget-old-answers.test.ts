import { expect, it } from 'vitest';
import { DAY, furnish, START, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { ANSWERS_KEPT_MS } from './forget-old-answers.js';

async function withAnswers(count: number) {
  const store = memoryStore();
  await furnish(store);
  const engine = testEngine(store);
  const { purge } = store.idempotency;
  const looks: number[] = [];
  store.idempotency.purge = (entity, asked) => {
    looks.push(engine.deps.clock.now());
    return purge(entity, asked);
  };
  for (let n = 0; n < count; n += 1)
    await store.idempotency.save(TOWN, { key: `k${n}`, bodyHash: 'b', answer: n, at: START });
  return { engine, store, looks };
}

it('keeps the answer of a command for ninety days, and not much longer', async () => {
  const { engine, store } = await withAnswers(1);
  engine.deps.clock.moveTo(START + ANSWERS_KEPT_MS);
  await engine.work.tick();
  expect(await store.idempotency.find(TOWN, 'k0')).toBeDefined();
  engine.deps.clock.moveTo(START + ANSWERS_KEPT_MS + DAY);
  await engine.work.tick();
  expect(await store.idempotency.find(TOWN, 'k0')).toBeUndefined();
});

it('looks at all of them once a day, some at a time', async () => {
  const { engine, looks } = await withAnswers(1200);
  await engine.work.tick();
  await engine.work.tick();
  expect(looks).toEqual([START, START, START]);
  engine.deps.clock.moveTo(START + DAY - 1);
  await engine.work.tick();
  expect(looks).toHaveLength(3);
  engine.deps.clock.moveTo(START + DAY);
  await engine.work.tick();
  expect(looks).toHaveLength(6);
});

it('forgets nothing before what waited has found the answers that it needs', async () => {
  const { engine, store, looks } = await withAnswers(0);
  const opened = await engine.open('open');
  if (!opened.ok) throw new Error(opened.refused.code);
  engine.deps.clock.moveTo(START + 2 * ANSWERS_KEPT_MS);
  let seenBy: number | undefined;
  const { commitStep } = store.cases;
  store.cases.commitStep = (entity, commit) => {
    if (commit.journal.event?.kind === 'deadline') seenBy ??= looks.length;
    return commitStep(entity, commit);
  };
  await engine.work.tick();
  expect(seenBy).toBe(0);
  expect(looks).toHaveLength(1);
});
