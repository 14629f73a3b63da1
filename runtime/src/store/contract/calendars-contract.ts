import type { CalendarDocument } from '@oficio/schemas/deadlines';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarChange, CalendarMoveRow, Store, WorkFilter } from '../../ports/index.js';
import { caseRow, clockRow, commitOf, OTHER_TOWN, T0, TOWN, taskRow } from './rows.js';

const text = { es: 'x', 'ca-valencia': 'x', en: 'x' };
const layer = (...dates: string[]): CalendarDocument => ({
  formatVersion: 1,
  id: 'test',
  layer: 'town',
  name: text,
  years: [
    {
      year: 2026,
      status: 'checked',
      source: { title: 'x' },
      holidays: dates.map((date) => ({ date, name: text })),
    },
  ],
});
const change = (changeId: string, more: Partial<CalendarChange> = {}): CalendarChange => ({
  changeId,
  at: T0,
  by: 'ana',
  reason: 'BOP 12',
  before: [layer()],
  after: [layer('2026-02-10')],
  status: 'running',
  cursor: null,
  cases: 0,
  ...more,
});
const move = (caseId: string, more: Partial<CalendarMoveRow> = {}): CalendarMoveRow => ({
  changeId: 'one',
  caseId,
  personId: 'P1',
  kind: 'deadline',
  target: 'offerEnd',
  generation: 1,
  name: text,
  before: '2026-02-10',
  after: '2026-02-11',
  kept: null,
  ...more,
});

