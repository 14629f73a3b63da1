import { createContext, use } from 'react';
import { useStore } from 'zustand';
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
