import { describe, expect, it } from 'vitest';
import type { Step } from '../definition/step.js';
import { applyStep } from './apply-step.js';
import type { CaseContext } from './case-context.js';

const blank: CaseContext = {
  entry: 'door',
  today: '2026-03-02',
  fields: {},
  deadlines: {},
  consultations: {},
  tasks: {},
  generations: {},
  fileOpened: false,
  emitted: [],
};
const surroundings = { parameters: new Map(), maximumTerms: new Map(), obligorOf: () => undefined };

/** What the steps of one phase ask of the world. */
function effectsOf(before: CaseContext, ...steps: Exclude<Step, { kind: 'raise' }>[]) {
  const after = steps.reduce((context, step) => applyStep(context, step, 'p', surroundings), before);
  return after.emitted.flatMap((emission) => (emission.type === 'effect' ? [emission.effect] : []));
}

describe('what is started again while it is alive', () => {
  it('withdraws the task that was assigned before: one task is on the list, and it can be done', () => {
    const assign = { kind: 'assignTask', task: 'look', scope: 'case' } as const;
    expect(effectsOf(blank, assign, assign)).toEqual([
      { kind: 'assignTask', task: 'look', generation: 1, phase: 'p' },
      { kind: 'withdrawTask', task: 'look', generation: 1 },
      { kind: 'assignTask', task: 'look', generation: 2, phase: 'p' },
    ]);
  });

  it('abandons the question that was not answered yet, and not one that was', () => {
    const consult = { kind: 'consult', dataNeed: 'home' } as const;
    expect(effectsOf(blank, consult, consult)).toEqual([
      { kind: 'consult', dataNeed: 'home', generation: 1, phase: 'p' },
      { kind: 'abandonConsultation', dataNeed: 'home', generation: 1 },
      { kind: 'consult', dataNeed: 'home', generation: 2, phase: 'p' },
    ]);
    const answered: CaseContext = {
      ...blank,
      consultations: { home: { generation: 1, phase: 'p', status: 'verified' } },
      generations: { 'consultation:home': 1 },
    };
    expect(effectsOf(answered, consult)).toEqual([
      { kind: 'consult', dataNeed: 'home', generation: 2, phase: 'p' },
    ]);
  });
});
