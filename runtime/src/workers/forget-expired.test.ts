import { expect, it } from 'vitest';
import { furnish, START, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
import { memoryStore } from '../store/memory/memory-store.js';

const HOUR = 3_600_000;

it('forgets what has expired within the hour, all of it, and nothing that can be used', async () => {
  const store = memoryStore();
  await furnish(store);
  const engine = testEngine(store);
  const session = {
    caseId: 'c',
    personId: 'p',
    csrfToken: 'x',
    level: 'reference' as const,
    createdAt: START,
  };
  const open = (tokenHash: string, expiresAt: number) =>
    store.citizenAccess.openSession(TOWN, { ...session, tokenHash, expiresAt });
  for (let n = 0; n < 1200; n += 1) await open(`short-${n}`, START + HOUR);
  await open('long', START + 3 * HOUR);
  // It was there before it expired: asked at that time, it still answers while its row is there.
  const kept = async (tokenHash: string) =>
    (await store.citizenAccess.session(TOWN, tokenHash, START)) !== undefined;

  await engine.work.tick();
  expect(await kept('short-0')).toBe(true);
  engine.deps.machineClock.moveTo(START + HOUR + 1);
  await engine.work.tick();
  expect([await kept('short-0'), await kept('short-1199'), await kept('long')]).toEqual([false, false, true]);
});
