/**
 * A packed row with what is needed to read it: one byte of format, and the version whose dictionary it uses.
 * Rows of some length are compressed as well; short ones are not worth the compressor's time.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Dictionary, plainDictionary } from './dictionary.js';
import { pack } from './pack.js';
import { prose } from './prose.js';
import { UnreadableRow, unpack } from './unpack.js';

/** Bits of the format byte. */
const VERSIONED = 0x01;
const DEFLATED = 0x02;
const KNOWN = VERSIONED | DEFLATED;

/** Measured on clocks with their account and on letters: below it the compressor saves less than it costs. */
const WORTH_DEFLATING = 300;
const compressor = { windowBits: 13, memLevel: 5, level: 6, dictionary: prose } as const;
/** zlib prepares a piece of this size at every call: most of the cost of a short row. */
const piece = (size: number): { chunkSize: number } => ({ chunkSize: size < 4096 ? 4096 : 65_536 });

/** A version's dictionary, with the number by which the row names it. */
export interface Edition {
  version: number;
  dictionary: Dictionary;
}

/** Format and version: what stands before the packed value. */
function headOf(edition: Edition | undefined, deflated: number): number[] {
  if (!edition) return [deflated];
  const { version } = edition;
  // Seven bits at a time, as in the packed rows.
  const place = version < 0x80 ? [version] : [(version % 0x80) | 0x80, ...versionTail(version)];
  return [VERSIONED | deflated, ...place];
}

/** Without an edition only the words of the rows are known: a case of a version that is not in the store. */
export function parcel(value: unknown, edition: Edition | undefined): Buffer {
  const head = headOf(edition, 0);
  const plain = pack(value, edition?.dictionary ?? plainDictionary, head);
  const packed = plain.subarray(head.length);
  if (packed.length < WORTH_DEFLATING) return plain;
  const deflated = deflateRawSync(packed, { ...compressor, ...piece(packed.length) });
  return deflated.length < packed.length
    ? Buffer.concat([Buffer.of(...headOf(edition, DEFLATED)), deflated])
    : plain;
}

function versionTail(version: number): number[] {
  const rest = Math.floor(version / 0x80);
  return rest < 0x80 ? [rest] : [(rest % 0x80) | 0x80, ...versionTail(rest)];
}

/**
 * @param dictionaryOf finds the dictionary of the version that the row names.
 * Throws `UnreadableRow`.
 */
export function unparcel(bytes: Buffer, dictionaryOf: (version: number) => Dictionary): unknown {
  const format = bytes[0];
  if (format === undefined || (format & ~KNOWN) !== 0)
    throw new UnreadableRow('its format belongs to another version of the program');
  let at = 1;
  let dictionary = plainDictionary;
  if (format & VERSIONED) {
    let version = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const next = bytes[at];
      if (next === undefined) throw new UnreadableRow('it ends too soon');
      at += 1;
      version += (next & 0x7f) * factor;
      if (next < 0x80) break;
    }
    dictionary = dictionaryOf(version);
  }
  const body = bytes.subarray(at);
  return unpack(format & DEFLATED ? inflate(body) : body, dictionary);
}

function inflate(body: Buffer): Buffer {
  const { windowBits, dictionary } = compressor;
  try {
    return inflateRawSync(body, { windowBits, dictionary, ...piece(body.length * 8) });
  } catch {
    throw new UnreadableRow('it cannot be expanded');
  }
}
