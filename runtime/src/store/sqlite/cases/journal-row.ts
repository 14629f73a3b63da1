/** Between a row of the diary of the port and its row: what moved is clear, the rest is sealed and chained. */
import type { InferSelectModel } from 'drizzle-orm';
import { chainHash } from '../../../cases/journal-hash.js';
import type { CaseRecord, JournalEntry, JournalRow } from '../../../ports/index.js';
import { erasedJournalRow } from '../../erased-rows.js';
import { keyDigest } from '../idempotency-row.js';
import type { journal } from '../schema/cases.js';
import { asBuffer } from '../schema/columns.js';
import type { RowPlace, RowSealing } from '../sealing/row-sealing.js';

export type StoredJournal = InferSelectModel<typeof journal>;

type Moved = [from: string[], to: string[]];
/** What is sealed: everything that the columns do not say. Undefined is not packed. */
type SealedPart = {
  [Key in Exclude<
    keyof JournalEntry,
    'caseId' | 'seq' | 'at' | 'from' | 'to' | 'procedureVersion' | 'procedureHash'
  >]: JournalEntry[Key] | (Key extends 'legalAt' ? undefined : never);
} & {
  /** Hash of the body of the command; absent in the rows of openings, and in old ones. */
  body?: string | undefined;
};

const journalPlace = (personId: string, caseId: string, seq: number): RowPlace => ({
  personId,
  kind: 'journal',
  row: `${caseId}\n${seq}`,
});

export const movedOf = ({ from, to }: Pick<JournalEntry, 'from' | 'to'>): Moved => [from, to];

/**
 * What of a row is sealed.
 * @param body hash of what was asked under the key of an event; that of an opening is kept apart.
 */
export function toldOf(entry: JournalEntry, body?: string): SealedPart {
  const { legalAt, today, actor, cause, event, opening, exited, entered } = entry;
  const { transitions, effects, explanations, requestId } = entry;
  // One shape for all rows: that is what makes it fast to pack.
  return {
    body,
    legalAt,
    today,
    actor,
    cause,
    event,
    opening,
    exited,
    entered,
    transitions,
    effects,
    explanations,
    requestId,
  };
}

/** The clear columns of a row, and its packed values. */
export interface PackedJournal
  extends Pick<JournalEntry, 'caseId' | 'seq' | 'at' | 'procedureVersion' | 'procedureHash'> {
  personId: string;
  moved: Uint8Array;
  told: Uint8Array;
  /** Idempotency key of the command; null where its answer is kept elsewhere. */
  key: string | null;
}

/**
 * Seals a row and chains it.
 * @param previous hash of the row before, or the start of the chain.
 */
export function toStoredJournal(
  sealing: RowSealing,
  entity: string,
  { personId, caseId, seq, at, procedureVersion, procedureHash, moved, told, key }: PackedJournal,
  previous: Buffer,
): Omit<StoredJournal, 'caseNo'> {
  const sealed = sealing.sealPacked(entity, journalPlace(personId, caseId, seq), told);
  const row = { entity, caseId, seq, at, procedureVersion, procedureHash, moved: asBuffer(moved), sealed };
  return {
    seq,
    at,
    procedureVersion,
    moved: row.moved,
    sealed,
    key: key === null ? null : keyDigest(key),
    hash: chainHash(previous, row),
  };
}

/** The case of a row, which the row names by its number only. */
export type JournalOwner = Pick<CaseRecord, 'caseId' | 'procedureId' | 'personId'> & { entity: string };

/** Throws `UnreadableRow` when the row was tampered with; an erased one says where the case was and when. */
export function toJournalRow(
  sealing: RowSealing,
  { entity, caseId, procedureId, personId }: JournalOwner,
  procedureHash: string,
  row: StoredJournal,
): JournalRow {
  const { seq, at, procedureVersion, sealed } = row;
  const [from, to] = sealing.unpack(entity, procedureId, row.moved) as Moved;
  const hash = row.hash.toString('hex');
  const opened = openJournal(sealing, entity, { procedureId, personId, caseId, seq, sealed });
  if (opened === undefined)
    return erasedJournalRow({ caseId, seq, at, from, to, procedureVersion, procedureHash, hash });
  // Every column by its name, as for `toldOf`: a diary is read row by row.
  return {
    caseId,
    seq,
    at,
    legalAt: opened.legalAt,
    today: opened.today,
    actor: opened.actor,
    cause: opened.cause,
    event: opened.event,
    opening: opened.opening,
    from,
    to,
    exited: opened.exited,
    entered: opened.entered,
    transitions: opened.transitions,
    effects: opened.effects,
    explanations: opened.explanations,
    requestId: opened.requestId,
    procedureVersion,
    procedureHash,
    hash,
  };
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
  }: Pick<StoredJournal, 'seq' | 'sealed'> & Pick<CaseRecord, 'caseId' | 'personId' | 'procedureId'>,
): SealedPart | undefined {
  const opened = sealing.open(entity, procedureId, journalPlace(personId, caseId, seq), sealed);
  // Written by `toStoredJournal` above; its seal proves it.
  return opened as SealedPart | undefined;
}
