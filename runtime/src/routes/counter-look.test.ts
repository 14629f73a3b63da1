/** Whoever decides for a person at the counter sees their data: the access log says so, whatever comes of it. */
import { describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../http/fixtures/test-app.js';
import { type Store, StoreUnwritable } from '../ports/index.js';

/** A store whose writes of these two kinds are told before they are done. */
const watched = (store: Store, tell: (what: 'look' | 'step') => void): Store => ({
  ...store,
  accessLog: {
    ...store.accessLog,
    async append(entity, row) {
      tell('look');
      await store.accessLog.append(entity, row);
    },
  },
  cases: {
    ...store.cases,
    commitStep(entity, rows) {
      tell('step');
      return store.cases.commitStep(entity, rows);
    },
  },
});

async function decide(test: TestApp, action: string) {
  const opened = await test.engine.open('counter-look');
  if (!opened.ok) throw new Error(opened.refused.code);
  const { caseId } = opened.receipt;
  const officer = await test.as('officer');
  const { status, body } = await officer.json('POST', `/api/cases/${caseId}/events`, {
    body: { event: { kind: 'citizen', action, identifiedBy: 'NIF' } },
    headers: { 'idempotency-key': 'counter-look-1' },
  });
  return { caseId, status, body };
}

describe('a decision at the counter', () => {
  it('is preceded by its line in the access log', async () => {
    const order: string[] = [];
    const test = await testApp(({ store }) => ({ store: watched(store, (what) => order.push(what)) }));
    const { caseId, status } = await decide(test, 'confirm');
    expect([status, order]).toEqual([200, ['look', 'step']]);
    const [line] = await test.deps.store.accessLog.list(test.deps.config.town, { caseId, limit: 9 });
    expect(line).toMatchObject({ verb: 'counter.confirm', who: 'alqueria-officer', outcome: 'allowed' });
  });

  it('leaves its line also when it is refused', async () => {
    const test = await testApp();
    const { caseId, status } = await decide(test, 'appeal');
    expect(status).toBe(422);
    const lines = await test.deps.store.accessLog.list(test.deps.config.town, { caseId, limit: 9 });
    expect(lines.map(({ verb, outcome }) => [verb, outcome])).toEqual([
      ['event.citizen', 'refused'],
      ['counter.appeal', 'allowed'],
    ]);
  });

  it('is not acknowledged while its line cannot be written', async () => {
    const test = await testApp(({ store }) => ({
      store: watched(store, (what) => {
        if (what === 'look') throw new StoreUnwritable('full');
      }),
    }));
    expect(await decide(test, 'confirm')).toMatchObject({
      status: 503,
      body: { code: 'server.cannotWrite' },
    });
  });
});
