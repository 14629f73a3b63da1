/** Where the key of the installation comes from: the environment, a file of the operator, or the data folder. */
import type { KeyObject } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { newKeyBytes, readKeyText, WrongKey } from './key-encryption.js';

/** What the configuration says of the key. */
export interface KeySource {
  dataFolder: string;
  /** OFICIO_KEY. */
  key?: string | undefined;
  /** OFICIO_KEY_FILE. */
  keyFile?: string | undefined;
}

const inFolder = (dataFolder: string): string => join(resolve(dataFolder), 'key');

/** The file that a rotation writes; undefined where the key comes in the environment. */
export function keyFileOf({ dataFolder, key, keyFile }: KeySource): string | undefined {
  if (key !== undefined) return undefined;
  return keyFile ?? inFolder(dataFolder);
}

/** A rotation leaves the new key here until the database is wrapped with it. */
export const nextKeyFile = (file: string): string => `${file}.next`;

export function readKeyFile(file: string): KeyObject {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new WrongKey(`The key file ${file} cannot be read. Without it the personal data cannot be read.`);
  }
  return readKeyText(text, file);
}

/** Writes a new key that only the owner of the process reads. */
export function writeNewKey(file: string): KeyObject {
  const bytes = newKeyBytes();
  writeFileSync(file, `${bytes.toString('base64url')}\n`, { mode: 0o600, flush: true });
  chmodSync(file, 0o600);
  return readKeyText(bytes.toString('base64url'), file);
}

/**
 * The new key takes the place of the old one, which stays beside it under its name. There is a key in the place at
 * every moment. Returns where the old one is.
 */
export function finishRotation(file: string, oldName: string): string {
  const kept = `${file}.${oldName}`;
  if (!existsSync(kept)) linkSync(file, kept);
  renameSync(nextKeyFile(file), file);
  // A rename is on disk when its folder is.
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
  return kept;
}

/**
 * The key of the installation. Made at the first start only, in the data folder, and only where it may be: a
 * lost key is told, never replaced. Throws `WrongKey`.
 * @param mustExist why a missing key cannot be made; false where it can.
 */
export function installationKey(
  source: KeySource,
  mustExist: 'sealed data' | 'production' | false,
): KeyObject {
  if (source.key !== undefined) return readKeyText(source.key, 'OFICIO_KEY');
  if (source.keyFile !== undefined) return readKeyFile(source.keyFile);
  const file = inFolder(source.dataFolder);
  if (existsSync(file)) return readKeyFile(file);
  if (mustExist === 'production')
    throw new WrongKey(
      'Production needs a key for the personal data: write 32 random bytes to a file (openssl rand -hex 32), name it with OFICIO_KEY_FILE, and keep a copy apart from the backups.',
    );
  if (mustExist)
    throw new WrongKey(
      `The database has sealed personal data and its key is not in ${file}. Put the key back (it is kept apart from the backups), or name it with OFICIO_KEY_FILE.`,
    );
  mkdirSync(resolve(source.dataFolder), { recursive: true });
  return writeNewKey(file);
}
