/** What comes late to a case whose person was erased (an answer of another office, a click on an old letter) finds it closed. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../ports/index.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { openDatabase } from '../store/sqlite/database.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';
import { furnish, START, TOWN, testEngine } from './fixtures/test-engine.js';

function onDisk(): Store {
  const db = openDatabase(':memory:');
  applyMigrations(db);
  return sqliteStore(db);
}

describe.each([
  ['memory', memoryStore],
  ['disk', onDisk],
])('an erased case in %s', (_, open) => {
  it('refuses what comes late as any closed case, and is not told as one that stopped at a bug', async () => {
    const store = open();
    await furnish(store);
    const engine = testEngine(store);
    const opened = await engine.open('open');
    if (!opened.ok) throw new Error(opened.refused.code);
    const { caseId } = opened.receipt;
    await engine.send(caseId, 'no', { kind: 'citizen', action: 'refuse' });
    const order = { personId: 'P1', at: START, by: 'ana', reason: 'she asked', cases: [caseId] };
    expect(await store.erasure.erase(TOWN, order)).toMatchObject({ ok: true, cases: 1 });
    const before = await store.cases.load(TOWN, caseId);
    for (const [key, by] of [
      ['late', undefined],
      ['later', 'ana'],
    ] as const)
      expect(await engine.send(caseId, key, { kind: 'citizen', action: 'confirm' }, by)).toEqual({
        ok: false,
        refused: { code: 'case.closed' },
      });
    expect(await store.cases.load(TOWN, caseId)).toEqual(before);
    await store.close();
  });
});
