import { useEffect } from 'react';
import { create } from 'zustand';

/** Something that can be done now: listed in the palette and, with `keys`, in the keys dialogue. */
export interface Action {
  id: string;
  /** In the language of the interface. */
  label: string;
  /** Heading of the palette under which it stands. */
  group: string;
  keys?: string | undefined;
  /** More words by which it is found. */
  also?: string;
  run: () => void;
}

/** What the pages on the screen offer; a page that leaves takes its actions with it. */
export const useActionRegistry = create<{ lists: Map<string, Action[]> }>(() => ({ lists: new Map() }));

/** Offers actions while the component is on the screen. Memoise the list. */
export function useActions(owner: string, actions: Action[]): void {
  useEffect(() => {
    useActionRegistry.setState(({ lists }) => ({ lists: new Map(lists).set(owner, actions) }));
    return () =>
      useActionRegistry.setState(({ lists }) => {
        const next = new Map(lists);
        if (next.get(owner) === actions) next.delete(owner);
        return { lists: next };
      });
  }, [owner, actions]);
}
