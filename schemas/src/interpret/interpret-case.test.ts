import { describe, expect, it } from 'vitest';
import { compileProcedure } from '../compile/compile-procedure.js';
import { smallProcedure } from '../fixtures/small-procedure.js';
import { type CaseEventInput, caseEvent } from './case-event.js';
import { initialStep, nextStep, storedContext } from './interpret-case.js';
import { listening } from './listening.js';
import type { Step, StepResult, StoredSnapshot } from './step.js';

const compiled = compileProcedure(smallProcedure, { version: 1, hash: 'h' });
const opening = { entry: 'offer', fields: {}, today: '2026-03-02' };

const taken = (result: StepResult): Step => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.step;
};
const refused = (result: StepResult) => (result.ok ? 'taken' : result.refusal.code);

/** A snapshot as it comes back from the database: only what JSON can carry. */
const stored = (step: Step): StoredSnapshot => JSON.parse(JSON.stringify(step.snapshot));

const send = (step: Step, event: CaseEventInput, today = '2026-03-03'): StepResult =>
  nextStep(compiled, stored(step), {
    event: caseEvent.parse(event),
    at: `${today}T09:00:00Z`,
    today,
    actor: { kind: 'system' },
  });

const play = (...events: CaseEventInput[]): Step =>
  events.reduce((step, event) => taken(send(step, event)), taken(initialStep(compiled, opening)));

describe('opening a case', () => {
  it('enters the phase of its door and says what is to be done', () => {
    const step = taken(initialStep(compiled, opening));
    expect(step.to).toEqual(['offered']);
    expect(step.entered).toEqual(['offered']);
    expect(step.effects.map((effect) => effect.kind)).toEqual(['communicate', 'startDeadline']);
  });

  it('enters inside a part of a parallel phase, and the other part with it', () => {
    const step = taken(initialStep(compiled, { ...opening, entry: 'direct' }));
    expect(step.to).toEqual(['a1', 'b1']);
  });

  it('refuses a door that the procedure does not have', () => {
    expect(refused(initialStep(compiled, { ...opening, entry: 'nowhere' }))).toBe('event.unknown');
  });
});

describe('an event', () => {
  it('moves the case, opens its file and starts the legal clock by the nature of the door', () => {
    const step = play({ kind: 'citizen', action: 'confirm' });
    expect(step.transitions).toEqual(['t-confirm']);
    expect(step.to).toEqual(['a1', 'b1']);
    expect(step.exited).toEqual(['offered']);
    expect(step.entered).toEqual(['working', 'a', 'a1', 'b', 'b1']);
    expect(step.effects).toMatchObject([
      { kind: 'cancelDeadline', deadline: 'offerEnd', generation: 1 },
      { kind: 'openFile', entry: 'offer' },
      {
        kind: 'startDeadline',
        deadline: 'maximumTerm',
        rule: { term: { amount: 3, unit: 'months' } },
        scope: 'case',
      },
      { kind: 'consult', dataNeed: 'title', generation: 1, retry: { times: 3 } },
    ]);
  });

  it('with an answer fills the fields first, so that conditions over them decide at once', () => {
    const step = taken(
      send(play({ kind: 'citizen', action: 'confirm' }), {
        kind: 'answer',
        dataNeed: 'title',
        result: 'verified',
        values: { 'title.inForce': true },
      }),
    );
    expect(step.transitions).toEqual(['t-verified']);
    expect(step.to).toEqual(['a2', 'b1']);
    expect(step.explanations).toMatchObject([{ transition: 't-verified', explanation: { verdict: 'met' } }]);
    expect(storedContext(step.snapshot).fields['title.inForce']).toEqual({
      value: true,
      source: 'Region',
      on: '2026-03-03',
    });
  });

  it('of a consultation that found nothing is recorded and moves nothing: missing is not met', () => {
    const step = taken(
      send(play({ kind: 'citizen', action: 'confirm' }), {
        kind: 'answer',
        dataNeed: 'title',
        result: 'unavailable',
      }),
    );
    expect(step.to).toEqual(['a1', 'b1']);
    expect(storedContext(step.snapshot).consultations).toMatchObject({ title: { status: 'unavailable' } });
  });

  it('reaches every part that listens, and what waits for all of them follows', () => {
    const step = play(
      { kind: 'citizen', action: 'confirm' },
      { kind: 'answer', dataNeed: 'title', result: 'verified', values: { 'title.inForce': true } },
      { kind: 'message', message: 'ready' },
    );
    expect(step.transitions).toEqual(['t-a', 't-b', 't-done']);
    expect(step.to).toEqual(['deciding']);
    expect(step.effects).toMatchObject([{ kind: 'assignTask', task: 'decide', generation: 1 }]);
  });

  it('brings the case back where it was, through deep history and the database', () => {
    const step = play(
      { kind: 'citizen', action: 'confirm' },
      { kind: 'answer', dataNeed: 'title', result: 'verified', values: { 'title.inForce': true } },
      { kind: 'citizen', action: 'askMoreTime' },
      { kind: 'citizen', action: 'submit', form: 'why', answers: { reason: 'I was ill' } },
    );
    expect(step.to).toEqual(['a2', 'b1']);
    expect(storedContext(step.snapshot).fields.reason).toEqual({
      value: 'I was ill',
      source: 'person',
      on: '2026-03-03',
    });
  });

  it('hanging from the whole chart works in any phase', () => {
    const step = play({ kind: 'citizen', action: 'confirm' }, { kind: 'citizen', action: 'withdraw' });
    expect(step.ended).toEqual({ phase: 'declined', outcome: 'withdrawn' });
    expect(step.effects.map((effect) => effect.kind)).toEqual([
      'abandonConsultation',
      'cancelDeadline',
      'closeCase',
    ]);
  });
});

