/**
 * Events of one case are taken one after another, in the order in which they came, so that none is interpreted on
 * a case that another is about to move. Within this process only: between processes the version decides.
 */
import type { Store } from '../ports/index.js';

/** The last one in each queue, by store: two stores never share a case. */
const queues = new WeakMap<object, Map<string, Promise<unknown>>>();

/** Runs `work` when everything that came before it for this case has ended, however it ended. */
export async function inCaseTurn<Result>(
  store: Pick<Store, 'cases'>,
  entity: string,
  caseId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const known = queues.get(store);
  const queue = known ?? new Map<string, Promise<unknown>>();
  if (!known) queues.set(store, queue);
  const key = `${entity}\n${caseId}`;
  const before = queue.get(key);
  const mine = before ? before.then(work, work) : work();
  queue.set(key, mine);
  try {
    return await mine;
  } finally {
    if (queue.get(key) === mine) queue.delete(key);
  }
}
