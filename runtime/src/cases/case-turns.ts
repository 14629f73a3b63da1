/**
 * Events of one case are taken one after another, in the order in which they came, so that none is interpreted on
 * a case that another is about to move. Within this process only: between processes the version decides.
 */
import type { Store } from '../ports/index.js';

/** Those that wait for one case. What is over is let go of here: a map keeps its former tables, and what they held. */
interface Line {
  last: Promise<unknown> | undefined;
}

/** By store: two stores never share a case. */
const queues = new WeakMap<object, Map<string, Line>>();

/** Runs `work` when everything that came before it for this case has ended, however it ended. */
export async function inCaseTurn<Result>(
  store: Pick<Store, 'cases'>,
  entity: string,
  caseId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const known = queues.get(store);
  const queue = known ?? new Map<string, Line>();
  if (!known) queues.set(store, queue);
  const key = `${entity}\n${caseId}`;
  const line = queue.get(key) ?? { last: undefined };
  const mine = line.last ? line.last.then(work, work) : work();
  line.last = mine;
  queue.set(key, line);
  try {
    return await mine;
  } finally {
    if (line.last === mine) {
      line.last = undefined;
      queue.delete(key);
    }
  }
}
