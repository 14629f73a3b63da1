/** `oficio backup FILE`: a consistent copy of the database while it works. */
import { existsSync } from 'node:fs';
import SqliteClient from 'better-sqlite3';
import { databaseFile } from '../open-store.js';
import { Failure } from './exit.js';
import { print } from './print.js';
import { settings } from './settings.js';

/** Copies with SQLite's own backup and checks the copy. Needs no pending migration to be applied. */
export async function backup(file: string, { json }: { json?: boolean }): Promise<void> {
  const source = databaseFile(settings());
  if (!existsSync(source)) throw new Failure(`There is no database in ${source}.`);
  if (existsSync(file)) throw new Failure(`${file} exists already: choose another name.`);
  const db = new SqliteClient(source, { readonly: true });
  try {
    await db.backup(file);
  } finally {
    db.close();
  }
  const copy = new SqliteClient(file, { readonly: true });
  try {
    const found = copy.pragma('quick_check', { simple: true });
    if (found !== 'ok') throw new Failure(`The copy is damaged (${String(found)}): do not rely on ${file}.`);
  } finally {
    copy.close();
  }
  print(json, { file, ok: true }, [`Copied to ${file} and checked.`]);
}
