/** The few kinds of column that the tables use; a second dialect needs a second copy of this file only. */
import { blob, customType, integer, text } from 'drizzle-orm/sqlite-core';

/** The town: first column of every key and of every index, but where a row hangs from a case, which is of one town. */
export const entity = () => text('entity').notNull();

/** Epoch milliseconds. */
export const instant = (name: string) => integer(name, { mode: 'number' });

/** Plain JSON of a known shape. A null stays SQL NULL, also when it comes through a placeholder. */
export const json = <T>(name: string) =>
  customType<{ data: T; driverData: string | null }>({
    dataType: () => 'text',
    toDriver: (value) => (value === null || value === undefined ? null : JSON.stringify(value)),
    fromDriver: (stored) => JSON.parse(stored ?? 'null') as T,
  })(name);

export const flag = (name: string) => integer(name, { mode: 'boolean' });

/** The same bytes as the drivers want them. */
export const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Bytes: packed, sealed or a digest. */
export const bytes = (name: string) => blob(name, { mode: 'buffer' });

const HASH = /^[0-9a-f]{64}$/;

/** A SHA-256 in its 32 bytes, hexadecimal for who reads it. Only for values: placeholders of a WHERE are not encoded. */
export const digest = (name: string) =>
  customType<{ data: string; driverData: Buffer }>({
    dataType: () => 'blob',
    toDriver: (value) => {
      if (!HASH.test(value)) throw new TypeError(`${name} takes a SHA-256 in hexadecimal`);
      return Buffer.from(value, 'hex');
    },
    fromDriver: (stored) => stored.toString('hex'),
  })(name);
