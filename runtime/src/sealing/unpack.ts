/** The other half of `pack`. */
import type { Dictionary } from './dictionary.js';
import { EPOCH_DAY, tag } from './pack.js';

/** Bytes that are no packed row, or were packed with another dictionary. */
export class UnreadableRow extends Error {
  constructor(reason: string) {
    super(`A stored row cannot be read: ${reason}.`);
    this.name = 'UnreadableRow';
  }
}

interface Reading {
  readonly bytes: Buffer;
  readonly strings: readonly string[];
  at: number;
}

function byte(reading: Reading): number {
  const value = reading.bytes[reading.at];
  if (value === undefined) throw new UnreadableRow('it ends too soon');
  reading.at += 1;
  return value;
}

function varint(reading: Reading): number {
  let value = 0;
  let factor = 1;
  for (;;) {
    const next = byte(reading);
    value += (next & 0x7f) * factor;
    if (next < 0x80) return value;
    factor *= 0x80;
  }
}

function slice(reading: Reading, size: number): Buffer {
  const end = reading.at + size;
  if (end > reading.bytes.length) throw new UnreadableRow('it ends too soon');
  const found = reading.bytes.subarray(reading.at, end);
  reading.at = end;
  return found;
}

function wordAt(reading: Reading, code: number): string {
  const found = reading.strings[code];
  if (found === undefined) throw new UnreadableRow(`its dictionary has no word ${code}`);
  return found;
}

function word(reading: Reading, first: number): string {
  if (first < tag.longWord) return wordAt(reading, first - tag.word);
  return wordAt(reading, 128 + ((first - tag.longWord) << 8) + byte(reading));
}

function uuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function list(reading: Reading, size: number): unknown[] {
  const items: unknown[] = [];
  for (let index = 0; index < size; index += 1) items.push(read(reading));
  return items;
}

function object(reading: Reading, size: number): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (let index = 0; index < size; index += 1) {
    const key = read(reading);
    if (typeof key !== 'string') throw new UnreadableRow('a key is not a text');
    const value = read(reading);
    // A plain assignment would set the prototype instead of the key.
    if (key === '__proto__')
      Object.defineProperty(record, key, { value, enumerable: true, writable: true, configurable: true });
    else record[key] = value;
  }
  return record;
}

function read(reading: Reading): unknown {
  const first = byte(reading);
  if (first >= tag.word) return word(reading, first);
  if (first >= tag.smallInteger) return first - tag.smallInteger;
  if (first >= tag.smallObject) return object(reading, first - tag.smallObject);
  if (first >= tag.smallList) return list(reading, first - tag.smallList);
  switch (first) {
    case tag.null:
      return null;
    case tag.false:
      return false;
    case tag.true:
      return true;
    case tag.float:
      return slice(reading, 8).readDoubleLE();
    case tag.integer:
      return varint(reading);
    case tag.negative:
      return -varint(reading);
    case tag.text:
      return slice(reading, varint(reading)).toString('utf8');
    case tag.list:
      return list(reading, varint(reading));
    case tag.object:
      return object(reading, varint(reading));
    case tag.date:
      return new Date((slice(reading, 2).readUInt16BE() + EPOCH_DAY) * 86_400_000).toISOString().slice(0, 10);
    case tag.uuid:
      return uuid(slice(reading, 16).toString('hex'));
    case tag.hash:
      return slice(reading, 32).toString('hex');
    case tag.pair:
      return `${word(reading, byte(reading))}:${word(reading, byte(reading))}`;
    default:
      throw new UnreadableRow(`no value starts with ${first}`);
  }
}

/** Throws `UnreadableRow` unless the bytes are exactly one packed value. */
export function unpack(bytes: Buffer, dictionary: Dictionary): unknown {
  const reading: Reading = { bytes, strings: dictionary.strings, at: 0 };
  const value = read(reading);
  if (reading.at !== bytes.length) throw new UnreadableRow('something follows its end');
  return value;
}
