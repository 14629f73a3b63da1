import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StepCommit } from '../../../ports/index.js';
import { caseRow, clockRow, commitOf, T0, TOWN } from '../../contract/rows.js';
import { openDatabase } from '../database.js';
import { applyMigrations } from '../migrations.js';
import { sqliteStore } from '../sqlite-store.js';
import { sqliteVerbs } from '../verbs.js';

const stateOf = (value: string) => ({ ...caseRow('c1').snapshot, state: { value, context: {} } });
const second = caseRow('c1', { version: 2, snapshot: stateOf('accepted') });
const clocks = [clockRow('offerEnd'), clockRow('appeal')];
const settledClocks: StepCommit['settledClocks'] = [
  { deadline: 'offerEnd', generation: 1, status: 'cancelled' },
];

describe('the memory of the cases in hand', () => {
  let folder: string;
  const process = () => {
    const db = openDatabase(join(folder, 'oficio.sqlite'));
    applyMigrations(db);
    return { db, store: sqliteStore(db) };
  };
  let here: ReturnType<typeof process>;
  /** What the rows say to who remembers nothing. */
  const onDisk = () => {
    const { db, store } = process();
    const loaded = sqliteVerbs(db).cases.load(TOWN, 'c1');
    return store.close().then(() => loaded);
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'oficio-memory-'));
    here = process();
    await here.store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { clocks }));
  });
  afterEach(async () => {
    await here.store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says what the rows say, after each step', async () => {
    const { store } = here;
    expect(await store.cases.load(TOWN, 'c1')).toEqual(await onDisk());
    await store.cases.commitStep(TOWN, commitOf(second, { clocks: [clockRow('vote')], settledClocks }));
    expect(here.db.cases.find(TOWN, 'c1', 2)).toBeDefined();
    const loaded = await store.cases.load(TOWN, 'c1');
    expect(loaded).toEqual(await onDisk());
    expect(loaded?.clocks.map(({ deadline, status }) => `${deadline} ${status}`)).toEqual([
      'offerEnd cancelled',
      'appeal running',
      'vote running',
    ]);
  });

  it('gives way to what another process wrote', async () => {
    await here.store.cases.load(TOWN, 'c1');
    const other = process();
    await other.store.cases.commitStep(TOWN, commitOf(second));
    await other.store.close();
    expect((await here.store.cases.load(TOWN, 'c1'))?.case.snapshot).toEqual(second.snapshot);
  });

  it('keeps nothing of a step that was refused', async () => {
    const { store } = here;
    const stale = commitOf({ ...second, version: 9 });
    expect(await store.cases.commitStep(TOWN, stale)).toEqual({ ok: false, code: 'case.stale' });
    expect((await store.cases.load(TOWN, 'c1'))?.case).toEqual(caseRow('c1'));
  });

  it('forgets the clocks of a case of which one was settled by itself', async () => {
    const { store } = here;
    await store.timers.settle(TOWN, { caseId: 'c1', deadline: 'appeal', generation: 1 });
    expect((await store.cases.load(TOWN, 'c1'))?.clocks[1]?.status).toBe('reached');
  });

  it('keeps nothing of a case that ended', async () => {
    await here.store.cases.commitStep(TOWN, commitOf({ ...second, endedAt: T0, outcome: 'granted' }));
    expect(here.db.cases.find(TOWN, 'c1', 2)).toBeUndefined();
  });
});
