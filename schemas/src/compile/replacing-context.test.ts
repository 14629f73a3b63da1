import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, createMachine, initialTransition, raise, transition } from 'xstate';
import type { CaseContext, HeldContext } from '../interpret/case-context.js';
import { assigning, replacingContext } from './replacing-context.js';

/** Notes that something happened. */
const noting = (what: string) => (context: CaseContext) => ({
  ...context,
  emitted: [...context.emitted, { type: 'took' as const, transition: what }],
});

const seen = (what: string, { case: { emitted } }: HeldContext): number =>
  emitted.filter((emission) => emission.type === 'took' && emission.transition === what).length;

/** Two parts at once, history, a raised event, an automatic way out, and an end; its actions made by `action`. */
function machineOf(action: typeof assigning) {
  const does = (what: string) => action(noting(what));
  return createMachine({
    context: ({ input }: { input: CaseContext }): HeldContext => ({ case: input }),
    initial: 'working',
    states: {
      working: {
        type: 'parallel',
        entry: does('in'),
        exit: does('out'),
        on: { pause: { target: 'paused', actions: does('pause') } },
        states: {
          one: {
            initial: 'a',
            states: {
              a: { on: { step: { target: 'b', actions: [does('step'), raise({ type: 'told' })] } } },
              b: { entry: does('b'), tags: ['late'], on: { step: { target: 'a', reenter: true } } },
              kept: { type: 'history' },
            },
          },
          other: {
            initial: 'c',
            states: {
              c: {
                on: { told: { actions: does('told') } },
                always: {
                  target: 'd',
                  guard: ({ context }: { context: HeldContext }) => seen('told', context) === 2,
                },
              },
              d: { type: 'final' },
            },
          },
        },
      },
      paused: { on: { resume: 'working.one.kept', end: { target: 'over', actions: does('end') } } },
      over: { type: 'final', entry: does('over') },
    },
  } as never);
}

const blank = { entry: 'door', emitted: [] } as unknown as CaseContext;

/** What is seen of a case after each event. */
function walked(action: typeof assigning, events: readonly string[]) {
  const machine = machineOf(action);
  let [snapshot] = initialTransition(machine, blank as never) as unknown as [AnyMachineSnapshot];
  return events.map((type) => {
    [snapshot] = transition(machine, snapshot as never, { type } as never) as unknown as [AnyMachineSnapshot];
    const { status, value, context, tags, error } = snapshot;
    return { status, value, context, tags, error, stored: machine.getPersistedSnapshot(snapshot as never) };
  });
}

describe('an action that replaces the context', () => {
  it('leaves what `assign` leaves, on every walk', () => {
    const walks = fc.array(fc.constantFrom('step', 'told', 'pause', 'resume', 'end', 'nothing'), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(walks, (walk) => {
        expect(walked(replacingContext, walk)).toEqual(walked(assigning, walk));
      }),
      { numRuns: 300 },
    );
  });

  it('is walked through the automatic way out and to the end', () => {
    const last = walked(replacingContext, ['step', 'step', 'step', 'pause', 'resume', 'pause', 'end']);
    expect(last.map(({ status }) => status)).toContain('done');
    expect(last[2]?.value).toMatchObject({ working: { other: 'd' } });
  });
});
