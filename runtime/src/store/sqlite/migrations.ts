/** The numbered SQL of `runtime/drizzle`: what is applied, what is pending, and bringing a file up to date. */
import { fileURLToPath } from 'node:url';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { assertDurable, type Database } from './database.js';
import { hasClearRows, restoreSealedRows, sealClearRows } from './sealing/seal-clear-rows.js';

const migrationsFolder = fileURLToPath(new URL('../../../drizzle', import.meta.url));

export class UnknownMigration extends Error {
  constructor() {
    super(
      'The database was written by a newer version of Oficio: start that version, or restore a backup made with this one.',
    );
    this.name = 'UnknownMigration';
  }
}

function applied(db: Database): number[] {
  const table = db.$client
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '__drizzle_migrations'")
    .get();
  if (table === undefined) return [];
  const rows = db.$client.prepare('SELECT created_at FROM __drizzle_migrations').all();
  return (rows as { created_at: number }[]).map((row) => Number(row.created_at));
}

/** How many migrations are not applied yet. Throws `UnknownMigration` on one that this version does not have. */
export function pendingMigrations(db: Database): number {
  const known = new Set(readMigrationFiles({ migrationsFolder }).map((file) => file.folderMillis));
  const done = applied(db);
  if (done.some((at) => !known.has(at))) throw new UnknownMigration();
  return known.size - done.length;
}

/**
 * Applies the pending migrations, each once, in one transaction, and seals the rows of a database that had them
 * clear. Throws `WrongKey` when the key of the installation does not open it, `BrokenDiary` when its diaries
 * had been changed.
 */
export function applyMigrations(db: Database): void {
  if (hasClearRows(db)) sealClearRows(db);
  if (pendingMigrations(db) > 0) migrate(db, { migrationsFolder });
  restoreSealedRows(db);
  assertDurable(db);
  db.sealing.keys.check();
}
