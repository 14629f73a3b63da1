/** The thread needs the built program: it is loaded from `dist`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Store, silentMetrics } from '../../ports/index.js';
import { commitContract } from '../contract/commit-contract.js';
import { recordsContract } from '../contract/records-contract.js';
import { caseRow, commitOf, TOWN, taskRow } from '../contract/rows.js';
import { workContract } from '../contract/work-contract.js';

const built = new URL('../../../dist/open-store.js', import.meta.url).href;
const { openServedStore, openStore } = (await import(built)) as typeof import('../../open-store.js');

const folders: string[] = [];
const opened: Store[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oficio-thread-'));
  folders.push(folder);
  return folder;
}
async function served(dataFolder = newFolder()): Promise<Store> {
  const store = await openServedStore({ dataFolder, mode: 'test' });
  opened.push(store);
  return store;
}
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

// The verbs are the same as in one thread; what could differ is their way there and back. A thread is slow to start.
describe('the threaded sqlite store', () => {
  commitContract(() => served());
  recordsContract(() => served());
  workContract(() => served());
});

describe('a store whose writes have a thread of their own', () => {
  it('has everything on disk that was asked for before it was closed', async () => {
    const folder = newFolder();
    const store = await served(folder);
    const asked = Array.from({ length: 300 }, (_, index) =>
      store.cases.commitStep(TOWN, commitOf(caseRow(`c${index}`))),
    );
    await store.close();
    expect((await Promise.all(asked)).every((result) => result.ok)).toBe(true);
    const { store: again } = openStore({ dataFolder: folder, mode: 'test' });
    opened.push(again);
    expect((await again.cases.list(TOWN, { state: 'all', limit: 1 })).total).toBe(300);
  });

  it('reads what was answered, at once', async () => {
    const store = await served();
    await store.cases.commitStep(TOWN, commitOf(caseRow('c1')));
    expect((await store.cases.load(TOWN, 'c1'))?.case).toEqual(caseRow('c1'));
  });

  it('serves the others while it goes through many rows', async () => {
    const store = await served();
    await store.cases.commitStep(TOWN, commitOf(caseRow('c1')));
    const order: string[] = [];
    const list = store.cases.list(TOWN, { state: 'all', limit: 1 }).then(() => order.push('list'));
    await store.cases.load(TOWN, 'c1').then(() => order.push('case'));
    await list;
    expect(order).toEqual(['case', 'list']);
  });

  it('goes through what was acknowledged, at once', async () => {
    const store = await served();
    for (let cases = 1; cases <= 20; cases += 1) {
      await store.cases.commitStep(TOWN, commitOf(caseRow(`c${cases}`)));
      expect((await store.cases.list(TOWN, { state: 'all', limit: 1 })).total).toBe(cases);
    }
  });

  it('tells how many writes shared each flush, and how many wait', async () => {
    const commits: number[] = [];
    const waiting: number[] = [];
    const metrics = {
      ...silentMetrics,
      commit: ({ writes }: { writes: number }) => commits.push(writes),
      queued: (writes: number) => waiting.push(writes),
    };
    const store = await openServedStore({ dataFolder: newFolder(), mode: 'test' }, { metrics });
    opened.push(store);
    const asked = Array.from({ length: 40 }, (_, index) =>
      store.cases.commitStep(TOWN, commitOf(caseRow(`c${index}`))),
    );
    expect(Math.max(...waiting)).toBe(40);
    await Promise.all(asked);
    expect(commits.reduce((sum, writes) => sum + writes, 0)).toBe(40);
    expect(commits.length).toBeLessThan(40);
    expect(waiting.at(-1)).toBe(0);
  });

  it('passes on why a write failed, with its code', async () => {
    const store = await served();
    const orphan = commitOf(caseRow('c1'), { tasks: [taskRow('nobody', 't1')] });
    await expect(store.cases.commitStep(TOWN, orphan)).rejects.toMatchObject({
      name: 'SqliteError',
      code: 'SQLITE_CONSTRAINT_FOREIGNKEY',
    });
  });

  it('refuses what comes after it was closed', async () => {
    const store = await served();
    await store.close();
    await expect(store.cases.commitStep(TOWN, commitOf(caseRow('c1')))).rejects.toThrow('closed');
    await expect(store.cases.list(TOWN, { state: 'all', limit: 1 })).rejects.toThrow('closed');
  });
});
