import { statSync } from 'node:fs';
import SqliteClient from 'better-sqlite3';

/** A copy of the log that was under way when the load ended is waited for, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Bytes of a SQLite file once its write-ahead log has been moved into it. Throws when somebody is reading. */
export function databaseBytes(file: string): number {
  const client = new SqliteClient(file, { timeout: PATIENCE_MS });
  try {
    const [result] = client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (result?.busy !== 0)
      throw new Error('The log could not be moved into the database: somebody reads it.');
  } finally {
    client.close();
  }
  return statSync(file).size;
}
