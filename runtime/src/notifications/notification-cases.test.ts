/** The composite cases of the law of notifications, lived by the engine: its clock, its timers, its restarts. */
import { describe, expect, it } from 'vitest';
import { loadCaseFile } from '../case-file/case-file.js';
import { journalView } from '../case-file/journal-view.js';
import { dispatchCaseEvent } from '../cases/dispatch-case-event.js';
import { askedCase, publish } from '../cases/fixtures/asked-case.js';
import { countingIds, type TestEngine, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
import { testTown } from '../cases/fixtures/test-town.js';
import { localInstant } from '../clock/local-instant.js';
import type { ElectronicMeans, Store } from '../ports/index.js';
import { sampleCalendars } from '../seed/samples-folder.js';
import { openDatabase } from '../store/sqlite/database.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';
import { moveClock } from '../workers/move-clock.js';
import { notifiedPermit } from './fixtures/notified-permit.js';
import { openNotification } from './open-notification.js';
import { recordFact } from './record-fact.js';

const at = (local: string): number => {
  const instant = localInstant(local, 'Europe/Madrid');
  if (instant === undefined) throw new Error(`${local} is not a local date-time`);
  return instant;
};

interface Setting {
  askedAt: string;
  means: ElectronicMeans['means'];
  rejectionDay?: 'tenth' | 'eleventh';
  /** The same letter leaves again, on paper, before the case is told anything of the first. */
  sentAgain?: true;
}

interface Lived {
  store: Store;
  caseId: string;
  engine: TestEngine;
  effectId: string;
  /** Lets time pass with the process alive, every timer at its instant. */
  until(local: string): Promise<void>;
  /** Another process, on the same database, that comes up at an instant. */
  restart(local: string): Promise<void>;
}

/** A process whose letters go electronically to who is obliged or chose it, and on paper to the others. */
function engineAt(
  store: Store,
  instant: number,
  { means, sentAgain }: Pick<Setting, 'means' | 'sentAgain'>,
): TestEngine {
  const engine = testEngine(store, { at: instant, ids: countingIds(`p${instant}`) });
  engine.deps.handlers.courier.deliver = async ({ effectId, case: record, effect, now, today }) => {
    const town = await engine.deps.towns(TOWN);
    if (!town) throw new Error('no town');
    const { communication } = effect;
    const { caseId, personId } = record;
    const order = { effectId, caseId, communication, personId, means, availableOn: today, now };
    await openNotification(store, town, { ...order, channel: means === 'paper' ? 'paper' : 'electronic' });
    if (sentAgain)
      await openNotification(store, town, {
        ...order,
        effectId: `${effectId}:again`,
        means: 'paper',
        channel: 'paper',
      });
    return { status: 'done', events: [] };
  };
  return engine;
}

/** The file enters at `askedAt` and is decided at `decidedAt`: the letter leaves at that moment. */
async function decided(decidedAt: string, setting: Setting): Promise<Lived> {
  const { askedAt, rejectionDay } = setting;
  const db = openDatabase(':memory:');
  applyMigrations(db);
  const store = sqliteStore(db);
  const start = at(askedAt);
  const town = testTown(TOWN);
  const notifications = rejectionDay && { rejectionDay, dutyMetBy: 'secondAttempt' as const };
  const settings = { ...town.settings, ...(notifications && { notifications }) };
  const document = { ...town, calendar: 'es-vc', settings };
  await store.towns.save({ entity: TOWN, document, synthetic: true, savedAt: start });
  for (const calendar of sampleCalendars('es-vc')) await store.towns.saveCalendar(TOWN, calendar, start);
  await publish(store, notifiedPermit, start);
  let engine = engineAt(store, start, setting);
  const caseId = await askedCase(engine.deps, notifiedPermit);
  const send = (key: string, event: Parameters<typeof dispatchCaseEvent>[2]['event']) =>
    dispatchCaseEvent(engine.deps, TOWN, {
      caseId,
      event,
      actor: { kind: 'officer', id: 'ana' },
      idempotencyKey: key,
    });
  await send('confirm', { kind: 'citizen', action: 'confirm' });
  await moveClock(engine.deps.clock, engine.work, at(decidedAt));
  await send('decide', { kind: 'officer', task: 'decide', outcome: 'yes' });
  await engine.work.tick();
  const [row] = await store.notifications.listByCase(TOWN, caseId);
  return {
    store,
    caseId,
    get engine() {
      return engine;
    },
    effectId: row?.effectId ?? '',
    until: (local) => moveClock(engine.deps.clock, engine.work, at(local)),
    async restart(local) {
      engine = engineAt(store, at(local), setting);
      await engine.work.tick();
    },
  };
}

async function fact(lived: Lived, change: Parameters<typeof recordFact>[3]) {
  const town = await lived.engine.deps.towns(TOWN);
  if (!town) throw new Error('no town');
  return recordFact(lived.engine.deps, town, lived.effectId, change);
}

async function clockOf({ store, caseId }: Lived, id: string) {
  const { clocks } = (await store.cases.load(TOWN, caseId)) ?? { clocks: [] };
  return clocks.find(({ deadline }) => deadline === id);
}
const phasesOf = async ({ store, caseId }: Lived) =>
  (await store.cases.load(TOWN, caseId))?.case.activePhases;
const newsTo = async ({ store, caseId }: Lived) =>
  (await store.cases.journal(TOWN, caseId)).flatMap(({ event, today }) =>
    event?.kind === 'notification' ? [`${event.state} ${event.on} (${today})`] : [],
  );

const elected = { askedAt: '2026-02-20T09:00', means: 'elected' } as const;

describe('electronic and never opened', () => {
  it.each([
    ['X1', 'tenth', '2026-03-02T09:00', '2026-02-20T09:00', '2026-03-12', '2026-04-13', '2026-04-13'],
    ['X1', 'eleventh', '2026-03-02T09:00', '2026-02-20T09:00', '2026-03-13', '2026-04-13', '2026-04-13'],
    ['X3', 'tenth', '2026-12-24T09:00', '2026-12-01T09:00', '2027-01-03', '2027-02-03', '2027-02-04'],
    ['X3', 'eleventh', '2026-12-24T09:00', '2026-12-01T09:00', '2027-01-04', '2027-02-03', '2027-02-04'],
  ] as const)(
    '%s [%s]: rejected on its day, the earlier date shown, the later waited for',
    async (_, rejectionDay, sent, askedAt, on, shown, lossAfter) => {
      const lived = await decided(sent, { ...elected, askedAt, rejectionDay });
      await lived.until(
        '2027-01-20T09:00'.slice(0, 4) === on.slice(0, 4) ? '2027-01-20T09:00' : '2026-03-20T09:00',
      );
      expect((await newsTo(lived)).at(-1)).toContain(`deemedRejected ${on}`);
      const appeal = await clockOf(lived, 'appeal');
      expect(appeal).toMatchObject({ status: 'running', due: shown });
      expect(appeal?.dueAt).toBe(at(`${lossAfter}T23:59`) + 60_000);
      expect(await clockOf(lived, 'maximumTerm')).toMatchObject({ status: 'met', metOn: sent.slice(0, 10) });
    },
  );

  it('is told the same after an outage over the ten days, and once', async () => {
    const [alive, stopped] = [
      await decided('2026-03-02T09:00', elected),
      await decided('2026-03-02T09:00', elected),
    ];
    await alive.until('2026-04-01T09:00');
    await stopped.restart('2026-04-01T09:00');
    expect(await newsTo(stopped)).toEqual(await newsTo(alive));
    expect(await clockOf(stopped, 'appeal')).toEqual(await clockOf(alive, 'appeal'));
    await stopped.restart('2026-04-02T09:00');
    expect(await newsTo(stopped)).toHaveLength(2);
  });

  it('X5: never counts as rejected for who neither is obliged nor chose it', async () => {
    const lived = await decided('2026-03-02T09:00', { ...elected, means: 'paper' });
    await lived.until('2026-05-10T09:00');
    expect(await newsTo(lived)).toEqual([]);
    expect(await clockOf(lived, 'appeal')).toMatchObject({ status: 'waiting' });
  });
});

describe('opened or delivered', () => {
  it('X6: the first of several channels counts, and what comes later moves nothing', async () => {
    const lived = await decided('2026-03-02T09:00', { ...elected, means: 'paper' });
    await lived.until('2026-03-04T10:00');
    await fact(lived, (facts) => ({ ...facts, accessedOn: '2026-03-04' }));
    await lived.until('2026-03-06T12:00');
    const row = await fact(lived, (facts) => ({
      ...facts,
      attempts: [{ at: '2026-03-06T11:00', result: 'delivered' }],
    }));
    expect(row?.told).toEqual(['practised']);
    expect(await newsTo(lived)).toEqual(['accessed 2026-03-04 (2026-03-04)']);
    expect(await clockOf(lived, 'appeal')).toMatchObject({ startsFrom: '2026-03-04', due: '2026-04-07' });
  });

  it('cancels the ten days', async () => {
    const lived = await decided('2026-03-02T09:00', elected);
    await lived.until('2026-03-04T10:00');
    await fact(lived, (facts) => ({ ...facts, accessedOn: '2026-03-04' }));
    expect(await lived.store.notifications.nextDueAt(TOWN)).toBeUndefined();
    await lived.until('2026-03-20T10:00');
    expect(await newsTo(lived)).toEqual([
      'madeAvailable 2026-03-02 (2026-03-02)',
      'accessed 2026-03-04 (2026-03-04)',
    ]);
  });

  it('on paper: the second attempt is asked for in time, then the publication, which practises it', async () => {
    const lived = await decided('2026-03-02T09:00', { ...elected, means: 'paper' });
    const tried = (when: string) =>
      fact(lived, (facts) => ({ ...facts, attempts: [...facts.attempts, { at: when, result: 'absent' }] }));
    const open = async () =>
      (await lived.store.tasks.listByCase(TOWN, lived.caseId))
        .filter(({ kind, status }) => kind === 'failure' && status === 'open')
        .map(({ failure, due }) => [failure?.reason, due]);
    await lived.until('2026-03-02T11:30');
    await tried('2026-03-02T11:00');
    expect(await open()).toEqual([['notification.secondAttempt', '2026-03-05']]);
    await lived.until('2026-03-04T12:30');
    await tried('2026-03-04T12:00');
    expect(await open()).toEqual([['notification.secondAttempt', '2026-03-09']]);
    await lived.until('2026-03-04T16:30');
    await tried('2026-03-04T16:00');
    expect(await open()).toEqual([['notification.publish', null]]);
    expect(await newsTo(lived)).toEqual([
      'madeAvailable 2026-03-04 (2026-03-04)',
      'failed 2026-03-04 (2026-03-04)',
    ]);
    await lived.until('2026-03-20T09:00');
    await fact(lived, (facts) => ({ ...facts, publishedOn: '2026-03-18' }));
    expect(await open()).toEqual([]);
    expect((await newsTo(lived)).at(-1)).toBe('deemedRejected 2026-03-18 (2026-03-20)');
    expect(await clockOf(lived, 'appeal')).toMatchObject({ startsFrom: '2026-03-18' });
    const { store, procedures } = lived.engine.deps;
    const file = await loadCaseFile(store, procedures, TOWN, lived.caseId);
    const [published] = file ? journalView(file) : [];
    expect(published?.says.es).toContain('cuenta como notificada desde su publicación (Ley 39/2015 art. 44)');
  });
});

describe('silence', () => {
  const asked = { askedAt: '2026-01-15T09:00', means: 'elected' } as const;

  it('X9: is not produced when the decision is at disposal on the last day; the appeal counts from the access', async () => {
    const lived = await decided('2026-04-15T18:00', asked);
    await lived.until('2026-04-22T10:00');
    expect(await phasesOf(lived)).toEqual(['notifying']);
    expect(await clockOf(lived, 'maximumTerm')).toMatchObject({
      status: 'met',
      metOn: '2026-04-15',
      due: '2026-04-15',
    });
    await fact(lived, (facts) => ({ ...facts, accessedOn: '2026-04-22' }));
    expect(await clockOf(lived, 'appeal')).toMatchObject({ due: '2026-05-22' });
  });

  it('is not produced when the letter was at disposal in time and was sent again before the case was told', async () => {
    const lived = await decided('2026-04-15T18:00', { ...asked, sentAgain: true });
    await lived.until('2026-04-22T10:00');
    expect(await phasesOf(lived)).toEqual(['notifying']);
    expect(await clockOf(lived, 'maximumTerm')).toMatchObject({ status: 'met', metOn: '2026-04-15' });
    expect(await newsTo(lived)).toEqual(['madeAvailable 2026-04-15 (2026-04-15)']);
    await lived.until('2026-05-22T10:00');
    expect(await newsTo(lived)).toHaveLength(1);
  });

  it('is not kept from being produced by the copy of an earlier sending on paper, opened after the letter left again', async () => {
    const lived = await decided('2026-04-15T10:00', { ...asked, means: 'paper', sentAgain: true });
    await lived.until('2026-04-15T12:00');
    const row = await fact(lived, (facts) => ({ ...facts, accessedOn: '2026-04-15' }));
    expect(row?.told).toEqual([]);
    expect(await newsTo(lived)).toEqual([]);
    expect(await clockOf(lived, 'maximumTerm')).toMatchObject({ status: 'running' });
  });

  it('X10: is produced at the end of the last day when it comes one day later, and when nobody was there to see it', async () => {
    const late = await decided('2026-04-16T09:00', asked);
    expect(await phasesOf(late)).toEqual(['bySilence']);
    const journal = await late.store.cases.journal(TOWN, late.caseId);
    expect(journal.at(-1)).toMatchObject({ today: '2026-04-16', event: { deadline: 'maximumTerm' } });
    expect((await clockOf(late, 'maximumTerm'))?.status).toBe('reached');
  });
});
