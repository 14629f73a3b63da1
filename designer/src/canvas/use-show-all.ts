import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import { useEditorStore } from '../editor/editor-context';

/** Below this the words of the cards are hard to read. */
const READABLE = 0.8;
const MARGIN = 12;

/** The scale at which the whole drawing fits in a room of so many pixels, never above its own size. */
export function fittingZoom(
  bounds: { width: number; height: number },
  room: { width: number; height: number },
): number {
  return Math.min((room.width - 2 * MARGIN) / bounds.width, (room.height - 2 * MARGIN) / bounds.height, 1);
}

/** Whether the whole drawing can be read at once in a room of so many pixels. */
export function fitsReadably(
  bounds: { width: number; height: number },
  room: { width: number; height: number },
): boolean {
  return fittingZoom(bounds, room) >= READABLE;
}

/**
 * Shows the whole drawing with its bands. With `readable`, one that is too big for that begins where the work is:
 * around the chosen phase, or at the first band.
 */
export function useShowAll(): (readable?: boolean) => Promise<boolean> {
  const { setViewport, setCenter } = useReactFlow();
  const flow = useStoreApi();
  const store = useEditorStore();
  return useCallback(
    (readable = true) => {
      const { picture, selection } = store.getState();
      const { bounds } = picture;
      const room = flow.getState();
      if (!bounds || room.width === 0) return Promise.resolve(false);
      const fit = fittingZoom(bounds, room);
      const zoom = readable ? Math.max(fit, READABLE) : Math.max(fit, 0.2);
      const chosen = selection?.kind === 'phase' ? picture.phases[selection.id] : undefined;
      if (chosen && zoom > fit)
        return setCenter(chosen.x + (chosen.width ?? 0) / 2, chosen.y + (chosen.height ?? 0) / 2, { zoom });
      return setViewport({ x: MARGIN - bounds.x * zoom, y: MARGIN - bounds.y * zoom, zoom });
    },
    [flow, setViewport, setCenter, store],
  );
}
