import { describe, expect, it } from 'vitest';
import type { CommitResult } from '../../../ports/index.js';
import { T0, TOWN, taskRow } from '../../contract/rows.js';
import type { PackedStep } from '../cases/packed-step.js';
import type { AskedWrite } from './messages.js';
import { answerTo, bundleOf, callsOf, resultOf } from './step-message.js';

const bare = (caseId: string, ...packed: number[]): PackedStep => ({
  expectedVersion: 3,
  idempotency: { key: `key-${caseId}`, bodyHash: 'b'.repeat(64) },
  case: {
    caseId,
    reference: 'OF-2026-AAAA-00',
    number: null,
    procedureId: 'grant',
    procedureVersion: 2,
    procedureHash: 'a'.repeat(64),
    entry: 'application',
    subject: { kind: 'household', id: 'H1' },
    personId: 'P1',
    language: 'ca-valencia',
    version: 4,
    openedAt: T0,
    updatedAt: T0 + 1,
    endedAt: null,
    outcome: null,
    activePhases: ['instruction', 'consultation'],
    due: '2026-02-03',
    termSuspended: false,
    incident: null,
    erasedAt: undefined,
  },
  seq: 4,
  at: T0 + 1,
  procedureVersion: 2,
  procedureHash: 'a'.repeat(64),
  bytes: Uint8Array.from(packed),
  ends: [1, 1, 2, packed.length],
  clocks: [],
  outbox: [],
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
});

/** With something of everything that a step can write. */
const full = (): PackedStep => ({
  ...bare('full', 7, 8, 9, 10),
  clocks: [
    {
      deadline: 'reply',
      generation: 2,
      status: 'running',
      dueAt: T0,
      alertOn: null,
      clock: 3,
      account: undefined,
    },
    {
      deadline: 'maximumTerm',
      generation: 1,
      status: 'running',
      dueAt: null,
      alertOn: '2026-03-01',
      clock: 2,
      account: { digest: 'c'.repeat(64), part: 3 },
    },
  ],
  outbox: [
    {
      caseId: 'full',
      seq: 4,
      place: '0',
      position: 0,
      kind: 'communicate',
      consultation: null,
      effect: 2,
      nextAt: T0,
      createdAt: T0,
    },
  ],
  tasks: [taskRow('full', 't1')],
  redatedTasks: [{ task: 'check', generation: 1, due: '2026-02-01' }],
  closedTasks: [{ task: 'check', generation: 1, status: 'withdrawn', at: T0 }],
  abandoned: [{ dataNeed: 'census', generation: 1 }],
  documents: [
    {
      documentId: 'd1',
      caseId: 'full',
      document: 'resolution',
      name: { es: 'Resolución', 'ca-valencia': 'Resolució', en: 'Decision' },
      phase: 'resolved',
      issuedAt: T0,
      code: 'AAAA-BBBB',
    },
  ],
  registerEntries: [
    { entryId: 'e1', book: 'exit', name: { es: 'a', 'ca-valencia': 'b', en: 'c' }, at: T0, year: 2026 },
  ],
  fileNumber: { series: 'TRA', year: 2026 },
  settledClocks: [{ deadline: 'offer', generation: 1, status: 'met' }],
  sensorHit: { procedureId: 'grant', sensorId: 's', period: '2026', subject: 'P1', runId: 'r', at: T0 },
  origin: { parentCaseId: 'c0', startedBy: 'e0', together: 1 },
  refusal: { procedureId: 'grant', personId: 'P1', householdId: null, on: '2026-01-15', caseId: 'full' },
  access: {
    at: T0,
    who: 'a1',
    verb: 'counter.confirm',
    caseId: 'full',
    personId: 'P1',
    outcome: 'allowed',
    detail: null,
  },
});

const asked = (id: number, step: PackedStep): AskedWrite => ({
  id,
  part: 'cases',
  verb: 'commitPacked',
  given: [TOWN, step],
});

describe('what crosses between the threads', () => {
  it('is what was asked for, in its order, each step with its own bytes', () => {
    const other: AskedWrite = { id: 2, part: 'outbox', verb: 'markDone', given: [TOWN, 'c1:1:0', T0] };
    const calls = [asked(1, bare('one', 1, 2, 3)), other, asked(3, full()), asked(4, bare('two', 4, 5))];
    expect(callsOf(structuredClone(bundleOf(calls)))).toEqual(calls);
  });

  it('is no step at all as well', () => {
    expect(callsOf(structuredClone(bundleOf([])))).toEqual([]);
  });

  const written: CommitResult = {
    ok: true,
    replayed: false,
    receipt: {
      caseId: 'one',
      reference: 'OF-2026-AAAA-00',
      number: '2026/TRA/00001',
      version: 4,
      activePhases: ['instruction', 'consultation'],
      outcome: null,
      registered: [{ book: 'exit', number: '2026-S-RE-000001', at: T0 }],
    },
  };

  it('brings back the whole receipt of a step that was written, from what is new of it', () => {
    const call = asked(1, bare('one', 1, 2, 3));
    const answer = structuredClone(answerTo(1, call, written));
    if (!Array.isArray(answer)) throw new Error('a step that was written is answered in short');
    expect(answer).toHaveLength(3);
    expect(resultOf(call, answer)).toEqual(written);
  });

  it.each<CommitResult>([
    { ok: false, code: 'case.stale' },
    { ...written, replayed: true },
  ])('brings back any other answer as it is', (answer) => {
    expect(answerTo(1, asked(1, bare('one', 1, 2, 3)), answer)).toEqual({ id: 1, answer });
  });
});
