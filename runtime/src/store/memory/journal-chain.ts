/** The diary in memory is chained over its canonical JSON, as on disk over its bytes. */
import { canonicalJson } from '@oficio/schemas/definition';
import { brokenLink, type ChainedRow } from '../../cases/journal-hash.js';
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

export const brokenInMemory = (entity: string, rows: readonly JournalRow[]): number | undefined =>
  brokenLink(
    rows.map(({ hash, ...row }) => ({ ...chainedRow(entity, row), hash: Buffer.from(hash, 'hex') })),
  );
