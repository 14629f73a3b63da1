import { create } from 'zustand';

/** The sentence that screen readers hear; the same text twice is said twice. */
export const useAnnouncement = create<{ text: string; turn: number }>(() => ({ text: '', turn: 0 }));

/** Says a sentence in the live region. What it says must also be visible somewhere. */
export function announce(text: string): void {
  useAnnouncement.setState((state) => ({ text, turn: state.turn + 1 }));
}
