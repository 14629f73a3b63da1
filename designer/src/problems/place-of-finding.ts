import type { Finding } from '@oficio/schemas/analysis';
import type { Procedure } from '@oficio/schemas/definition';
import { collections } from '../document/collection-commands';
import { findPhase, findTransition } from '../document/phase-tree';
import type { Selection } from '../editor/selection';

/** What to open to see a finding: the phase or way out it names, else the item that its path leads to. */
export function placeOfFinding(procedure: Procedure, finding: Pick<Finding, 'nodeId' | 'path'>): Selection {
  const { nodeId, path } = finding;
  const [, top = '', index = ''] = path.split('/');
  const transition =
    /\/transitions\/\d+/.test(path) && nodeId ? findTransition(procedure, nodeId) : undefined;
  if (transition && nodeId) return { kind: 'transition', id: nodeId };
  if (nodeId && findPhase(procedure, nodeId)) return { kind: 'phase', id: nodeId };
  if (nodeId && findTransition(procedure, nodeId)) return { kind: 'transition', id: nodeId };
  const collection = collections.find((one) => one === top);
  const item = collection && procedure[collection][Number(index)];
  if (collection && item) return { kind: collection, id: item.id };
  return { kind: 'procedure', id: procedure.id };
}

/** The name of that place, for a link. */
export function nameOfPlace(
  procedure: Procedure,
  place: Selection,
  text: (value: Procedure['name'] | undefined) => string,
): string {
  if (place.kind === 'procedure') return text(procedure.name);
  if (place.kind === 'phase') return text(findPhase(procedure, place.id)?.phase.name) || place.id;
  if (place.kind === 'transition') {
    const found = findTransition(procedure, place.id);
    return text(found?.transition.label) || text(found?.phase?.name) || place.id;
  }
  const item = procedure[place.kind].find((one) => one.id === place.id) as
    | { name?: Procedure['name']; title?: Procedure['name'] }
    | undefined;
  return text(item?.name ?? item?.title) || place.id;
}
