import { beforeEach, describe, expect, it } from 'vitest';
import type { OutboxMessage, Store, WorkFilter } from '../../ports/index.js';
import {
  caseRow,
  clockRow,
  commitOf,
  letterTo,
  messageRow,
  notificationRow,
  T0,
  TOWN,
  taskRow,
} from './rows.js';

/** What every adapter promises of timers, outbox, tasks and lists of cases. */
export function workContract(make: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await make();
  });

  describe('timers', () => {
    const withClocks = (caseId: string, ...clocks: ReturnType<typeof clockRow>[]) =>
      store.cases.commitStep(TOWN, commitOf(caseRow(caseId), { clocks }));
    const claim = (now: number, leaseUntil = now + 500) =>
      store.timers.claimDue(TOWN, { now, leaseUntil, limit: 10 });

    it('come due in order, none before its instant', async () => {
      await withClocks(
        'c1',
        clockRow('late', { dueAt: T0 + 30 }),
        clockRow('waiting', { status: 'waiting' }),
      );
      await withClocks('c2', clockRow('soon', { dueAt: T0 + 20 }), clockRow('far', { dueAt: T0 + 99 }));
      expect(await store.timers.nextDueAt(TOWN)).toBe(T0 + 20);
      expect(await claim(T0 + 19)).toEqual([]);
      expect((await claim(T0 + 30)).map((timer) => timer.deadline)).toEqual(['soon', 'late']);
    });

    it('are leased, and come back when the lease ends', async () => {
      await withClocks('c1', clockRow('a', { dueAt: T0 }));
      expect(await claim(T0, T0 + 100)).toHaveLength(1);
      expect(await claim(T0 + 99)).toEqual([]);
      expect(await store.timers.nextDueAt(TOWN)).toBe(T0 + 100);
      expect(await claim(T0 + 100)).toMatchObject([{ deadline: 'a', attempts: 1 }]);
    });

    it('tell when the next one comes, be it one that nobody holds or one whose lease ends before', async () => {
      await withClocks('c1', clockRow('a', { dueAt: T0 }), clockRow('b', { dueAt: T0 + 50 }));
      await claim(T0, T0 + 100);
      expect(await store.timers.nextDueAt(TOWN)).toBe(T0 + 50);
      await store.timers.release(TOWN, { caseId: 'c1', deadline: 'a', generation: 1 }, T0 + 20);
      expect(await store.timers.nextDueAt(TOWN)).toBe(T0 + 20);
    });

    it('come back at once when the process that held them has died', async () => {
      await withClocks('c1', clockRow('a', { dueAt: T0 }));
      await claim(T0, T0 + 1000);
      await store.timers.releaseLeases(TOWN);
      expect(await claim(T0)).toMatchObject([{ deadline: 'a', attempts: 1 }]);
    });

    it('are over once settled, and wait when released', async () => {
      await withClocks('c1', clockRow('a', { dueAt: T0 }), clockRow('b', { dueAt: T0 }));
      await store.timers.settle(TOWN, { caseId: 'c1', deadline: 'a', generation: 1 });
      await claim(T0);
      await store.timers.release(TOWN, { caseId: 'c1', deadline: 'b', generation: 1 }, T0 + 50);
      expect((await claim(T0 + 50)).map((timer) => timer.deadline)).toEqual(['b']);
      const clocks = await store.cases.clocks(TOWN, 'c1');
      expect(clocks.map(({ deadline, status }) => [deadline, status])).toEqual([
        ['a', 'reached'],
        ['b', 'running'],
      ]);
    });

    it('of a case with an incident wait for a person', async () => {
      await withClocks('c1', clockRow('a', { dueAt: T0 }));
      await store.cases.setIncident(TOWN, 'c1', { at: T0, error: 'TypeError', event: 'deadline' });
      expect(await claim(T0)).toEqual([]);
      expect(await store.timers.nextDueAt(TOWN)).toBeUndefined();
      await store.cases.setIncident(TOWN, 'c1', null);
      expect(await claim(T0)).toHaveLength(1);
    });

    it('follow their clock when it moves, in the place where it was started', async () => {
      await withClocks('c1', clockRow('a', { dueAt: T0 }), clockRow('b', { dueAt: T0 + 5 }));
      const moved = clockRow('a', { dueAt: T0 + 70, due: '2026-01-30' });
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1', { version: 2 }), { clocks: [moved] }));
      expect((await claim(T0 + 10)).map((timer) => timer.deadline)).toEqual(['b']);
      expect((await store.cases.clocks(TOWN, 'c1')).map((clock) => clock.due)).toEqual([
        '2026-01-30',
        '2026-01-25',
      ]);
    });
  });

  describe('the outbox', () => {
    const claim = async (now: number) =>
      (await store.outbox.claim(TOWN, { now, leaseUntil: now + 100, limit: 10 })).messages;
    const post = (...letters: ReturnType<typeof letterTo>[]) =>
      store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { outbox: letters }));

    it('keeps the order of the step and leases what it gives', async () => {
      await post(letterTo('c1', 0), letterTo('c1', 1), letterTo('c1', 2, { notBefore: T0 + 10 }));
      expect((await claim(T0)).map((message) => message.effectId)).toEqual(['c1:1:0', 'c1:1:1']);
      expect(await claim(T0)).toEqual([]);
      await store.outbox.markDone(TOWN, 'c1:1:0', T0);
      expect((await claim(T0 + 100)).map((message) => [message.effectId, message.attempts])).toEqual([
        ['c1:1:1', 1],
        ['c1:1:2', 0],
      ]);
    });

    it('gives the request that a message goes back to, also with what is told by no effect of its step', async () => {
      const letter = letterTo('c1', 0);
      const end: OutboxMessage = {
        ...letterTo('c1', 1),
        effectId: 'c1:1:end',
        effect: { kind: 'reportEnd', to: 'parent', procedure: 'p', startedBy: 'parent:1:0', together: 1 },
      };
      const { journal, ...rest } = commitOf(caseRow('c1'), { outbox: [letter, end] });
      const asked = { ...journal, effects: [letter.effect], requestId: 'request-1' };
      await store.cases.commitStep(TOWN, { ...rest, journal: asked });
      await store.cases.commitStep(TOWN, commitOf(caseRow('c2'), { outbox: [letterTo('c2')] }));
      const claimed = await claim(T0);
      expect(claimed.map(({ effectId, effect, requestId }) => [effectId, effect, requestId])).toEqual([
        ['c1:1:0', letter.effect, 'request-1'],
        ['c1:1:end', end.effect, 'request-1'],
        ['c2:1:0', letter.effect, undefined],
      ]);
    });

    it('gives again at once what a dead process held, and not what waits for its hour', async () => {
      await post(letterTo('c1', 0), letterTo('c1', 1));
      await claim(T0);
      await store.outbox.retryLater(TOWN, 'c1:1:1', T0 + 40, 'SMTP 451');
      await store.outbox.releaseLeases(TOWN);
      expect((await claim(T0)).map((message) => message.effectId)).toEqual(['c1:1:0']);
    });

    it('tries again not before it was told', async () => {
      await post(letterTo('c1'));
      await claim(T0);
      await store.outbox.retryLater(TOWN, 'c1:1:0', T0 + 40, 'SMTP 451');
      expect(await claim(T0 + 39)).toEqual([]);
      expect(await store.outbox.nextAt(TOWN)).toBe(T0 + 40);
      expect(await claim(T0 + 40)).toMatchObject([{ attempts: 1 }]);
    });

    it('buries a dead letter with one task, which has it tried again', async () => {
      await post(letterTo('c1'));
      const task = taskRow('c1', 'failed', { kind: 'failure', failure: { effectId: 'c1:1:0', reason: 'x' } });
      await store.outbox.bury(TOWN, 'c1:1:0', 'x', task);
      await store.outbox.bury(TOWN, 'c1:1:0', 'x', { ...task, taskId: 'again' });
      expect(await store.tasks.listByCase(TOWN, 'c1')).toEqual([task]);
      expect(await store.outbox.counts(TOWN)).toMatchObject({ pending: 0, dead: 1 });
      expect(await claim(T0)).toEqual([]);
      const settled = { how: 'retried', by: 'ana', at: T0 + 1 } as const;
      expect(await store.tasks.settleFailure(TOWN, 'failed', settled)).toBe('settled');
      expect(await store.tasks.settleFailure(TOWN, 'failed', settled)).toBe('task.closed');
      expect(await store.tasks.find(TOWN, 'failed')).toMatchObject({
        status: 'done',
        outcome: 'retried',
        completedBy: 'ana',
        completedAt: T0 + 1,
      });
      expect(await claim(T0)).toEqual([]);
      expect(await claim(T0 + 1)).toMatchObject([{ effectId: 'c1:1:0', attempts: 0 }]);
    });

    it('gives up a dead letter that a person saw to, and touches no other', async () => {
      await post(letterTo('c1', 0), letterTo('c1', 1));
      for (const place of [0, 1]) {
        const failure = { effectId: `c1:1:${place}`, reason: 'x' };
        const task = taskRow('c1', `failed-${place}`, { kind: 'failure', failure });
        await store.outbox.bury(TOWN, failure.effectId, 'x', task);
      }
      const settled = { how: 'byHand', by: 'ana', at: T0 + 1 } as const;
      expect(await store.tasks.settleFailure(TOWN, 'failed-0', settled)).toBe('settled');
      expect(await store.tasks.settleFailure('another-town', 'failed-1', settled)).toBe('task.unknown');
      expect(await store.outbox.counts(TOWN)).toMatchObject({ pending: 0, dead: 1 });
      expect(await claim(T0 + 2)).toEqual([]);
    });

    it('records with it the letter that a person sent instead, all or nothing', async () => {
      await post(letterTo('c1', 0), letterTo('c1', 1));
      const letterOf = (place: number) => ({
        message: messageRow(`m${place}`, { effectId: `c1:1:${place}`, caseId: 'c1', channel: 'post' }),
        note: 'written by hand',
        notification: notificationRow(`c1:1:${place}`),
      });
      const settled = (place: number) => ({
        how: 'byHand' as const,
        by: 'ana',
        at: T0 + 1,
        letter: letterOf(place),
      });
      for (const place of [0, 1]) {
        const failure = { effectId: `c1:1:${place}`, reason: 'x' };
        await store.outbox.bury(
          TOWN,
          failure.effectId,
          'x',
          taskRow('c1', `failed-${place}`, { kind: 'failure', failure }),
        );
      }
      expect(await store.tasks.settleFailure(TOWN, 'failed-0', settled(0))).toBe('settled');
      expect(await store.messages.find(TOWN, 'm0')).toMatchObject({ channel: 'post' });
      expect(await store.notifications.find(TOWN, 'c1:1:0')).toMatchObject({ version: 1 });
      expect(await store.tasks.settleFailure(TOWN, 'failed-0', settled(0))).toBe('task.closed');
      await store.messages.record(TOWN, { ...letterOf(1).message, messageId: 'printed' }, 'print queue');
      expect(await store.tasks.settleFailure(TOWN, 'failed-1', settled(1))).toBe('task.letterExists');
      expect(await store.tasks.find(TOWN, 'failed-1')).toMatchObject({ status: 'open' });
      expect(await store.notifications.find(TOWN, 'c1:1:1')).toBeUndefined();
      expect(await store.outbox.counts(TOWN)).toMatchObject({ dead: 1 });
    });
  });

  describe('work', () => {
    const filter = (change: Partial<WorkFilter>): WorkFilter => ({
      view: 'all',
      accountId: 'ana',
      units: [],
      today: '2026-02-10',
      soonUntil: '2026-02-15',
      limit: 10,
      ...change,
    });
    const ids = async (change: Partial<WorkFilter>) =>
      (await store.tasks.work(TOWN, filter(change))).rows.map(
        (item) => item.task?.taskId ?? item.case.caseId,
      );

    beforeEach(async () => {
      const commit = (caseId: string, ...tasks: ReturnType<typeof taskRow>[]) =>
        store.cases.commitStep(TOWN, commitOf(caseRow(caseId), { tasks }));
      await commit('c1', taskRow('c1', 'overdue', { due: '2026-02-09', assignee: 'ana' }));
      await commit('c2', taskRow('c2', 'soon', { due: '2026-02-12', unit: 'tax' }));
      await commit('c3', taskRow('c3', 'none', { unit: null }));
      await commit('c4');
    });

    it('is seen by view, ordered by due date', async () => {
      expect(await ids({})).toEqual(['overdue', 'soon', 'none', 'c4']);
      expect(await ids({ view: 'mine' })).toEqual(['overdue']);
      expect(await ids({ view: 'unassigned' })).toEqual(['soon', 'none']);
      expect(await ids({ view: 'overdue' })).toEqual(['overdue']);
      expect(await ids({ view: 'dueSoon' })).toEqual(['soon']);
      expect(await ids({ view: 'waiting' })).toEqual(['c4']);
      expect(await ids({ view: 'failed' })).toEqual([]);
      const { counts } = await store.tasks.work(TOWN, filter({}));
      expect(counts).toEqual({
        mine: 1,
        unassigned: 2,
        overdue: 1,
        dueToday: 0,
        dueSoon: 1,
        aboutToExpire: 0,
        suspended: 0,
        waiting: 1,
        failed: 0,
        all: 4,
      });
    });

    it('that is due today, or whose term is stopped, has its list', async () => {
      expect(await ids({ view: 'dueToday', today: '2026-02-12' })).toEqual(['soon']);
      await store.cases.commitStep(TOWN, commitOf(caseRow('c3', { version: 2, termSuspended: true })));
      expect(await ids({ view: 'suspended' })).toEqual(['none']);
    });

    it('of other units is not shown', async () => {
      expect(await ids({ units: ['tax'] })).toEqual(['soon', 'none', 'c4']);
    });

    it('comes in pages', async () => {
      const first = await store.tasks.work(TOWN, filter({ limit: 3 }));
      expect([first.rows.length, first.total]).toEqual([3, 4]);
      expect(await ids({ limit: 3, after: first.next ?? '' })).toEqual(['c4']);
    });

    it('of failures and incidents is found', async () => {
      await store.cases.setIncident(TOWN, 'c4', { at: T0, error: 'TypeError', event: 'citizen' });
      expect(await ids({ view: 'failed' })).toEqual(['c4']);
    });

    it('is given, taken back, and not given when it is closed', async () => {
      expect(await store.tasks.assign(TOWN, 'soon', 'ana')).toBe('assigned');
      expect((await store.tasks.find(TOWN, 'soon'))?.assignee).toBe('ana');
      expect(await store.tasks.assign(TOWN, 'nothing', 'ana')).toBe('task.unknown');
      const settled = { how: 'byHand', by: 'ana', at: T0 } as const;
      expect(await store.tasks.settleFailure(TOWN, 'soon', settled)).toBe('task.unknown');
      const closed = { task: 'decide', generation: 1, status: 'withdrawn', at: T0 } as const;
      await store.cases.commitStep(TOWN, commitOf(caseRow('c2', { version: 2 }), { closedTasks: [closed] }));
      expect(await store.tasks.assign(TOWN, 'soon', null)).toBe('task.closed');
    });
  });

  describe('lists of cases', () => {
    beforeEach(async () => {
      for (const [index, caseId] of ['c1', 'c2', 'c3'].entries())
        await store.cases.commitStep(
          TOWN,
          commitOf(caseRow(caseId, { openedAt: T0 + index, personId: caseId })),
        );
      const ended = caseRow('c3', {
        version: 2,
        openedAt: T0 + 2,
        personId: 'c3',
        endedAt: T0,
        outcome: 'granted',
      });
      await store.cases.commitStep(TOWN, commitOf(ended));
    });

    it('are newest first and come in pages', async () => {
      const first = await store.cases.list(TOWN, { state: 'all', limit: 2 });
      expect([first.rows.map((row) => row.caseId), first.total]).toEqual([['c3', 'c2'], 3]);
      const second = await store.cases.list(TOWN, { state: 'all', limit: 2, after: first.next ?? '' });
      expect([second.rows.map((row) => row.caseId), second.next]).toEqual([['c1'], null]);
    });

    it('are narrowed by state, person and text', async () => {
      const ids = async (filter: object) =>
        (await store.cases.list(TOWN, { state: 'all', limit: 9, ...filter })).rows.map((row) => row.caseId);
      expect(await ids({ state: 'open' })).toEqual(['c2', 'c1']);
      expect(await ids({ state: 'closed' })).toEqual(['c3']);
      expect(await ids({ personId: 'c1' })).toEqual(['c1']);
      expect(await ids({ search: 'of-2026-c2' })).toEqual(['c2']);
      expect(await store.cases.countOpen(TOWN)).toEqual([
        { procedureId: 'bench-permit', version: 1, open: 2 },
      ]);
      expect(await store.cases.openSubjects(TOWN, 'bench-permit')).toHaveLength(2);
    });
  });
}
