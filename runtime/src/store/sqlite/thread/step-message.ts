/**
 * A step between threads, as lists of values: a structured clone spells every name of every object that it copies,
 * which took longer than writing the rows. What was packed of all the steps of a bundle goes in one block.
 */

import type { CommitResult } from '../../../ports/index.js';
import type { VerbCall } from '../call-verb.js';
import { type PackedClock, type PackedMessage, type PackedStep, receiptOf } from '../cases/packed-step.js';
import type { AskedWrite, StepWritten, WriteAnswer } from './messages.js';

type Case = PackedStep['case'];

type CaseValues = [
  caseId: string,
  reference: string,
  number: Case['number'],
  procedureId: string,
  procedureVersion: number,
  procedureHash: string,
  entry: string,
  subjectKind: Case['subject']['kind'],
  subjectId: string,
  personId: string,
  language: Case['language'],
  version: number,
  openedAt: number,
  updatedAt: number,
  endedAt: Case['endedAt'],
  outcome: Case['outcome'],
  activePhases: string[],
  due: Case['due'],
  termSuspended: boolean,
  incident: Case['incident'],
  erasedAt: Case['erasedAt'],
];

type ClockValues = [
  deadline: string,
  generation: number,
  status: PackedClock['status'],
  dueAt: number | null,
  alertOn: string | null,
  clock: number,
  digest: string | undefined,
  accountPart: number | undefined,
];

type MessageValues = [
  caseId: string,
  seq: number,
  place: string,
  position: number,
  kind: PackedMessage['kind'],
  consultation: string | null,
  effect: number | null,
  nextAt: number,
  createdAt: number,
];

/** What most steps have nothing of. */
type RareParts = Omit<
  PackedStep,
  | 'expectedVersion'
  | 'idempotency'
  | 'case'
  | 'seq'
  | 'at'
  | 'procedureVersion'
  | 'procedureHash'
  | 'bytes'
  | 'ends'
  | 'clocks'
  | 'outbox'
>;

/** Shared by all the steps that have none: nobody writes to it. */
const NOTHING_RARE: RareParts = {
  tasks: [],
  redatedTasks: [],
  closedTasks: [],
  abandoned: [],
  documents: [],
  registerEntries: [],
  fileNumber: undefined,
  settledClocks: undefined,
  sensorHit: undefined,
  origin: undefined,
  refusal: undefined,
  access: undefined,
};

type StepMessage = [
  id: number,
  entity: string,
  expectedVersion: number,
  key: string,
  bodyHash: string,
  seq: number,
  at: number,
  procedureVersion: number,
  procedureHash: string,
  of: CaseValues,
  ends: number[],
  clocks: ClockValues[],
  outbox: MessageValues[],
  rare: RareParts | null,
];

function rareOf(step: PackedStep): RareParts | null {
  const { tasks, redatedTasks, closedTasks, abandoned, documents, registerEntries } = step;
  const { fileNumber, settledClocks, sensorHit, origin, refusal, access } = step;
  const listed = [tasks, redatedTasks, closedTasks, abandoned, documents, registerEntries];
  const single = [fileNumber, settledClocks, sensorHit, origin, refusal, access];
  if (listed.every(({ length }) => length === 0) && single.every((part) => part === undefined)) return null;
  return {
    tasks,
    redatedTasks,
    closedTasks,
    abandoned,
    documents,
    registerEntries,
    fileNumber,
    settledClocks,
    sensorHit,
    origin,
    refusal,
    access,
  };
}

const caseValues = (of: Case): CaseValues => [
  of.caseId,
  of.reference,
  of.number,
  of.procedureId,
  of.procedureVersion,
  of.procedureHash,
  of.entry,
  of.subject.kind,
  of.subject.id,
  of.personId,
  of.language,
  of.version,
  of.openedAt,
  of.updatedAt,
  of.endedAt,
  of.outcome,
  of.activePhases,
  of.due,
  of.termSuspended,
  of.incident,
  of.erasedAt,
];

/** Everything but the bytes. */
const toStepMessage = (id: number, entity: string, step: PackedStep): StepMessage => [
  id,
  entity,
  step.expectedVersion,
  step.idempotency.key,
  step.idempotency.bodyHash,
  step.seq,
  step.at,
  step.procedureVersion,
  step.procedureHash,
  caseValues(step.case),
  step.ends,
  step.clocks.map((row) => [
    row.deadline,
    row.generation,
    row.status,
    row.dueAt,
    row.alertOn,
    row.clock,
    row.account?.digest,
    row.account?.part,
  ]),
  step.outbox.map((row) => [
    row.caseId,
    row.seq,
    row.place,
    row.position,
    row.kind,
    row.consultation,
    row.effect,
    row.nextAt,
    row.createdAt,
  ]),
  rareOf(step),
];

