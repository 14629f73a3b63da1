import type { RawStep } from '../workload/raw-rows.js';
import type { RawStore } from './raw-store.js';

/** The most that shares one flush. */
const LARGEST_GROUP = 256;

/** Commits together whatever queued while the last commit ran; nobody waits for company. */
export function groupCommit(store: RawStore): (step: RawStep) => Promise<void> {
  let queue: { step: RawStep; done: () => void; failed: (error: unknown) => void }[] = [];
  let scheduled = false;

  const flush = (): void => {
    const group = queue.slice(0, LARGEST_GROUP);
    queue = queue.slice(LARGEST_GROUP);
    scheduled = queue.length > 0;
    if (scheduled) setImmediate(flush);
    try {
      store.transaction(() => {
        for (const { step } of group) store.write(step);
      });
      for (const { done } of group) done();
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
  };

  return (step) =>
    new Promise((done, failed) => {
      queue.push({ step, done, failed });
      if (scheduled) return;
      scheduled = true;
      setImmediate(flush);
    });
}
