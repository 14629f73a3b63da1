import type { PersonRow, RegisterRows } from '@oficio/schemas/registry';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../ports/index.js';
import { registerPerson } from '../../registry/fixtures/register-person.js';
import { registerTitle } from '../../registry/fixtures/register-title.js';
import { hashOf, messageRow, OTHER_TOWN, T0, TOWN } from './rows.js';

const person = (personId: string, change: Partial<PersonRow> = {}) =>
  registerPerson(personId, { householdId: 'h1', ...change });

const register: RegisterRows = {
  addresses: [{ addressId: 'a1', street: 'Carrer Major', number: '3', postalCode: '00000', synthetic: true }],
  households: [{ householdId: 'h1', addressId: 'a1', kind: 'family', synthetic: true }],
  people: [
    person('p1', { nif: '99900001A' }),
    person('p2', { givenName: 'Àlex' }),
    registerPerson('p3', { givenName: 'Joan' }),
  ],
  titles: [registerTitle()],
  properties: [
    {
      cadastralRef: 'SYN00000000000000001',
      use: 'dwelling',
      holderIds: ['p2'],
      shares: [100],
      synthetic: true,
    },
  ],
  discounts: [
    {
      cadastralRef: 'SYN00000000000000001',
      year: 2025,
      granted: true,
      rate: 50,
      holderId: 'p2',
      synthetic: true,
    },
  ],
  deaths: [{ personId: 'p3', deceasedOn: '2025-12-01', synthetic: true }],
};

