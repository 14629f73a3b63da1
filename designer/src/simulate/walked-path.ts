/** The path of a case over the drawing of its procedure: where it has been, where it is, by which ways. */

export interface WalkedPath {
  /** Active phases. */
  active: ReadonlySet<string>;
  /** Phases that were entered, with the date in words where it is known. */
  visited: ReadonlyMap<string, string | null>;
  taken: ReadonlySet<string>;
}

export type WalkedState = 'here' | 'walked' | 'notYet';

/** A phase of an included sub-chart (`appeal.review`) counts for the card that stands for the sub-chart. */
const belongs = (id: string, node: string): boolean => id === node || id.startsWith(`${node}.`);

/** How a node of the drawing stands. Trigger blocks (`entry:…`) and marks have no state of their own. */
export function stateOfNode(node: string, path: WalkedPath): WalkedState | null {
  if (node.includes(':')) return null;
  if ([...path.active].some((id) => belongs(id, node))) return 'here';
  return [...path.visited.keys()].some((id) => belongs(id, node)) ? 'walked' : 'notYet';
}

/** The date that a card shows: the latest entry into it or into what it stands for. */
export function dateOfNode(node: string, path: WalkedPath): string | null {
  const dates = [...path.visited].filter(([id]) => belongs(id, node)).flatMap(([, date]) => date ?? []);
  return dates.at(-1) ?? null;
}

/** Whether a line of the drawing was walked; it may stand for several ways out. */
export function isWalked(transitions: readonly string[], path: WalkedPath): boolean {
  return transitions.some((id) => path.taken.has(id) || (id.startsWith('exit:') && takenInside(id, path)));
}

/** `exit:<include>:<exit>`: walked when some way out of the sub-chart led outside of it. */
function takenInside(id: string, path: WalkedPath): boolean {
  const [, include = ''] = id.split(':');
  return (
    [...path.taken].some((one) => one.startsWith(`${include}.`)) &&
    ![...path.active].some((one) => belongs(one, include))
  );
}
