/** Opens the installation's store: one SQLite file in the data folder. */
import { join, resolve } from 'node:path';
import type { Config } from './config/config.js';
import type { Store } from './ports/index.js';
import { type Database, openDatabase } from './store/sqlite/database.js';
import { applyMigrations, pendingMigrations } from './store/sqlite/migrations.js';
import { sqliteStore } from './store/sqlite/sqlite-store.js';

export class PendingMigrations extends Error {
  constructor(count: number) {
    super(
      `The database lacks ${count} migration(s). Make a backup (oficio backup FILE) and start once with --migrate.`,
    );
    this.name = 'PendingMigrations';
  }
}

export const databaseFile = (config: Pick<Config, 'dataFolder'>): string =>
  resolve(config.dataFolder, 'oficio.sqlite');

/** Where the simulated clock keeps its time between two starts. */
export const clockFile = (config: Pick<Config, 'dataFolder'>): string =>
  join(resolve(config.dataFolder), 'simulated-clock');

/**
 * Opens the database and brings it up to date. Production changes the tables of an existing database only when
 * asked (`migrate`); a new one, and a demonstration, at once. Throws `PendingMigrations` and `UnknownMigration`.
 */
export function openStore(
  config: Pick<Config, 'dataFolder' | 'mode'>,
  migrate = false,
): { store: Store; db: Database } {
  const db = openDatabase(databaseFile(config));
  try {
    const pending = pendingMigrations(db);
    const isNew = db.$client.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
    if (pending > 0 && config.mode === 'production' && !migrate && !isNew)
      throw new PendingMigrations(pending);
    applyMigrations(db);
    return { store: sqliteStore(db), db };
  } catch (error) {
    db.$client.close();
    throw error;
  }
}
