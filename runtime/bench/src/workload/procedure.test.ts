import { analyse, blocksPublication } from '@oficio/schemas/analysis';
import { compileProcedure } from '@oficio/schemas/compile';
import { parseProcedure } from '@oficio/schemas/definition';
import { type Datum, initialStep, nextStep } from '@oficio/schemas/interpret';
import { describe, expect, it } from 'vitest';
import { actions, answers, ENTRY, PROCEDURE, STEPS } from './events.js';
import { workloadProcedure } from './procedure.js';

const parsed = parseProcedure(workloadProcedure);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { procedure } = parsed;

describe('the procedure of the bench', () => {
  it('could be published', () => {
    expect(analyse(procedure).filter(blocksPublication)).toEqual([]);
  });

  it('takes a case through eight phases in eight steps, each with a letter, three with a clock', () => {
    const compiled = compileProcedure(procedure, { version: 1, hash: 'h' });
    const today = '2026-01-15';
    const datum = (value: Datum['value']): Datum => ({ value, source: 'person', on: today });
    const fields = { income: datum(answers.income), school: datum(answers.school) };
    const seen: string[] = [];
    const effects: string[] = [];
    let explained = 0;
    let result = initialStep(compiled, { entry: ENTRY, fields, today });
    for (const action of [...actions, undefined]) {
      if (!result.ok) throw new Error(result.refusal.code);
      const { step } = result;
      seen.push(...step.to);
      effects.push(...step.effects.map(({ kind }) => kind));
      explained += step.explanations.length;
      if (action === undefined) break;
      const event = { kind: 'citizen', action, answers: {} } as const;
      const envelope = { event, at: `${today}T09:00:00Z`, today, actor: { kind: 'citizen' } as const };
      result = nextStep(compiled, step.snapshot, envelope);
    }
    expect(procedure.id).toBe(PROCEDURE);
    expect(seen).toHaveLength(STEPS);
    expect(new Set(seen).size).toBe(STEPS);
    expect(result.ok && result.step.ended?.outcome).toBe('granted');
    const count = (kind: string) => effects.filter((effect) => effect === kind).length;
    expect(count('communicate')).toBe(STEPS);
    expect(count('startDeadline')).toBe(3);
    expect(explained).toBe(1);
  });
});
