/** Between a row of the diary of the port and its row: what moved is clear, the rest is sealed and chained. */
import type { InferSelectModel } from 'drizzle-orm';
import { chainHash } from '../../../cases/journal-hash.js';
import type { CaseRecord, JournalEntry, JournalRow } from '../../../ports/index.js';
import { erasedJournalRow } from '../../erased-rows.js';
import { keyDigest } from '../idempotency-row.js';
import type { journal } from '../schema/cases.js';
import type { RowPlace, RowSealing } from '../sealing/row-sealing.js';

export type StoredJournal = InferSelectModel<typeof journal>;

type Moved = [from: string[], to: string[]];
/** What is sealed: everything that the columns do not say. */
type SealedPart = Omit<
  JournalEntry,
  'caseId' | 'seq' | 'at' | 'from' | 'to' | 'procedureVersion' | 'procedureHash'
> & {
  /** Hash of the body of the command; absent in the rows of openings, and in old ones. */
  body?: string;
};

const journalPlace = (personId: string, caseId: string, seq: number): RowPlace => ({
  personId,
  kind: 'journal',
  row: `${caseId}\n${seq}`,
});

/**
 * @param previous hash of the row before, or the start of the chain.
 * @param command its key and what was asked under it; absent where its answer is kept elsewhere.
 */
export function toStoredJournal(
  sealing: RowSealing,
  entity: string,
  { procedureId, personId }: Pick<CaseRecord, 'procedureId' | 'personId'>,
  entry: JournalEntry,
  previous: Buffer,
  command?: { key: string; bodyHash: string },
): StoredJournal {
  const { caseId, seq, at, from, to, procedureVersion, procedureHash, ...rest } = entry;
  const of = { procedureId, procedureVersion };
  const sealedPart: SealedPart = command ? { ...rest, body: command.bodyHash } : rest;
  const row = {
    entity,
    caseId,
    seq,
    at,
    procedureVersion,
    moved: sealing.pack(entity, of, [from, to] satisfies Moved),
    sealed: sealing.seal(entity, of, journalPlace(personId, caseId, seq), sealedPart),
  };
  const key = command ? keyDigest(command.key) : null;
  return { ...row, key, hash: chainHash(previous, { ...row, procedureHash }) };
}

/** Throws `UnreadableRow` when the row was tampered with; an erased one says where the case was and when. */
export function toJournalRow(
  sealing: RowSealing,
  { procedureId, personId }: Pick<CaseRecord, 'procedureId' | 'personId'>,
  procedureHash: string,
  { entity, moved, sealed, key: _key, hash, ...row }: StoredJournal,
): JournalRow {
  const [from, to] = sealing.unpack(entity, procedureId, moved) as Moved;
  const clear = { ...row, from, to, procedureHash, hash: hash.toString('hex') };
  const opened = openJournal(sealing, entity, { procedureId, personId, ...row, sealed });
  if (opened === undefined) return erasedJournalRow(clear);
  const { body: _body, ...said } = opened;
  return { ...clear, ...said };
}

/** What is sealed of a row; undefined when its person was erased. Throws `UnreadableRow`. */
export function openJournal(
  sealing: RowSealing,
  entity: string,
  {
    personId,
    procedureId,
    caseId,
    seq,
    sealed,
  }: Pick<StoredJournal, 'caseId' | 'seq' | 'sealed'> & Pick<CaseRecord, 'personId' | 'procedureId'>,
): SealedPart | undefined {
  const opened = sealing.open(entity, procedureId, journalPlace(personId, caseId, seq), sealed);
  // Written by `toStoredJournal` above; its seal proves it.
  return opened as SealedPart | undefined;
}
