/** The connection to the file: durability settings and what the verbs share. */
import type { KeyObject } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteClient from 'better-sqlite3';
import { getTableColumns, type Placeholder, sql, type Table } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { newKeyBytes, secretKey } from '../../sealing/key-encryption.js';
import { installationKey } from '../../sealing/key-file.js';
import { type CaseMemory, caseMemory } from './cases/case-memory.js';
import { CHECKPOINT_PAGES } from './log.js';
import { type RowSealing, rowSealing } from './sealing/row-sealing.js';

export type SqliteConnection = SqliteClient.Database;

/** The connection with the keys that its sealed rows need, and what it remembers of them. */
export type Database = BetterSQLite3Database<Record<string, never>> & {
  $client: SqliteConnection;
  sealing: RowSealing;
  cases: CaseMemory;
};

/** Gives the key of the installation; told whether there are sealed data, which another key could not read. */
export type KeyGiver = (sealedDataExists: boolean) => KeyObject;

function hasSealedData(client: SqliteConnection): boolean {
  const table = client.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'person_key'");
  return table.get() !== undefined && client.prepare('SELECT 1 FROM person_key').get() !== undefined;
}

/** A database over a connection that somebody else opened. */
export function databaseOver(client: SqliteConnection, key: KeyGiver): Database {
  const sealing = rowSealing(client, () => key(hasSealedData(client)));
  return Object.assign(drizzle({ client }) as BetterSQLite3Database<Record<string, never>>, {
    $client: client,
    sealing,
    cases: caseMemory(),
  });
}

/** Beside the file, made at the first start; a database in memory has a key that goes with it. */
function defaultKey(file: string): KeyGiver {
  if (file !== ':memory:')
    return (sealed) => installationKey({ dataFolder: dirname(file) }, sealed && 'sealed data');
  const key = secretKey(newKeyBytes());
  return () => key;
}

/**
 * Of each connection. A server of a million cases stays under 300 MB; four times as much made no event faster, since
 * SQLite goes through all of it at the end of many commits and the system keeps the file in memory anyway.
 */
const CACHE_KIB = 8192;

/**
 * What `ANALYZE` counted stays as it was: a table that had three rows that day is gone through, at every step of every
 * case, when it has a million. Every statement has a key to go by, and without counts SQLite goes by it.
 */
function forgetStatistics(client: SqliteConnection): void {
  const counted = client.prepare<[], string>(
    "SELECT name FROM sqlite_master WHERE name IN ('sqlite_stat1', 'sqlite_stat4')",
  );
  for (const name of counted.pluck().all()) client.exec(`DROP TABLE ${name}`);
}

/**
 * Opens (or creates) the database with the settings on which the guarantees rest. better-sqlite3 is compiled
 * to run WAL at NORMAL, which may lose the last commits with the power: FULL is set and asserted. What is
 * deleted is overwritten with zeros: after an erasure no clear text may stay in free pages. FAST would leave it in
 * whole free pages, and ON costs nothing that is seen: 2,000 commits in groups of 20, seven alternations, medians
 * of 2,525 a second with it and 2,236 without, less than what two runs of the same differ by.
 */
export function openDatabase(file: string, key: KeyGiver = defaultKey(file)): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const client = new SqliteClient(file);
  client.pragma('busy_timeout = 5000');
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  // What a savepoint may have to restore stays in memory: a batch would spill it into a temporary file.
  client.pragma('temp_store = MEMORY');
  // The pages that every step touches again are copied from the log to the file once in a while, not every time.
  client.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  client.pragma(`cache_size = -${CACHE_KIB}`);
  client.pragma('secure_delete = ON');
  forgetStatistics(client);
  return databaseOver(client, key);
}

/** Opens an existing database to look at it: nothing of it can be written, and whoever writes meanwhile goes on. */
export function openReadOnly(file: string, key: KeyGiver = defaultKey(file)): Database {
  const client = new SqliteClient(file, { readonly: true });
  client.pragma('busy_timeout = 5000');
  client.pragma(`cache_size = -${CACHE_KIB}`);
  return databaseOver(client, key);
}

/** Throws unless every commit is flushed to disk. Called after the first write, when SQLite has settled it. */
export function assertDurable(db: Database): void {
  const synchronous = db.$client.pragma('synchronous', { simple: true });
  if (synchronous !== 2)
    throw new Error(
      `SQLite runs with synchronous=${String(synchronous)}: commits could be lost with the power.`,
    );
}

/** Thrown by a verb inside `inTransaction`: what it wrote is undone, and yet it answers. */
export class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('A verb undid what it wrote');
    this.name = 'Undone';
  }
}

/**
 * Runs synchronous work in one transaction that takes the write lock at once; a throw rolls it back. Inside a
 * batch it is part of the batch's, and whoever runs the batch undoes it.
 */
export function inTransaction<Result>(db: Database, work: () => Result): Result {
  if (db.$client.inTransaction) return work();
  return db.$client.transaction(work).immediate();
}

/** A placeholder for each column of a table, to prepare an insert once. */
export function placeholders<T extends Table>(table: T): { [K in keyof T['$inferInsert']]-?: Placeholder } {
  return Object.fromEntries(
    Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)]),
  ) as { [K in keyof T['$inferInsert']]-?: Placeholder };
}
