/** A term that has no date (it waits for a notification, or it is paused) ends for nobody, whoever says that it is over. */
import type { ProcedureInput } from '@oficio/schemas/definition';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from '../store/memory/memory-store.js';
import { askedCase, publish } from './fixtures/asked-case.js';
import { mendingRequest } from './fixtures/mending-request.js';
import { DAY, furnish, START, type TestEngine, TOWN, testEngine } from './fixtures/test-engine.js';

const both = (words: string) => ({ es: words, 'ca-valencia': words });

/** The request of the fixture, which pauses its maximum term from the notification of what is lacking (art. 22.1.a). */
const pausing: ProcedureInput = {
  ...mendingRequest({ amount: 10, unit: 'workingDays' }),
  chart: {
    transitions: [
      { id: 'silence', trigger: { kind: 'deadline', deadline: 'maximumTerm' }, target: ['granted'] },
    ],
    phases: [
      {
        id: 'mending',
        kind: 'simple',
        name: both('mending'),
        onEntry: [
          { kind: 'startDeadline', deadline: 'maximumTerm', term: 'maximumTerm', scope: 'case' },
          {
            kind: 'startDeadline',
            deadline: 'notice',
            term: { amount: 10, unit: 'workingDays' },
            from: { kind: 'notification', communication: 'requirement' },
          },
          {
            kind: 'suspendTerm',
            reason: both('Falta un papel'),
            legalBasis: { norm: 'Ley 39/2015', article: '22.1.a' },
            communicatedBy: 'requirement',
          },
        ],
        transitions: [{ id: 'late', trigger: { kind: 'deadline', deadline: 'notice' }, target: ['lapsed'] }],
      },
      { id: 'granted', kind: 'final', outcome: 'granted', name: both('granted') },
      { id: 'lapsed', kind: 'final', outcome: 'lapsed', name: both('lapsed') },
    ],
  },
};

let engine: TestEngine;
let caseId: string;
beforeEach(async () => {
  const store = memoryStore();
  await furnish(store);
  await publish(store, pausing);
  engine = testEngine(store);
  caseId = await askedCase(engine.deps, pausing);
});

const clockOf = async (deadline: string) =>
  (await engine.deps.store.cases.clocks(TOWN, caseId)).find((clock) => clock.deadline === deadline);
const isOver = (deadline: string) =>
  engine.send(caseId, `${deadline}-over`, { kind: 'deadline', deadline, generation: 1 });
const notNow = { ok: false, refused: { code: 'event.notNow' } };

describe('a term without a date', () => {
  it('that waits for a notification does not end before it', async () => {
    expect(await clockOf('notice')).toMatchObject({ status: 'waiting' });
    engine.deps.clock.moveTo(START + 60 * DAY);
    expect(await isOver('notice')).toMatchObject(notNow);
    expect(await clockOf('notice')).toMatchObject({ status: 'waiting' });
  });

  it('that is paused does not end, not even when a timer of before the pause says so', async () => {
    expect(await clockOf('maximumTerm')).toMatchObject({ status: 'running', generation: 1 });
    const notified = {
      kind: 'notification',
      communication: 'requirement',
      state: 'accessed',
      on: '2026-01-16',
    } as const;
    engine.deps.clock.moveTo(START + DAY);
    expect(await engine.send(caseId, 'notified', notified)).toMatchObject({ ok: true });
    expect(await clockOf('maximumTerm')).toMatchObject({ status: 'suspended' });
    engine.deps.clock.moveTo(START + 2 * DAY);
    expect(await isOver('maximumTerm')).toMatchObject(notNow);
    expect(await clockOf('maximumTerm')).toMatchObject({ status: 'suspended' });
    expect((await engine.deps.store.cases.load(TOWN, caseId))?.case.endedAt).toBeNull();
  });
});
