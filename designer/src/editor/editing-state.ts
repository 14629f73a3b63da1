import { create } from 'zustand';

/** What is half done on the screen: names being written, a target being chosen. */
interface EditingState {
  /** The phase whose name is being written in the drawing or the outline. */
  renaming: { id: string; where: 'drawing' | 'outline' } | null;
  /** The phase from which a line is to be drawn to a target chosen from a list. */
  joining: string | null;
  /** The phase that is to be put inside another one chosen from a list. */
  reparenting: string | null;
  /** The phase whose card should take the focus when it appears. */
  focusNext: string | null;
  publishing: boolean;
}

export const useEditing = create<EditingState>(() => ({
  renaming: null,
  joining: null,
  reparenting: null,
  focusNext: null,
  publishing: false,
}));

export const setEditing = (change: Partial<EditingState>): void => useEditing.setState(change);
