import { createContext, use } from 'react';
import type { Finding } from '../problems/use-findings';

/** What the cards and lines of the drawing share. */
export interface CanvasShared {
  /** The phase whose name is being written in the drawing. */
  renaming: string | null;
  finishRenaming: (name: string | null) => void;
  startRenaming: (id: string) => void;
  findingsOf: (id: string) => Finding[];
  selectTransition: (id: string) => void;
  /** The only card that the Tab key reaches; arrows go on from there. */
  tabStop: string | null;
}

export const CanvasContext = createContext<CanvasShared | null>(null);

export function useCanvas(): CanvasShared {
  const shared = use(CanvasContext);
  if (!shared) throw new Error('outside of the drawing');
  return shared;
}
