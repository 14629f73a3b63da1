/** The person lives elsewhere: their terms leave out the holidays of both places (Ley 39/2015 art. 30.6). */

import { createRequire } from 'node:module';
import { compileProcedure } from '@oficio/schemas/compile';
import { type CalendarDocument, dueDate, homeCalendars } from '@oficio/schemas/deadlines';
import { type ProcedureInput, parseProcedure } from '@oficio/schemas/definition';
import { applyClockEffects, type Clock } from '@oficio/schemas/interpret';
import type { PersonRow } from '@oficio/schemas/registry';
import { Play } from '@oficio/schemas/scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localInstant } from '../clock/local-instant.js';
import { clockWorldOf } from '../http/town-context.js';
import type { Store } from '../ports/index.js';
import { registerPerson } from '../registry/fixtures/register-person.js';
import { clockFigure } from '../sede/clock/clock-figure-model.js';
import { sampleCalendars } from '../seed/samples-folder.js';
import { openDatabase } from '../store/sqlite/database.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';
import { caseMoment } from './case-moment.js';
import { contentHash } from './content-hash.js';
import { askedCase, publish } from './fixtures/asked-case.js';
import { mendingRequest } from './fixtures/mending-request.js';
import { countingIds, DAY, type TestEngine, TOWN, testEngine } from './fixtures/test-engine.js';
import { testTown } from './fixtures/test-town.js';

const vectors = createRequire(import.meta.url)('@oficio/samples/deadlines/calendars.json') as {
  documents: CalendarDocument[];
};
const [nation, valencia] = sampleCalendars('es-vc');
const madrid = vectors.documents.find(({ id }) => id === 'es-md');
if (!nation || !valencia || !madrid) throw new Error('a calendar of the samples is missing');

const MADRID = '28079';
const VALENCIA = '46250';

const instantOf = (local: string): number => {
  const instant = localInstant(local, 'Europe/Madrid');
  if (instant === undefined) throw new Error(`${local} is not a local date-time`);
  return instant;
};

const person = (where: Pick<PersonRow, 'residence' | 'householdId'>) => registerPerson('P1', where);

interface Setting {
  at: string;
  procedure: ProcedureInput;
  layers: readonly CalendarDocument[];
  /** The layer of the town. */
  calendar: string;
  where?: Pick<PersonRow, 'residence' | 'householdId'>;
}

interface Lived {
  store: Store;
  caseId: string;
  clock(id: string): Promise<Clock>;
  /** Another process on the same database. */
  restart(local: string | number): TestEngine;
}

async function lived({ at, procedure, layers, calendar, where }: Setting): Promise<Lived> {
  const db = openDatabase(':memory:');
  applyMigrations(db);
  const store = sqliteStore(db);
  const start = instantOf(at);
  const document = { ...testTown(TOWN), ine: '28006', dir3: 'L01280060', calendar };
  await store.towns.save({ entity: TOWN, document, synthetic: true, savedAt: start });
  for (const layer of layers) await store.towns.saveCalendar(TOWN, layer, start);
  const nobody = { addresses: [], households: [], titles: [], properties: [], discounts: [], deaths: [] };
  if (where) await store.register.import(TOWN, { ...nobody, people: [person(where)] }, start);
  await publish(store, procedure, start);
  const caseId = await askedCase(testEngine(store, { at: start }).deps, procedure);
  return {
    store,
    caseId,
    async clock(id) {
      const found = (await store.cases.clocks(TOWN, caseId)).find(({ deadline }) => deadline === id);
      if (!found) throw new Error(`the case has no clock ${id}`);
      return found;
    },
    restart: (when) => {
      const instant = typeof when === 'number' ? when : instantOf(when);
      return testEngine(store, { at: instant, ids: countingIds(`p${instant}`) });
    },
  };
}

