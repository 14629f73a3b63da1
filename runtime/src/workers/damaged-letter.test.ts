/** What a case ordered and nobody can read any more becomes the work of a person, and holds back no other. */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { countingIds, furnish, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
import { secretKey } from '../sealing/key-encryption.js';
import { openDatabase } from '../store/sqlite/database.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';

it('gives a person the task of a letter whose order was damaged, and sends the others', async () => {
  const db = openDatabase(':memory:', () => secretKey(randomBytes(32)));
  applyMigrations(db);
  const store = sqliteStore(db);
  await furnish(store);
  const engine = testEngine(store, { ids: countingIds() });
  const [damaged = '', sound = ''] = await Promise.all(
    ['damaged', 'sound'].map(async (key) => {
      const opened = await engine.open(key, `P-${key}`);
      return opened.ok ? opened.receipt.caseId : '';
    }),
  );
  db.$client.exec(`DROP TRIGGER journal_no_update; UPDATE journal SET sealed = x'00'
    WHERE case_no = (SELECT case_no FROM case_file WHERE case_id = '${damaged}')`);
  await engine.work.tick();
  const failures = async (caseId: string) =>
    (await store.tasks.listByCase(TOWN, caseId)).filter(({ kind }) => kind === 'failure');
  expect(await failures(damaged)).toMatchObject([
    { status: 'open', failure: { reason: expect.stringContaining('oficio doctor') } },
  ]);
  expect(await failures(sound)).toEqual([]);
  expect(await store.outbox.counts(TOWN)).toMatchObject({ pending: 0, dead: 1 });
  await engine.work.tick();
  expect(await failures(damaged)).toHaveLength(1);
});
