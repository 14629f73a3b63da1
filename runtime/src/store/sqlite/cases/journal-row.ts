/** Between a row of the diary of the port and its row: what moved is clear, the rest is sealed and chained. */
import type { InferSelectModel } from 'drizzle-orm';
import { chainHash } from '../../../cases/journal-hash.js';
import type { CaseRecord, JournalEntry, JournalRow } from '../../../ports/index.js';
import { erasedJournalRow } from '../../erased-rows.js';
import type { journal } from '../schema/cases.js';
import type { RowPlace, RowSealing } from '../sealing/row-sealing.js';

export type StoredJournal = InferSelectModel<typeof journal>;

type Moved = [from: string[], to: string[]];
/** What is sealed: everything that the columns do not say. */
type SealedPart = Omit<
  JournalEntry,
  'caseId' | 'seq' | 'at' | 'from' | 'to' | 'procedureVersion' | 'procedureHash'
>;

const journalPlace = (personId: string, caseId: string, seq: number): RowPlace => ({
  personId,
  kind: 'journal',
  row: `${caseId}\n${seq}`,
});

/** @param previous hash of the row before, or the start of the chain. */
export function toStoredJournal(
  sealing: RowSealing,
  entity: string,
  { procedureId, personId }: Pick<CaseRecord, 'procedureId' | 'personId'>,
  entry: JournalEntry,
  previous: Buffer,
): StoredJournal {
  const { caseId, seq, at, from, to, procedureVersion, procedureHash, ...rest } = entry;
  const of = { procedureId, procedureVersion };
  const sealedPart: SealedPart = rest;
  const row = {
    entity,
    caseId,
    seq,
    at,
    procedureVersion,
    moved: sealing.pack(entity, of, [from, to] satisfies Moved),
    sealed: sealing.seal(entity, of, journalPlace(personId, caseId, seq), sealedPart),
  };
  return { ...row, hash: chainHash(previous, { ...row, procedureHash }) };
}

/** Throws `UnreadableRow` when the row was tampered with; an erased one says where the case was and when. */
export function toJournalRow(
  sealing: RowSealing,
  { procedureId, personId }: Pick<CaseRecord, 'procedureId' | 'personId'>,
  procedureHash: string,
  { entity, moved, sealed, hash, ...row }: StoredJournal,
): JournalRow {
  const [from, to] = sealing.unpack(entity, procedureId, moved) as Moved;
  const clear = { ...row, from, to, procedureHash, hash: hash.toString('hex') };
  const opened = sealing.open(entity, procedureId, journalPlace(personId, row.caseId, row.seq), sealed);
  // Written by `toStoredJournal` above; its seal proves it.
  return opened === undefined ? erasedJournalRow(clear) : { ...clear, ...(opened as SealedPart) };
}
