/** What the store was told of the deadlines: in which order, none early, none twice. */
import type { Store } from '#product/ports/index.js';

export interface Fired {
  readonly count: number;
  readonly early: number;
  readonly twice: number;
  /** The most that were due later and were yet acknowledged before one that was due earlier. */
  furthestOvertaken(): number;
}

/** The most elements that stand before a smaller one. */
export function furthestOvertaken(order: readonly number[]): number {
  const latest: number[] = [];
  let furthest = 0;
  for (const [index, due] of order.entries()) {
    let ahead = 0;
    // Back to where nothing before was due later.
    for (let back = index - 1; back >= 0 && (latest[back] ?? 0) > due; back -= 1)
      if ((order[back] ?? 0) > due) ahead += 1;
    furthest = Math.max(furthest, ahead);
    latest.push(Math.max(latest[index - 1] ?? due, due));
  }
  return furthest;
}

/** Watches the acknowledged steps of a store from here on. `dueAt` gives the instant of a case's deadline. */
export function watchFired(store: Store, dueAt: (caseId: string) => number | undefined): Fired {
  const order: number[] = [];
  const seen = new Set<string>();
  let early = 0;
  let twice = 0;
  const { commitStep } = store.cases;
  store.cases.commitStep = async (entity, commit) => {
    const result = await commitStep(entity, commit);
    const { event, caseId, at } = commit.journal;
    if (!result.ok || result.replayed || event?.kind !== 'deadline') return result;
    const due = dueAt(caseId) ?? Number.POSITIVE_INFINITY;
    if (due > at) early += 1;
    if (seen.has(caseId)) twice += 1;
    order.push(due);
    seen.add(caseId);
    return result;
  };
  return {
    get count() {
      return order.length;
    },
    get early() {
      return early;
    },
    get twice() {
      return twice;
    },
    furthestOvertaken: () => furthestOvertaken(order),
  };
}
