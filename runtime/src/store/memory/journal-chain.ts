/** The diary in memory is chained over its canonical JSON, as on disk over its bytes. */
import { canonicalJson } from '@oficio/schemas/definition';
import { CHAIN_START, type ChainedRow, chainHash } from '../../cases/journal-hash.js';
import type { JournalEntry, JournalRow } from '../../ports/index.js';

export function chainedRow(entity: string, entry: JournalEntry): ChainedRow {
  const { caseId, seq, at, from, to, procedureVersion, procedureHash, ...rest } = entry;
  return {
    entity,
    caseId,
    seq,
    at,
    procedureVersion,
    procedureHash,
    moved: Buffer.from(canonicalJson([from, to])),
    sealed: Buffer.from(canonicalJson(rest)),
  };
}

/** An erased row left nothing to hash here, unlike on disk: only its place is examined. */
export function brokenInMemory(entity: string, rows: readonly JournalRow[]): number | undefined {
  let previous: Buffer = CHAIN_START;
  for (const [index, { hash, erased, ...row }] of rows.entries()) {
    const stated = Buffer.from(hash, 'hex');
    const holds = erased || chainHash(previous, chainedRow(entity, row)).equals(stated);
    if (row.seq !== index + 1 || !holds) return index + 1;
    previous = stated;
  }
  return undefined;
}
