/**
 * A step as it is handed to who writes: everything that rows hold as bytes is packed already, one value after
 * another, so that between threads it crosses as one block and is copied once. It is sealed where it is written,
 * in the transaction that makes sure that the key of the person is still there.
 */
import type { Clock } from '@oficio/schemas/interpret';
import type { CaseRecord, OutboxEffect, StepCommit } from '../../../ports/index.js';
import { consultationOf, type OutboxKey, outboxKey } from '../outbox/effect-place.js';
import type { RowSealing } from '../sealing/row-sealing.js';
import { progressOf } from './case-row.js';
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
  account?: { digest: string; part: Part };
}

export interface PackedMessage extends OutboxKey {
  position: number;
  kind: OutboxEffect['kind'];
  consultation: string | null;
  /** Null when it is in the diary as it leaves. */
  effect: Part | null;
  nextAt: number;
  createdAt: number;
}

export interface PackedStep
  extends Omit<StepCommit, 'case' | 'journal' | 'clocks' | 'outbox'>,
    Pick<StepCommit['journal'], 'seq' | 'at' | 'procedureVersion' | 'procedureHash'> {
  case: Omit<CaseRecord, 'snapshot' | 'visitedPhases' | 'takenTransitions' | 'publicStatus'>;
  clocks: PackedClock[];
  outbox: PackedMessage[];
  /** The packed values: progress, state, what moved, the rest of the diary, then those that clocks and messages name. */
  bytes: Uint8Array;
  /** Where each ends. */
  ends: number[];
}

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
  const { case: record, journal, clocks, outbox, ...rest } = commit;
  const {
    snapshot,
    visitedPhases: _visited,
    takenTransitions: _taken,
    publicStatus: _told,
    ...columns
  } = record;
  // The row of the diary is of the version under which it was written.
  const rules = { procedureId: record.procedureId, procedureVersion: journal.procedureVersion };
  const values: Buffer[] = [
    sealing.pack(entity, record, progressOf(record)),
    sealing.pack(entity, record, snapshot.state),
    sealing.pack(entity, rules, movedOf(journal)),
    sealing.pack(
      entity,
      rules,
      toldOf(journal, commit.expectedVersion === 0 ? undefined : commit.idempotency.bodyHash),
    ),
  ];
  const add = (value: Buffer): Part => values.push(value) - 1;

  const packedClocks = clocks.map((clock): PackedClock => {
    const { deadline, generation, status } = clock;
    const account = accounts.pack(entity, clock);
    return {
      deadline,
      generation,
      status,
      dueAt: status === 'running' ? (clock.dueAt ?? null) : null,
      alertOn: alertOf(clock),
      clock: add(sealing.pack(entity, record, partClock(clock, account))),
      ...(account && { account: { digest: account.hash, part: add(account.packed) } }),
    };
  });
  const messages = outbox.map(({ effectId, effect, notBefore, createdAt }, position): PackedMessage => {
    const key = outboxKey(effectId);
    const inDiary = journal.effects[Number(key.place)] === effect;
    return {
      ...key,
      position,
      kind: effect.kind,
      consultation: effect.kind === 'consult' ? consultationOf(effect) : null,
      effect: inDiary ? null : add(sealing.pack(entity, record, effect)),
      nextAt: notBefore,
      createdAt,
    };
  });
  return {
    ...rest,
    case: columns,
    seq: journal.seq,
    at: journal.at,
    procedureVersion: journal.procedureVersion,
    procedureHash: journal.procedureHash,
    clocks: packedClocks,
    outbox: messages,
    ...joined(values),
  };
}
