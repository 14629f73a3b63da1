/** Between the case of the port and its row. */
import type { InferSelectModel } from 'drizzle-orm';
import { getTableColumns } from 'drizzle-orm';
import type { CaseRecord, CaseSummary } from '../../../ports/index.js';
import { caseFile } from '../schema/cases.js';
import { asBuffer } from '../schema/columns.js';
import type { RowPlace, RowSealing } from '../sealing/row-sealing.js';

export type CaseRow = InferSelectModel<typeof caseFile>;
export type SummaryRow = Omit<CaseRow, 'caseNo' | 'snapshot' | 'lastHash'>;

const { caseNo: _no, snapshot: _snapshot, lastHash: _lastHash, ...columns } = getTableColumns(caseFile);
/** What lists read: everything but the snapshot and what belongs to the file. */
export const summaryColumns = columns;

/** Where a case is and was: identifiers and texts of its procedure, nothing of the person. */
type Progress = [
  activePhases: string[],
  visitedPhases: string[],
  takenTransitions: string[],
  publicStatus: CaseSummary['publicStatus'],
];

export const snapshotPlace = (personId: string, caseId: string, version: number): RowPlace => ({
  personId,
  kind: 'snapshot',
  row: `${caseId}\n${version}`,
});

export function toSummary(sealing: RowSealing, row: SummaryRow): CaseSummary {
  // Written by `toRow` below.
  const progress = sealing.unpack(row.entity, row.procedureId, row.progress) as Progress;
  const summary: CaseSummary = {
    caseId: row.caseId,
    reference: row.reference,
    number: row.number,
    procedureId: row.procedureId,
    procedureVersion: row.procedureVersion,
    procedureHash: row.procedureHash,
    entry: row.entry,
    subject: { kind: row.subjectKind, id: row.subjectId },
    personId: row.personId,
    language: row.language,
    version: row.version,
    openedAt: row.openedAt,
    updatedAt: row.updatedAt,
    endedAt: row.endedAt,
    outcome: row.outcome,
    activePhases: progress[0],
    visitedPhases: progress[1],
    takenTransitions: progress[2],
    due: row.due,
    termSuspended: row.termSuspended,
    publicStatus: progress[3],
    incident: row.incident,
  };
  if (row.erasedAt !== null) summary.erasedAt = row.erasedAt;
  return summary;
}

/** The record; an erased one has a snapshot without state. Throws `UnreadableRow` when it was tampered with. */
export function toRecord(sealing: RowSealing, row: CaseRow): CaseRecord {
  const { entity, procedureId, procedureVersion, procedureHash, personId, caseId, version } = row;
  const place = snapshotPlace(personId, caseId, version);
  const state = sealing.open(entity, procedureId, place, row.snapshot) ?? null;
  const snapshot = { procedure: procedureId, version: procedureVersion, hash: procedureHash, state };
  return { snapshot, ...toSummary(sealing, row) };
}

export const progressOf = ({
  activePhases,
  visitedPhases,
  takenTransitions,
  publicStatus,
}: Pick<CaseRecord, 'activePhases' | 'visitedPhases' | 'takenTransitions' | 'publicStatus'>): Progress => [
  activePhases,
  visitedPhases,
  takenTransitions,
  publicStatus,
];

/** The columns of a case, and its packed values. */
export type PackedCase = Pick<
  CaseRecord,
  | 'caseId'
  | 'reference'
  | 'procedureId'
  | 'procedureVersion'
  | 'procedureHash'
  | 'entry'
  | 'subject'
  | 'personId'
  | 'language'
  | 'version'
  | 'openedAt'
  | 'updatedAt'
  | 'endedAt'
  | 'outcome'
  | 'due'
  | 'termSuspended'
  | 'incident'
> & { erasedAt: number | undefined; progress: Uint8Array; state: Uint8Array };

/** Seals the state of a case. Every column by its name: a row built by spreading others is slow to read. */
export function toRow(
  sealing: RowSealing,
  entity: string,
  record: PackedCase,
  { number, lastHash }: { number: string | null; lastHash: Buffer },
): Omit<CaseRow, 'caseNo'> {
  const { personId, caseId, version, subject } = record;
  return {
    entity,
    caseId,
    reference: record.reference,
    number,
    procedureId: record.procedureId,
    procedureVersion: record.procedureVersion,
    procedureHash: record.procedureHash,
    entry: record.entry,
    subjectKind: subject.kind,
    subjectId: subject.id,
    personId,
    language: record.language,
    version,
    openedAt: record.openedAt,
    updatedAt: record.updatedAt,
    endedAt: record.endedAt,
    outcome: record.outcome,
    progress: asBuffer(record.progress),
    due: record.due,
    termSuspended: record.termSuspended,
    incident: record.incident,
    snapshot: sealing.sealPacked(entity, snapshotPlace(personId, caseId, version), record.state),
    lastHash,
    erasedAt: record.erasedAt ?? null,
  };
}
