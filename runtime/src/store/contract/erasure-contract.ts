import type { PersonRow, RegisterRows } from '@oficio/schemas/registry';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ErasureOrder, Store } from '../../ports/index.js';
import { registerPerson } from '../../registry/fixtures/register-person.js';
import {
  caseRow,
  clockRow,
  commitOf,
  hashOf,
  letterTo,
  messageRow,
  OTHER_TOWN,
  T0,
  TOWN,
  taskRow,
} from './rows.js';

const personId = 'person-c1';

const person = (personId: string, change: Partial<PersonRow> = {}) =>
  registerPerson(personId, { householdId: 'h1', ...change });

const register: RegisterRows = {
  addresses: [{ addressId: 'a1', street: 'Carrer Major', number: '3', postalCode: '00000', synthetic: true }],
  households: [{ householdId: 'h1', addressId: 'a1', kind: 'family', synthetic: true }],
  people: [
    person(personId, { noOffers: true }),
    person('ward', { householdId: 'h2', guardianIds: [personId] }),
  ],
  titles: [],
  properties: [],
  discounts: [],
  deaths: [],
};

const order: ErasureOrder = { personId, at: T0 + 9, by: 'ana', reason: 'she asked for it', cases: ['c1'] };

export function erasureContract(make: () => Promise<Store>): void {
  describe('erasing a person', () => {
    let store: Store;
    const write = async (endedAt: number | null) => {
      const first = commitOf(caseRow('c1'), { clocks: [clockRow('offerEnd')], outbox: [letterTo('c1')] });
      const journal = { ...first.journal, requestId: 'request-1' };
      await store.cases.commitStep(TOWN, { ...first, journal });
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1', { version: 2, endedAt })));
      await store.messages.record(TOWN, messageRow('m1'), '250 ok');
    };
    beforeEach(async () => {
      store = await make();
      await store.register.import(TOWN, register, T0);
    });

    it('knows every case of the person, also those that are about them and written to somebody else', async () => {
      await write(null);
      const ward = { personId: 'guardian', subject: { kind: 'person' as const, id: personId } };
      await store.cases.commitStep(TOWN, commitOf(caseRow('c2', { ...ward, openedAt: T0 + 1 })));
      await store.cases.commitStep(TOWN, commitOf(caseRow('c3')));
      const found = await store.erasure.casesOf(TOWN, personId);
      expect(found.map(({ caseId, endedAt }) => [caseId, endedAt])).toEqual([
        ['c1', null],
        ['c2', null],
      ]);
      expect(await store.erasure.casesOf(OTHER_TOWN, personId)).toEqual([]);
    });

    it('leaves numbers, dates and phases, and marks where the person was', async () => {
      await write(T0 + 1);
      const look = { at: T0, who: 'ana', verb: 'case.read', caseId: 'c1', outcome: 'allowed' } as const;
      await store.accessLog.append(TOWN, { ...look, personId, detail: null });
      expect(await store.erasure.erase(TOWN, order)).toEqual({ ok: true, cases: 1, letters: 1 });
      const loaded = await store.cases.load(TOWN, 'c1');
      expect(loaded).toMatchObject({
        clocks: [],
        case: { reference: 'OF-2026-c1', erasedAt: T0 + 9, version: 2, snapshot: { state: null } },
      });
      expect(loaded?.case.personId).toMatch(/^erased:/);
      const journal = await store.cases.journal(TOWN, 'c1');
      expect(journal.every((row) => !('requestId' in row))).toBe(true);
      expect(journal.map(({ seq, erased, event, opening }) => [seq, erased, event, opening])).toEqual([
        [1, true, null, null],
        [2, true, null, null],
      ]);
      expect(await store.cases.brokenLink(TOWN, 'c1')).toBeUndefined();
      expect(await store.messages.find(TOWN, 'm1')).toMatchObject({ erased: true, to: '[borrado]' });
      expect((await store.messages.history(TOWN, 'm1')).map(({ note }) => note)).toEqual(['']);
      expect(await store.idempotency.find(TOWN, 'key-c1-1')).toBeUndefined();
      expect(await store.accessLog.list(TOWN, { personId, limit: 9 })).toEqual([]);
      expect(await store.accessLog.list(TOWN, { caseId: 'c1', limit: 9 })).toMatchObject([look]);
      expect((await store.accessLog.list(TOWN, { limit: 9 }))[0]).toMatchObject({
        who: 'ana',
        verb: 'person.erase',
        outcome: 'allowed',
        detail: 'she asked for it',
      });
    });

    it('takes the person out of the register and of the rows of others, and keeps their wish', async () => {
      await write(T0 + 1);
      await store.erasure.erase(TOWN, order);
      const left = await store.register.all(TOWN);
      expect([left.people.map((row) => row.personId), left.households, left.addresses]).toEqual([
        ['ward'],
        [],
        [],
      ]);
      expect(left.people[0]?.guardianIds).not.toContain(personId);
      expect((await store.preferences.noOffers(TOWN, 'bench-permit')).has(personId)).toBe(true);
    });

    it('leaves no letter waiting, and none that somebody could have sent again', async () => {
      const outbox = [letterTo('c1'), letterTo('c1', 1)];
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { outbox }));
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1', { version: 2, endedAt: T0 + 1 })));
      const failure = { effectId: 'c1:1:1', reason: 'no address' };
      await store.outbox.bury(
        TOWN,
        'c1:1:1',
        'no address',
        taskRow('c1', 't1', { kind: 'failure', failure }),
      );
      expect(await store.outbox.counts(TOWN)).toMatchObject({ pending: 1, dead: 1 });
      await store.erasure.erase(TOWN, order);
      expect(await store.outbox.counts(TOWN)).toEqual({ pending: 0, dead: 0, oldestAt: null });
      const settled = { how: 'retried', by: 'ana', at: T0 + 10 } as const;
      expect(await store.tasks.settleFailure(TOWN, 't1', settled)).toBe('settled');
      expect(await store.outbox.counts(TOWN)).toEqual({ pending: 0, dead: 0, oldestAt: null });
    });

    it('is refused for nobody, with an open case, and with a case that was not looked at; nothing changes', async () => {
      expect(await store.erasure.erase(TOWN, { ...order, personId: 'nobody' })).toEqual({
        ok: false,
        code: 'person.unknown',
      });
      expect(await store.erasure.erase(OTHER_TOWN, order)).toEqual({ ok: false, code: 'person.unknown' });
      await write(null);
      const changed = { ok: false, code: 'person.casesChanged' };
      expect(await store.erasure.erase(TOWN, order)).toEqual(changed);
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1', { version: 3, endedAt: T0 + 1 })));
      expect(await store.erasure.erase(TOWN, { ...order, cases: [] })).toEqual(changed);
      expect(await store.register.person(TOWN, personId)).toBeDefined();
      expect((await store.cases.load(TOWN, 'c1'))?.case.erasedAt).toBeUndefined();
    });

    it('answers a repetition with its key the same, and another body not at all', async () => {
      await write(T0 + 1);
      const asked = { ...order, idempotency: { key: 'api:ana:erase-1', bodyHash: hashOf('one') } };
      const first = await store.erasure.erase(TOWN, asked);
      expect(await store.erasure.erase(TOWN, asked)).toEqual(first);
      const other = { ...asked, idempotency: { ...asked.idempotency, bodyHash: hashOf('two') } };
      expect(await store.erasure.erase(TOWN, other)).toEqual({ ok: false, code: 'idempotency.reused' });
      expect(await store.erasure.erase(TOWN, order)).toEqual({ ok: false, code: 'person.unknown' });
    });
  });
}
