import type { CalendarDocument } from '@oficio/schemas/deadlines';
import { applyClockEffects } from '@oficio/schemas/interpret';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { caseMoment } from '../cases/case-moment.js';
import { DAY, furnish, START, type TestEngine, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
import { testCalendar } from '../cases/fixtures/test-town.js';
import type { Store } from '../ports/index.js';
import { UnreadableRow } from '../sealing/unpack.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { moveClock } from '../workers/move-clock.js';
import { previewChange } from './preview-change.js';
import { recomputeOpenTerms } from './recompute-open-terms.js';

const name = { es: 'Fiesta', 'ca-valencia': 'Festa', en: 'Feast' };
/** The calendar of the test town with holidays in 2026. */
const withHolidays = (...dates: string[]): CalendarDocument => ({
  ...testCalendar,
  years: testCalendar.years.map((year) =>
    year.year === 2026 ? { ...year, holidays: dates.map((date) => ({ date, name })) } : year,
  ),
});

describe('a change of calendar', () => {
  let store: Store;
  let engine: TestEngine;

  const opened = async (key: string): Promise<string> => {
    const result = await engine.open(key);
    if (!result.ok) throw new Error(result.refused.code);
    return result.receipt.caseId;
  };
  const save = async (changeId: string, after: CalendarDocument) => {
    const before = await store.towns.calendars(TOWN);
    const revision = (await store.towns.find(TOWN))?.savedAt ?? 0;
    const at = engine.deps.clock.now();
    const begun = await store.calendarChanges.begin(
      TOWN,
      {
        changeId,
        at,
        by: 'anna',
        reason: 'BOP 12',
        before,
        after: [after],
        status: 'running',
        cursor: null,
        cases: 0,
      },
      revision,
    );
    expect(begun).toBe('begun');
  };
  const clockOf = async (caseId: string, deadline = 'offerEnd') =>
    (await store.cases.clocks(TOWN, caseId)).find((clock) => clock.deadline === deadline);

  beforeEach(async () => {
    store = memoryStore();
    await furnish(store);
    engine = testEngine(store);
  });

  // The offer ends ten natural days after Thursday 15 January 2026: Sunday 25, and so Monday 26.
  it('moves the open deadlines with their timers, tells the journal, and lists whom it touches', async () => {
    const caseId = await opened('one');
    expect((await clockOf(caseId))?.due).toBe('2026-01-26');
    const town = await engine.deps.towns(TOWN);
    if (!town) throw new Error('no town');
    const preview = await previewChange(engine.deps, town, [withHolidays('2026-01-26')]);
    expect(preview.counts).toEqual({ cases: 1, moves: 1, people: 1 });
    await save('change', withHolidays('2026-01-26'));
    await engine.work.tick();

    const clock = await clockOf(caseId);
    expect(clock).toMatchObject({ due: '2026-01-27', dueAt: Date.parse('2026-01-27T23:00:00Z') });
    expect(clock?.steps.at(-1)?.text.es).toContain('pasa del lunes 26 de enero de 2026 al martes 27');
    const journal = await store.cases.journal(TOWN, caseId);
    expect(journal.at(-1)).toMatchObject({
      event: { kind: 'calendar', change: 'change', deadlines: [{ before: { due: '2026-01-26' } }] },
      effects: [{ kind: 'redateDeadline', after: { due: '2026-01-27' } }],
      transitions: [],
      from: ['offered'],
      to: ['offered'],
    });
    expect(await store.cases.brokenLink(TOWN, caseId)).toBeUndefined();
    expect((await store.cases.load(TOWN, caseId))?.case.due).toBe('2026-01-27');
    const { rows } = await store.calendarChanges.moves(TOWN, 'change', { limit: 9 });
    expect(rows).toMatchObject([{ caseId, before: '2026-01-26', after: '2026-01-27', kept: null }]);
    expect(rows).toEqual(preview.rows.map((row) => ({ ...row, changeId: 'change' })));

    await moveClock(engine.deps.clock, engine.work, Date.parse('2026-01-27T22:59:59Z'));
    expect((await store.cases.load(TOWN, caseId))?.case.activePhases).toEqual(['offered']);
    await moveClock(engine.deps.clock, engine.work, Date.parse('2026-01-27T23:00:00Z'));
    expect((await store.cases.load(TOWN, caseId))?.case.activePhases).toEqual(['notWanted']);
  });

  it('gives a simulator, whatever its calendar, the dates of the engine', async () => {
    const caseId = await opened('one');
    const town = await engine.deps.towns(TOWN);
    if (!town) throw new Error('no town');
    const before = await store.cases.clocks(TOWN, caseId);
    await save('change', withHolidays('2026-01-26'));
    await engine.work.tick();
    const last = (await store.cases.journal(TOWN, caseId)).at(-1);
    const replayed = applyClockEffects(before, last?.effects ?? [], caseMoment(town, START));
    const dates = (clocks: typeof before) => clocks.map(({ due, dueAt, alertOn }) => [due, dueAt, alertOn]);
    expect(dates(replayed)).toEqual(dates(await store.cases.clocks(TOWN, caseId)));
  });

  it('fires no timer by the old date, though it passed before the deadlines were counted again', async () => {
    const caseId = await opened('one');
    await moveClock(engine.deps.clock, engine.work, Date.parse('2026-01-26T22:59:00Z'));
    await save('change', withHolidays('2026-01-26'));
    engine.deps.clock.moveTo(Date.parse('2026-01-26T23:30:00Z'));
    await engine.work.tick();
    expect((await store.cases.load(TOWN, caseId))?.case.activePhases).toEqual(['offered']);
    expect((await clockOf(caseId))?.due).toBe('2026-01-27');
  });

  it('does not open again what was over', async () => {
    const caseId = await opened('one');
    engine.deps.clock.moveTo(Date.parse('2026-01-26T23:30:00Z'));
    await save('change', withHolidays('2026-01-26'));
    await engine.work.tick();
    expect((await store.cases.load(TOWN, caseId))?.case.activePhases).toEqual(['notWanted']);
    expect((await store.calendarChanges.counts(TOWN, 'change')).moves).toBe(0);
  });

  it('spares who was told a later day when a holiday is taken away', async () => {
    await store.towns.saveCalendar(TOWN, withHolidays('2026-01-26'), START);
    const caseId = await opened('one');
    await save('change', withHolidays());
    await engine.work.tick();
    expect(await clockOf(caseId)).toMatchObject({
      due: '2026-01-26',
      dueAt: Date.parse('2026-01-27T23:00:00Z'),
    });
    await moveClock(engine.deps.clock, engine.work, Date.parse('2026-01-27T12:00:00Z'));
    expect((await store.cases.load(TOWN, caseId))?.case.activePhases).toEqual(['offered']);
  });

  it('moves the day of a task that rests on working days', async () => {
    const caseId = await opened('one');
    await engine.send(caseId, 'yes', { kind: 'citizen', action: 'confirm' });
    await engine.send(caseId, 'lives', { kind: 'answer', dataNeed: 'residence', result: 'verified' });
    await engine.send(caseId, 'ok', { kind: 'officer', task: 'propose', outcome: 'yes' }, 'ana');
    await save('change', withHolidays('2026-01-20'));
    await engine.work.tick();
    const task = (await store.tasks.listByCase(TOWN, caseId)).find(({ task }) => task === 'decide');
    expect(task?.due).toBe('2026-01-23');
    const { rows } = await store.calendarChanges.moves(TOWN, 'change', { limit: 9 });
    expect(rows).toMatchObject([
      { kind: 'task', target: 'decide', before: '2026-01-22', after: '2026-01-23' },
    ]);
  });

  it('goes on after a crash between a case and the list, touching no case twice', async () => {
    const cases = [];
    for (let count = 0; count < 40; count += 1) cases.push(await opened(`key-${count}`));
    await save('change', withHolidays('2026-01-26'));
    const dying: Store = {
      ...store,
      calendarChanges: {
        ...store.calendarChanges,
        advance: async () => {
          throw new Error('the process died');
        },
      },
    };
    await expect(recomputeOpenTerms({ ...engine.deps, store: dying }, TOWN)).rejects.toThrow('died');
    const again = testEngine(store, { at: START + DAY });
    await again.work.tick();
    expect(await store.calendarChanges.find(TOWN, 'change')).toMatchObject({ status: 'done', cases: 40 });
    expect(await store.calendarChanges.counts(TOWN, 'change')).toMatchObject({ moves: 40, held: 0 });
    for (const caseId of cases) expect(await store.cases.journal(TOWN, caseId)).toHaveLength(2);
  });

  it('moves the dates of a case that stopped at a bug, which stays stopped', async () => {
    const caseId = await opened('one');
    const incident = { at: START, error: 'TypeError', event: 'citizen' };
    await store.cases.setIncident(TOWN, caseId, incident);
    await save('change', withHolidays('2026-01-26'));
    await engine.work.tick();
    expect((await clockOf(caseId))?.due).toBe('2026-01-27');
    expect((await store.cases.load(TOWN, caseId))?.case.incident).toEqual(incident);
  });

  it('moves the dates of the others where one case is damaged, and stops that one', async () => {
    const [damaged, sound] = [await opened('one'), await opened('two')];
    await save('change', withHolidays('2026-01-26'));
    const { load } = store.cases;
    vi.spyOn(store.cases, 'load').mockImplementation((entity, caseId) => {
      if (caseId === damaged) throw new UnreadableRow('it was changed');
      return load(entity, caseId);
    });
    await engine.work.tick();
    expect((await clockOf(sound))?.due).toBe('2026-01-27');
    expect((await clockOf(damaged))?.due).toBe('2026-01-26');
    expect(await store.calendarChanges.counts(TOWN, 'change')).toMatchObject({ moves: 1, held: 1 });
    expect(await store.calendarChanges.running(TOWN)).toBeUndefined();

    // Read again, it does not end by the old date.
    vi.restoreAllMocks();
    await moveClock(engine.deps.clock, engine.work, START + 30 * DAY);
    const phases = async (caseId: string) => (await store.cases.load(TOWN, caseId))?.case;
    expect(await phases(sound)).toMatchObject({ activePhases: ['notWanted'], incident: null });
    expect(await phases(damaged)).toMatchObject({
      activePhases: ['offered'],
      incident: { error: 'UnreadableRow', event: 'calendar' },
    });
  });
});
