import type { Finding } from '@oficio/schemas/analysis';
import type { Procedure } from '@oficio/schemas/definition';
import { collections } from '../document/collection-commands';
import { findPhase, findTransition } from '../document/phase-tree';
import type { Selection } from '../editor/selection';

/** The innermost phase or way out that a JSON pointer goes through. */
function placeOnChart(procedure: Procedure, pointer: string): Selection | null {
  const [, top, ...keys] = pointer.split('/');
  if (top !== 'chart') return null;
  let value: unknown = procedure.chart;
  let found: Selection | null = null;
  let list = '';
  for (const key of keys) {
    value = (value as Record<string, unknown> | undefined)?.[key];
    if (list === 'phases' || list === 'transitions') {
      const id = (value as { id?: string } | undefined)?.id;
      if (id) found = { kind: list === 'phases' ? 'phase' : 'transition', id };
    }
    list = key;
  }
  return found;
}

/** What to open to see a finding: the phase or way out it names, else what its path leads to. */
export function placeOfFinding(procedure: Procedure, finding: Pick<Finding, 'nodeId' | 'path'>): Selection {
  const { nodeId, path } = finding;
  const onChart = placeOnChart(procedure, path);
  if (onChart) return onChart;
  if (nodeId && findPhase(procedure, nodeId)) return { kind: 'phase', id: nodeId };
  if (nodeId && findTransition(procedure, nodeId)) return { kind: 'transition', id: nodeId };
  const [, top = '', index = ''] = path.split('/');
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