/** What every adapter promises of calendars: their changes, whom they touch, and the alerts of terms. */
export function calendarsContract(make: () => Promise<Store>): void {
  let store: Store;
  const revision = async () => (await store.towns.find(TOWN))?.savedAt ?? Number.NaN;
  beforeEach(async () => {
    store = await make();
    await store.towns.save({ entity: TOWN, document: {}, synthetic: true, savedAt: T0 });
    await store.towns.saveCalendar(TOWN, layer(), T0);
  });

  describe('changes of calendar', () => {
    it('make stale what was loaded, even when the clock stands still', async () => {
      const before = await revision();
      await store.towns.saveCalendar(TOWN, layer('2026-01-07'), T0);
      expect(await revision()).toBeGreaterThan(before);
    });

    it('are saved with their layers, one at a time, on what was last read', async () => {
      const read = await revision();
      expect(await store.calendarChanges.begin(TOWN, change('one'), read - 1)).toBe('calendar.stale');
      expect(await store.calendarChanges.begin(TOWN, change('one'), read)).toBe('begun');
      expect(await store.towns.calendars(TOWN)).toEqual([layer('2026-02-10')]);
      expect(await store.calendarChanges.begin(TOWN, change('two'), read)).toBe('calendar.stale');
      expect(await store.calendarChanges.begin(TOWN, change('two'), await revision())).toBe('calendar.busy');
      expect(await store.calendarChanges.running(TOWN)).toEqual(change('one'));
      expect(await store.calendarChanges.running(OTHER_TOWN)).toBeUndefined();
      await store.calendarChanges.finish(TOWN, 'one');
      expect(await store.calendarChanges.begin(TOWN, change('two'), await revision())).toBe('begun');
      expect((await store.calendarChanges.list(TOWN, 9)).map(({ changeId }) => changeId)).toEqual([
        'two',
        'one',
      ]);
    });

    it('keep the list of those affected, whose writing twice changes nothing', async () => {
      await store.calendarChanges.begin(TOWN, change('one'), await revision());
      const moves = [move('c1'), move('c2'), move('c2', { kind: 'task', target: 'decide', personId: 'P2' })];
      const progress = { cursor: 'c2', cases: 2, moves, held: ['c3'] };
      await store.calendarChanges.advance(TOWN, 'one', progress);
      await store.calendarChanges.advance(TOWN, 'one', progress);
      expect(await store.calendarChanges.counts(TOWN, 'one')).toEqual({ moves: 3, people: 2, held: 1 });
      expect(await store.calendarChanges.find(TOWN, 'one')).toMatchObject({ cursor: 'c2', cases: 2 });
      const first = await store.calendarChanges.moves(TOWN, 'one', { limit: 2 });
      expect([first.rows, first.total]).toEqual([moves.slice(0, 2), 3]);
      const rest = await store.calendarChanges.moves(TOWN, 'one', { limit: 2, after: first.next ?? '' });
      expect([rest.rows, rest.next]).toEqual([moves.slice(2), null]);
    });

    it('go through the open cases in order', async () => {
      for (const id of ['c3', 'c1', 'c2']) await store.cases.commitStep(TOWN, commitOf(caseRow(id)));
      const ended = caseRow('c2', { version: 2, endedAt: T0, outcome: 'granted' });
      await store.cases.commitStep(TOWN, commitOf(ended));
      const ids = async (after: string | null, limit = 9) =>
        (await store.cases.openAfter(TOWN, after, limit)).map(({ caseId }) => caseId);
      expect([await ids(null), await ids(null, 1), await ids('c1')]).toEqual([['c1', 'c3'], ['c1'], ['c3']]);
    });

    it('move the day of an open task in the commit of their case', async () => {
      const task = taskRow('c1', 't1', { due: '2026-02-10' });
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { tasks: [task] }));
      const redatedTasks = [{ task: 'decide', generation: 1, due: '2026-02-11' }];
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1', { version: 2 }), { redatedTasks }));
      expect((await store.tasks.find(TOWN, 't1'))?.due).toBe('2026-02-11');
    });
  });

  describe('alerts of terms', () => {
    const maximumTerm = (alertOn: string) =>
      clockRow('maximumTerm', { alertOn, due: alertOn, unrolled: alertOn });
    const view = async () => {
      const filter: WorkFilter = {
        view: 'aboutToExpire',
        accountId: 'ana',
        units: [],
        today: '2026-02-10',
        soonUntil: '2026-02-15',
        limit: 10,
      };
      return (await store.tasks.work(TOWN, filter)).rows.map(
        ({ task, case: one }) => task?.taskId ?? one.caseId,
      );
    };

    it('are raised once for each date, and show in their list', async () => {
      const task = taskRow('c2', 't2', { due: '2026-02-12' });
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { clocks: [maximumTerm('2026-02-16')] }));
      await store.cases.commitStep(TOWN, commitOf(caseRow('c2'), { tasks: [task] }));
      expect(await store.termAlerts.nextDue(TOWN, '2026-02-11')).toBe('2026-02-12');
      expect(await store.termAlerts.nextDue(TOWN, '2026-02-12')).toBe('2026-02-16');
      expect(await store.termAlerts.raise(TOWN, '2026-02-15', T0)).toEqual([
        { caseId: 'c2', kind: 'task', target: 't2', due: '2026-02-12', raisedAt: T0 },
      ]);
      expect(await view()).toEqual(['t2']);
      expect(await store.termAlerts.raise(TOWN, '2026-02-15', T0 + 1)).toEqual([]);
      expect(await store.termAlerts.raise(TOWN, '2026-02-16', T0 + 2)).toMatchObject([{ caseId: 'c1' }]);
      expect(await view()).toEqual(['t2', 'c1']);
      expect(await store.termAlerts.nextDue(TOWN, '2026-02-11')).toBeUndefined();
      expect(await store.termAlerts.listByCase(TOWN, 'c1')).toHaveLength(1);
      expect(await store.termAlerts.raise(OTHER_TOWN, '2026-12-31', T0)).toEqual([]);
    });

    it('stand for the date that they were raised for, and not for a later one', async () => {
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { clocks: [maximumTerm('2026-02-12')] }));
      await store.termAlerts.raise(TOWN, '2026-02-12', T0);
      const clocks = [maximumTerm('2026-03-20')];
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1', { version: 2 }), { clocks }));
      expect(await view()).toEqual([]);
      expect(await store.termAlerts.nextDue(TOWN, '2026-02-12')).toBe('2026-03-20');
    });

    it('are not raised for what is stopped, reached or ended', async () => {
      const stopped = { ...maximumTerm('2026-02-12'), status: 'suspended' as const };
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { clocks: [stopped] }));
      const ended = caseRow('c2', { endedAt: T0, outcome: 'granted' });
      await store.cases.commitStep(TOWN, commitOf(ended, { clocks: [maximumTerm('2026-02-12')] }));
      expect(await store.termAlerts.raise(TOWN, '2026-12-31', T0)).toEqual([]);
    });
  });
}
