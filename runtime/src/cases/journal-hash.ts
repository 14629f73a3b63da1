/**
 * The chain of a diary, over what is stored: clear columns and sealed bytes. So it is verified without any key,
 * and holds after the person was erased.
 */
import { hash } from 'node:crypto';

/** What the first row of a case is chained to. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

/** A row of the diary as a store keeps it. */
export interface ChainedRow {
  entity: string;
  caseId: string;
  seq: number;
  at: number;
  procedureVersion: number;
  /** Hash of the definition of that version, hexadecimal: a row proves under which rules it was written. */
  procedureHash: string;
  /** The phases before and after, as stored. */
  moved: Buffer;
  /** The rest, as stored. */
  sealed: Buffer;
}

/** SHA-256 of the hash of the row before and of this one: 32 bytes. */
export function chainHash(previous: Buffer, row: ChainedRow): Buffer {
  const { entity, caseId, seq, at, procedureVersion, procedureHash, moved, sealed } = row;
  // The lengths keep bytes from passing from one column to the next unseen.
  const head = [entity, caseId, seq, at, procedureVersion, procedureHash, moved.length].join('\n');
  return hash('sha256', Buffer.concat([previous, Buffer.from(`${head}\n`), moved, sealed]), 'buffer');
}

/**
 * The place of the first row whose hash does not follow from what is stored, or that is out of its place in the
 * sequence; undefined when the whole diary holds.
 */
export function brokenLink(rows: Iterable<ChainedRow & { hash: Buffer }>): number | undefined {
  let previous: Buffer = CHAIN_START;
  let place = 0;
  for (const row of rows) {
    place += 1;
    if (row.seq !== place || !chainHash(previous, row).equals(row.hash)) return place;
    previous = row.hash;
  }
  return undefined;
}
