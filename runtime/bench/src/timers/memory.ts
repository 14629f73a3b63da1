/** What the process holds, and how much of it is garbage that nobody collected yet. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MEGABYTE = 2 ** 20;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

export interface Held {
  /** Of the whole process, its threads and the pages of SQLite included, in MB. */
  resident: number;
  /** Objects of the main thread that are in use, after a collection, in MB. */
  heap: number;
}

/** Collects, and tells what is left. */
export function held(): Held {
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  return { resident: Math.round(rss / MEGABYTE), heap: Math.round(heapUsed / MEGABYTE) };
}

/** Looks at the resident memory twice a second until it is stopped, collecting nothing; the largest, in MB. */
export function watchResident(): { stop(): number } {
  let largest = process.memoryUsage.rss();
  const sampling = setInterval(() => {
    largest = Math.max(largest, process.memoryUsage.rss());
  }, 500);
  return {
    stop() {
      clearInterval(sampling);
      return Math.round(largest / MEGABYTE);
    },
  };
}
