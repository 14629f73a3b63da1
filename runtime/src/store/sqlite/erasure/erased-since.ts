/**
 * Who was erased after a backup was made, and would be back with it. The database that it takes the place of names
 * nobody of them, but their keys and their rows are missing in it, and its log counts them.
 */
import SqliteClient from 'better-sqlite3';
import type { SqliteConnection } from '../database.js';

export interface ErasedSince {
  /** How many erasures its log tells. */
  count: number;
  /** Who is in the backup and not in it any more; fewer or more than were erased when something else is missing too. */
  people: { entity: string; personId: string }[];
}

/** Diary and log are only ever added to: what is newest in the backup is still in the database that went on from it. */
const WENT_ON = `
  WITH row AS (SELECT * FROM main.journal ORDER BY rowid DESC LIMIT 1),
    line AS (SELECT * FROM main.access_log ORDER BY id DESC LIMIT 1)
  SELECT (EXISTS (SELECT 1 FROM row) OR EXISTS (SELECT 1 FROM line))
    AND NOT EXISTS (SELECT 1 FROM row WHERE NOT EXISTS
      (SELECT 1 FROM replaced.journal AS same WHERE same.case_no = row.case_no AND same.seq = row.seq AND same.hash = row.hash))
    AND NOT EXISTS (SELECT 1 FROM line WHERE NOT EXISTS
      (SELECT 1 FROM replaced.access_log AS same
        WHERE same.id = line.id AND same.entity = line.entity AND same.at = line.at AND same.who = line.who AND same.verb = line.verb))`;

const ERASURES = `SELECT count(*) FROM replaced.access_log WHERE verb = 'person.erase' AND outcome = 'allowed'
  AND id > (SELECT coalesce(max(id), 0) FROM main.access_log)`;

const missingIn = (table: 'person_key' | 'person'): string => `
  SELECT entity, person_id AS personId FROM main.${table} AS kept WHERE person_id <> '' AND NOT EXISTS
    (SELECT 1 FROM replaced.${table} AS now WHERE now.entity = kept.entity AND now.person_id = kept.person_id)`;

/**
 * @param copy of the backup, of this version.
 * @param replaced file of the database whose place it takes.
 * @returns undefined when that did not go on from the backup, or cannot be read: nothing can be said then.
 */
export function erasedSince(copy: SqliteConnection, replaced: string): ErasedSince | undefined {
  try {
    copy.prepare('ATTACH ? AS replaced').run(replaced);
  } catch (error) {
    if (error instanceof SqliteClient.SqliteError) return undefined;
    throw error;
  }
  try {
    if (copy.prepare(WENT_ON).pluck().get() !== 1) return undefined;
    return {
      count: Number(copy.prepare(ERASURES).pluck().get()),
      people: copy
        .prepare<[], ErasedSince['people'][number]>(`${missingIn('person_key')} UNION ${missingIn('person')}`)
        .all(),
    };
  } catch (error) {
    if (error instanceof SqliteClient.SqliteError) return undefined;
    throw error;
  } finally {
    copy.exec('DETACH replaced');
  }
}
