/** A process that was away over the end of a term tells the same story as one that never stopped. */
import { compileProcedure } from '@oficio/schemas/compile';
import { buildCalendar } from '@oficio/schemas/deadlines';
import { parseProcedure } from '@oficio/schemas/definition';
import { Play } from '@oficio/schemas/scenario';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Store, silentMetrics } from '../ports/index.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { openDatabase } from '../store/sqlite/database.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';
import { contentHash } from './content-hash.js';
import { dispatchCaseEvent } from './dispatch-case-event.js';
import { askedCase, publish } from './fixtures/asked-case.js';
import { chainedTerms } from './fixtures/chained-terms.js';
import {
  countingIds,
  DAY,
  furnish,
  START,
  type TestEngine,
  TOWN,
  testEngine,
} from './fixtures/test-engine.js';
import { testCalendar } from './fixtures/test-town.js';

const parsed = parseProcedure(chainedTerms);
if (!parsed.ok) throw new Error('the test procedure cannot be read');
const compiled = compileProcedure(parsed.procedure, { version: 1, hash: contentHash(chainedTerms) });
const confirm = { kind: 'citizen', action: 'confirm', answers: {} } as const;

function sqlite(): Store {
  const db = openDatabase(':memory:');
  applyMigrations(db);
  return sqliteStore(db);
}

async function opened(store: Store): Promise<{ engine: TestEngine; caseId: string }> {
  await furnish(store);
  await publish(store, chainedTerms);
  const engine = testEngine(store);
  return { engine, caseId: await askedCase(engine.deps, chainedTerms) };
}

/** A new process on the same database, at an instant at which nothing else has happened. */
const restarted = (store: Store, at: number): TestEngine =>
  testEngine(store, { at, ids: countingIds(`p${at}`) });

const story = (lines: { on: string; at: number; transitions: string[]; to: string[] }[]) =>
  lines.map(({ on, at, transitions, to }) => ({ on, at: new Date(at).toISOString(), transitions, to }));

async function lived(store: Store, caseId: string) {
  const journal = await store.cases.journal(TOWN, caseId);
  expect(await store.cases.brokenLink(TOWN, caseId)).toBeUndefined();
  return story(
    journal.map(({ today, at, legalAt, transitions, to }) => ({
      on: today,
      at: legalAt ?? at,
      transitions,
      to,
    })),
  );
}

function simulated(until: number, confirmAt?: number) {
  const play = new Play(compiled, buildCalendar([testCalendar]), {
    entry: 'ask',
    fields: {},
    at: '2026-01-15T09:00',
  });
  play.passTime(confirmAt ?? until);
  if (confirmAt !== undefined) play.send(confirm, confirmAt);
  play.passTime(until);
  return story(
    play.lines.flatMap(({ on, instant, step }) =>
      step ? [{ on, at: instant, transitions: step.transitions, to: step.to }] : [],
    ),
  );
}

describe.each([
  ['memory', memoryStore],
  ['sqlite', sqlite],
])('after an outage (%s)', (_, make) => {
  let store: Store;
  let caseId: string;
  beforeEach(async () => {
    store = make();
    ({ caseId } = await opened(store));
  });

  it('terms that follow one another count from the day on which each was due', async () => {
    const back = START + 24 * DAY;
    await restarted(store, back).work.tick();
    expect(await lived(store, caseId)).toEqual(simulated(back));
    const journal = await store.cases.journal(TOWN, caseId);
    const second = journal.find(({ transitions }) => transitions.includes('secondOver'));
    expect(second).toMatchObject({
      at: back,
      today: '2026-01-31',
      legalAt: Date.parse('2026-01-30T23:00:00Z'),
    });
    const { clocks } = (await store.cases.load(TOWN, caseId)) ?? { clocks: [] };
    expect(clocks.find(({ deadline }) => deadline === 'fourthEnd')).toMatchObject({
      startsFrom: '2026-02-02',
      due: '2026-03-02',
    });
  });

  it('a person who comes back first finds the case as the law says it is', async () => {
    const back = START + 24 * DAY;
    const engine = restarted(store, back);
    const sent = await engine.send(caseId, 'k', confirm);
    expect(sent).toMatchObject({ ok: true, receipt: { outcome: 'granted' } });
    expect(await lived(store, caseId)).toEqual(simulated(back, back));
    expect((await lived(store, caseId)).at(-1)?.transitions).toEqual(['fourthConfirm']);
    await engine.work.tick();
    expect(await lived(store, caseId)).toEqual(simulated(back, back));
  });

  it('a person who comes back when all is over is told so, and the case ended on its day', async () => {
    const back = START + 90 * DAY;
    const sent = await restarted(store, back).send(caseId, 'k', confirm);
    expect(sent).toMatchObject({ ok: false, refused: { code: 'case.closed' } });
    const loaded = await store.cases.load(TOWN, caseId);
    expect(loaded?.case).toMatchObject({
      outcome: 'lapsed',
      endedAt: Date.parse('2026-03-02T23:00:00Z'),
      updatedAt: back,
    });
  });

  it('counts every term that ended, whoever found it over', async () => {
    const late: number[] = [];
    const metrics = { ...silentMetrics, timerFired: (seconds: number) => late.push(seconds) };
    const back = START + 24 * DAY;
    const engine = testEngine(store, { at: back, ids: countingIds('later'), metrics });
    await engine.send(caseId, 'k', confirm);
    await engine.work.tick();
    const ends = (await store.cases.journal(TOWN, caseId)).filter(({ event }) => event?.kind === 'deadline');
    const dueAt = (await store.cases.clocks(TOWN, caseId)).find(
      ({ deadline }) => deadline === 'firstEnd',
    )?.dueAt;
    expect(late).toHaveLength(ends.length);
    expect(late).toContain((back - (dueAt ?? 0)) / 1000);
  });

  it('a screen older than the end of a term is told that the case has moved', async () => {
    const { version } = (await store.cases.load(TOWN, caseId))?.case ?? { version: 0 };
    const { deps } = restarted(store, START + 12 * DAY);
    const sent = await dispatchCaseEvent(deps, TOWN, {
      caseId,
      event: confirm,
      actor: { kind: 'officer', id: 'ana' },
      idempotencyKey: 'k',
      expectedVersion: version,
    });
    expect(sent).toMatchObject({ ok: false, refused: { code: 'case.stale' } });
  });

  it('no deadline ends before its day is over, even when asked to', async () => {
    const early = await restarted(store, START + DAY).send(caseId, 'k', {
      kind: 'deadline',
      deadline: 'firstEnd',
    });
    expect(early).toMatchObject({ ok: false, refused: { code: 'event.notNow' } });
  });
});

it('tells the same dates whatever hours the process was away, and whoever comes first', async () => {
  const hours = fc.integer({ min: 1, max: 60 * 24 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(hours, { maxLength: 6 }),
      fc.option(hours, { nil: undefined }),
      async (ups, confirmed) => {
        const store = memoryStore();
        const { caseId } = await opened(store);
        const at = (hour: number) => START + hour * 3_600_000;
        const until = at(60 * 24);
        const moments = [...ups.filter((up) => confirmed === undefined || up !== confirmed), 60 * 24];
        for (const hour of [...new Set([...moments, ...(confirmed ? [confirmed] : [])])].sort(
          (a, b) => a - b,
        )) {
          const engine = restarted(store, at(hour));
          if (hour === confirmed) await engine.send(caseId, 'confirm', confirm);
          await engine.work.tick();
        }
        expect(await lived(store, caseId)).toEqual(simulated(until, confirmed && at(confirmed)));
      },
    ),
    { numRuns: 60 },
  );
});
