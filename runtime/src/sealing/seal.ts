/** AES-256-GCM over the bytes of one row: nonce (12), ciphertext, tag (16). */
import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';
import { UnreadableRow } from './unpack.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Random nonces, many at a time: asking for twelve bytes costs as much as sealing a row. */
const pool = Buffer.allocUnsafe(NONCE * 340);
let used = pool.length;

function nonce(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += NONCE;
  return pool.subarray(used - NONCE, used);
}

/**
 * @param place names the row (town, kind, case, sequence): bytes that are moved to another row do not open there.
 */
export function seal(key: KeyObject, place: string, plain: Uint8Array): Buffer {
  const sealed = Buffer.allocUnsafe(NONCE + plain.length + TAG);
  const iv = nonce();
  iv.copy(sealed);
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(place));
  cipher.update(plain).copy(sealed, NONCE);
  cipher.final();
  cipher.getAuthTag().copy(sealed, NONCE + plain.length);
  return sealed;
}

/** Throws `UnreadableRow` when a byte was changed, the row was moved, or the key is another one. */
export function unseal(key: KeyObject, place: string, sealed: Buffer): Buffer {
  if (sealed.length < NONCE + TAG) throw new UnreadableRow('it is too short to be sealed');
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const plain = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
  try {
    decipher.final();
  } catch {
    throw new UnreadableRow('it was changed, moved, or sealed with another key');
  }
  return plain;
}
