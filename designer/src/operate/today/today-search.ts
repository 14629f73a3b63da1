import { worklist } from '@oficio/schemas/api';
import { z } from 'zod';

/** What the address of the worklist says: the view, the filters and the page. What is wrong is left out. */
export const todaySearch = z.object({
  view: z.enum(worklist.worklistViews).optional().catch(undefined),
  procedure: z.string().min(1).optional().catch(undefined),
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  /** Key of the last row of the page before. */
  after: z.string().min(1).optional().catch(undefined),
});
export type TodaySearch = z.infer<typeof todaySearch>;

export type WorkView = (typeof worklist.worklistViews)[number];

/** A change of view or filter starts again at the first page. */
export function refine(search: TodaySearch, change: Partial<TodaySearch>): TodaySearch {
  return { ...search, after: undefined, ...change };
}

/** Whether anything narrows the view. */
export function isFiltered({ procedure, q }: TodaySearch): boolean {
  return procedure !== undefined || q !== undefined;
}
