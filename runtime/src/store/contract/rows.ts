/** Rows for the contract: valid, small, and changed where a test needs it. */
import { createHash } from 'node:crypto';
import type { Clock } from '@oficio/schemas/interpret';
import type { CaseRecord, MessageRow, NotificationRow, StepCommit, TaskRow } from '../../ports/index.js';

export const T0 = 1_768_464_000_000;
export const TOWN = 'alqueria';
export const OTHER_TOWN = 'manises';
/** A SHA-256 as the engine makes them. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const DEFINITION_HASH = hashOf('definition');
const text = (es: string) => ({ es, 'ca-valencia': es });

export function caseRow(caseId: string, change: Partial<CaseRecord> = {}): CaseRecord {
  return {
    caseId,
    reference: `OF-2026-${caseId}`,
    number: null,
    procedureId: 'bench-permit',
    procedureVersion: 1,
    procedureHash: DEFINITION_HASH,
    entry: 'offer',
    subject: { kind: 'household', id: `home-${caseId}` },
    personId: `person-${caseId}`,
    language: 'ca-valencia',
    version: 1,
    openedAt: T0,
    updatedAt: T0,
    endedAt: null,
    outcome: null,
    activePhases: ['offered'],
    visitedPhases: ['offered'],
    takenTransitions: [],
    due: null,
    termSuspended: false,
    publicStatus: null,
    incident: null,
    snapshot: {
      procedure: 'bench-permit',
      version: 1,
      hash: DEFINITION_HASH,
      state: { value: 'offered', context: {} },
    },
    ...change,
  };
}

export function commitOf(record: CaseRecord, change: Partial<StepCommit> = {}): StepCommit {
  const { caseId, version } = record;
  return {
    expectedVersion: version - 1,
    case: record,
    journal: {
      caseId,
      seq: version,
      at: record.updatedAt,
      today: '2026-01-15',
      actor: { kind: 'officer', id: 'ana' },
      cause: `key-${caseId}-${version}`,
      event: version === 1 ? null : { kind: 'citizen', action: 'confirm', answers: {} },
      opening: version === 1 ? { entry: 'offer', fields: {} } : null,
      from: [],
      to: record.activePhases,
      exited: [],
      entered: record.activePhases,
      transitions: [],
      effects: [],
      explanations: [],
      procedureVersion: 1,
      procedureHash: DEFINITION_HASH,
    },
    clocks: [],
    tasks: [],
    redatedTasks: [],
    closedTasks: [],
    outbox: [],
    abandoned: [],
    documents: [],
    registerEntries: [],
    idempotency: { key: `key-${caseId}-${version}`, bodyHash: hashOf(`body-${caseId}-${version}`) },
    ...change,
  };
}

export function clockRow(deadline: string, change: Partial<Clock> = {}): Clock {
  return {
    deadline,
    generation: 1,
    rule: { term: { amount: 10, unit: 'naturalDays' }, from: { kind: 'entry' } },
    scope: 'phase',
    phase: 'offered',
    status: 'running',
    startsFrom: '2026-01-15',
    due: '2026-01-25',
    dueAt: T0 + 1000,
    steps: [],
    warnings: [],
    suspensions: [],
    extensions: [],
    startedAt: '2026-01-15T09:00',
    ...change,
  };
}

export function taskRow(caseId: string, taskId: string, change: Partial<TaskRow> = {}): TaskRow {
  return {
    taskId,
    kind: 'procedure',
    caseId,
    task: 'decide',
    generation: 1,
    name: text('Decidir'),
    phase: 'deciding',
    unit: 'urbanism',
    role: 'officer',
    status: 'open',
    assignee: null,
    createdAt: T0,
    due: null,
    outcome: null,
    completedBy: null,
    completedAt: null,
    failure: null,
    ...change,
  };
}

export function letterTo(caseId: string, index = 0, change: { notBefore?: number } = {}) {
  return {
    effectId: `${caseId}:1:${index}`,
    caseId,
    effect: { kind: 'communicate' as const, communication: `letter${index}`, phase: 'offered' },
    notBefore: change.notBefore ?? T0,
    createdAt: T0,
  };
}

export function messageRow(messageId: string, change: Partial<MessageRow> = {}): MessageRow {
  return {
    messageId,
    effectId: `effect-${messageId}`,
    caseId: 'c1',
    procedureId: 'bench-permit',
    templateVersion: 1,
    communication: 'offerLetter',
    name: text('Oferta'),
    personId: 'person-c1',
    channel: 'email',
    to: 'persona@persona.example',
    language: 'es',
    subject: 'Un banco',
    html: '<p>Un banco</p>',
    text: 'Un banco',
    state: 'queued',
    createdAt: T0,
    updatedAt: T0,
    ...change,
  };
}

export const notificationRow = (
  effectId: string,
  change: Partial<NotificationRow> = {},
): NotificationRow => ({
  effectId,
  caseId: 'c1',
  communication: 'granted',
  personId: 'person-c1',
  facts: {
    obliged: false,
    elected: true,
    availableOn: '2026-01-15',
    attempts: [],
    policy: { rejectionDay: 'tenth', dutyMetBy: 'secondAttempt' },
  },
  told: [],
  dueAt: T0 + 100,
  version: 1,
  createdAt: T0,
  ...change,
});
