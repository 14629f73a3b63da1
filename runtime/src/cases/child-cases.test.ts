import type { ProcedureInput } from '@oficio/schemas/definition';
import type { RegisterRows } from '@oficio/schemas/registry';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../ports/index.js';
import { registerPerson } from '../registry/fixtures/register-person.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { openDatabase } from '../store/sqlite/database.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';
import { contentHash } from './content-hash.js';
import { homeVisit, memberCard, selfStarting } from './fixtures/family-procedures.js';
import { furnish, START, type TestEngine, TOWN, testEngine } from './fixtures/test-engine.js';
import { openCase } from './open-case.js';

const member = (personId: string, birthDate: string, householdId?: string) =>
  registerPerson(personId, {
    birthDate,
    ...(householdId && { householdId, relationship: 'holder', registeredSince: '2000-01-01' }),
  });

const register: RegisterRows = {
  people: [
    member('mother', '1980-02-03', 'home'),
    member('child', '2019-05-06', 'home'),
    member('late', '1940-05-06', 'home'),
    member('owner', '1970-01-01'),
  ],
  households: [{ householdId: 'home', addressId: 'a1', kind: 'family', synthetic: true }],
  addresses: [{ addressId: 'a1', street: 'Carrer Major', number: '3', postalCode: '00000', synthetic: true }],
  titles: [],
  properties: [],
  discounts: [],
  deaths: [{ personId: 'late', deceasedOn: '2025-12-01', synthetic: true }],
};

function inFile(): Store {
  const db = openDatabase(':memory:');
  applyMigrations(db);
  return sqliteStore(db);
}

const adapters = [
  ['memory', memoryStore],
  ['SQLite', inFile],
] as const;
let store: Store;
let engine: TestEngine;

async function publish(definition: ProcedureInput): Promise<void> {
  await store.definitions.publish(TOWN, {
    procedureId: definition.id,
    hash: contentHash(definition),
    definition,
    publishedAt: START,
    publishedBy: 'test',
    note: '',
  });
}

async function visit(personId: string, forEach = true): Promise<string> {
  await publish(homeVisit(forEach));
  const opened = await openCase(engine.deps, TOWN, {
    procedureId: 'home-visit',
    entry: 'start',
    subject: { kind: 'person', id: personId },
    personId,
    language: 'es',
    fields: {},
    actor: { kind: 'system' },
    requestId: `request-${personId}`,
    idempotencyKey: `visit-${personId}`,
  });
  if (!opened.ok) throw new Error(opened.refused.code);
  await engine.work.tick();
  return opened.receipt.caseId;
}

const check = async (caseId: string, outcome: 'yes' | 'no') => {
  await engine.send(
    caseId,
    `${caseId}-${outcome}`,
    { kind: 'officer', task: 'check', outcome, answers: {} },
    'ana',
  );
  await engine.work.tick();
};

const heard = async (caseId: string) =>
  (await store.cases.journal(TOWN, caseId)).flatMap(({ event }) =>
    event?.kind === 'procedure' ? [event.event] : [],
  );

const standing = async (caseId: string) => {
  const found = await store.cases.load(TOWN, caseId);
  return found && { phases: found.case.activePhases, status: found.case.publicStatus?.es };
};

