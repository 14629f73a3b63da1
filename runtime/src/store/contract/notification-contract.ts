import { beforeEach, describe, expect, it } from 'vitest';
import type { NotificationRow, Store } from '../../ports/index.js';
import { caseRow, commitOf, notificationRow, OTHER_TOWN, T0, TOWN, taskRow } from './rows.js';

/** What every adapter promises of notifications and of how people want them. */
export function notificationContract(make: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await make();
    for (const caseId of ['c1', 'c2']) await store.cases.commitStep(TOWN, commitOf(caseRow(caseId)));
  });
  const claim = (now: number, leaseUntil = now + 50) =>
    store.notifications.claimDue(TOWN, { now, leaseUntil, limit: 10 });
  const ids = (rows: NotificationRow[]) => rows.map(({ effectId }) => effectId);

  describe('notifications', () => {
    it('are opened once for each effect', async () => {
      const row = notificationRow('c1:1:0');
      expect(await store.notifications.open(TOWN, row)).toBe(true);
      expect(await store.notifications.open(TOWN, { ...row, communication: 'other' })).toBe(false);
      expect(await store.notifications.find(TOWN, 'c1:1:0')).toEqual(row);
      expect(await store.notifications.listByCase(TOWN, 'c1')).toEqual([row]);
      expect(await store.notifications.find(OTHER_TOWN, 'c1:1:0')).toBeUndefined();
    });

    it('are listed as they were opened, also at one instant: the last sending of a letter is the one that speaks', async () => {
      for (const effectId of ['c1:9:0', 'c1:10:0'])
        await store.notifications.open(TOWN, notificationRow(effectId));
      expect(ids(await store.notifications.listByCase(TOWN, 'c1'))).toEqual(['c1:9:0', 'c1:10:0']);
    });

    it('come due in order, none before its instant, and are leased', async () => {
      await store.notifications.open(TOWN, notificationRow('late', { dueAt: T0 + 30 }));
      await store.notifications.open(TOWN, notificationRow('soon', { dueAt: T0 + 20, caseId: 'c2' }));
      await store.notifications.open(TOWN, notificationRow('over', { dueAt: null }));
      expect(await store.notifications.nextDueAt(TOWN)).toBe(T0 + 20);
      expect(await claim(T0 + 19)).toEqual([]);
      expect(ids(await claim(T0 + 30))).toEqual(['soon', 'late']);
      expect(await claim(T0 + 30)).toEqual([]);
      expect(await store.notifications.nextDueAt(TOWN)).toBe(T0 + 80);
      expect(ids(await store.notifications.dueOfCase(TOWN, 'c1', T0 + 30))).toEqual(['late']);
      await store.notifications.releaseLeases(TOWN);
      expect(ids(await claim(T0 + 30))).toEqual(['soon', 'late']);
      await store.notifications.release(TOWN, 'late', T0 + 60);
      expect(ids(await claim(T0 + 60))).toEqual(['late']);
      expect(await claim(T0 + 79)).toEqual([]);
    });

    it('are seen by whoever loads a case of their town for an event, the earliest that is expected', async () => {
      await store.towns.save({ entity: TOWN, document: {}, synthetic: true, savedAt: T0 + 7 });
      expect((await store.cases.loadForEvent(TOWN, 'c1'))?.townSavedAt).toBe(T0 + 7);
      const expected = async (caseId: string) =>
        (await store.cases.loadForEvent(TOWN, caseId))?.townNotificationDueAt;
      expect(await expected('c1')).toBeNull();
      await store.notifications.open(TOWN, notificationRow('late', { dueAt: T0 + 30 }));
      await store.notifications.open(TOWN, notificationRow('soon', { dueAt: T0 + 20 }));
      await store.notifications.open(TOWN, notificationRow('over', { dueAt: null }));
      expect([await expected('c1'), await expected('c2')]).toEqual([T0 + 20, T0 + 20]);
      const {
        townSavedAt: _saved,
        townNotificationDueAt: _due,
        ...loaded
      } = (await store.cases.loadForEvent(TOWN, 'c1')) ?? {};
      expect(loaded).toEqual(await store.cases.load(TOWN, 'c1'));
      expect(await store.cases.loadForEvent(OTHER_TOWN, 'c1')).toBeUndefined();
    });

    it('of a case with an incident wait for a person', async () => {
      await store.notifications.open(TOWN, notificationRow('n', { dueAt: T0 }));
      await store.cases.setIncident(TOWN, 'c1', { at: T0, error: 'TypeError', event: 'notification' });
      expect(await claim(T0)).toEqual([]);
      expect(await store.notifications.nextDueAt(TOWN)).toBeUndefined();
    });

    it('are saved over the version that was read only, with their tasks', async () => {
      await store.notifications.open(TOWN, notificationRow('n', { dueAt: T0 }));
      await claim(T0, T0 + 1000);
      const facts = { ...notificationRow('n').facts, accessedOn: '2026-01-20' };
      const next = notificationRow('n', { facts, told: ['practised'], dueAt: T0 + 5, version: 2 });
      const pending = taskRow('c1', 'n:publish', {
        kind: 'failure',
        failure: { effectId: 'n', reason: 'notification.publish' },
      });
      const add = { add: [pending], close: { taskIds: [], at: T0 } };
      expect(await store.notifications.save(TOWN, next, add)).toBe(true);
      expect(await store.notifications.save(TOWN, { ...next, told: [] })).toBe(false);
      expect(await store.notifications.find(TOWN, 'n')).toEqual(next);
      expect(ids(await claim(T0 + 5))).toEqual(['n']);
      expect(await store.tasks.find(TOWN, 'n:publish')).toEqual(pending);
      const closing = { add: [pending], close: { taskIds: ['n:publish', 'none'], at: T0 + 9 } };
      expect(await store.notifications.save(TOWN, { ...next, version: 3, dueAt: null }, closing)).toBe(true);
      expect(await store.tasks.find(TOWN, 'n:publish')).toMatchObject({
        status: 'withdrawn',
        completedAt: T0 + 9,
      });
    });

    it('keep how each person wants them, the last choice only', async () => {
      const choice = { personId: 'p', means: 'elected', at: T0, by: 'citizen' } as const;
      expect(await store.preferences.electronicMeans(TOWN, 'p')).toBeUndefined();
      await store.preferences.setElectronicMeans(TOWN, choice);
      await store.preferences.setElectronicMeans(TOWN, { ...choice, means: 'paper', at: T0 + 1 });
      expect(await store.preferences.electronicMeans(TOWN, 'p')).toEqual({
        ...choice,
        means: 'paper',
        at: T0 + 1,
      });
      expect(await store.preferences.electronicMeans(OTHER_TOWN, 'p')).toBeUndefined();
    });
  });
}