describe('a deadline counted from a notification', () => {
  const decided = () =>
    play(
      { kind: 'citizen', action: 'confirm' },
      { kind: 'answer', dataNeed: 'title', result: 'verified', values: { 'title.inForce': true } },
      { kind: 'message', message: 'ready' },
      { kind: 'officer', task: 'decide', outcome: 'grant' },
    );

  it('has no date until the person is notified', () => {
    const step = decided();
    expect(step.effects).toMatchObject([
      { kind: 'completeTask', task: 'decide', outcome: 'grant' },
      { kind: 'communicate', communication: 'decision' },
      { kind: 'startDeadline', deadline: 'appeal', rule: { from: { kind: 'notification' } } },
    ]);
    const opened = taken(
      send(step, { kind: 'notification', communication: 'decision', state: 'accessed', on: '2026-03-05' }),
    );
    expect(opened.effects).toEqual([
      { kind: 'anchorDeadline', deadline: 'appeal', generation: 1, on: '2026-03-05' },
    ]);
  });

  it('is not given a date by the mere availability of the letter', () => {
    const step = taken(
      send(decided(), {
        kind: 'notification',
        communication: 'decision',
        state: 'madeAvailable',
        on: '2026-03-05',
      }),
    );
    expect(step.effects).toEqual([]);
  });

  it('ends the case when it is reached, once', () => {
    const step = taken(send(decided(), { kind: 'deadline', deadline: 'appeal', generation: 1 }));
    expect(step.ended).toEqual({ phase: 'granted', outcome: 'granted' });
    expect(refused(send(step, { kind: 'deadline', deadline: 'appeal', generation: 1 }))).toBe('case.closed');
  });
});

describe('what is refused changes nothing and says why', () => {
  it.each<[string, CaseEventInput[], CaseEventInput, string]>([
    [
      'an action that the procedure does not have',
      [],
      { kind: 'citizen', action: 'appeal' },
      'event.unknown',
    ],
    ['an action of another phase', [], { kind: 'citizen', action: 'askMoreTime' }, 'event.notNow'],
    ['a task that nobody has', [], { kind: 'officer', task: 'decide', outcome: 'grant' }, 'event.notNow'],
    [
      'confirming twice',
      [{ kind: 'citizen', action: 'confirm' }],
      { kind: 'citizen', action: 'confirm' },
      'event.notNow',
    ],
    [
      'a deadline that was cancelled',
      [{ kind: 'citizen', action: 'confirm' }],
      { kind: 'deadline', deadline: 'offerEnd', generation: 1 },
      'event.obsolete',
    ],
    [
      'an answer of an earlier consultation',
      [{ kind: 'citizen', action: 'confirm' }],
      {
        kind: 'answer',
        dataNeed: 'title',
        result: 'verified',
        values: { 'title.inForce': true },
        generation: 7,
      },
      'event.obsolete',
    ],
    [
      'a form without its answer',
      [
        { kind: 'citizen', action: 'confirm' },
        { kind: 'citizen', action: 'askMoreTime' },
      ],
      { kind: 'citizen', action: 'submit', form: 'why', answers: {} },
      'answers.invalid',
    ],
    [
      'an outcome whose condition lacks data',
      [
        { kind: 'citizen', action: 'confirm' },
        { kind: 'answer', dataNeed: 'title', result: 'verified', values: { 'title.inForce': true } },
        { kind: 'message', message: 'ready' },
      ],
      { kind: 'officer', task: 'decide', outcome: 'refuse' },
      'event.conditionNotMet',
    ],
  ])('%s', (_name, before, event, code) => {
    expect(refused(send(play(...before), event))).toBe(code);
  });

  it('a late answer to an abandoned consultation', () => {
    const paused = play({ kind: 'citizen', action: 'confirm' }, { kind: 'citizen', action: 'askMoreTime' });
    const late = send(paused, { kind: 'answer', dataNeed: 'title', result: 'verified', generation: 1 });
    expect(refused(late)).toBe('event.obsolete');
  });

  it('a snapshot of another version is a bug, told with both names', () => {
    const other = compileProcedure(smallProcedure, { version: 2, hash: 'other' });
    const step = taken(initialStep(compiled, opening));
    expect(() =>
      nextStep(other, stored(step), {
        event: { kind: 'citizen', action: 'confirm', answers: {} },
        at: '2026-03-03T09:00:00Z',
        today: '2026-03-03',
        actor: { kind: 'citizen' },
      }),
    ).toThrow('small@1 given to small@2');
  });
});

describe('what may happen now', () => {
  it('lists the ways out of the active phases and of the chart', () => {
    const step = taken(initialStep(compiled, opening));
    expect(listening(compiled, step.snapshot, '2026-03-02').map(({ transition }) => transition.id)).toEqual([
      't-confirm',
      't-refuse',
      't-end',
      't-withdraw',
    ]);
  });
});
