/**
 * Why the engine uses XState's pure functions and never a live actor, as facts about the version in use.
 * If one of these fails after an upgrade, the decision may be looked at again.
 */
import { describe, expect, it } from 'vitest';
import { createActor, createMachine, SimulatedClock, transition } from 'xstate';

const ninetyDays = 90 * 24 * 60 * 60 * 1000;
const waiting = createMachine({
  id: 'waiting',
  initial: 'open',
  states: { open: { after: { [ninetyDays]: 'over' } }, over: {} },
});

const remembering = createMachine({
  id: 'remembering',
  initial: 'in',
  states: {
    in: {
      initial: 'one',
      states: { one: { on: { NEXT: 'two' } }, two: {}, back: { type: 'history' } },
      on: { LEAVE: 'out' },
    },
    out: { on: { BACK: 'in.back' } },
  },
});

describe('XState on its own', () => {
  it('hands a delay of 90 days to a timer of 32 bits, which the host fires at once', () => {
    const asked: number[] = [];
    const clock = {
      setTimeout: (_fn: (...args: unknown[]) => void, delay: number) => asked.push(delay),
      clearTimeout: () => undefined,
    };
    createActor(waiting, { clock }).start();
    expect(asked).toEqual([ninetyDays]);
    expect(ninetyDays).toBeGreaterThan(2 ** 31 - 1);
  });

  it('never fires the pending delay of an actor that was restored', () => {
    const clock = new SimulatedClock();
    const actor = createActor(waiting, { clock }).start();
    const stored = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
    actor.stop();
    const later = new SimulatedClock();
    const restored = createActor(waiting, { clock: later, snapshot: stored }).start();
    later.increment(2 * ninetyDays);
    expect(restored.getSnapshot().value).toBe('open');
  });

  it('stores snapshots that do not say of which machine they are', () => {
    const stored = JSON.stringify(createActor(waiting).getPersistedSnapshot());
    expect(stored).not.toContain('waiting');
  });

  it('cannot go back through history when a stored snapshot is resolved instead of restored', () => {
    const actor = createActor(remembering).start();
    actor.send({ type: 'NEXT' });
    actor.send({ type: 'LEAVE' });
    const stored = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
    const resolved = remembering.resolveState(stored);
    expect(() => transition(remembering, resolved, { type: 'BACK' })).toThrow();
    const revived = remembering.restoreSnapshot(stored, undefined as never);
    const [restored] = transition(remembering, revived, { type: 'BACK' });
    expect(restored.value).toEqual({ in: 'two' });
  });
});
