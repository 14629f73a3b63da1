/**
 * The writer's side of the checkpoints: has the log copied by a thread of its own, while commits go on. SQLite's own
 * way, a commit that copies everything before it answers, makes whoever waits for that commit wait for thousands of
 * pages written here and there; here the writer copies what came while the others were copied.
 */
import type { SqliteConnection } from '../database.js';
import { copyLog, pagesIn } from '../log.js';
import type { FromCheckpoint, ToCheckpoint } from './messages.js';
import { type ServerThread, startThread } from './server-thread.js';

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
 * @param pages of the log from which on it is copied: the thread starts when a log is first so long.
 */
export function checkpointer(client: SqliteConnection, pages: number): Checkpointer {
  client.pragma(`wal_autocheckpoint = ${pages * LAST_RESORT}`);
  let starting: Promise<ServerThread<ToCheckpoint, FromCheckpoint>> | undefined;
  let copying = false;
  let copyFrom = pages;

  const copied = (): void => {
    copying = false;
    if (!client.open) return;
    // A reader, or the disk, may have kept the log from beginning again: not asked anew at every commit.
    copyFrom = Math.max(pages, (copyLog(client) ?? pagesIn(client)) + pages / 8);
  };
  const start = async (): Promise<ServerThread<ToCheckpoint, FromCheckpoint>> => {
    const module = new URL('./checkpoint-thread.js', import.meta.url);
    const thread = await startThread<ToCheckpoint, FromCheckpoint>(module, client.name, resourceLimits);
    thread.listen(copied);
    return thread;
  };
  // A thread that cannot start is as one that dies: nobody catches it.
  const askForCopy = async (): Promise<void> => {
    copying = true;
    starting ??= start();
    (await starting).post('copy');
  };

  return {
    committed() {
      if (copying) return;
      const length = pagesIn(client);
      if (length < pages) copyFrom = pages;
      if (length >= copyFrom) void askForCopy();
    },
    async close() {
      await (await starting)?.end('close');
    },
  };
}