/** What every adapter promises of the records that no step writes. */
export function recordsContract(make: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await make();
  });

  describe('the register', () => {
    beforeEach(() => store.register.import(TOWN, register, T0));

    it('is read whole, counted, and kept per town', async () => {
      expect(await store.register.all(TOWN)).toEqual(register);
      expect(await store.register.summary(TOWN)).toMatchObject({
        counts: { people: 3, titles: 1 },
        loadedAt: T0,
      });
      expect(await store.register.summary(OTHER_TOWN)).toMatchObject({
        counts: { people: 0 },
        loadedAt: null,
      });
      expect((await store.register.knownKeys(TOWN)).people).toEqual(new Set(['p1', 'p2', 'p3']));
    });

    it('replaces rows by their key', async () => {
      const change = { ...register, people: [person('p1', { givenName: 'Marta' })] };
      await store.register.import(TOWN, change, T0 + 1);
      expect((await store.register.person(TOWN, 'p1'))?.givenName).toBe('Marta');
      expect(await store.register.search(TOWN, 'nuria', 9)).toEqual([]);
      expect((await store.register.all(TOWN)).people).toHaveLength(3);
    });

    it('shows a person with everything around them', async () => {
      const dossier = await store.register.dossier(TOWN, 'p1');
      expect(dossier?.members.map((row) => row.personId)).toEqual(['p1', 'p2']);
      expect(dossier).toMatchObject({
        household: { householdId: 'h1' },
        address: { street: 'Carrer Major' },
        titles: [{ titleNumber: 't1' }],
        properties: [{ use: 'dwelling' }],
        discounts: [{ year: 2025 }],
        deaths: [],
      });
      expect(await store.register.dossier(TOWN, 'p3')).toMatchObject({
        household: undefined,
        members: [{ personId: 'p3' }],
        deaths: [{ personId: 'p3' }],
      });
      expect(await store.register.dossier(TOWN, 'nobody')).toBeUndefined();
    });

    it('is searched without accents, and by identity number', async () => {
      const found = async (text: string) =>
        (await store.register.search(TOWN, text, 9)).map((row) => row.personId);
      expect(await found('NURIA  llor')).toEqual(['p1']);
      expect(await found('alex')).toEqual(['p2']);
      expect(await found('9990')).toEqual(['p1']);
      expect((await store.register.findByNif(TOWN, '99900001A')).map((row) => row.personId)).toEqual(['p1']);
    });
  });

  describe('messages', () => {
    it('are one per effect and channel', async () => {
      expect(await store.messages.record(TOWN, messageRow('m1'), 'queued')).toBe(true);
      const twin = messageRow('m2', { effectId: 'effect-m1' });
      expect(await store.messages.record(TOWN, twin, 'again')).toBe(false);
      expect(await store.messages.findByEffect(TOWN, 'effect-m1')).toEqual([messageRow('m1')]);
    });

    it('change state only from where they may, with their history', async () => {
      await store.messages.record(TOWN, messageRow('m1'), 'queued');
      const sent = { from: ['queued'], to: 'sent', at: T0 + 1, note: 'smtp' } as const;
      expect(await store.messages.changeState(TOWN, 'm1', sent)).toBe(true);
      expect(await store.messages.changeState(TOWN, 'm1', sent)).toBe(false);
      expect(await store.messages.history(TOWN, 'm1')).toEqual([
        { at: T0, state: 'queued', note: 'queued' },
        { at: T0 + 1, state: 'sent', note: 'smtp' },
      ]);
    });

    it('are listed newest first, by channel and state', async () => {
      await store.messages.record(TOWN, messageRow('m1'), '');
      await store.messages.record(TOWN, messageRow('m2', { channel: 'post', createdAt: T0 + 1 }), '');
      const page = await store.messages.list(TOWN, { limit: 1 });
      expect([page.rows[0]?.messageId, page.total]).toEqual(['m2', 2]);
      const rest = await store.messages.list(TOWN, { limit: 1, after: page.next ?? '' });
      expect([rest.rows[0]?.messageId, rest.next]).toEqual(['m1', null]);
      expect((await store.messages.list(TOWN, { limit: 9, channel: 'post' })).total).toBe(1);
      expect((await store.messages.list(TOWN, { limit: 9, state: 'sent' })).total).toBe(0);
    });
  });

  describe('procedures', () => {
    const version = (hash: string) => ({
      procedureId: 'p',
      hash,
      definition: { id: 'p', hash },
      publishedAt: T0,
      publishedBy: 'ana',
      note: '',
    });
    const draft = { procedureId: 'p', definition: { id: 'p' }, savedAt: T0, savedBy: 'ana', basedOn: null };

    it('are published as numbered versions, the same content not twice', async () => {
      expect(await store.definitions.publish(TOWN, version('a'))).toEqual({ ok: true, version: 1 });
      expect(await store.definitions.publish(TOWN, version('a'))).toEqual({
        ok: false,
        code: 'publish.nothing',
      });
      expect(await store.definitions.publish(TOWN, version('b'))).toEqual({ ok: true, version: 2 });
      expect((await store.definitions.versions(TOWN, 'p')).map((row) => row.version)).toEqual([2, 1]);
      expect((await store.definitions.version(TOWN, 'p', 1))?.definition).toEqual({ id: 'p', hash: 'a' });
      expect((await store.definitions.latest(TOWN, 'p'))?.hash).toBe('b');
      expect(await store.definitions.latestNumber(TOWN, 'p')).toBe(2);
      expect(await store.definitions.latestVersions(TOWN)).toEqual([{ procedureId: 'p', version: 2 }]);
      expect(await store.definitions.latest(OTHER_TOWN, 'p')).toBeUndefined();
      expect(await store.definitions.latestNumber(OTHER_TOWN, 'p')).toBeUndefined();
    });

    it('have one draft, saved over what its author saw', async () => {
      expect(await store.definitions.saveDraft(TOWN, { ...draft, expectedRevision: 0 })).toEqual({
        ok: true,
        revision: 1,
      });
      expect(await store.definitions.saveDraft(TOWN, { ...draft, expectedRevision: 0 })).toEqual({
        ok: false,
        code: 'draft.conflict',
        revision: 1,
      });
      expect(await store.definitions.publish(TOWN, { ...version('a'), expectedRevision: 9 })).toEqual({
        ok: false,
        code: 'draft.conflict',
      });
      expect((await store.definitions.publish(TOWN, { ...version('a'), expectedRevision: 1 })).ok).toBe(true);
      expect(await store.definitions.draft(TOWN, 'p')).toBeUndefined();
      expect(await store.definitions.list(TOWN)).toMatchObject([{ procedureId: 'p', draft: null }]);
    });
  });

  describe('access', () => {
    const account = {
      accountId: 'ana',
      email: 'ana@town.example',
      name: 'Ana',
      passwordHash: 'x',
      roles: ['officer' as const],
      units: ['tax'],
      active: true,
    };

    it('keeps accounts and sessions until they expire', async () => {
      await store.accounts.save(TOWN, account);
      expect(await store.accounts.findByEmail(TOWN, 'ana@town.example')).toEqual(account);
      expect(await store.accounts.findByEmail(OTHER_TOWN, 'ana@town.example')).toBeUndefined();
      const session = { tokenHash: 's', accountId: 'ana', csrfToken: 'c', createdAt: T0, expiresAt: T0 + 10 };
      await store.accounts.openSession(TOWN, session);
      const { tokenHash: _hash, ...open } = session;
      const { passwordHash: _secret, ...shown } = account;
      expect(await store.accounts.session(TOWN, 's', T0 + 9)).toEqual({ ...shown, ...open });
      expect(await store.accounts.session(OTHER_TOWN, 's', T0 + 9)).toBeUndefined();
      expect(await store.accounts.session(TOWN, 's', T0 + 10)).toBeUndefined();
      await store.accounts.extendSession(TOWN, 's', T0 + 20);
      expect((await store.accounts.session(TOWN, 's', T0 + 10))?.expiresAt).toBe(T0 + 20);
      await store.accounts.save(TOWN, { ...account, active: false, roles: [] });
      expect(await store.accounts.session(TOWN, 's', T0 + 10)).toMatchObject({ active: false, roles: [] });
      await store.accounts.closeSession(TOWN, 's');
      expect(await store.accounts.session(TOWN, 's', T0)).toBeUndefined();
    });

    it('keeps links and citizen sessions', async () => {
      const link = {
        tokenHash: 'l',
        caseId: 'c1',
        personId: 'p1',
        messageId: null,
        purpose: 'offer',
        expiresAt: T0 + 10,
        usedAt: null,
      };
      await store.citizenAccess.addLink(TOWN, link);
      await store.citizenAccess.markLinkUsed(TOWN, 'l', T0 + 1);
      await store.citizenAccess.markLinkUsed(TOWN, 'l', T0 + 2);
      expect(await store.citizenAccess.link(TOWN, 'l', T0)).toEqual({ ...link, usedAt: T0 + 1 });
      expect(await store.citizenAccess.link(TOWN, 'l', T0 + 10)).toBeUndefined();
      const session = {
        tokenHash: 's',
        caseId: 'c1',
        personId: 'p1',
        csrfToken: 'c',
        level: 'reference' as const,
        createdAt: T0,
        expiresAt: T0 + 10,
      };
      await store.citizenAccess.openSession(TOWN, session);
      await store.citizenAccess.raiseLevel(TOWN, 's', 'secondCheck');
      await store.citizenAccess.extendSession(TOWN, 's', T0 + 20);
      expect(await store.citizenAccess.session(TOWN, 's', T0 + 10)).toMatchObject({
        level: 'secondCheck',
        expiresAt: T0 + 20,
      });
    });

    it('counts attempts by window', async () => {
      const hit = (now: number) => store.rateLimits.hit(TOWN, 'k', now, 1000);
      const start = Math.floor(T0 / 1000) * 1000;
      expect(await hit(start)).toEqual({ count: 1, resetAt: start + 1000 });
      expect((await hit(start + 999)).count).toBe(2);
      expect((await hit(start + 1000)).count).toBe(1);
      await store.rateLimits.clear(TOWN, 'k');
      expect((await hit(start + 1000)).count).toBe(1);
    });

    it('forgets what has expired, some at a time, in one town', async () => {
      await store.accounts.save(TOWN, account);
      const asked = { before: T0 + 20, limit: 2 };
      const session = { accountId: 'ana', csrfToken: 'c', createdAt: T0 };
      for (const [tokenHash, expiresAt] of [
        ['a', T0 + 18],
        ['b', T0 + 19],
        ['c', T0 + 19],
        ['d', T0 + 20],
      ] as const) {
        await store.accounts.openSession(TOWN, { ...session, tokenHash, expiresAt });
        const person = { caseId: 'c1', personId: 'p1', csrfToken: 'c', level: 'reference' as const };
        await store.citizenAccess.openSession(TOWN, { ...person, tokenHash, createdAt: T0, expiresAt });
        const link = { caseId: 'c1', personId: 'p1', messageId: null, purpose: 'offer', usedAt: null };
        await store.citizenAccess.addLink(TOWN, { ...link, tokenHash, expiresAt });
      }
      const { accounts, citizenAccess, rateLimits } = store;
      for (const part of [accounts, citizenAccess]) {
        expect(await part.forgetExpired(OTHER_TOWN, asked)).toBe(0);
        expect(await part.forgetExpired(TOWN, asked)).toBe(2);
        expect(await part.forgetExpired(TOWN, asked)).toBe(1);
        expect(await part.forgetExpired(TOWN, asked)).toBe(0);
      }
      expect((await citizenAccess.session(TOWN, 'd', T0))?.tokenHash).toBe('d');
      expect((await citizenAccess.link(TOWN, 'd', T0))?.tokenHash).toBe('d');
      expect(await citizenAccess.link(TOWN, 'a', T0)).toBeUndefined();
      const { resetAt } = await rateLimits.hit(TOWN, 'k', T0, 1000);
      expect(await rateLimits.forgetExpired(TOWN, { before: resetAt, limit: 9 })).toBe(0);
      expect(await rateLimits.forgetExpired(TOWN, { before: resetAt + 1, limit: 9 })).toBe(1);
    });

    it('logs looks, newest first', async () => {
      const row = {
        at: T0,
        who: 'ana',
        verb: 'case.read',
        caseId: 'c1',
        personId: null,
        outcome: 'allowed',
        detail: null,
      } as const;
      await store.accessLog.append(TOWN, row);
      await store.accessLog.append(TOWN, { ...row, at: T0 + 1 });
      expect((await store.accessLog.list(TOWN, { caseId: 'c1', limit: 1 })).map(({ at }) => at)).toEqual([
        T0 + 1,
      ]);
      expect(await store.accessLog.list(OTHER_TOWN, { limit: 9 })).toEqual([]);
    });
  });

  describe('sensors and wishes', () => {
    const run = (runId: string, scheduledFor: number | null) => ({
      runId,
      procedureId: 'p',
      sensorId: 's',
      startedBy: 'schedule',
      scheduledFor,
      startedAt: T0,
      finishedAt: null,
      counts: null,
      error: null,
    });
    const end = (error: string | null) => ({ finishedAt: T0 + 1, counts: { evaluated: 1 }, error });

    it('run one at a time, and once per scheduled instant unless they failed', async () => {
      expect(await store.sensors.startRun(TOWN, run('r1', T0))).toBe(true);
      expect(await store.sensors.startRun(TOWN, run('r2', null))).toBe(false);
      await store.sensors.finishRun(TOWN, 'r1', end('disk'));
      expect(await store.sensors.lastScheduled(TOWN, 'p', 's')).toBeUndefined();
      expect(await store.sensors.startRun(TOWN, run('r2', T0))).toBe(true);
      await store.sensors.finishRun(TOWN, 'r2', end(null));
      expect(await store.sensors.lastScheduled(TOWN, 'p', 's')).toBe(T0);
      expect(await store.sensors.startRun(TOWN, run('r3', T0))).toBe(false);
      expect(await store.sensors.lastRun(TOWN, 'p', 's')).toMatchObject({
        runId: 'r2',
        counts: { evaluated: 1 },
      });
    });

    it('close the runs that a crash left open', async () => {
      await store.sensors.startRun(TOWN, run('r1', T0));
      expect(await store.sensors.abandonRuns(TOWN, T0 + 5)).toBe(1);
      expect(await store.sensors.startRun(TOWN, run('r2', T0))).toBe(true);
    });

    it('remember who wants no offers', async () => {
      await store.preferences.addNoOffers(TOWN, { personId: 'a', procedureId: null, at: T0 });
      await store.preferences.addNoOffers(TOWN, { personId: 'b', procedureId: 'p', at: T0 });
      await store.preferences.addNoOffers(TOWN, { personId: 'b', procedureId: 'p', at: T0 });
      const unwilling = async (procedureId: string) => {
        const wishes = await store.preferences.noOffers(TOWN, procedureId);
        return ['a', 'b', 'c'].filter((personId) => wishes.has(personId));
      };
      expect(await unwilling('p')).toEqual(['a', 'b']);
      expect(await unwilling('q')).toEqual(['a']);
      await store.preferences.removeNoOffers(TOWN, 'a', null);
      expect(await unwilling('q')).toEqual([]);
    });

    it('keep answers by key', async () => {
      const answer = { key: 'k', bodyHash: hashOf('b'), answer: { ok: true }, at: T0 };
      expect(await store.idempotency.save(TOWN, answer)).toBe(true);
      expect(await store.idempotency.save(TOWN, { ...answer, bodyHash: hashOf('c') })).toBe(false);
      expect(await store.idempotency.find(TOWN, 'k')).toEqual(answer);
    });

    it('forget old answers, some at a time, and no other', async () => {
      for (let n = 0; n < 10; n += 1)
        for (const town of [TOWN, OTHER_TOWN])
          await store.idempotency.save(town, { key: `k${n}`, bodyHash: hashOf('b'), answer: n, at: T0 + n });
      let forgotten = 0;
      let calls = 0;
      for (let after: string | undefined = ''; after !== undefined; calls += 1) {
        const purged = await store.idempotency.purge(TOWN, { olderThan: T0 + 7, after, limit: 3 });
        forgotten += purged.forgotten;
        after = purged.place;
      }
      expect({ forgotten, calls }).toEqual({ forgotten: 7, calls: 4 });
      const left = async (town: string): Promise<number[]> => {
        const found = Array.from({ length: 10 }, (_, n) => store.idempotency.find(town, `k${n}`));
        return (await Promise.all(found)).flatMap((one) => (one ? [one.at - T0] : []));
      };
      expect(await left(TOWN)).toEqual([7, 8, 9]);
      expect(await left(OTHER_TOWN)).toHaveLength(10);
    });

    it('make a town stale when its calendar changes', async () => {
      await store.towns.save({ entity: TOWN, document: { id: TOWN }, synthetic: true, savedAt: T0 });
      const name = { es: 'x', 'ca-valencia': 'x', en: 'x' };
      const calendar = { formatVersion: 1 as const, id: 'es', layer: 'national' as const, name, years: [] };
      await store.towns.saveCalendar(TOWN, calendar, T0 + 1);
      expect((await store.towns.find(TOWN))?.savedAt).toBe(T0 + 1);
      expect(await store.towns.savedAt(TOWN)).toBe(T0 + 1);
      expect(await store.towns.savedAt(OTHER_TOWN)).toBeUndefined();
      expect(await store.towns.calendars(TOWN)).toEqual([calendar]);
      expect((await store.towns.list()).map((town) => town.entity)).toEqual([TOWN]);
    });
  });
}