const oneDay = mendingRequest({ amount: 1, unit: 'workingDays' });
/** Worked deadline 7: a body in Madrid, a person who lives in the Comunitat Valenciana, where 19 March is a holiday. */
const seven: Setting = {
  at: '2026-03-18T10:00',
  procedure: oneDay,
  layers: [nation, madrid, valencia],
  calendar: 'es-md',
  where: { residence: VALENCIA },
};
const phasesOf = async ({ store, caseId }: Lived) =>
  (await store.cases.load(TOWN, caseId))?.case.activePhases;
const texts = (clock: Clock) => clock.warnings.map(({ es }) => es).join(' ');
const articles = (clock: Clock) => clock.steps.map(({ article }) => article);
const submit = { kind: 'citizen', action: 'submit' } as const;
const notified = { kind: 'notification', communication: 'requirement', state: 'accessed' } as const;

describe('a person who lives in another region', () => {
  it('has the holidays of both places left out of their term, with the article that says so', async () => {
    const mend = await (await lived(seven)).clock('mend');
    expect(mend).toMatchObject({ due: '2026-03-20', residence: VALENCIA });
    expect(articles(mend)).toContain('Ley 39/2015 art. 30.6');
    expect(mend.steps.find(({ article }) => article.endsWith('30.6'))?.text.es).toContain('19 de marzo');
  });

  it('keeps the union in the other direction, over a weekend of both', async () => {
    const setting = { ...seven, at: '2026-04-01T10:00', calendar: 'es-vc', where: { residence: MADRID } };
    const town = await lived(setting);
    expect(await town.clock('mend')).toMatchObject({ due: '2026-04-07' });
    expect(await town.clock('review')).toMatchObject({ due: '2026-04-02' });
  });

  it("does not move the town's own terms", async () => {
    const { clock } = await lived(seven);
    const review = await clock('review');
    expect(review).toMatchObject({ due: '2026-03-19' });
    expect(review.residence).toBeUndefined();
    expect(articles(review)).not.toContain('Ley 39/2015 art. 30.6');
  });

  it('loses nothing while the process is away, and is over when the last day of the union is', async () => {
    const town = await lived(seven);
    await town.restart('2026-03-20T23:59').work.tick();
    expect(await phasesOf(town)).toEqual(['mending']);
    await town.restart('2026-03-21T00:00').work.tick();
    expect(await phasesOf(town)).toEqual(['lapsed']);
  });

  it('takes the union for a term that does not say whose it is, and says so', async () => {
    const town = await lived(seven);
    await town.restart('2026-03-18T11:00').send(town.caseId, 'mended', submit);
    const alarm = await town.clock('alarm');
    expect(alarm).toMatchObject({ due: '2026-03-20', rule: { obligor: 'unclear' } });
    expect(alarm.steps.at(-1)).toMatchObject({ article: 'Ley 39/2015 art. 30.6' });
    expect(alarm.steps.at(-1)?.text.es).toContain('no dice quién debe cumplir');
  });

  it('lives where the register says on the day of the notification', async () => {
    const town = await lived({ ...seven, where: { householdId: 'H1' } });
    const moved = person({ residence: VALENCIA });
    const rest = { addresses: [], households: [], titles: [], properties: [], discounts: [], deaths: [] };
    await town.store.register.import(TOWN, { ...rest, people: [moved] }, instantOf('2026-03-18T11:00'));
    await town
      .restart('2026-03-18T12:00')
      .send(town.caseId, 'read', { ...notified, on: '2026-03-18', hour: '12:00' });
    expect(await town.clock('notice')).toMatchObject({ startsFrom: '2026-03-18', due: '2026-03-20' });
    expect(await town.clock('mend')).toMatchObject({ due: '2026-03-19' });
  });
});

