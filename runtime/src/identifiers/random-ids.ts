import { randomBytes, randomFillSync, randomInt } from 'node:crypto';
import type { IdSource } from '../ports/index.js';

/** Digits and capitals without those that are taken for one another: 0 O, 1 I L, U V. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const characters = (count: number): string =>
  Array.from({ length: count }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Asking the machine for randomness costs the same for some bytes as for a page of them. */
const DRAWN_AT_ONCE = 4096;
const TAIL_BYTES = 8;

/** The variant of a UUID and 62 random bits, in hexadecimal; each byte is used once. */
function randomTails(): () => string {
  const drawn = Buffer.alloc(DRAWN_AT_ONCE);
  let at = DRAWN_AT_ONCE;
  return () => {
    if (at === DRAWN_AT_ONCE) {
      randomFillSync(drawn);
      at = 0;
    }
    drawn[at] = ((drawn[at] ?? 0) & 0x3f) | 0x80;
    const tail = drawn.toString('hex', at, at + TAIL_BYTES);
    at += TAIL_BYTES;
    return tail;
  };
}

/** UUID version 7: 48 bits of time, 12 of a counter that keeps the order inside a millisecond, 62 random. */
function uuidSource(): (now: number) => string {
  let lastAt = 0;
  let counter = 0;
  const nextTail = randomTails();
  return (now) => {
    if (now > lastAt) {
      lastAt = now;
      counter = randomInt(0x400);
    } else {
      counter += 1;
      if (counter > 0xfff) {
        lastAt += 1;
        counter = 0;
      }
    }
    const time = lastAt.toString(16).padStart(12, '0');
    const tail = nextTail();
    const sequence = counter.toString(16).padStart(3, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  };
}

/** Identifiers from the machine's source of randomness. */
export function randomIds(): IdSource {
  const next = uuidSource();
  return {
    next,
    reference: (year) => `OF-${year}-${characters(4)}-${characters(2)}`,
    verificationCode: () => `CSV-${characters(4)}-${characters(4)}-${characters(4)}-${characters(4)}`,
    secret: () => randomBytes(32).toString('base64url'),
  };
}
