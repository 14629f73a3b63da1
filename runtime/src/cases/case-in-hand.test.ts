/** A process steps from the case as it left it; another process may have moved that case since. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../store/sqlite/database.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';
import { countingIds, furnish, type TestEngine, TOWN, testEngine } from './fixtures/test-engine.js';

let folder: string;
let here: TestEngine;
let there: TestEngine;
let caseId: string;

const engineOf = (prefix: string): TestEngine => {
  const db = openDatabase(join(folder, 'oficio.sqlite'));
  applyMigrations(db);
  return testEngine(sqliteStore(db), { ids: countingIds(prefix) });
};
const confirm = { kind: 'citizen', action: 'confirm' } as const;
const refuse = { kind: 'citizen', action: 'refuse' } as const;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oficio-hand-'));
  [here, there] = [engineOf('here'), engineOf('there')];
  await furnish(here.deps.store);
  const opened = await here.open('open');
  if (!opened.ok) throw new Error(opened.refused.code);
  caseId = opened.receipt.caseId;
});
afterEach(async () => {
  for (const { deps } of [here, there]) await deps.store.close();
  rmSync(folder, { recursive: true, force: true });
});

it('holds the case as its last step left it, and commits nothing on what is no longer so', async () => {
  const held = await here.deps.store.cases.recall(TOWN, caseId);
  expect(held).toEqual(await there.deps.store.cases.loadForEvent(TOWN, caseId));
  expect(await there.send(caseId, 'there', confirm)).toMatchObject({ ok: true });
  expect(await here.deps.store.cases.recall(TOWN, caseId)).toEqual(held);
  expect(await here.send(caseId, 'here', refuse)).toMatchObject({
    ok: false,
    refused: { code: 'event.notNow' },
  });
  expect(await here.deps.store.cases.journal(TOWN, caseId)).toHaveLength(2);
});

it('answers what another process was asked with the same key as that one did', async () => {
  const first = await there.send(caseId, 'same', confirm);
  expect(await here.send(caseId, 'same', confirm)).toMatchObject({ ...first, replayed: true });
  expect(await here.send(caseId, 'same', refuse)).toMatchObject({
    ok: false,
    refused: { code: 'idempotency.reused' },
  });
});

it('refuses on the case as it is, not as it was in hand', async () => {
  const propose = { kind: 'officer', task: 'propose', outcome: 'yes' } as const;
  expect(await here.send(caseId, 'early', propose, 'ana')).toMatchObject({ ok: false });
  await there.send(caseId, 'confirmed', confirm);
  await there.send(caseId, 'verified', {
    kind: 'answer',
    dataNeed: 'residence',
    result: 'verified',
    values: { 'residence.ok': true },
  });
  expect(await here.deps.store.cases.recall(TOWN, caseId)).toMatchObject({ case: { version: 1 } });
  expect(await here.send(caseId, 'now', propose, 'ana')).toMatchObject({ ok: true, receipt: { version: 4 } });
});
