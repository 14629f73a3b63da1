import { create } from 'zustand';

/** Which window over the whole application is open; never two. */
export const useOverlay = create<{ open: 'palette' | 'keys' | null }>(() => ({ open: null }));

export const openOverlay = (open: 'palette' | 'keys' | null): void => useOverlay.setState({ open });
