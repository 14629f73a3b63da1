/** The log of a database (its write-ahead log): how long it is, and its way into the file. */
import SqliteClient from 'better-sqlite3';
import type { SqliteConnection } from './database.js';

/** From here on the log is copied. Pages of 4 KiB: 32 MiB. */
export const CHECKPOINT_PAGES = 8192;

/** What SQLite answers to a checkpoint, in pages. */
interface Checkpoint {
  busy: number;
  log: number;
  checkpointed: number;
}

/** Undefined when the disk failed: the log still has everything, and the next commit says so to who asked for it. */
function checkpoint(client: SqliteConnection, kind: 'NOOP' | 'PASSIVE' | 'TRUNCATE'): Checkpoint | undefined {
  try {
    return (client.pragma(`wal_checkpoint(${kind})`) as Checkpoint[])[0];
  } catch (error) {
    if (error instanceof SqliteClient.SqliteError) return undefined;
    throw error;
  }
}

/** Pages in the log. One that is copied whole begins again with the next commit that no reader is in the way of. */
export const pagesIn = (client: SqliteConnection): number => checkpoint(client, 'NOOP')?.log ?? 0;

/**
 * Copies into the file what can be copied without anybody waiting.
 * @returns how many pages the log had; undefined when the disk failed.
 */
export const copyLog = (client: SqliteConnection): number | undefined => checkpoint(client, 'PASSIVE')?.log;

/**
 * Copies the log into the file and leaves it empty: what was erased is then overwritten in both. False when a
 * reader of another connection, or the disk, kept it from finishing: what was committed stands all the same.
 * Waits for nobody: whoever wants to write next would wait too.
 */
export function emptyLog(client: SqliteConnection): boolean {
  const patience = client.pragma('busy_timeout', { simple: true });
  client.pragma('busy_timeout = 0');
  try {
    return checkpoint(client, 'TRUNCATE')?.busy === 0;
  } finally {
    client.pragma(`busy_timeout = ${patience}`);
  }
}
