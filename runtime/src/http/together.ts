/**
 * Requests that come together go on together. Each goes through the same layers; one after another, each finds the
 * processor's caches full of the last layer of the one before. Let go at once they pass layer by layer, in the order in
 * which they came, and cost a third less. What must not wait for them (reading a page) passes between two groups.
 */
import { setImmediate } from 'node:timers';

/** Smaller groups cost more each and do not shorten what a reader waits; larger ones do lengthen it. */
const GROUP = 16;

/** Resolves with those that arrived in the same turn of the loop, when it ends; those above the group, a turn later. */
export function together(most = GROUP): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let scheduled = false;
  const schedule = (): void => {
    if (scheduled || waiting.length === 0) return;
    scheduled = true;
    setImmediate(letGo);
  };
  const letGo = (): void => {
    scheduled = false;
    for (const go of waiting.splice(0, most)) go();
    schedule();
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      schedule();
    });
}
