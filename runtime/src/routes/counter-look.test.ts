/** Whoever decides for a person at the counter sees their data: the access log says so, whatever comes of it. */
import { describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../http/fixtures/test-app.js';
import { type StepCommit, type Store, StoreUnwritable } from '../ports/index.js';

/** A store whose steps are told before they are written. */
const watched = (store: Store, tell: (step: StepCommit) => void): Store => ({
  ...store,
  cases: {
    ...store.cases,
    commitStep(entity, rows) {
      tell(rows);
      return store.cases.commitStep(entity, rows);
    },
  },
});

async function counter(test: TestApp) {
  const opened = await test.engine.open('counter-look');
  if (!opened.ok) throw new Error(opened.refused.code);
  const { caseId } = opened.receipt;
  const officer = await test.as('officer');
  return {
    decide: (action: string) =>
      officer.json('POST', `/api/cases/${caseId}/events`, {
        body: { event: { kind: 'citizen', action, identifiedBy: 'NIF' } },
        headers: { 'idempotency-key': 'counter-look-1' },
      }),
    lines: async () => {
      const lines = await test.deps.store.accessLog.list(test.deps.config.town, { caseId, limit: 9 });
      return lines.map(({ verb, outcome }) => [verb, outcome]);
    },
    caseId,
  };
}

describe('a decision at the counter', () => {
  it('has its line of the access log in the very step', async () => {
    const steps: StepCommit[] = [];
    const test = await testApp(({ store }) => ({ store: watched(store, (step) => steps.push(step)) }));
    const { decide, lines, caseId } = await counter(test);
    expect((await decide('confirm')).status).toBe(200);
    expect(steps.map(({ access }) => access)).toMatchObject([
      { verb: 'counter.confirm', who: 'alqueria-officer', caseId, detail: 'NIF', outcome: 'allowed' },
    ]);
    expect(await lines()).toEqual([['counter.confirm', 'allowed']]);
  });

  it('leaves its line also when it is refused', async () => {
    const { decide, lines } = await counter(await testApp());
    expect((await decide('appeal')).status).toBe(422);
    expect(await lines()).toEqual([
      ['event.citizen', 'refused'],
      ['counter.appeal', 'allowed'],
    ]);
  });

  it('leaves another when it is sent again', async () => {
    const { decide, lines } = await counter(await testApp());
    const first = await decide('confirm');
    expect(await decide('confirm')).toEqual(first);
    expect(await lines()).toEqual([
      ['counter.confirm', 'allowed'],
      ['counter.confirm', 'allowed'],
    ]);
  });

  it('is not acknowledged, and leaves no line, while the step cannot be written', async () => {
    const failing = () => {
      throw new StoreUnwritable('full');
    };
    const { decide, lines } = await counter(
      await testApp(({ store }) => ({ store: watched(store, failing) })),
    );
    expect(await decide('confirm')).toMatchObject({ status: 503, body: { code: 'server.cannotWrite' } });
    expect(await lines()).toEqual([]);
  });
});
