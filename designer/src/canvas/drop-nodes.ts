import { together } from '../document/document-commands';
import { pinAll, placeNodes } from '../document/layout-commands';
import { movePhase } from '../document/phase-commands';
import { findPhase, listPhases } from '../document/phase-tree';
import type { EditorStore } from '../editor/editor-store';
import { moveInDrawing } from '../editor/phase-actions';
import type { FlowNode } from './flow-elements';
import { centre, type Point, type Rect } from './layout/geometry';
import { freePlace } from './layout/place-around-pins';

function holds(rect: Rect, point: Point): boolean {
  return (
    point.x > rect.x && point.x < rect.x + rect.width && point.y > rect.y && point.y < rect.y + rect.height
  );
}

/**
 * Writes down where cards were dropped, as one action. One card dropped in another frame (or out of its own)
 * goes inside it (or comes out); what falls on another card lands in the nearest free place.
 */
export function dropNodes(store: EditorStore, id: string, dragged: FlowNode[]): void {
  const { document, picture, run } = store.getState();
  const node = dragged.find((one) => one.id === id);
  const before = picture.phases[id];
  if (!node || !before) return;
  const parent = node.parentId ? picture.phases[node.parentId] : undefined;
  const now = { x: node.position.x + (parent?.x ?? 0), y: node.position.y + (parent?.y ?? 0) };
  const dx = Math.round(now.x - before.x);
  const dy = Math.round(now.y - before.y);
  if (dx === 0 && dy === 0) return;
  const place = findPhase(document, id);
  if (!place) {
    const name = { key: 'placeNode', values: { name: '' } };
    run(
      together(name, [
        pinAll(picture.phases, picture.transitions),
        placeNodes({ [id]: { ...before, ...now } }, ''),
      ]),
    );
    return;
  }
  if (dragged.length > 1) {
    moveInDrawing(
      store,
      dragged.map((one) => one.id),
      dx,
      dy,
    );
    return;
  }
  const middle = centre({ ...now, width: before.width ?? 0, height: before.height ?? 0 });
  const frames = listPhases(document).filter(({ phase, ancestors }) => {
    const rect = picture.phases[phase.id];
    const own = phase.id === id || ancestors.some((ancestor) => ancestor.id === id);
    const frame = phase.kind === 'compound' || (phase.kind === 'parallel' && place.phase.kind !== 'final');
    return frame && !own && rect && holds({ width: 0, height: 0, ...rect } as Rect, middle);
  });
  const inner = frames.at(-1)?.phase.id ?? null;
  const current = place.ancestors.at(-1)?.id ?? null;
  const size = { width: before.width ?? 0, height: before.height ?? 0 };
  const beside = listPhases(document)
    .filter(({ phase, ancestors }) => phase.id !== id && (ancestors.at(-1)?.id ?? null) === inner)
    .flatMap(({ phase }) => {
      const rect = picture.phases[phase.id];
      return rect ? [{ width: 0, height: 0, ...rect } as Rect] : [];
    });
  const landed = freePlace({ ...now, ...size }, beside);
  if (inner === current) {
    moveInDrawing(store, [id], Math.round(landed.x - before.x), Math.round(landed.y - before.y));
    return;
  }
  const move = movePhase(document, id, inner);
  const spots = { [id]: { ...before, x: landed.x, y: landed.y } };
  run(together(move.name, [pinAll(picture.phases, picture.transitions), move, placeNodes(spots, '')]));
}
