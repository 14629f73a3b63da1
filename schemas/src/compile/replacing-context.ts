/**
 * The action that gives a case another context. It does what `assign` does, which also makes the whole snapshot anew
 * for each action (its value, its tags, a spawner of actors): a third of what a macrostep takes. It speaks as
 * XState's own actions do, by `resolve`; a test holds it equal to `assign`, which is used where those speak otherwise.
 */
import { assign } from 'xstate';
import type { CaseContext, HeldContext } from '../interpret/case-context.js';

type ContextChange = (context: CaseContext) => CaseContext;

interface Snapshot {
  context: HeldContext;
}

/** With XState's own action. */
export const assigning = (change: ContextChange) =>
  assign(({ context }: { context: HeldContext }): HeldContext => ({ case: change(context.case) }));

/** Whether this XState is the one that was read: its actions give the snapshot after them, and their parameters. */
const resolves = 'resolve' in assigning((context) => context);

/** The action that lays what `change` gives in the place of the context. */
export function replacingContext(change: ContextChange): ReturnType<typeof assigning> {
  if (!resolves) return assigning(change);
  const resolve = (_scope: unknown, snapshot: Snapshot): [Snapshot, undefined, undefined] => [
    { ...snapshot, context: { case: change(snapshot.context.case) } },
    undefined,
    undefined,
  ];
  // XState resolves it, and never calls it.
  const action = (): void => undefined;
  return Object.assign(action, { type: 'replaceContext', resolve }) as unknown as ReturnType<
    typeof assigning
  >;
}
