/** `oficio backup FILE`: a consistent copy of the database while it works. */
import { existsSync } from 'node:fs';
import SqliteClient from 'better-sqlite3';
import type { Config } from '../config/config.js';
import { databaseFile } from '../open-store.js';
import { keyFileOf } from '../sealing/key-file.js';
import { Failure } from './exit.js';
import { print } from './print.js';
import { settings } from './settings.js';

/** Which key opens the copy: it is never in the database, so it is kept by itself. */
function keyInWords(config: Config): string {
  const file = keyFileOf(config);
  return file === undefined ? 'the key given in OFICIO_KEY' : `the key in ${file}`;
}

/** Copies with SQLite's own backup and checks the copy. Needs no pending migration to be applied. */
export async function backup(file: string, { json }: { json?: boolean }): Promise<void> {
  const config = settings();
  const source = databaseFile(config);
  if (!existsSync(source)) throw new Failure(`There is no database in ${source}.`);
  if (existsSync(file)) throw new Failure(`${file} exists already: choose another name.`);
  const db = new SqliteClient(source, { readonly: true });
  try {
    // One view of the database for the whole copy: else each write of the server would begin it again.
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    await db.backup(file);
    db.exec('COMMIT');
  } finally {
    db.close();
  }
  const copy = new SqliteClient(file);
  try {
    // A single file: who carries it elsewhere needs no log beside it.
    copy.pragma('journal_mode = DELETE');
    const found = copy.pragma('quick_check', { simple: true });
    if (found !== 'ok') throw new Failure(`The copy is damaged (${String(found)}): do not rely on ${file}.`);
  } finally {
    copy.close();
  }
  const key = keyInWords(config);
  print(json, { file, ok: true, key }, [
    `Copied to ${file} and checked.`,
    `Its personal data are sealed with ${key}: keep a copy of it in another place. Without it the backup cannot be read; with it, anybody reads it.`,
  ]);
}
