/** Opens the installation's store: one SQLite file in the data folder. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from './config/config.js';
import { DamagedDatabase, damageOf, faultInWords } from './doctor/damage.js';
import type { Examination } from './doctor/fault.js';
import { quickLook } from './doctor/quick-look.js';
import { type Metrics, type Store, silentMetrics } from './ports/index.js';
import { installationKey } from './sealing/key-file.js';
import { type Database, type KeyGiver, openDatabase, openReadOnly } from './store/sqlite/database.js';
import { applyMigrations, pendingMigrations } from './store/sqlite/migrations.js';
import { sqliteStore } from './store/sqlite/sqlite-store.js';
import { threadedStore } from './store/sqlite/threaded-store.js';

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

/** What is needed to open the store: plain data, so that another thread can open it too. */
export type StoreConfig = Pick<Config, 'dataFolder' | 'mode' | 'key' | 'keyFile'>;

/** Production makes no key: it is the operator's to make and to keep apart from the backups. */
function keyGiver(config: StoreConfig): KeyGiver {
  return (sealedDataExists) =>
    installationKey(config, sealedDataExists ? 'sealed data' : config.mode === 'production' && 'production');
}

/** A connection to the database of the configuration, as it is. */
export const openConnection = (config: StoreConfig): Database =>
  openDatabase(databaseFile(config), keyGiver(config));

export class NoDatabase extends Error {
  constructor(file: string) {
    super(`There is no database in ${file}.`);
    this.name = 'NoDatabase';
  }
}

/**
 * A connection that changes nothing, over a database that this version of the program reads. Throws `NoDatabase`,
 * `PendingMigrations`, `UnknownMigration`, `WrongKey` and `DamagedDatabase`.
 */
export function openToRead(config: StoreConfig): Database {
  const file = databaseFile(config);
  if (!existsSync(file)) throw new NoDatabase(file);
  return usable(
    () => openReadOnly(file, keyGiver(config)),
    (db) => {
      const pending = pendingMigrations(db);
      if (pending > 0) throw new PendingMigrations(pending);
      db.sealing.keys.check();
    },
  );
}

/** A connection that was prepared; closed again when it could not be. Throws `DamagedDatabase` too. */
function usable(open: () => Database, prepare: (db: Database) => void): Database {
  let db: Database | undefined;
  try {
    db = open();
    prepare(db);
    return db;
  } catch (error) {
    db?.$client.close();
    const damage = damageOf(error);
    throw damage === undefined ? error : new DamagedDatabase([`the file cannot be read (${damage})`]);
  }
}

function openMigrated(config: StoreConfig, migrate: boolean): Database {
  return usable(
    () => openConnection(config),
    (db) => {
      const pending = pendingMigrations(db);
      const isNew = db.$client.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
      if (pending > 0 && config.mode === 'production' && !migrate && !isNew)
        throw new PendingMigrations(pending);
      applyMigrations(db);
    },
  );
}

/**
 * Opens the database and brings it up to date. Production changes the tables of an existing database only when
 * asked (`migrate`); a new one, and a demonstration, at once. Throws `PendingMigrations`, `UnknownMigration`,
 * `WrongKey`, `BrokenDiary` and `DamagedDatabase`.
 */
export function openStore(config: StoreConfig, migrate = false): { store: Store; db: Database } {
  const db = openMigrated(config, migrate);
  return { store: sqliteStore(db), db };
}

const refuse = ({ faults }: Examination): never => {
  throw new DamagedDatabase(faults.map(faultInWords));
};

export interface ServedOptions {
  migrate?: boolean | undefined;
  /** What to do with a damage that shows at first sight; to refuse when absent. */
  onDamage?: ((found: Examination) => void) | undefined;
  metrics?: Metrics;
}

/**
 * As `openStore`, for a server: what it writes is written by a thread of its own, and a quick look comes before.
 * @param onDamage is told what that look found; without it, damage throws `DamagedDatabase`.
 */
export async function openServedStore(
  { dataFolder, mode, key, keyFile }: StoreConfig,
  { migrate = false, onDamage = refuse, metrics = silentMetrics }: ServedOptions = {},
): Promise<Store> {
  const config = { dataFolder, mode, key, keyFile };
  const db = openMigrated(config, migrate);
  const found = quickLook(db);
  try {
    if (found.faulty > 0) onDamage(found);
  } catch (error) {
    db.$client.close();
    throw error;
  }
  return threadedStore(db, config, metrics);
}
