import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProcedure } from '../compile/compile-procedure.js';
import { smallProcedure } from '../fixtures/small-procedure.js';
import type { CaseEventInput } from './case-event.js';
import { caseEvent } from './case-event.js';
import { initialStep, nextStep, storedContext } from './interpret-case.js';
import type { LiveSnapshot } from './macrostep.js';
import type { StoredSnapshot } from './step.js';

const compiled = compileProcedure(smallProcedure, { version: 1, hash: 'h' });
const today = '2026-03-02';
const events: CaseEventInput[] = [
  { kind: 'citizen', action: 'confirm' },
  { kind: 'citizen', action: 'askMoreTime' },
  { kind: 'citizen', action: 'withdraw' },
  { kind: 'message', message: 'ready' },
  { kind: 'answer', dataNeed: 'title', result: 'notVerified' },
  { kind: 'officer', task: 'decide', outcome: 'grant' },
];

/** Where a case was after each step of a walk. */
function places(entry: string, walk: readonly CaseEventInput[]): StoredSnapshot[] {
  const opened = initialStep(compiled, { entry, fields: {}, today });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const stored = [opened.step.snapshot];
  for (const event of walk) {
    const envelope = { at: `${today}T09:00:00Z`, today, actor: { kind: 'system' as const } };
    const last = stored.at(-1) ?? opened.step.snapshot;
    const result = nextStep(compiled, last, { ...envelope, event: caseEvent.parse(event) });
    if (result.ok) stored.push(result.step.snapshot);
  }
  return stored;
}

/** What XState has of the phases: the nodes by their id, and what each history remembers. */
function phasesOf({ status, value, _nodes, historyValue }: LiveSnapshot) {
  const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);
  const history = Object.entries(historyValue).map(([id, nodes]) => [id, ids(nodes)]);
  return { status, value, nodes: ids(_nodes), history };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the configuration of a stored case', () => {
  it('is what XState restores, with its history, and is stored as it was', () => {
    const walks = fc.array(fc.constantFrom(...events), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom('offer', 'direct'), walks, (entry, walk) => {
        for (const stored of places(entry, walk)) {
          const state = plain(stored.state) as never;
          const restored = compiled.machine.restoreSnapshot(state, undefined as never) as LiveSnapshot;
          const context = storedContext(stored);
          const configuration = compiled.configurations.ofStored(stored.state);
          expect(phasesOf(configuration.live(context))).toEqual(phasesOf(restored));
          expect(configuration.stored(context)).toEqual(
            compiled.machine.getPersistedSnapshot({ ...restored, context } as LiveSnapshot),
          );
          expect(plain(configuration.stored(context))).toEqual(plain(stored.state));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is shared by the cases that are in the same phases, and their data are not', () => {
    const [one, other] = [places('offer', []), places('offer', [])].map(([stored]) => stored);
    if (!one || !other) throw new Error('no case was opened');
    const [here, there] = [one, other].map(({ state }) => compiled.configurations.ofStored(state));
    expect(here).toBe(there);
    const context = { ...storedContext(one), entry: 'another' };
    here?.live(context);
    expect(here?.stored(storedContext(other))).toMatchObject({ context: { entry: 'offer' } });
  });
});