function caseOf(values: CaseValues): Case {
  const [
    caseId,
    reference,
    number,
    procedureId,
    procedureVersion,
    procedureHash,
    entry,
    kind,
    id,
    personId,
    language,
    version,
    openedAt,
    updatedAt,
    endedAt,
    outcome,
    activePhases,
    due,
    termSuspended,
    incident,
    erasedAt,
  ] = values;
  return {
    caseId,
    reference,
    number,
    procedureId,
    procedureVersion,
    procedureHash,
    entry,
    subject: { kind, id },
    personId,
    language,
    version,
    openedAt,
    updatedAt,
    endedAt,
    outcome,
    activePhases,
    due,
    termSuspended,
    incident,
    erasedAt,
  };
}

function clockOf(values: ClockValues): PackedClock {
  const [deadline, generation, status, dueAt, alertOn, clock, digest, part] = values;
  const account = digest === undefined || part === undefined ? undefined : { digest, part };
  return { deadline, generation, status, dueAt, alertOn, clock, account };
}

function messageOf(values: MessageValues): PackedMessage {
  const [caseId, seq, place, position, kind, consultation, effect, nextAt, createdAt] = values;
  return { caseId, seq, place, position, kind, consultation, effect, nextAt, createdAt };
}

/** @param bytes what was packed of this step. */
function stepOf(message: StepMessage, bytes: Uint8Array): PackedStep {
  const [
    ,
    ,
    expectedVersion,
    key,
    bodyHash,
    seq,
    at,
    procedureVersion,
    procedureHash,
    of,
    ends,
    clocks,
    outbox,
    given,
  ] = message;
  const rare = given ?? NOTHING_RARE;
  return {
    expectedVersion,
    idempotency: { key, bodyHash },
    case: caseOf(of),
    seq,
    at,
    procedureVersion,
    procedureHash,
    bytes,
    ends,
    clocks: clocks.map(clockOf),
    outbox: outbox.map(messageOf),
    tasks: rare.tasks,
    redatedTasks: rare.redatedTasks,
    closedTasks: rare.closedTasks,
    abandoned: rare.abandoned,
    documents: rare.documents,
    registerEntries: rare.registerEntries,
    fileNumber: rare.fileNumber,
    settledClocks: rare.settledClocks,
    sensorHit: rare.sensorHit,
    origin: rare.origin,
    refusal: rare.refusal,
    access: rare.access,
  };
}

/** What is asked for together: the steps as messages, and their bytes one after another. */
export interface Bundle {
  calls: (AskedWrite | StepMessage)[];
  bytes: Uint8Array;
}

const packedOf = ({ part, verb, given }: VerbCall): [string, PackedStep] | undefined =>
  part === 'cases' && verb === 'commitPacked' ? (given as [string, PackedStep]) : undefined;

/** @param calls in the order in which they were asked for. */
export function bundleOf(calls: readonly AskedWrite[]): Bundle {
  const blocks: Uint8Array[] = [];
  let length = 0;
  const bundled = calls.map((call) => {
    const packed = packedOf(call);
    if (packed === undefined) return call;
    const [entity, step] = packed;
    blocks.push(step.bytes);
    length += step.bytes.length;
    return toStepMessage(call.id, entity, step);
  });
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return { calls: bundled, bytes };
}

/** The calls as they were asked for, in their order. */
export function callsOf({ calls, bytes }: Bundle): AskedWrite[] {
  let at = 0;
  return calls.map((call) => {
    if (!Array.isArray(call)) return call;
    const [id, entity] = call;
    const length = call[10].at(-1) ?? 0;
    const step = stepOf(call, bytes.subarray(at, at + length));
    at += length;
    return { id, part: 'cases', verb: 'commitPacked', given: [entity, step] };
  });
}

/** The answer of a call; that of a step which was written says only what is new to who asked. */
export function answerTo(id: number, call: VerbCall, answer: unknown): WriteAnswer {
  if (packedOf(call) === undefined) return { id, answer };
  // The answer of that verb.
  const result = answer as CommitResult;
  if (!result.ok || result.replayed) return { id, answer };
  return [id, result.receipt.number, result.receipt.registered];
}

/** The whole answer again. */
export function resultOf(call: VerbCall, [, number, registered]: StepWritten): CommitResult {
  const packed = packedOf(call);
  if (packed === undefined) throw new TypeError('The writer answered a step to what was none.');
  return { ok: true, receipt: receiptOf(packed[1], number, registered), replayed: false };
}
