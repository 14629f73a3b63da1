/** The store in one SQLite file: migrated before use, durable at every commit. */
import type { Store } from '../../ports/index.js';
import type { Database } from './database.js';
import { type CommitPoint, groupCommit } from './group-commit.js';
import { promisedStore } from './promised-store.js';
import { sqliteVerbs } from './verbs.js';
import { writeHealth } from './write-health.js';

/**
 * Takes a database whose migrations are applied, and writes to it in this thread; closing the store finishes
 * what was asked for and closes it. `reached` is for tests that stop the world inside a commit.
 */
export function sqliteStore(db: Database, reached?: (point: CommitPoint) => void): Store {
  const verbs = sqliteVerbs(db);
  const writer = groupCommit(db, verbs, reached);
  const health = writeHealth(writer.write);
  return {
    ...promisedStore(db, verbs, { write: db.cases.following(health.write) }),
    async ready() {
      if (!db.$client.open || db.$client.prepare('SELECT 1').get() === undefined) return false;
      return health.writable();
    },
    async close() {
      await writer.drain();
      if (!db.$client.open) return;
      db.$client.close();
    },
  };
}