describe.each(adapters)('%s', (_name, open) => {
  beforeEach(async () => {
    store = open();
    await furnish(store);
    await store.register.import(TOWN, register, START);
    await publish(memberCard);
    engine = testEngine(store);
  });

  describe('a case for each member of the household', () => {
    it('is opened for the living ones; a child is written to through who answers', async () => {
      const parent = await visit('mother');
      const started = await store.cases.startedFrom(TOWN, parent);
      const cases = await Promise.all(started.map(({ caseId }) => store.cases.load(TOWN, caseId)));
      expect(cases.map((one) => [one?.case.subject.id, one?.case.personId]).sort()).toEqual([
        ['child', 'mother'],
        ['mother', 'mother'],
      ]);
    });

    it('goes back to the request that the case which started it goes back to', async () => {
      const parent = await visit('mother');
      const started = await store.cases.startedFrom(TOWN, parent);
      const openings = await Promise.all(started.map(({ caseId }) => store.cases.journal(TOWN, caseId)));
      const requests = openings.map(([opening]) => opening?.requestId);
      expect(requests).toEqual(['request-mother', 'request-mother']);
    });

    it('goes to the guardian of who has one, never to the person whose case started it', async () => {
      const ward = registerPerson('ward', {
        birthDate: '1950-01-01',
        householdId: 'home',
        underGuardianship: true,
        guardianIds: ['gone', 'owner'],
      });
      await store.register.import(TOWN, { ...register, people: [ward], deaths: [] }, START);
      const parent = await visit('mother');
      const started = await store.cases.startedFrom(TOWN, parent);
      const cases = await Promise.all(started.map(({ caseId }) => store.cases.load(TOWN, caseId)));
      expect(cases.find((one) => one?.case.subject.id === 'ward')?.case.personId).toBe('owner');
    });

    it('is left to a person when nobody is known who represents them', async () => {
      const ward = registerPerson('ward', {
        birthDate: '1950-01-01',
        householdId: 'home',
        underGuardianship: true,
      });
      await store.register.import(TOWN, { ...register, people: [ward], deaths: [] }, START);
      const parent = await visit('mother');
      expect(await store.cases.startedFrom(TOWN, parent)).toHaveLength(2);
      expect(await store.outbox.counts(TOWN)).toMatchObject({ dead: 1 });
      const tasks = await store.tasks.listByCase(TOWN, parent);
      expect(tasks.map(({ kind, failure }) => [kind, failure?.reason])).toEqual([
        ['failure', 'procedure.noRepresentative'],
      ]);
    });

    it('stops a procedure that starts itself without end, and leaves the rest to a person', async () => {
      await publish(selfStarting);
      const opened = await openCase(engine.deps, TOWN, {
        procedureId: selfStarting.id,
        entry: 'start',
        subject: { kind: 'person', id: 'owner' },
        personId: 'owner',
        language: 'es',
        fields: {},
        actor: { kind: 'system' },
        idempotencyKey: 'endless',
      });
      if (!opened.ok) throw new Error(opened.refused.code);
      await engine.work.tick();
      const { rows } = await store.cases.list(TOWN, { state: 'all', limit: 20 });
      expect(rows).toHaveLength(5);
      const tasks = await Promise.all(rows.map(({ caseId }) => store.tasks.listByCase(TOWN, caseId)));
      expect(tasks.flat().map(({ failure }) => failure?.reason)).toEqual(['procedure.tooManyGenerations']);
    });

    it('tells its end once, and the last one that all have ended', async () => {
      const parent = await visit('mother');
      const [first, second] = await store.cases.startedFrom(TOWN, parent);
      if (!first || !second) throw new Error('two cases were expected');
      await check(first.caseId, 'no');
      expect(await heard(parent)).toEqual(['refused']);
      expect(await standing(parent)).toEqual({ phases: ['waiting'], status: 'Una no se ha dado' });
      await check(second.caseId, 'yes');
      expect(await heard(parent)).toEqual(['refused', 'granted', 'allEnded']);
      expect(await standing(parent)).toMatchObject({ phases: ['finished'] });
    });

    it('counts who lived there when they were started, not who has come since', async () => {
      const parent = await visit('mother');
      await store.register.import(
        TOWN,
        { ...register, people: [member('newcomer', '1990-01-01', 'home')], deaths: [] },
        START,
      );
      for (const { caseId } of await store.cases.startedFrom(TOWN, parent)) await check(caseId, 'yes');
      expect(await standing(parent)).toMatchObject({ phases: ['finished'] });
    });

    it('goes on at once for a household that has nobody', async () => {
      await store.register.import(
        TOWN,
        {
          ...register,
          people: [],
          deaths: [{ personId: 'owner', deceasedOn: '2025-12-01', synthetic: true }],
        },
        START,
      );
      const parent = await visit('owner');
      expect(await store.cases.startedFrom(TOWN, parent)).toEqual([]);
      expect(await heard(parent)).toEqual(['allEnded']);
    });
  });

  it('a case for the person alone tells its end and that it was the last', async () => {
    const parent = await visit('mother', false);
    const [only] = await store.cases.startedFrom(TOWN, parent);
    if (!only) throw new Error('a case was expected');
    await check(only.caseId, 'yes');
    expect(await heard(parent)).toEqual(['granted', 'allEnded']);
  });

  it('a message of the relay that comes twice tells the end once', async () => {
    const parent = await visit('mother', false);
    const [only] = await store.cases.startedFrom(TOWN, parent);
    if (!only) throw new Error('a case was expected');
    const { outbox } = store;
    const forgetful = { ...outbox, markDone: async () => undefined };
    const amnesiac = testEngine({ ...store, outbox: forgetful });
    await amnesiac.send(
      only.caseId,
      'yes',
      { kind: 'officer', task: 'check', outcome: 'yes', answers: {} },
      'ana',
    );
    await amnesiac.work.tick();
    for (const { entity } of await store.towns.list()) await outbox.releaseLeases(entity);
    await engine.work.tick();
    expect(await heard(parent)).toEqual(['granted', 'allEnded']);
  });
});
