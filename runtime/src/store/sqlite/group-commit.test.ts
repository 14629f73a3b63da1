import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../ports/index.js';
import { caseRow, clockRow, commitOf, TOWN } from '../contract/rows.js';
import { type Database, openDatabase } from './database.js';
import { type CommitPoint, commitPoints } from './group-commit.js';
import { applyMigrations } from './migrations.js';
import { sqliteStore } from './sqlite-store.js';

let folder: string;
let db: Database;
let store: Store;
let points: CommitPoint[];
let dieAt: CommitPoint | undefined;

function open(): void {
  db = openDatabase(join(folder, 'oficio.sqlite'));
  applyMigrations(db);
  points = [];
  dieAt = undefined;
  store = sqliteStore(db, (point) => {
    points.push(point);
    if (point === dieAt) throw new Error(`killed ${point}`);
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oficio-group-'));
  open();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const commit = (caseId: string, more: Parameters<typeof commitOf>[1] = {}) =>
  store.cases.commitStep(TOWN, commitOf(caseRow(caseId), more));
const cases = Array.from({ length: 32 }, (_, index) => `c${index}`);
const batches = () => points.filter((point) => point === 'before the batch').length;
const onDisk = async () => (await store.cases.list(TOWN, { state: 'all', limit: 99 })).total;

describe('writes that arrive together', () => {
  it('share one transaction, and one alone has its own', async () => {
    await Promise.all(cases.map((caseId) => commit(caseId)));
    expect(batches()).toBe(1);
    await commit('alone');
    expect(batches()).toBe(2);
    expect(await onDisk()).toBe(33);
  });

  it('are refused one by one: what was refused leaves nothing, and the others are on disk', async () => {
    const refused = { idempotency: { key: 'stale', bodyHash: 'x' } };
    const results = await Promise.all([
      commit('c1'),
      store.cases.commitStep(TOWN, commitOf(caseRow('c2', { version: 5 }), refused)),
      commit('c3', { clocks: [clockRow('offerEnd')] }),
      commit('c4', { clocks: [clockRow('offerEnd')] }),
    ]);
    expect(results.map((result) => (result.ok ? 'ok' : result.code))).toEqual([
      'ok',
      'case.stale',
      'ok',
      'ok',
    ]);
    expect(await onDisk()).toBe(3);
    expect(await store.idempotency.find(TOWN, 'stale')).toBeUndefined();
    expect((await store.cases.load(TOWN, 'c4'))?.clocks).toHaveLength(1);
  });

  it('fail one by one: a verb that throws takes no other with it', async () => {
    const orphan = commitOf(caseRow('c2'), { tasks: [{ ...orphanTask, caseId: 'nobody' }] });
    const [first, failed, last] = await Promise.allSettled([
      commit('c1'),
      store.cases.commitStep(TOWN, orphan),
      commit('c3'),
    ]);
    expect([first.status, failed.status, last.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(failed.status === 'rejected' && failed.reason).toMatchObject({
      code: 'SQLITE_CONSTRAINT_FOREIGNKEY',
    });
    expect(await store.cases.load(TOWN, 'c2')).toBeUndefined();
    expect(await onDisk()).toBe(2);
  });

  it('see one another in their order', async () => {
    const second = commitOf(caseRow('c1', { version: 2 }));
    const [, moved] = await Promise.all([commit('c1'), store.cases.commitStep(TOWN, second)]);
    expect(moved).toMatchObject({ ok: true, receipt: { version: 2 } });
    expect(batches()).toBe(1);
  });

  it('with the same key are one effect and one answer; with another body they are refused', async () => {
    const same = cases.map(() => commit('c1'));
    const others = cases.map((caseId) =>
      commit(`other-${caseId}`, { idempotency: { key: 'key-c1-1', bodyHash: 'another' } }),
    );
    const answers = await Promise.all(same);
    expect(answers.filter((answer) => answer.ok && !answer.replayed)).toHaveLength(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.ok && answer.receipt))).size).toBe(1);
    for (const answer of await Promise.all(others))
      expect(answer).toEqual({ ok: false, code: 'idempotency.reused' });
    expect(await onDisk()).toBe(1);
  });

  it('are not seen by a reader before they are on disk', async () => {
    const writing = commit('c1');
    expect(await store.cases.load(TOWN, 'c1')).toBeUndefined();
    await writing;
    expect(await store.cases.load(TOWN, 'c1')).toBeDefined();
  });
});

const orphanTask = {
  taskId: 't1',
  kind: 'procedure' as const,
  task: 'decide',
  generation: 1,
  name: { es: 'x', 'ca-valencia': 'x' },
  phase: null,
  unit: null,
  role: 'officer' as const,
  status: 'open' as const,
  assignee: null,
  createdAt: 0,
  due: null,
  outcome: null,
  completedBy: null,
  completedAt: null,
  failure: null,
};

describe('a batch that dies', () => {
  it.each(commitPoints)(
    '%s acknowledges none of its verbs, and is on disk whole or not at all',
    async (point) => {
      dieAt = point;
      const results = await Promise.allSettled(cases.map((caseId) => commit(caseId)));
      expect(new Set(results.map((result) => result.status))).toEqual(new Set(['rejected']));
      db.$client.close();
      open();
      expect(await onDisk()).toBe(point === 'after COMMIT' ? 32 : 0);
      // Whoever got no answer asks again, with the same key.
      const again = await Promise.all(cases.map((caseId) => commit(caseId)));
      expect(new Set(again.map((result) => result.ok))).toEqual(new Set([true]));
      expect(await onDisk()).toBe(32);
    },
  );

  it('for want of room on the disk loses nothing that was there, and works again when there is room', async () => {
    await commit('before');
    const pages = Number(db.$client.pragma('page_count', { simple: true }));
    db.$client.pragma(`max_page_count = ${pages}`);
    const big = { publicStatus: { es: 'x'.repeat(20_000), 'ca-valencia': 'x' } };
    const results = await Promise.allSettled(
      cases.map((caseId) => store.cases.commitStep(TOWN, commitOf(caseRow(caseId, big)))),
    );
    for (const result of results)
      expect(result.status === 'rejected' && result.reason).toMatchObject({
        name: 'StoreUnwritable',
        reason: 'full',
      });
    expect(await onDisk()).toBe(1);
    db.$client.pragma('max_page_count = 1000000');
    await commit('after');
    expect(await onDisk()).toBe(2);
  });

  it('because commits are not flushed is not acknowledged', async () => {
    db.$client.pragma('synchronous = NORMAL');
    await expect(commit('c1')).rejects.toThrow('could be lost');
  });
});
