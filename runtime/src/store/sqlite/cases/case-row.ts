/** Between the case of the port and its row. */
import type { InferSelectModel } from 'drizzle-orm';
import { getTableColumns } from 'drizzle-orm';
import type { CaseRecord, CaseSummary } from '../../../ports/index.js';
import { caseFile } from '../schema/cases.js';

type Row = InferSelectModel<typeof caseFile>;
export type SummaryRow = Omit<Row, 'snapshot' | 'lastHash' | 'entity'>;

const { snapshot: _snapshot, lastHash: _lastHash, entity: _entity, ...columns } = getTableColumns(caseFile);
/** What lists read: everything but the snapshot. */
export const summaryColumns = columns;

export function toSummary({ subjectKind, subjectId, ...row }: SummaryRow): CaseSummary {
  return { ...row, subject: { kind: subjectKind, id: subjectId } };
}

export function toRecord({ entity: _town, snapshot, lastHash, ...row }: Row): CaseRecord {
  return { ...toSummary(row), snapshot, lastHash };
}

export function toRow(entity: string, { subject, ...record }: CaseRecord): Row {
  return { entity, subjectKind: subject.kind, subjectId: subject.id, ...record };
}
