/** Between the case of the port and its row. */
import type { InferSelectModel } from 'drizzle-orm';
import { getTableColumns } from 'drizzle-orm';
import type { CaseRecord, CaseSummary } from '../../../ports/index.js';
import { caseFile } from '../schema/cases.js';
import { asBuffer } from '../schema/columns.js';
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

/** The record; an erased one has a snapshot without state. Throws `UnreadableRow` when it was tampered with. */
export function toRecord(sealing: RowSealing, { snapshot, lastHash: _last, ...row }: CaseRow): CaseRecord {
  const { entity, procedureId, procedureVersion, procedureHash, personId, caseId, version } = row;
  const place = snapshotPlace(personId, caseId, version);
  const state = sealing.open(entity, procedureId, place, snapshot) ?? null;
  return {
    ...toSummary(sealing, row),
    snapshot: { procedure: procedureId, version: procedureVersion, hash: procedureHash, state },
  };
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
export interface PackedCase
  extends Omit<
    CaseRecord,
    'snapshot' | 'activePhases' | 'visitedPhases' | 'takenTransitions' | 'publicStatus'
  > {
  progress: Uint8Array;
  state: Uint8Array;
}

/** Seals the state of a case. */
export function toRow(
  sealing: RowSealing,
  entity: string,
  { subject, progress, state, erasedAt, ...columns }: PackedCase,
  lastHash: Buffer,
): CaseRow {
  const { personId, caseId, version } = columns;
  return {
    entity,
    ...columns,
    erasedAt: erasedAt ?? null,
    subjectKind: subject.kind,
    subjectId: subject.id,
    progress: asBuffer(progress),
    snapshot: sealing.sealPacked(entity, snapshotPlace(personId, caseId, version), state),
    lastHash,
  };
}
