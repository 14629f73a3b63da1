/** The key of the installation, which never enters the database: it wraps the key of each person. */
import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { seal, unseal } from './seal.js';

export const KEY_BYTES = 32;

/** The key of the installation cannot open what the database holds. Never mended by making another. */
export class WrongKey extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'WrongKey';
  }
}

/** Takes 32 bytes. */
export function secretKey(bytes: Buffer): KeyObject {
  if (bytes.length !== KEY_BYTES) throw new WrongKey(`A key has ${KEY_BYTES} bytes, not ${bytes.length}.`);
  return createSecretKey(bytes);
}

export const newKeyBytes = (): Buffer => randomBytes(KEY_BYTES);

/** A key from its text: 64 hexadecimal digits, or 32 bytes in base64 or base64url. Throws `WrongKey`. */
export function readKeyText(text: string, from: string): KeyObject {
  const trimmed = text.trim();
  const bytes = /^[0-9a-fA-F]{64}$/.test(trimmed)
    ? Buffer.from(trimmed, 'hex')
    : /^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)
      ? Buffer.from(trimmed, 'base64url')
      : undefined;
  if (bytes?.length !== KEY_BYTES)
    throw new WrongKey(`${from} holds no key: write 32 bytes as 64 hexadecimal digits, or in base64.`);
  return createSecretKey(bytes);
}

/** A few letters by which two keys are told apart; they say nothing of the key. */
export const keyName = (key: KeyObject): string =>
  createHash('sha256').update('oficio key name\n').update(key.export()).digest('hex').slice(0, 8);

const placeOf = (entity: string, personId: string): string => `key\n${entity}\n${personId}`;

export const wrapKey = (kek: KeyObject, entity: string, personId: string, key: Buffer): Buffer =>
  seal(kek, placeOf(entity, personId), key);

/** Throws `UnreadableRow` with another key of the installation, or for another person. */
export const unwrapKey = (kek: KeyObject, entity: string, personId: string, wrapped: Buffer): Buffer =>
  unseal(kek, placeOf(entity, personId), wrapped);
