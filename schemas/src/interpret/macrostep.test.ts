import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProcedure } from '../compile/compile-procedure.js';
import { chart } from '../definition/index.js';
import { smallProcedure } from '../fixtures/small-procedure.js';
import { type CaseEventInput, caseEvent } from './case-event.js';
import { initialStep, nextStep, storedContext } from './interpret-case.js';
import { publicMacrostep } from './macrostep.js';
import type { StepResult, StoredSnapshot } from './step.js';

const identity = { version: 1, hash: 'h' };
const fast = compileProcedure(smallProcedure, identity);
const other = compileProcedure(smallProcedure, identity);
const plain = { ...other, macrostep: publicMacrostep(other.machine) };
const today = '2026-03-02';

const events: CaseEventInput[] = [
  { kind: 'citizen', action: 'confirm' },
  { kind: 'citizen', action: 'refuse' },
  { kind: 'citizen', action: 'askMoreTime' },
  { kind: 'citizen', action: 'submit', form: 'why', answers: {} },
  { kind: 'citizen', action: 'withdraw' },
  { kind: 'message', message: 'ready' },
  { kind: 'answer', dataNeed: 'title', result: 'verified', values: { 'title.category': 'special' } },
  { kind: 'answer', dataNeed: 'title', result: 'notVerified' },
  { kind: 'officer', task: 'decide', outcome: 'grant' },
  { kind: 'officer', task: 'decide', outcome: 'refuse' },
  { kind: 'deadline', deadline: 'offerEnd' },
  { kind: 'deadline', deadline: 'maximumTerm' },
  { kind: 'deadline', deadline: 'appeal' },
];

/** Every step of a walk, with the case stored as JSON before each event. */
function walked(compiled: typeof fast, entry: string, walk: readonly CaseEventInput[]): StepResult[] {
  const results = [initialStep(compiled, { entry, fields: {}, today })];
  let stored: StoredSnapshot | undefined;
  for (const event of walk) {
    const last = results.at(-1);
    if (last?.ok) stored = JSON.parse(JSON.stringify(last.step.snapshot)) as StoredSnapshot;
    if (stored === undefined) break;
    const envelope = { at: `${today}T09:00:00Z`, today, actor: { kind: 'system' as const } };
    results.push(nextStep(compiled, stored, { ...envelope, event: caseEvent.parse(event) }));
  }
  return results;
}

describe('one inert actor for all the steps of a machine', () => {
  it('gives what the public functions of XState give, on every walk', () => {
    const walks = fc.array(fc.constantFrom(...events), { maxLength: 14 });
    fc.assert(
      fc.property(fc.constantFrom('offer', 'direct'), walks, (entry, walk) => {
        expect(walked(fast, entry, walk)).toEqual(walked(plain, entry, walk));
      }),
      { numRuns: 300 },
    );
  });

  it('lets no case see what another did', () => {
    const confirm: CaseEventInput = { kind: 'citizen', action: 'confirm' };
    const alone = walked(fast, 'offer', [confirm]);
    walked(fast, 'direct', [{ kind: 'message', message: 'ready' }]);
    expect(walked(fast, 'offer', [confirm])).toEqual(alone);
  });
});

const name = { es: 'x', 'ca-valencia': 'x' };
const on = (message: string, target: string, steps: object[] = []) => ({
  id: `t-${message}`,
  trigger: { kind: 'message', message },
  target: [target],
  steps,
});
function chartOf(phases: object[]) {
  const [entry] = smallProcedure.entries;
  if (entry === undefined) throw new Error('no entry');
  const parsed = chart.parse({ phases });
  return compileProcedure(
    { ...smallProcedure, chart: parsed, entries: [{ ...entry, phase: 'first' }] },
    identity,
  );
}

describe('the context after a step', () => {
  it('has no suspension left once the term was resumed', () => {
    const legalBasis = { norm: 'Ley 39/2015', article: '22.1.a' };
    const suspend = { kind: 'suspendTerm', reason: name, legalBasis, communicatedBy: 'letter' };
    const compiled = chartOf([
      { kind: 'simple', id: 'first', name, transitions: [on('ask', 'asked', [suspend])] },
      { kind: 'simple', id: 'asked', name, transitions: [on('mended', 'after', [{ kind: 'resumeTerm' }])] },
      { kind: 'simple', id: 'after', name },
    ]);
    const message = (word: string): CaseEventInput => ({ kind: 'message', message: word });
    const [, asked, after] = walked(compiled, 'offer', [message('ask'), message('mended')]);
    expect(asked?.ok && storedContext(asked.step.snapshot).suspension).toEqual({ communicatedBy: 'letter' });
    expect(after?.ok && storedContext(after.step.snapshot).suspension).toBeUndefined();
    expect(after?.ok && after.step.effects).toEqual([{ kind: 'resumeTerm' }]);
  });
});

describe('a bug in a chart', () => {
  it('is thrown when a case opens, and never stored as a case', () => {
    const spoilt = { entry: 'offer' } as never;
    expect(() => fast.macrostep.begin(spoilt)).toThrow(TypeError);
    expect(() => plain.macrostep.begin(spoilt)).toThrow(TypeError);
  });
});
