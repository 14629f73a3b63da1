import { describe, expect, it } from 'vitest';
import { last, name, on, play } from '../fixtures/played-chart.js';
import { storedContext } from './interpret-case.js';

const task = { kind: 'assignTask', task: 'decide' };
const term = {
  kind: 'startDeadline',
  deadline: 'appeal',
  term: { amount: 1, unit: 'months' },
  from: { kind: 'entry' },
};
const question = { kind: 'consult', dataNeed: 'title' };

/** One branch answers by leaving the phase around both, the other by beginning something for itself. */
const parting = (...begun: object[]) => ({
  phases: [
    {
      kind: 'parallel',
      id: 'both',
      name,
      phases: [
        { kind: 'simple', id: 'a', name, transitions: [on('leave', ['out'])] },
        { kind: 'simple', id: 'b', name, transitions: [on('leave', [], { steps: begun })] },
      ],
    },
    { kind: 'simple', id: 'out', name },
  ],
});

describe('what a phase begins while it is being left', () => {
  const kindsOf = (...begun: object[]) => {
    const step = last(play(parting(...begun), 'both', 'leave'));
    if (!step) throw new Error('nothing was played');
    expect(step.to).toEqual(['out']);
    const { tasks, deadlines, consultations } = storedContext(step.snapshot);
    expect({ tasks, deadlines, consultations }).toEqual({ tasks: {}, deadlines: {}, consultations: {} });
    return step.effects.map(({ kind }) => kind);
  };

  it('ends with it: no task, term or question of a phase outlives the phase', () => {
    expect(kindsOf(task)).toEqual(['assignTask', 'withdrawTask']);
    expect(kindsOf(term)).toEqual(['startDeadline', 'cancelDeadline']);
    expect(kindsOf(question)).toEqual(['consult', 'abandonConsultation']);
  });

  it('outlives it when it is of the whole case', () => {
    const step = last(play(parting({ ...task, scope: 'case' }), 'both', 'leave'));
    expect(step?.effects.map(({ kind }) => kind)).toEqual(['assignTask']);
    expect(Object.keys(storedContext(step?.snapshot ?? ({} as never)).tasks)).toEqual(['decide']);
  });
});
