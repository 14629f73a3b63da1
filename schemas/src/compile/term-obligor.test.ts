import { describe, expect, it } from 'vitest';
import { chart as chartSchema, type LegalStep } from '../definition/phase.js';
import { step as stepSchema } from '../definition/step.js';
import { indexChart } from './phase-index.js';
import { termObligors } from './term-obligor.js';

const name = { es: 'fase', 'ca-valencia': 'fase' };
const days = { amount: 10, unit: 'workingDays' };

type Trigger = Record<string, unknown>;
const citizen = (action: string): Trigger => ({ kind: 'citizen', action });
const officer: Trigger = { kind: 'officer', task: 'look', outcome: 'yes' };
const answer: Trigger = { kind: 'answer', dataNeed: 'home', result: 'verified' };
const over: Trigger = { kind: 'deadline', deadline: 'end' };

/** Whose term a deadline is that a phase starts, which listens to these triggers. */
function whose(triggers: Trigger[], changes: Record<string, unknown> = {}, legalStep?: LegalStep) {
  const transitions = triggers.map((trigger, index) => ({ id: `t${index}`, trigger }));
  const inner = { id: 'inner', kind: 'simple', name, transitions };
  const outer = { id: 'outer', kind: 'compound', name, phases: [inner], ...(legalStep && { legalStep }) };
  const index = indexChart(chartSchema.parse({ phases: [outer] }));
  const step = stepSchema.parse({ kind: 'startDeadline', deadline: 'end', term: days, ...changes });
  if (step.kind !== 'startDeadline') throw new Error('not a deadline');
  const whoseIsIt = termObligors(index);
  const first = whoseIsIt(step, 'inner');
  expect(whoseIsIt(step, 'inner'), 'asked again').toBe(first);
  return first;
}

describe('whose term a deadline is', () => {
  it.each([
    ['what only the person can do meanwhile', [citizen('submit'), over], {}, 'person'],
    ['what an office does meanwhile', [officer, over], {}, undefined],
    ['what another body answers meanwhile', [answer, over], {}, undefined],
    ['what either can do', [citizen('submit'), officer, over], {}, 'unclear'],
    ['what nobody does', [over], {}, 'unclear'],
    ['rights that are always open say nothing', [citizen('withdraw'), officer, over], {}, undefined],
    [
      'a count from a notification',
      [officer],
      { from: { kind: 'notification', communication: 'l' } },
      'person',
    ],
    ['a deadline that outlives its phase', [citizen('submit')], { scope: 'case' }, 'unclear'],
    [
      'what the town promised itself',
      [citizen('submit')],
      { term: { ...days, ownCommitment: true } },
      undefined,
    ],
    ['the amount of the maximum term', [citizen('submit')], { term: 'maximumTerm' }, undefined],
    ['the maximum term itself', [citizen('submit')], { deadline: 'maximumTerm' }, undefined],
  ] as const)('%s', (_, triggers, changes, expected) => {
    expect(whose([...triggers], changes)).toBe(expected);
  });

  it.each([
    ['mending', 'person'],
    ['evidence', 'person'],
    ['hearing', 'person'],
    ['report', undefined],
    ['complementaryActs', undefined],
    ['publicInformation', 'unclear'],
  ] as const)(
    'the legal step %s decides before who acts, also from an enclosing phase',
    (legalStep, expected) => {
      for (const triggers of [[officer], [citizen('submit')]])
        expect(whose(triggers, {}, legalStep)).toBe(expected);
    },
  );
});
