/**
 * Changes the key of the installation: every key of a person is wrapped again with a new one, in one transaction.
 * Cut short at any point, it is repeated: whichever key opens the database says how far it got.
 */
import { existsSync } from 'node:fs';
import SqliteClient from 'better-sqlite3';
import { keyName, WrongKey } from '../../../sealing/key-encryption.js';
import { finishRotation, nextKeyFile, readKeyFile, writeNewKey } from '../../../sealing/key-file.js';
import type { SqliteConnection } from '../database.js';
import { emptyLog } from '../log.js';
import { type Keyring, keyring } from './keyring.js';

/** Moments of a rotation at which a test stops the world. */
export const rotationPoints = ['before it', 'the new key is written', 'the keys are wrapped again'] as const;
export type RotationPoint = (typeof rotationPoints)[number];

/** A server, or another command, has the database open: it would go on with the old key. */
export class DatabaseInUse extends Error {
  constructor(file: string) {
    super(`${file} is open in another process. Stop the server first: it keeps the old key in memory.`);
    this.name = 'DatabaseInUse';
  }
}

export interface Rotation {
  /** How many keys of people were wrapped again; 0 when only the end of a rotation cut short was missing. */
  keys: number;
  /** Names of the keys, which say nothing of them. */
  from: string;
  to: string;
  /** Where the old key is kept: backups made before need it. */
  kept: string;
}

/** Alone on the file: in exclusive mode SQLite refuses as long as any other connection is open, and the reverse. */
function openAlone(file: string): SqliteConnection {
  const client = new SqliteClient(file, { fileMustExist: true });
  try {
    client.pragma('busy_timeout = 0');
    client.pragma('locking_mode = EXCLUSIVE');
    client.pragma('synchronous = FULL');
    client.pragma('secure_delete = ON');
    client.exec('BEGIN EXCLUSIVE; COMMIT');
    return client;
  } catch (error) {
    client.close();
    if (error instanceof SqliteClient.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new DatabaseInUse(file);
    throw error;
  }
}

/** The keys of the database under the key of a file; undefined where that is not its key. Throws other errors. */
function keysUnder(client: SqliteConnection, file: string): Keyring | undefined {
  try {
    const key = readKeyFile(file);
    const keys = keyring(client, () => key);
    keys.check();
    return keys;
  } catch (error) {
    if (error instanceof WrongKey) return undefined;
    throw error;
  }
}

/**
 * @param keyFile where the key of the installation is; the new one takes its place at the end.
 * @param reached is told each point; what it throws happens there.
 * Throws `DatabaseInUse`, and `WrongKey` when neither key opens the database.
 */
export function rotateKey(
  { databaseFile, keyFile }: { databaseFile: string; keyFile: string },
  reached?: (point: RotationPoint) => void,
): Rotation {
  const client = openAlone(databaseFile);
  try {
    reached?.('before it');
    const next = nextKeyFile(keyFile);
    const current = keysUnder(client, keyFile);
    let keys = 0;
    if (current) {
      const made = writeNewKey(next);
      reached?.('the new key is written');
      keys = current.rewrap(made);
      // The log still holds them under the old key.
      emptyLog(client);
      reached?.('the keys are wrapped again');
    } else if (!existsSync(next) || !keysUnder(client, next)) {
      throw new WrongKey(`The key in ${keyFile} is not the one of this database: nothing was changed.`);
    }
    const [from, to] = [keyName(readKeyFile(keyFile)), keyName(readKeyFile(next))];
    return { keys, from, to, kept: finishRotation(keyFile, from) };
  } finally {
    client.close();
  }
}
