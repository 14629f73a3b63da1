import { beforeEach, describe, expect, it } from 'vitest';
import type { StepCommit, Store } from '../../ports/index.js';
import { caseRow, clockRow, commitOf, hashOf, letterTo, OTHER_TOWN, T0, TOWN, taskRow } from './rows.js';

const NOTHING_CLAIMED = { messages: [], damaged: [] };

/** What every adapter promises of `commitStep`. */
export function commitContract(make: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await make();
  });
  const open = (caseId = 'c1') => store.cases.commitStep(TOWN, commitOf(caseRow(caseId)));

  describe('commitStep', () => {
    it('writes the case, its diary and its rows together', async () => {
      const commit = commitOf(caseRow('c1'), {
        clocks: [clockRow('offerEnd')],
        tasks: [taskRow('c1', 't1')],
        outbox: [letterTo('c1')],
        documents: [
          {
            documentId: 'd1',
            caseId: 'c1',
            document: 'permit',
            name: { es: 'Permiso', 'ca-valencia': 'Permís' },
            phase: 'offered',
            issuedAt: T0,
            code: 'CSV-1',
          },
        ],
      });
      const result = await store.cases.commitStep(TOWN, commit);
      expect(result).toMatchObject({ ok: true, replayed: false, receipt: { caseId: 'c1', version: 1 } });
      expect(await store.cases.load(TOWN, 'c1')).toEqual({ case: commit.case, clocks: commit.clocks });
      expect(await store.cases.journal(TOWN, 'c1')).toEqual([
        { ...commit.journal, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ]);
      expect(await store.tasks.listByCase(TOWN, 'c1')).toEqual(commit.tasks);
      expect(await store.documents.findByCode(TOWN, 'CSV-1')).toEqual(commit.documents[0]);
      expect(await store.outbox.counts(TOWN)).toEqual({ pending: 1, dead: 0, oldestAt: T0 });
    });

    it('keeps when a late step was recorded and where the law places it', async () => {
      await open();
      const { journal, ...rest } = commitOf(caseRow('c1', { version: 2 }));
      const late = { ...journal, at: T0 + 9_000, legalAt: T0 + 1_000 };
      await store.cases.commitStep(TOWN, { ...rest, journal: late });
      const [first, second] = await store.cases.journal(TOWN, 'c1');
      expect(second).toMatchObject(late);
      expect(first?.legalAt).toBeUndefined();
    });

    it('keeps the request that a step goes back to, and none where there was none', async () => {
      await open();
      const { journal, ...rest } = commitOf(caseRow('c1', { version: 2 }));
      const asked = { ...journal, requestId: 'request-2' };
      await store.cases.commitStep(TOWN, { ...rest, journal: asked });
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1', { version: 3 })));
      const rows = await store.cases.journal(TOWN, 'c1');
      expect(rows.map(({ requestId }) => requestId)).toEqual([undefined, 'request-2', undefined]);
      expect(rows[1]).toEqual({ ...asked, hash: expect.any(String) });
      expect(await store.cases.brokenLink(TOWN, 'c1')).toBeUndefined();
    });

    it('tells the access log who brought it about, unless it is refused', async () => {
      const access = {
        at: T0,
        who: 'ana',
        verb: 'counter.confirm',
        caseId: 'c1',
        personId: caseRow('c1').personId,
        outcome: 'allowed',
        detail: 'NIF',
      } as const;
      await open();
      const second = commitOf(caseRow('c1', { version: 2 }), { access });
      const other = { ...second.idempotency, key: 'another' };
      expect((await store.cases.commitStep(TOWN, second)).ok).toBe(true);
      expect(await store.cases.commitStep(TOWN, { ...second, idempotency: other })).toMatchObject({
        ok: false,
        code: 'case.stale',
      });
      expect(await store.accessLog.list(TOWN, { caseId: 'c1', limit: 9 })).toEqual([access]);
    });

    it('remembers which case started it, with how many', async () => {
      await open('parent');
      const origin = { parentCaseId: 'parent', startedBy: 'parent:1:0', together: 2 };
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { origin }));
      expect(await store.cases.origin(TOWN, 'c1')).toEqual(origin);
      expect(await store.cases.origin(TOWN, 'parent')).toBeUndefined();
      expect(await store.cases.origin(OTHER_TOWN, 'c1')).toBeUndefined();
      expect(await store.cases.startedFrom(TOWN, 'parent')).toEqual([
        { caseId: 'c1', startedBy: 'parent:1:0', endedAt: null, outcome: null },
      ]);
      expect(await store.cases.startedFrom(OTHER_TOWN, 'parent')).toEqual([]);
    });

    it('chains the rows of the diary: each says everything that came before', async () => {
      const step = (version: number, change: Partial<StepCommit> = {}) =>
        commitOf(caseRow('c1', { version, activePhases: [`phase${version}`] }), change);
      await open();
      for (const version of [2, 3]) await store.cases.commitStep(TOWN, step(version));
      const rows = await store.cases.journal(TOWN, 'c1');
      expect(rows.map(({ seq, to }) => [seq, to])).toEqual([
        [1, ['offered']],
        [2, ['phase2']],
        [3, ['phase3']],
      ]);
      expect(new Set(rows.map(({ hash }) => hash)).size).toBe(3);
      expect(await store.cases.brokenLink(TOWN, 'c1')).toBeUndefined();
      expect(await store.cases.brokenLink(TOWN, 'no such case')).toBeUndefined();
    });

    it('ends a clock without writing its account again', async () => {
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { clocks: [clockRow('offerEnd')] }));
      const settledClocks = [{ deadline: 'offerEnd', generation: 1, status: 'cancelled' as const }];
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1', { version: 2 }), { settledClocks }));
      expect(await store.cases.clocks(TOWN, 'c1')).toEqual([clockRow('offerEnd', { status: 'cancelled' })]);
      expect(await store.timers.nextDueAt(TOWN)).toBeUndefined();
    });

    it('refuses a version that has moved, and writes nothing of it', async () => {
      await open();
      const step = caseRow('c1', { version: 2, activePhases: ['checking'] });
      expect((await store.cases.commitStep(TOWN, commitOf(step))).ok).toBe(true);
      const late = commitOf(step, {
        tasks: [taskRow('c1', 'late')],
        idempotency: { key: 'other', bodyHash: hashOf('other') },
      });
      expect(await store.cases.commitStep(TOWN, late)).toEqual({ ok: false, code: 'case.stale' });
      expect(await store.tasks.find(TOWN, 'late')).toBeUndefined();
      expect(await store.cases.journal(TOWN, 'c1')).toHaveLength(2);
      expect(await store.idempotency.find(TOWN, 'other')).toBeUndefined();
    });

    it('gives the first answer again to the same key and body, however many come at once', async () => {
      const results = await Promise.all([open(), open(), open()]);
      expect(results.map((result) => result.ok && result.replayed)).toEqual([false, true, true]);
      expect(new Set(results.map((result) => JSON.stringify(result.ok && result.receipt))).size).toBe(1);
      expect(await store.cases.journal(TOWN, 'c1')).toHaveLength(1);
    });

    it('refuses a key that was used with another body', async () => {
      await open();
      const other = commitOf(caseRow('c2'), {
        idempotency: { key: 'key-c1-1', bodyHash: hashOf('another') },
      });
      expect(await store.cases.commitStep(TOWN, other)).toEqual({ ok: false, code: 'idempotency.reused' });
      expect(await store.cases.load(TOWN, 'c2')).toBeUndefined();
    });

    describe('a command of a case that comes again', () => {
      const name = { es: 'Escrito', 'ca-valencia': 'Escrit' };
      const registered = (seq: number) => ({
        entryId: `e${seq}`,
        book: 'entry' as const,
        name,
        at: T0,
        year: 2026,
      });
      const effects: StepCommit['journal']['effects'] = [
        { kind: 'openFile', entry: 'offer' },
        { kind: 'register', book: 'entry', name },
        { kind: 'closeCase', phase: 'closed', outcome: 'granted' },
      ];
      /** A step with the number, the register and the end that its effects tell. */
      const told = (version: number, told: StepCommit['journal']['effects'], caseId = 'c1'): StepCommit => {
        const kinds = told.map(({ kind }) => kind);
        const over = kinds.includes('closeCase');
        const commit = commitOf(
          caseRow(caseId, {
            version,
            activePhases: [`phase${version}`],
            // As it was loaded after the step that gave it.
            number: version > 2 ? '2026/BANC/00001' : null,
            ...(over && { endedAt: T0, outcome: 'granted' }),
          }),
          {
            ...(kinds.includes('openFile') && { fileNumber: { series: 'BANC', year: 2026 } }),
            registerEntries: kinds.includes('register') ? [registered(version)] : [],
            idempotency: { key: `command-${version}`, bodyHash: hashOf(`body-${version}`) },
          },
        );
        return { ...commit, journal: { ...commit.journal, effects: told } };
      };

      it('is given the answer that it was given', async () => {
        await open();
        const steps = [told(2, effects.slice(0, 2)), told(3, effects.slice(1, 2)), told(4, effects.slice(2))];
        for (const step of steps) {
          const first = await store.cases.commitStep(TOWN, step);
          const again = await store.cases.commitStep(TOWN, step);
          expect(again).toEqual({ ...first, replayed: true });
          const { key, bodyHash } = step.idempotency;
          const receipt = first.ok && first.receipt;
          expect(await store.cases.answerOf(TOWN, 'c1', key)).toEqual({ bodyHash, receipt });
        }
        expect(await store.cases.answerOf(TOWN, 'c1', 'command-2')).toMatchObject({
          receipt: { number: '2026/BANC/00001', outcome: null, registered: [{ number: '2026-E-RE-000001' }] },
        });
        expect(await store.cases.journal(TOWN, 'c1')).toHaveLength(4);
      });

      it('is given it also while the first one is being written', async () => {
        await open();
        const results = await Promise.all([0, 1, 2].map(() => store.cases.commitStep(TOWN, told(2, []))));
        expect(results.map((result) => result.ok && result.replayed)).toEqual([false, true, true]);
        expect(await store.cases.journal(TOWN, 'c1')).toHaveLength(2);
      });

      it('is refused with another body, and is another command in another case or town', async () => {
        for (const caseId of ['c1', 'c2']) await open(caseId);
        const step = told(2, []);
        await store.cases.commitStep(TOWN, step);
        const other = { ...step, idempotency: { key: 'command-2', bodyHash: hashOf('another') } };
        expect(await store.cases.commitStep(TOWN, other)).toEqual({ ok: false, code: 'idempotency.reused' });
        expect(await store.cases.answerOf(TOWN, 'c2', 'command-2')).toBeUndefined();
        expect(await store.cases.answerOf(OTHER_TOWN, 'c1', 'command-2')).toBeUndefined();
        expect((await store.cases.commitStep(TOWN, told(2, [], 'c2'))).ok).toBe(true);
      });
    });

    it('refuses a reference that belongs to another case', async () => {
      await open();
      const clash = commitOf(caseRow('c2', { reference: 'OF-2026-c1' }));
      expect(await store.cases.commitStep(TOWN, clash)).toEqual({ ok: false, code: 'reference.taken' });
    });

    it('gives numbers in order, without gaps where a step was refused', async () => {
      const name = { es: 'Solicitud', 'ca-valencia': 'Sol·licitud' };
      const entry = (entryId: string) => ({ entryId, book: 'entry' as const, name, at: T0, year: 2026 });
      const fileNumber = { series: 'BANC', year: 2026 };
      const numbered = (caseId: string) =>
        commitOf(caseRow(caseId), { fileNumber, registerEntries: [entry(`e-${caseId}`)] });
      await store.cases.commitStep(TOWN, numbered('c1'));
      const stale = {
        ...numbered('c2'),
        expectedVersion: 7,
        idempotency: { key: 'x', bodyHash: hashOf('x') },
      };
      expect((await store.cases.commitStep(TOWN, stale)).ok).toBe(false);
      const second = await store.cases.commitStep(TOWN, numbered('c3'));
      expect(second).toMatchObject({
        receipt: { number: '2026/BANC/00002', registered: [{ number: '2026-E-RE-000002' }] },
      });
      expect((await store.cases.load(TOWN, 'c3'))?.case.number).toBe('2026/BANC/00002');
      expect(await store.cases.registerEntries(TOWN, 'c3')).toMatchObject([
        { number: '2026-E-RE-000002', name },
      ]);
      const elsewhere = await store.cases.commitStep(OTHER_TOWN, numbered('c1'));
      expect(elsewhere).toMatchObject({ receipt: { number: '2026/BANC/00001' } });
    });

    it('reaches a subject once per sensor and period', async () => {
      const sensorHit = {
        procedureId: 'p',
        sensorId: 's',
        period: '2026',
        subject: 'home-1',
        runId: 'r1',
        at: T0,
      };
      expect((await store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { sensorHit }))).ok).toBe(true);
      const twice = await store.cases.commitStep(TOWN, commitOf(caseRow('c2'), { sensorHit }));
      expect(twice).toEqual({ ok: false, code: 'sensor.alreadyReached' });
      expect(await store.sensors.reached(TOWN, 'p', 's', '2026')).toEqual(new Set(['home-1']));
      const next = commitOf(caseRow('c3'), { sensorHit: { ...sensorHit, period: '2027' } });
      expect((await store.cases.commitStep(TOWN, next)).ok).toBe(true);
    });

    it('closes the tasks of the step and keeps who did them', async () => {
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { tasks: [taskRow('c1', 't1')] }));
      const closed = {
        task: 'decide',
        generation: 1,
        status: 'done',
        outcome: 'grant',
        by: 'ana',
        at: T0,
      } as const;
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1', { version: 2 }), { closedTasks: [closed] }));
      expect(await store.tasks.find(TOWN, 't1')).toMatchObject({
        status: 'done',
        outcome: 'grant',
        completedBy: 'ana',
        completedAt: T0,
      });
    });

    it('does not send a consultation that was given up', async () => {
      const effect = { kind: 'consult' as const, dataNeed: 'residence', generation: 1, phase: 'checking' };
      const message = { ...letterTo('c1'), effect };
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { outbox: [message] }));
      const abandoned = [{ dataNeed: 'residence', generation: 1 }];
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1', { version: 2 }), { abandoned }));
      expect(await store.outbox.claim(TOWN, { now: T0, leaseUntil: T0 + 1, limit: 9 })).toEqual(
        NOTHING_CLAIMED,
      );
      expect(await store.outbox.nextAt(TOWN)).toBeUndefined();
    });

    it('keeps a refusal of the person', async () => {
      const refusal = { procedureId: 'p', personId: 'x', householdId: 'h', on: '2026-01-15', caseId: 'c1' };
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { refusal }));
      expect(await store.preferences.refusals(TOWN, 'p', '2026-01-15')).toEqual([refusal]);
      expect(await store.preferences.refusals(TOWN, 'p', '2026-01-16')).toEqual([]);
    });

    it('clears an incident when the case moves', async () => {
      await open();
      await store.cases.setIncident(TOWN, 'c1', { at: T0, error: 'TypeError', event: 'citizen' });
      expect((await store.cases.load(TOWN, 'c1'))?.case.incident?.error).toBe('TypeError');
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1', { version: 2 })));
      expect((await store.cases.load(TOWN, 'c1'))?.case.incident).toBeNull();
    });

    it('shows nothing of one town to another', async () => {
      await store.cases.commitStep(TOWN, commitOf(caseRow('c1'), { outbox: [letterTo('c1')] }));
      expect(await store.cases.load(OTHER_TOWN, 'c1')).toBeUndefined();
      expect(await store.cases.findByReference(OTHER_TOWN, 'OF-2026-c1')).toBeUndefined();
      expect(await store.cases.journal(OTHER_TOWN, 'c1')).toEqual([]);
      expect(await store.outbox.claim(OTHER_TOWN, { now: T0, leaseUntil: T0 + 1, limit: 9 })).toEqual(
        NOTHING_CLAIMED,
      );
      expect((await store.cases.list(OTHER_TOWN, { state: 'all', limit: 9 })).total).toBe(0);
      expect((await store.cases.commitStep(OTHER_TOWN, commitOf(caseRow('c1')))).ok).toBe(true);
    });
  });
}
