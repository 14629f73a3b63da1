/**
 * The writer's side of the checkpoints: has the log copied by a thread of its own, while commits go on. SQLite's own
 * way, a commit that copies everything before it answers, makes whoever waits for that commit wait for thousands of
 * pages written here and there; here the writer copies what came while the others were copied.
 */
import { Worker } from 'node:worker_threads';
import type { SqliteConnection } from '../database.js';
import { copyLog, pagesIn } from '../log.js';

export interface Checkpointer {
  /** To be called after each commit, in no transaction. */
  committed(): void;
  /** Ends the thread; the log stays as it is. */
  close(): Promise<void>;
}

/** Should the thread not keep up, SQLite copies in a commit after all: the log is bounded whatever happens. */
const LAST_RESORT = 4;
/** The thread needs next to nothing: it holds no rows. */
const resourceLimits = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 };

/**
 * @param client the only connection that writes; its own checkpoints become the last resort.
 * @param pages of the log from which on it is copied.
 */
export function startCheckpointer(client: SqliteConnection, pages: number): Checkpointer {
  client.pragma(`wal_autocheckpoint = ${pages * LAST_RESORT}`);
  const worker = new Worker(new URL('./checkpoint-thread.js', import.meta.url), {
    workerData: client.name,
    resourceLimits,
  });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let copying = false;
  let copyFrom = pages;

  worker.on('error', (error) => {
    throw error;
  });
  worker.on('message', () => {
    copying = false;
    if (!client.open) return;
    // A reader, or the disk, may have kept the log from beginning again: not asked anew at every commit.
    copyFrom = Math.max(pages, (copyLog(client) ?? pagesIn(client)) + pages / 8);
  });

  return {
    committed() {
      if (copying) return;
      const length = pagesIn(client);
      if (length < pages) copyFrom = pages;
      if (length < copyFrom) return;
      copying = true;
      worker.postMessage('copy');
    },
    async close() {
      worker.postMessage('close');
      await ended;
    },
  };
}
