/**
 * Who has a data folder for itself: a server, or a command that changes what lies under one. Two servers would each
 * send again the letters that the other has in hand, and none would know of the other's.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import SqliteClient from 'better-sqlite3';

/** Somebody has it already, and is left alone. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(
      `Another Oficio is at work in ${folder}: stop it first, or give this one a folder of its own (OFICIO_DATA).`,
    );
    this.name = 'FolderInUse';
  }
}

/**
 * Takes the folder, which is made where there is none, until what is returned is called or the process ends, however
 * it ends. What is locked is an empty database: Node has no locks of files, and SQLite's hold on every system.
 * Throws `FolderInUse`.
 */
export function takeFolder(dataFolder: string): () => void {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  const lock = new SqliteClient(join(folder, 'in-use'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof SqliteClient.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new FolderInUse(folder);
    throw error;
  }
  return () => {
    lock.close();
  };
}
