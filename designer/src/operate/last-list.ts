import { create } from 'zustand';

/** The list from which a case was opened: the way back, and where in the list it was. */
export interface LastList {
  /** Address inside the application, with its filters and page. */
  href: string;
  label: string;
  /** Cases on that page, in order. */
  caseIds: string[];
  total: number;
  /** The row to come back to. */
  row: string | null;
}

export const useLastList = create<{ list: LastList | null }>(() => ({ list: null }));

export const rememberList = (list: LastList): void => useLastList.setState({ list });
