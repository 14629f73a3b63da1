/**
 * Plain JSON in few bytes: small numbers, short lists and known strings are one or two bytes each; dates,
 * UUIDs and hashes are kept as what they are. Like JSON, it drops what is undefined.
 */
import type { Dictionary } from './dictionary.js';

/** First byte of each value. Codes are for ever: rows on disk carry them. */
export const tag = {
  null: 0x00,
  false: 0x01,
  true: 0x02,
  float: 0x03,
  integer: 0x04,
  negative: 0x05,
  text: 0x06,
  list: 0x07,
  object: 0x08,
  date: 0x0a,
  uuid: 0x0b,
  hash: 0x0c,
  /** Two strings of the dictionary with a colon between: `deadline:maximumTerm`. */
  pair: 0x0d,
  smallList: 0x10,
  smallObject: 0x18,
  smallInteger: 0x20,
  word: 0x40,
  longWord: 0xc0,
} as const;

/** Day 0 of packed dates; two bytes reach the year 2079. */
export const EPOCH_DAY = Date.UTC(1900, 0, 1) / 86_400_000;
const LAST_DAY = 0xffff;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;

let bytes = Buffer.allocUnsafe(1 << 16);
let length = 0;

function room(wanted: number): void {
  if (length + wanted <= bytes.length) return;
  const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, length + wanted));
  bytes.copy(larger, 0, 0, length);
  bytes = larger;
}

function byte(value: number): void {
  room(1);
  bytes[length] = value;
  length += 1;
}

function varint(value: number): void {
  room(8);
  let rest = value;
  while (rest >= 0x80) {
    bytes[length] = (rest % 0x80) | 0x80;
    length += 1;
    rest = Math.floor(rest / 0x80);
  }
  bytes[length] = rest;
  length += 1;
}

function hex(start: number, digits: string, size: number): void {
  byte(start);
  room(size);
  bytes.write(digits, length, size, 'hex');
  length += size;
}

/** Shorter than this, writing one by one costs less than asking the runtime to. */
const SHORT = 48;

/** Writes a text of few plain letters; false, and nothing written, for any other. */
function plain(value: string): boolean {
  const size = value.length;
  if (size > SHORT) return false;
  room(size + 2);
  for (let index = 0; index < size; index += 1) {
    const code = value.charCodeAt(index);
    if (code > 0x7f) return false;
    bytes[length + 2 + index] = code;
  }
  bytes[length] = tag.text;
  bytes[length + 1] = size;
  length += size + 2;
  return true;
}

function utf8(value: string): void {
  if (plain(value)) return;
  const size = Buffer.byteLength(value);
  byte(tag.text);
  varint(size);
  room(size);
  bytes.write(value, length, size, 'utf8');
  length += size;
}

function word(code: number): void {
  if (code < 128) byte(tag.word + code);
  else {
    byte(tag.longWord + ((code - 128) >> 8));
    byte((code - 128) & 0xff);
  }
}

/** Days already looked at: a case names the same few again and again. */
const days = new Map<string, number | undefined>();
const REMEMBERED_DAYS = 4000;

function countDays(value: string): number | undefined {
  const at = Date.parse(`${value}T00:00:00Z`);
  const day = at / 86_400_000 - EPOCH_DAY;
  if (!(day >= 0 && day <= LAST_DAY) || new Date(at).toISOString().slice(0, 10) !== value) return undefined;
  return day;
}

/** Days since day 0; undefined for what is no day, like 30 February, which stays as it is written. */
function dayOf(value: string): number | undefined {
  if (value.length !== 10) return undefined;
  const known = days.get(value);
  if (known !== undefined) return known;
  if (!DATE.test(value)) return undefined;
  if (days.size >= REMEMBERED_DAYS) days.clear();
  const day = countDays(value);
  days.set(value, day);
  return day;
}

/** The codes of the halves of `deadline:maximumTerm`, when both are known. */
function pairOf(value: string, { codes }: Dictionary): [number, number] | undefined {
  const colon = value.indexOf(':');
  if (colon < 1) return undefined;
  const first = codes.get(value.slice(0, colon));
  const second = codes.get(value.slice(colon + 1));
  return first === undefined || second === undefined ? undefined : [first, second];
}

function spelled(value: string, dictionary: Dictionary): void {
  const day = dayOf(value);
  if (day !== undefined) {
    byte(tag.date);
    byte(day >> 8);
    byte(day & 0xff);
    return;
  }
  const pair = pairOf(value, dictionary);
  if (pair) {
    byte(tag.pair);
    word(pair[0]);
    word(pair[1]);
  } else if (value.length === 36 && UUID.test(value)) hex(tag.uuid, value.replaceAll('-', ''), 16);
  else if (value.length === 64 && HASH.test(value)) hex(tag.hash, value, 32);
  else utf8(value);
}

function text(value: string, dictionary: Dictionary): void {
  const code = dictionary.codes.get(value);
  if (code === undefined) spelled(value, dictionary);
  else word(code);
}

function number(value: number): void {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    byte(tag.float);
    room(8);
    bytes.writeDoubleLE(value, length);
    length += 8;
  } else if (value >= 0 && value < 32) byte(tag.smallInteger + value);
  else {
    byte(value < 0 ? tag.negative : tag.integer);
    varint(Math.abs(value));
  }
}

function count(size: number, small: number, large: number): void {
  if (size < 8) byte(small + size);
  else {
    byte(large);
    varint(size);
  }
}

function list(items: readonly unknown[], dictionary: Dictionary): void {
  count(items.length, tag.smallList, tag.list);
  for (const item of items) write(item, dictionary);
}

function object(record: Readonly<Record<string, unknown>>, dictionary: Dictionary): void {
  const keys = Object.keys(record);
  let size = 0;
  for (const key of keys) if (record[key] !== undefined) size += 1;
  count(size, tag.smallObject, tag.object);
  for (const key of keys) {
    const value = record[key];
    if (value === undefined) continue;
    text(key, dictionary);
    write(value, dictionary);
  }
}

function write(value: unknown, dictionary: Dictionary): void {
  if (typeof value === 'string') text(value, dictionary);
  else if (typeof value === 'number') number(value);
  else if (value === null || value === undefined) byte(tag.null);
  else if (typeof value === 'boolean') byte(value ? tag.true : tag.false);
  else if (Array.isArray(value)) list(value, dictionary);
  else if (typeof value === 'object') object(value as Record<string, unknown>, dictionary);
  else throw new TypeError(`A row cannot hold a ${typeof value}.`);
}

/**
 * Takes plain JSON; returns bytes that only the same dictionary reads.
 * @param head bytes that go before it.
 */
export function pack(value: unknown, dictionary: Dictionary, head: readonly number[] = []): Buffer {
  length = 0;
  for (const one of head) byte(one);
  write(value, dictionary);
  return Buffer.from(bytes.subarray(0, length));
}
