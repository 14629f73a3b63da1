import { createHash } from 'node:crypto';
import { canonicalJson } from '@oficio/schemas/definition';
import type { JournalRow } from '../ports/index.js';

/** What the first row of a case is chained to. */
export const CHAIN_START = '0'.repeat(64);

/** The hash of a diary row: of the hash before it and of everything else that it says. */
export function journalHash({ prevHash, ...row }: Omit<JournalRow, 'hash'>): string {
  return createHash('sha256')
    .update(`${prevHash}\n${canonicalJson(row)}`)
    .digest('hex');
}

/**
 * The first row whose hash does not follow from what is stored, or whose place in the sequence is wrong;
 * undefined when the whole diary holds.
 */
export function brokenLink(rows: readonly JournalRow[]): number | undefined {
  let expected = CHAIN_START;
  for (const [index, { hash, ...row }] of rows.entries()) {
    if (row.seq !== index + 1 || row.prevHash !== expected || journalHash(row) !== hash) return index + 1;
    expected = hash;
  }
  return undefined;
}
