import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import { useEditorStore } from '../editor/editor-context';

/** Below this the words cannot be read: a big chart begins at its upper left corner instead. */
const READABLE = 0.6;
const MARGIN = 12;

/** Shows the whole drawing with its bands, or as much as can be read when `readable` is asked for. */
export function useShowAll(): (readable?: boolean) => Promise<boolean> {
  const { setViewport } = useReactFlow();
  const flow = useStoreApi();
  const store = useEditorStore();
  return useCallback(
    (readable = true) => {
      const { bounds } = store.getState().picture;
      const { width, height } = flow.getState();
      if (!bounds || width === 0) return Promise.resolve(false);
      const fit = Math.min((width - 2 * MARGIN) / bounds.width, (height - 2 * MARGIN) / bounds.height, 1);
      const zoom = readable ? Math.max(fit, READABLE) : Math.max(fit, 0.2);
      return setViewport({ x: MARGIN - bounds.x * zoom, y: MARGIN - bounds.y * zoom, zoom });
    },
    [flow, setViewport, store],
  );
}
