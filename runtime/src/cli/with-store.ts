import type { Config } from '../config/config.js';
import { openStore } from '../open-store.js';
import type { Store } from '../ports/index.js';
import type { Database } from '../store/sqlite/database.js';

/** Opens the store of the configuration for one piece of work, and closes it whatever happens. */
export async function withStore<Result>(
  config: Config,
  work: (opened: { store: Store; db: Database }) => Promise<Result>,
): Promise<Result> {
  const opened = openStore(config);
  try {
    return await work(opened);
  } finally {
    await opened.store.close();
  }
}