describe('what is not known of a home', () => {
  it('is told when its local days are not loaded', async () => {
    const town = await lived(seven);
    const mend = await town.clock('mend');
    expect(texts(mend)).toContain('código INE 46250');
    const context = await town.restart(seven.at).deps.towns(TOWN);
    if (!context) throw new Error('no town');
    const shown = clockFigure(mend, clockWorldOf(context), { today: '2026-03-18', lang: 'es' });
    expect(shown?.warnings).toContain('Puede variar: faltan festivos del lugar donde vive la persona.');
    expect(shown?.holidays.map(({ date }) => date)).toEqual(['2026-03-19']);
  });

  it('is told when its region is not loaded, and the term is still dated by what is', async () => {
    const mend = await (await lived({ ...seven, where: { residence: '08019' } })).clock('mend');
    expect(mend.due).toBe('2026-03-19');
    expect(texts(mend)).toContain('su comunidad autónoma');
    expect(texts(mend)).toContain('los festivos locales de ese municipio');
  });

  it.each([
    ['who has no household and no residence', {}],
    ['who is not in the register', undefined],
  ])('is told of %s', async (_, where) => {
    const { where: _known, ...unknown } = seven;
    const town = await lived(where ? { ...seven, where } : unknown);
    expect(texts(await town.clock('mend'))).toContain('No consta en qué municipio vive');
    expect(texts(await town.clock('review'))).not.toContain('No consta');
  });

  it('is nothing for who lives in the town', async () => {
    for (const where of [{ householdId: 'H1' }, { residence: '28006' }]) {
      const mend = await (await lived({ ...seven, where })).clock('mend');
      expect(mend).toMatchObject({ due: '2026-03-19' });
      expect(mend.residence).toBeUndefined();
    }
  });
});

describe('the same dates', () => {
  it('are told by the simulator, whose person lives there too', async () => {
    const town = await lived(seven);
    const { deps } = town.restart('2026-03-18T11:00');
    const context = await deps.towns(TOWN);
    const parsed = parseProcedure(oneDay);
    if (!context || !parsed.ok) throw new Error('the test cannot begin');
    const compiled = compileProcedure(parsed.procedure, { version: 1, hash: contentHash(oneDay) });
    const play = new Play(compiled, context.calendar, {
      entry: 'ask',
      fields: {},
      at: seven.at,
      residence: VALENCIA,
      homes: homeCalendars(seven.layers),
    });
    expect(await town.store.cases.clocks(TOWN, town.caseId)).toEqual(play.clocks);
  });

  it('come out of the journal alone', async () => {
    const town = await lived(seven);
    const engine = town.restart('2026-03-18T11:00');
    await engine.send(town.caseId, 'read', { ...notified, on: '2026-03-18' });
    await engine.send(town.caseId, 'mended', submit);
    const context = await engine.deps.towns(TOWN);
    if (!context) throw new Error('no town');
    const journal = await town.store.cases.journal(TOWN, town.caseId);
    const replayed = journal.reduce<Clock[]>(
      (clocks, { effects, at, legalAt }) =>
        applyClockEffects(clocks, effects, caseMoment(context, at, legalAt ?? at)),
      [],
    );
    expect(await town.store.cases.clocks(TOWN, town.caseId)).toEqual(replayed);
  });

  it('are counted again when the calendar of the home changes', async () => {
    const town = await lived(seven);
    const engine = town.restart('2026-03-18T12:00');
    const name = { es: 'Fallas', 'ca-valencia': 'Falles', en: 'Fallas' };
    const after = {
      ...valencia,
      years: valencia.years.map((year) =>
        year.year === 2026 ? { ...year, holidays: [...year.holidays, { date: '2026-03-20', name }] } : year,
      ),
    };
    const begun = await town.store.calendarChanges.begin(
      TOWN,
      {
        changeId: 'change',
        at: engine.deps.clock.now(),
        by: 'anna',
        reason: 'DOGV',
        before: [valencia],
        after: [after],
        status: 'running',
        cursor: null,
        cases: 0,
      },
      (await town.store.towns.find(TOWN))?.savedAt ?? 0,
    );
    expect(begun).toBe('begun');
    await engine.work.tick();
    expect(await town.clock('mend')).toMatchObject({ due: '2026-03-23' });
    expect(await town.clock('review')).toMatchObject({ due: '2026-03-19' });
  });
});

