/** `oficio backup FILE`: a consistent copy of the database while it works. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
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

/** Writes what the database says now to a new file. Throws what SQLite says of either disk. */
async function copyTo(file: string, source: string): Promise<void> {
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
}

/** What is wrong with the copy; undefined when it is whole. It is a single file afterwards: it needs no log beside it. */
function faultOf(file: string): string | undefined {
  const copy = new SqliteClient(file);
  try {
    copy.pragma('journal_mode = DELETE');
    const found = copy.pragma('quick_check', { simple: true });
    return found === 'ok' ? undefined : String(found);
  } catch (error) {
    if (error instanceof SqliteClient.SqliteError) return error.message;
    throw error;
  } finally {
    copy.close();
  }
}

/**
 * Copies with SQLite's own backup and checks the copy, which has its name only then: half of one, of a full disk or
 * of a machine that went down, is never taken for a backup. Needs no pending migration to be applied.
 */
export async function backup(file: string, { json }: { json?: boolean }): Promise<void> {
  const config = settings();
  const source = databaseFile(config);
  if (!existsSync(source)) throw new Failure(`There is no database in ${source}.`);
  if (existsSync(file)) throw new Failure(`${file} exists already: choose another name.`);
  if (!existsSync(dirname(file))) throw new Failure(`There is no folder ${dirname(file)}: make it first.`);
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    await copyTo(unfinished, source);
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (!(error instanceof SqliteClient.SqliteError)) throw error;
    throw new Failure(
      `Nothing was copied to ${file} (${error.message}): look at the room and the permissions of its disk, and at the database with oficio doctor.`,
    );
  }
  const fault = faultOf(unfinished);
  if (fault !== undefined)
    throw new Failure(
      `The copy is damaged (${fault}): do not rely on it. It is kept as ${unfinished}; look at the database with oficio doctor.`,
    );
  renameSync(unfinished, file);
  const key = keyInWords(config);
  print(json, { file, ok: true, key }, [
    `Copied to ${file} and checked.`,
    `Its personal data are sealed with ${key}: keep a copy of it in another place. Without it the backup cannot be read; with it, anybody reads it.`,
  ]);
}
