/**
 * A step as it is handed to who writes: everything that rows hold as bytes is packed already, one value after
 * another, so that between threads it crosses as one block and is copied once. It is sealed where it is written,
 * in the transaction that makes sure that the key of the person is still there.
 */
import type { Clock } from '@oficio/schemas/interpret';
import {
  type CaseRecord,
  type CommitReceipt,
  type EffectKey,
  effectKeyOf,
  type OutboxEffect,
  type StepCommit,
} from '../../../ports/index.js';
import { consultationOf } from '../outbox/effect-place.js';
import type { RowSealing } from '../sealing/row-sealing.js';
import { type PackedCase, progressOf } from './case-row.js';
import { type ClockAccounts, partClock } from './clock-accounts.js';
import { alertOf } from './clock-row.js';
import { movedOf, toldOf } from './journal-row.js';

/** Place of a value among the packed ones. */
type Part = number;

export interface PackedClock extends Pick<Clock, 'deadline' | 'generation' | 'status'> {
  /** Epoch milliseconds of a running clock with a date. */
  dueAt: number | null;
  alertOn: string | null;
  clock: Part;
  /** Its account, which is kept once for all the clocks that have the same. */
  account: { digest: string; part: Part } | undefined;
}

export interface PackedMessage extends EffectKey {
  position: number;
  kind: OutboxEffect['kind'];
  consultation: string | null;
  /** Null when it is in the diary as it leaves. */
  effect: Part | null;
  nextAt: number;
  createdAt: number;
}

/** A part of a step that most have not: undefined then, so that all steps have one shape. */
type Rare<Key extends keyof StepCommit> = { [K in Key]: StepCommit[K] | undefined };

export interface PackedStep
  extends Pick<
      StepCommit,
      | 'expectedVersion'
      | 'tasks'
      | 'redatedTasks'
      | 'closedTasks'
      | 'abandoned'
      | 'documents'
      | 'registerEntries'
      | 'idempotency'
    >,
    Rare<'fileNumber' | 'settledClocks' | 'sensorHit' | 'origin' | 'refusal' | 'access'>,
    Pick<StepCommit['journal'], 'seq' | 'at' | 'procedureVersion' | 'procedureHash'> {
  case: Omit<PackedCase, 'progress' | 'state'> & Pick<CaseRecord, 'number' | 'activePhases'>;
  clocks: PackedClock[];
  outbox: PackedMessage[];
  /** The packed values: progress, state, what moved, the rest of the diary, then those that clocks and messages name. */
  bytes: Uint8Array;
  /** Where each ends. */
  ends: number[];
}

/**
 * What is answered to a step once it is written.
 * @param number and `registered` are given in the transaction.
 */
export const receiptOf = (
  { case: record }: Pick<PackedStep, 'case'>,
  number: string | null,
  registered: CommitReceipt['registered'],
): CommitReceipt => ({
  caseId: record.caseId,
  reference: record.reference,
  number,
  version: record.version,
  activePhases: record.activePhases,
  outcome: record.outcome,
  registered,
});

/** The values that every step has, in their order. */
export const parts = { progress: 0, state: 1, moved: 2, told: 3 } as const;

export const partOf = ({ bytes, ends }: Pick<PackedStep, 'bytes' | 'ends'>, part: Part): Uint8Array =>
  bytes.subarray(part === 0 ? 0 : ends[part - 1], ends[part]);

/** A block of its own: a piece of a shared one would drag all of that into the other thread. */
function joined(values: readonly Buffer[]): Pick<PackedStep, 'bytes' | 'ends'> {
  let length = 0;
  const ends = values.map((value) => {
    length += value.length;
    return length;
  });
  const bytes = new Uint8Array(length);
  for (const [index, value] of values.entries()) bytes.set(value, index === 0 ? 0 : ends[index - 1]);
  return { bytes, ends };
}

/** Packs what a step holds as bytes. Reads nothing but the words of its procedure. */
export function packStep(
  sealing: Pick<RowSealing, 'pack'>,
  accounts: Pick<ClockAccounts, 'pack'>,
  entity: string,
  commit: StepCommit,
): PackedStep {
  const { case: record, journal, expectedVersion, idempotency } = commit;
  // The row of the diary is of the version under which it was written.
  const rules = { procedureId: record.procedureId, procedureVersion: journal.procedureVersion };
  const values: Buffer[] = [
    sealing.pack(entity, record, progressOf(record)),
    sealing.pack(entity, record, record.snapshot.state),
    sealing.pack(entity, rules, movedOf(journal)),
    sealing.pack(entity, rules, toldOf(journal, expectedVersion === 0 ? undefined : idempotency.bodyHash)),
  ];
  const add = (value: Buffer): Part => values.push(value) - 1;

  const clocks = commit.clocks.map((clock): PackedClock => {
    const { deadline, generation, status } = clock;
    const account = accounts.pack(entity, clock);
    return {
      deadline,
      generation,
      status,
      dueAt: status === 'running' ? (clock.dueAt ?? null) : null,
      alertOn: alertOf(clock),
      clock: add(sealing.pack(entity, record, partClock(clock, account))),
      account: account && { digest: account.hash, part: add(account.packed) },
    };
  });
  const outbox = commit.outbox.map(({ effectId, effect, notBefore, createdAt }, position): PackedMessage => {
    const { caseId, seq, place } = effectKeyOf(effectId);
    const inDiary = journal.effects[Number(place)] === effect;
    return {
      caseId,
      seq,
      place,
      position,
      kind: effect.kind,
      consultation: effect.kind === 'consult' ? consultationOf(effect) : null,
      effect: inDiary ? null : add(sealing.pack(entity, record, effect)),
      nextAt: notBefore,
      createdAt,
    };
  });
  const { bytes, ends } = joined(values);
  return {
    expectedVersion,
    idempotency,
    case: columnsOf(record),
    seq: journal.seq,
    at: journal.at,
    procedureVersion: journal.procedureVersion,
    procedureHash: journal.procedureHash,
    bytes,
    ends,
    clocks,
    outbox,
    tasks: commit.tasks,
    redatedTasks: commit.redatedTasks,
    closedTasks: commit.closedTasks,
    abandoned: commit.abandoned,
    documents: commit.documents,
    registerEntries: commit.registerEntries,
    fileNumber: commit.fileNumber,
    settledClocks: commit.settledClocks,
    sensorHit: commit.sensorHit,
    origin: commit.origin,
    refusal: commit.refusal,
    access: commit.access,
  };
}

const columnsOf = (record: CaseRecord): PackedStep['case'] => ({
  caseId: record.caseId,
  reference: record.reference,
  number: record.number,
  procedureId: record.procedureId,
  procedureVersion: record.procedureVersion,
  procedureHash: record.procedureHash,
  entry: record.entry,
  subject: record.subject,
  personId: record.personId,
  language: record.language,
  version: record.version,
  openedAt: record.openedAt,
  updatedAt: record.updatedAt,
  endedAt: record.endedAt,
  outcome: record.outcome,
  activePhases: record.activePhases,
  due: record.due,
  termSuspended: record.termSuspended,
  incident: record.incident,
  erasedAt: record.erasedAt,
});
