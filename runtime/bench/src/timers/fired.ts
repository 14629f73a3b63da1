/** What the store was told of the deadlines: how many, in which order, none early. Keeps numbers only: memory is measured. */
import type { Store } from '#product/ports/index.js';

export interface Fired {
  readonly count: number;
  readonly early: number;
  /** The most that were due later and were yet acknowledged before one that was due earlier. */
  furthestOvertaken(): number;
}

/** The most elements that stand before a smaller one. */
function furthestOvertaken(order: readonly number[]): number {
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

/** Watches the timers that are claimed of a store, and the steps that it acknowledges, from here on. */
export function watchFired(store: Store): Fired {
  const claimed = new Map<string, number>();
  const order: number[] = [];
  let early = 0;
  const { claimDue } = store.timers;
  store.timers.claimDue = async (entity, claim) => {
    const due = await claimDue(entity, claim);
    for (const { caseId, dueAt } of due) claimed.set(caseId, dueAt);
    return due;
  };
  const { commitStep } = store.cases;
  store.cases.commitStep = async (entity, commit) => {
    const result = await commitStep(entity, commit);
    const { event, caseId, at } = commit.journal;
    if (!result.ok || result.replayed || event?.kind !== 'deadline') return result;
    const due = claimed.get(caseId);
    claimed.delete(caseId);
    if (due === undefined || due > at) early += 1;
    order.push(due ?? at);
    return result;
  };
  return {
    get count() {
      return order.length;
    },
    get early() {
      return early;
    },
    furthestOvertaken: () => furthestOvertaken(order),
  };
}
