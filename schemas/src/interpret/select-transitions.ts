/**
 * Which transitions an event takes: the selection of SCXML (appendix D, `selectTransitions`) over XState's nodes.
 * XState's own leaves it in three places. It goes through the branches of a parallel phase in the order in which they
 * were entered. One branch that answers without leaving anything silences, for all the others, the phases around them.
 * And what a history stands for is entered with all the phases up to the history's, also those that were not left.
 */
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';

/** A transition as XState has it. */
export type Selected = ReturnType<AnyStateMachine['getTransitionData']>[number];

type Node = AnyMachineSnapshot['_nodes'][number];

/** XState's own: the first transition of this node that listens to the event and whose guard is met. */
interface Answering {
  next(live: AnyMachineSnapshot, event: { type: string }): readonly Selected[] | undefined;
}

const isAtomic = ({ type }: Node): boolean => type === 'atomic' || type === 'final';

const isWithin = (node: Node, around: Node): boolean =>
  node.parent !== undefined && (node.parent === around || isWithin(node.parent, around));

/** Whether the transition leaves this phase: then its history is of now, since phases are left before others are entered. */
function leaves(
  { source, reenter }: Selected,
  targets: readonly Node[],
  phase: Node,
  live: AnyMachineSnapshot,
) {
  const stays = isWithin(source, phase) || (source === phase && !reenter);
  return live._nodes.includes(phase) && !(stays && targets.every((target) => isWithin(target, phase)));
}

/** The phases in which the case is, or was, in the phase of a history; undefined where it never was. */
function visited(
  history: Node,
  transition: Selected,
  targets: readonly Node[],
  live: AnyMachineSnapshot,
): readonly Node[] | undefined {
  const { parent } = history;
  if (parent === undefined || !leaves(transition, targets, parent, live))
    return live.historyValue[history.id];
  return live._nodes.filter((node) =>
    history.history === 'deep' ? isAtomic(node) && isWithin(node, parent) : node.parent === parent,
  );
}

function beginning({ config, machine }: Node): Node[] {
  const { target = [] } = config as unknown as { target?: readonly string[] };
  return target.map((id) => machine.getStateNodeById(id));
}

/** The targets with phases in the place of histories: where the case was or, if it never was, where it would begin. */
function phasesOf(targets: readonly Node[], transition: Selected, live: AnyMachineSnapshot): readonly Node[] {
  if (!targets.some(({ type }) => type === 'history')) return targets;
  const nearer = targets.flatMap((target) =>
    target.type === 'history' ? (visited(target, transition, targets, live) ?? beginning(target)) : [target],
  );
  return phasesOf([...new Set(nearer)], transition, live);
}

function withoutHistories(transition: Selected, live: AnyMachineSnapshot): Selected {
  if (!transition.target?.some(({ type }) => type === 'history')) return transition;
  return { ...transition, target: phasesOf(transition.target, transition, live) };
}

function firstThatAnswers(
  atomic: Node,
  live: AnyMachineSnapshot,
  event: { type: string },
): Selected | undefined {
  for (let node: Node | undefined = atomic; node !== undefined; node = node.parent) {
    const [first] = (node as unknown as Answering).next(live, event) ?? [];
    if (first !== undefined) return first;
  }
  return undefined;
}

/**
 * For each active atomic phase, in document order, the first transition of it or of the nearest phase around it that
 * answers. Those that cannot be taken together are left to XState, which drops them as SCXML does.
 */
export function selectTransitions(live: AnyMachineSnapshot, event: { type: string }): Selected[] {
  const selected = new Set<Selected>();
  const atomic = live._nodes.filter(isAtomic).sort((one, other) => one.order - other.order);
  for (const node of atomic) {
    const first = firstThatAnswers(node, live, event);
    if (first !== undefined) selected.add(first);
  }
  return [...selected].map((transition) => withoutHistories(transition, live));
}
