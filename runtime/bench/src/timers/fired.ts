/** What the store was told of the deadlines: in which order, none early, none twice. */
import type { Store } from '#product/ports/index.js';

export interface Fired {
  count: number;
  /** Acknowledged after one that was due later. */
  outOfOrder: number;
  early: number;
  twice: number;
}

/** Watches the acknowledged steps of a store from here on. `dueAt` gives the instant of a case's deadline. */
export function watchFired(store: Store, dueAt: (caseId: string) => number | undefined): Fired {
  const fired: Fired = { count: 0, outOfOrder: 0, early: 0, twice: 0 };
  const seen = new Set<string>();
  let latest = 0;
  const { commitStep } = store.cases;
  store.cases.commitStep = async (entity, commit) => {
    const result = await commitStep(entity, commit);
    const { event, caseId, at } = commit.journal;
    if (!result.ok || result.replayed || event?.kind !== 'deadline') return result;
    const due = dueAt(caseId) ?? Number.POSITIVE_INFINITY;
    fired.count += 1;
    if (due > at) fired.early += 1;
    if (due < latest) fired.outOfOrder += 1;
    if (seen.has(caseId)) fired.twice += 1;
    latest = Math.max(latest, due);
    seen.add(caseId);
    return result;
  };
  return fired;
}