describe('a term in hours from a notification', () => {
  const hours: Setting = {
    ...seven,
    at: '2026-03-10T08:00',
    procedure: mendingRequest({ amount: 6, unit: 'hours' }, ['notice']),
    where: { householdId: 'H1' },
  };
  const dueOf = async (event: { on: string; hour?: string; latest?: string }) => {
    const town = await lived(hours);
    await town.restart('2026-03-12T13:00').send(town.caseId, 'read', { ...notified, ...event });
    const notice = await town.clock('notice');
    return { notice, dueAt: new Date(notice.dueAt ?? 0).toISOString() };
  };
  it('starts at the hour and minute of the notification, not of the step (art. 30.1)', async () => {
    const { notice, dueAt } = await dueOf({ on: '2026-03-12', hour: '12:25' });
    expect(notice).toMatchObject({ startedAt: '2026-03-12T12:25', due: '2026-03-12' });
    expect(dueAt).toBe('2026-03-12T17:25:00.000Z');
  });

  it('starts at the last minute of the day when nobody wrote the hour down, and says so', async () => {
    const { notice, dueAt } = await dueOf({ on: '2026-03-12' });
    expect(notice).toMatchObject({ startedAt: '2026-03-12T23:59', due: '2026-03-13', hourUnknown: true });
    expect(dueAt).toBe('2026-03-13T04:59:00.000Z');
    expect(notice.steps.map(({ text }) => text.es).join(' ')).toContain('No consta la hora');
  });

  it('is not over before a count from the latest reading of an open day', async () => {
    const { notice, dueAt } = await dueOf({ on: '2026-03-11', latest: '2026-03-12' });
    expect(notice).toMatchObject({ due: '2026-03-12' });
    expect(dueAt).toBe('2026-03-13T04:59:00.000Z');
  });
});

it('the union is never earlier than either calendar, and is what legal time gives', async () => {
  const holidays = fc.uniqueArray(
    fc
      .integer({ min: 0, max: 60 })
      .map((day) => new Date(Date.UTC(2026, 2, 1) + day * DAY).toISOString().slice(0, 10)),
    { maxLength: 25 },
  );
  const term = fc.oneof(
    fc.record({
      amount: fc.integer({ min: 1, max: 15 }),
      unit: fc.constantFrom('workingDays', 'naturalDays'),
    }),
    fc.record({ amount: fc.constant(1), unit: fc.constant('months') }),
  ) as fc.Arbitrary<{ amount: number; unit: 'workingDays' | 'naturalDays' | 'months' }>;
  const name = { es: 'Fiesta', 'ca-valencia': 'Festa', en: 'Feast' };
  const layer = (base: CalendarDocument, dates: string[]): CalendarDocument => ({
    ...base,
    years: base.years.map((year) =>
      year.year === 2026 ? { ...year, holidays: dates.map((date) => ({ date, name })) } : year,
    ),
  });
  await fc.assert(
    fc.asyncProperty(holidays, holidays, term, async (here, there, of) => {
      const layers = [nation, layer(madrid, here), layer(valencia, there)];
      const town = await lived({ ...seven, at: '2026-03-03T10:00', procedure: mendingRequest(of), layers });
      const homes = homeCalendars(layers);
      const due = (calendar: string, extra?: string) =>
        dueDate({
          from: '2026-03-03',
          term: of,
          calendar: homes(calendar),
          ...(extra !== undefined && { extraCalendar: homes(extra) }),
        }).due;
      const { due: union = '', dueAt = 0 } = await town.clock('mend');
      expect(union).toBe(due(MADRID, VALENCIA));
      expect(union >= due(MADRID)).toBe(true);
      expect(union >= due(VALENCIA)).toBe(true);
      expect(await town.clock('review')).toMatchObject({ due: due(MADRID) });
      await town.restart(dueAt - 1).work.tick();
      expect(await phasesOf(town)).toEqual(['mending']);
      await town.restart(dueAt).work.tick();
      expect(await phasesOf(town)).toEqual(['lapsed']);
    }),
    { numRuns: 40 },
  );
});
