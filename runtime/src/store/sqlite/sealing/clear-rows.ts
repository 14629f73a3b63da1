/**
 * The rows as they were before they were sealed (migrations 0000 to 0006), for the one time that they are read.
 * Nothing here is used after a database was brought up to date.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '@oficio/schemas/definition';
import type { JournalEntry } from '../../../ports/index.js';

/** A column of JSON. */
export const parsed = <T>(text: unknown): T => JSON.parse((text as string | null) ?? 'null') as T;

export interface ClearJournalRow {
  entity: string;
  case_id: string;
  seq: number;
  at: number;
  legal_at?: number | null;
  today: string;
  actor: string;
  cause: string;
  event: string | null;
  opening: string | null;
  from_phases: string;
  to_phases: string;
  exited: string;
  entered: string;
  transitions: string;
  effects: string;
  explanations: string;
  procedure_version: number;
  procedure_hash: string;
  prev_hash: string;
  hash: string;
}

export function clearJournalEntry(row: ClearJournalRow): JournalEntry {
  const legalAt = row.legal_at ?? undefined;
  return {
    caseId: row.case_id,
    seq: row.seq,
    at: row.at,
    ...(legalAt !== undefined && { legalAt }),
    today: row.today,
    actor: parsed(row.actor),
    cause: row.cause,
    event: parsed(row.event),
    opening: parsed(row.opening),
    from: parsed(row.from_phases),
    to: parsed(row.to_phases),
    exited: parsed(row.exited),
    entered: parsed(row.entered),
    transitions: parsed(row.transitions),
    effects: parsed(row.effects),
    explanations: parsed(row.explanations),
    procedureVersion: row.procedure_version,
    procedureHash: row.procedure_hash,
  };
}

/** The chain of clear rows, over their canonical JSON: a row changed by hand is not sealed as if it were good. */
export function clearRowHolds(row: ClearJournalRow, previous: string): boolean {
  const hash = createHash('sha256')
    .update(`${previous}\n${canonicalJson(clearJournalEntry(row))}`)
    .digest('hex');
  return row.prev_hash === previous && row.hash === hash;
}

export const CLEAR_CHAIN_START = '0'.repeat(64);
