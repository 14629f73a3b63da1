import type { CalendarDocument } from '@oficio/schemas/deadlines';
import { create } from 'zustand';

/** The unsaved layers: they outlive a visit to another page of the application. */
export const useCalendarDrafts = create<{ drafts: CalendarDocument[] }>(() => ({ drafts: [] }));
