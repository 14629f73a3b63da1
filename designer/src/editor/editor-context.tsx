import { createContext, use, useCallback } from 'react';
import { useStore } from 'zustand';
import type { Command } from '../document/command';
import type { EditorActions, EditorState, EditorStore } from './editor-store';

const EditorContext = createContext<EditorStore | null>(null);
export const EditorProvider = EditorContext.Provider;

/** The store of the open procedure, for reading at the moment of an event. */
export function useEditorStore(): EditorStore {
  const store = use(EditorContext);
  if (!store) throw new Error('outside of an open procedure');
  return store;
}

/** A part of the open procedure; the component is drawn again when that part changes. */
export function useEditor<T>(part: (state: EditorState & EditorActions) => T): T {
  return useStore(useEditorStore(), part);
}

/** Does a command made from the document as it is at that moment. */
export function useRun(): (
  make: Command | ((document: EditorState['document']) => Command),
  options?: { keepPlaces?: boolean },
) => void {
  const store = useEditorStore();
  return useCallback(
    (make, options) => {
      const { document, run } = store.getState();
      run(typeof make === 'function' ? make(document) : make, options);
    },
    [store],
  );
}
