/** How far out a transition leaves: SCXML's reading, and where ours is another, how to say it in ours. */
import { isActiveState } from './conversion.js';
import type { XmlElement } from './xml-element.js';

function* ancestorsOf(state: XmlElement): Generator<XmlElement> {
  for (let at = state.parent; at !== undefined; at = at.parent) yield at;
}

export const isInside = (state: XmlElement, ancestor: XmlElement): boolean =>
  [...ancestorsOf(state)].includes(ancestor);

/** Internal only where SCXML 3.13 takes it so: from a compound state to states inside it. */
export function isInternal(transition: XmlElement, targets: readonly XmlElement[]): boolean {
  const source = transition.parent;
  if (transition.attributes.type !== 'internal' || source?.name !== 'state') return false;
  return source.children.some(isActiveState) && targets.every((target) => isInside(target, source));
}

/**
 * In SCXML a transition between branches of a parallel state, or from a branch to itself, leaves the whole
 * parallel state (`findLCCA` of appendix D sees compound states only). In our language it leaves the branches
 * that it names, so that one branch that begins again does not take the others with it. To leave the whole, a
 * transition also names the parallel phase itself, which enters the other branches by their beginning.
 * @returns the outermost parallel state to name; undefined where both languages agree.
 */
export function leftParallel(source: XmlElement, targets: readonly XmlElement[]): XmlElement | undefined {
  const common = [...ancestorsOf(source)].filter((ancestor) =>
    targets.every((target) => isInside(target, ancestor)),
  );
  const within = common.findIndex(({ name }) => name !== 'parallel');
  return common[within - 1];
}
