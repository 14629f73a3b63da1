import { evaluate } from '@oficio/schemas/criteria';
import type { Criterion } from '@oficio/schemas/definition';
import { describe, expect, it } from 'vitest';
import { largeFamilyProcedure } from '../testing/large-family-procedure';
import { judgedCriterion } from './judged-criterion';

const known = (field: string): Criterion => ({ op: 'known', of: { field } });
const guard: Criterion = { op: 'and', of: [known('one'), { op: 'not', of: known('two') }] };

function guarded(...guards: Criterion[]) {
  const procedure = largeFamilyProcedure();
  const phases = procedure.chart.phases.filter((phase) => 'transitions' in phase);
  for (const phase of phases) for (const transition of phase.transitions) delete transition.guard;
  const transitions = phases.flatMap((phase) => phase.transitions);
  guards.forEach((one, index) => {
    const transition = transitions[index];
    if (transition)
      Object.assign(transition, { guard: one, label: { es: `Sale ${index}`, 'ca-valencia': '' } });
  });
  return { ...procedure, sensors: [] };
}

describe('the condition behind an explanation', () => {
  const explanation = evaluate(guard, { today: '2026-10-01', fields: {}, parameters: new Map() });

  it('is found by its shape', () => {
    expect(judgedCriterion(guarded(known('three'), guard), explanation)).toEqual(guard);
  });

  it('is told from another of the same shape by the words of what was decided', () => {
    const other: Criterion = { op: 'and', of: [known('three'), { op: 'not', of: known('four') }] };
    const procedure = guarded(other, guard);
    expect(judgedCriterion(procedure, explanation)).toBeUndefined();
    expect(judgedCriterion(procedure, explanation, { es: 'Sale 1', 'ca-valencia': '' })).toEqual(guard);
  });

  it('is none where no condition of the procedure has that shape', () => {
    expect(judgedCriterion(guarded(known('one')), explanation)).toBeUndefined();
  });
});
