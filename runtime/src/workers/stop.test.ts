/** Who stops a server does not wait for the work of hours: it stands in the database, and the next process does it. */
import { expect, it } from 'vitest';
import { countingIds, furnish, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
import { DEMO, demoCaller, demoTown } from '../http/fixtures/demo-town.js';
import { openDatabase } from '../store/sqlite/database.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';
import { startLoop } from './loop.js';
import { Ending } from './pace.js';

const LETTERS = 200;

it('ends between two letters, and the next process sends the rest, each once', async () => {
  const db = openDatabase(':memory:');
  applyMigrations(db);
  const store = sqliteStore(db);
  await furnish(store);
  const sent: string[] = [];
  const process = (prefix: string, onLetter: () => void) => {
    const engine = testEngine(store, { ids: countingIds(prefix) });
    engine.deps.handlers.courier.deliver = async ({ effectId }) => {
      sent.push(effectId);
      onLetter();
      return { status: 'done', events: [] };
    };
    return engine;
  };
  let enough = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    enough = () => sent.length === 20 && resolve();
  });
  const first = process('first', () => enough());
  for (let n = 0; n < LETTERS; n += 1) await first.open(`case-${n}`, `P-${n}`);

  const loop = startLoop(first.deps, first.work);
  await begun;
  await loop.stop();
  const { pending } = await store.outbox.counts(TOWN);
  expect(sent.length).toBeLessThan(LETTERS / 2);
  expect(pending).toBe(LETTERS - sent.length);

  await store.outbox.releaseLeases(TOWN);
  await process('second', () => undefined).work.tick();
  expect(await store.outbox.counts(TOWN)).toMatchObject({ pending: 0, dead: 0 });
  expect(new Set(sent).size).toBe(LETTERS);
  expect(sent).toHaveLength(LETTERS);
});

it('answers whoever started a sensor that it stops; asked again, it reaches the rest, each once', async () => {
  const demo = await demoTown('2026-11-09T08:00:00Z');
  const { pace, store } = demo.deps;
  const manager = await demoCaller(demo, 'tramits');
  const run = () => manager.json('POST', '/api/sensors/ibi-large-family-new/S2/run');
  const openCases = async () => (await store.cases.list(DEMO, { state: 'all', limit: 1 })).total;
  const { turn } = pace;
  let turns = 0;
  pace.turn = async () => {
    turns += 1;
    if (turns > 3) throw new Ending();
    return turn();
  };
  expect(await run()).toMatchObject({ status: 503, body: { code: 'server.stopping' } });
  const before = await openCases();
  expect(before).toBeGreaterThan(0);

  pace.turn = turn;
  const { status, body } = await run();
  expect(status).toBe(200);
  expect(body.opened.length).toBeGreaterThan(0);
  expect(await openCases()).toBe(before + body.opened.length);
  const { rows } = await store.cases.list(DEMO, { state: 'all', limit: 100 });
  expect(new Set(rows.map(({ subject }) => subject.id)).size).toBe(rows.length);
});
