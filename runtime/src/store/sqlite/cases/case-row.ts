/** Between the case of the port and its row. */
import type { InferSelectModel } from 'drizzle-orm';
import { getTableColumns } from 'drizzle-orm';
import type { CaseRecord, CaseSummary } from '../../../ports/index.js';
import { caseFile } from '../schema/cases.js';
import type { RowPlace, RowSealing } from '../sealing/row-sealing.js';

export type CaseRow = InferSelectModel<typeof caseFile>;
export type SummaryRow = Omit<CaseRow, 'snapshot' | 'lastHash'>;

const { snapshot: _snapshot, lastHash: _lastHash, ...columns } = getTableColumns(caseFile);
/** What lists read: everything but the snapshot. */
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
  const { entity, subjectKind, subjectId, progress, erasedAt, ...rest } = row;
  // Written by `toRow` below.
  const [activePhases, visitedPhases, takenTransitions, publicStatus] = sealing.unpack(
    entity,
    row.procedureId,
    progress,
  ) as Progress;
  return {
    ...rest,
    subject: { kind: subjectKind, id: subjectId },
    activePhases,
    visitedPhases,
    takenTransitions,
    publicStatus,
    ...(erasedAt !== null && { erasedAt }),
  };
}

/**
 * The record; an erased one has a snapshot without state. Throws `UnreadableRow` when it was tampered with.
 * @param known what the snapshot seals, when it need not be opened.
 */
export function toRecord(
  sealing: RowSealing,
  { snapshot, lastHash: _last, ...row }: CaseRow,
  known?: CaseRecord['snapshot']['state'],
): CaseRecord {
  const { entity, procedureId, procedureVersion, procedureHash, personId, caseId, version } = row;
  const place = snapshotPlace(personId, caseId, version);
  const state = known ?? sealing.open(entity, procedureId, place, snapshot) ?? null;
  return {
    ...toSummary(sealing, row),
    snapshot: { procedure: procedureId, version: procedureVersion, hash: procedureHash, state },
  };
}

export function toRow(sealing: RowSealing, entity: string, record: CaseRecord, lastHash: Buffer): CaseRow {
  const { subject, snapshot, activePhases, visitedPhases, takenTransitions, publicStatus, ...rest } = record;
  const { personId, caseId, version, erasedAt = null } = rest;
  const progress: Progress = [activePhases, visitedPhases, takenTransitions, publicStatus];
  return {
    entity,
    ...rest,
    erasedAt,
    subjectKind: subject.kind,
    subjectId: subject.id,
    progress: sealing.pack(entity, rest, progress),
    snapshot: sealing.seal(entity, rest, snapshotPlace(personId, caseId, version), snapshot.state),
    lastHash,
  };
}
