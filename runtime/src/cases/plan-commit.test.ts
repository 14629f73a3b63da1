import { compileProcedure } from '@oficio/schemas/compile';
import { buildCalendar } from '@oficio/schemas/deadlines';
import { parseProcedure } from '@oficio/schemas/definition';
import type { CaseEvent, Effect, Step, StoredSnapshot } from '@oficio/schemas/interpret';
import { describe, expect, it } from 'vitest';
import { caseRow, clockRow } from '../store/contract/rows.js';
import type { CaseMoment } from './case-moment.js';
import { benchPermit } from './fixtures/bench-permit.js';
import { testCalendar } from './fixtures/test-town.js';
import { type PlanContext, planCommit } from './plan-commit.js';

const parsed = parseProcedure(benchPermit);
if (!parsed.ok) throw new Error('the test procedure cannot be read');
const compiled = compileProcedure(parsed.procedure, { version: 1, hash: 'h1' });

const moment: CaseMoment = {
  at: Date.parse('2026-01-15T08:00:00Z'),
  legalAt: Date.parse('2026-01-15T08:00:00Z'),
  today: '2026-01-15',
  localNow: '2026-01-15T09:00',
  calendar: buildCalendar([testCalendar]),
  zone: 'Europe/Madrid',
};
const text = { es: 'Texto', 'ca-valencia': 'Text' };
const snapshot: StoredSnapshot = {
  procedure: 'bench-permit',
  version: 1,
  hash: 'h1',
  state: { context: { suspension: { communicatedBy: 'x', since: '2026-01-10' } } },
};

const stepOf = (effects: Effect[], change: Partial<Step> = {}): Step => ({
  snapshot,
  from: ['offered'],
  to: ['checking'],
  exited: ['offered'],
  entered: ['checking'],
  transitions: ['confirm'],
  effects,
  explanations: [],
  ...change,
});

function plan(
  effects: Effect[],
  change: Partial<Step> = {},
  event: CaseEvent | null = null,
  clocks = [clockRow('offerEnd')],
) {
  let count = 0;
  const next = (): string => {
    count += 1;
    return `id${count}`;
  };
  const context: PlanContext = {
    compiled,
    moment,
    happened: { actor: { kind: 'officer', id: 'ana' }, cause: 'key', event, opening: null },
    idempotency: { key: 'key', bodyHash: 'body' },
    newId: next,
    family: { members: [] },
    newCode: () => 'CSV-1',
  };
  return planCommit({ case: caseRow('c1'), clocks }, stepOf(effects, change), context);
}

describe('an effect becomes', () => {
  it.each<[string, Effect, object]>([
    ['a file number', { kind: 'openFile', entry: 'offer' }, { fileNumber: { series: 'BANC', year: 2026 } }],
    [
      'a task with its unit, role and last day',
      { kind: 'assignTask', task: 'decide', generation: 2, phase: 'deciding' },
      {
        tasks: [
          {
            taskId: 'id1',
            task: 'decide',
            generation: 2,
            unit: 'urbanism',
            role: 'officer',
            due: '2026-01-22',
          },
        ],
      },
    ],
    [
      'a task that is done, with who did it',
      { kind: 'completeTask', task: 'decide', generation: 1, outcome: 'grant' },
      { closedTasks: [{ task: 'decide', status: 'done', outcome: 'grant', by: 'ana' }] },
    ],
    [
      'a task that is withdrawn',
      { kind: 'withdrawTask', task: 'decide', generation: 1 },
      { closedTasks: [{ task: 'decide', status: 'withdrawn' }] },
    ],
    [
      'a document with its code',
      { kind: 'issueDocument', document: 'permit', name: text, phase: 'granted' },
      {
        documents: [
          { documentId: 'id1', caseId: 'c1', document: 'permit', code: 'CSV-1', issuedAt: moment.at },
        ],
      },
    ],
    [
      'an entry in the book of its year',
      { kind: 'register', book: 'entry', name: text },
      { registerEntries: [{ entryId: 'id1', book: 'entry', year: 2026 }] },
    ],
    [
      'a letter for the relay, under a stable id',
      { kind: 'communicate', communication: 'offerLetter', phase: 'offered' },
      { outbox: [{ effectId: 'c1:2:0', notBefore: moment.at }] },
    ],
    [
      'a survey that waits for its day',
      { kind: 'survey', survey: 's', after: { amount: 3, unit: 'workingDays' } },
      { outbox: [{ effectId: 'c1:2:0', notBefore: Date.parse('2026-01-20T23:00:00Z') }] },
    ],
    [
      'a consultation that is not sent',
      { kind: 'abandonConsultation', dataNeed: 'residence', generation: 1 },
      { abandoned: [{ dataNeed: 'residence', generation: 1 }] },
    ],
    [
      'a clock that has stopped',
      { kind: 'cancelDeadline', deadline: 'offerEnd', generation: 1 },
      { clocks: [], settledClocks: [{ deadline: 'offerEnd', status: 'cancelled' }], case: { due: null } },
    ],
    ['a text for the person', { kind: 'publishStatus', status: text }, { case: { publicStatus: text } }],
  ])('%s', (_, effect, expected) => {
    expect(plan([effect])).toMatchObject(expected);
  });

  it('rows numbered by its place in the step', () => {
    const letter = { kind: 'communicate', communication: 'offerLetter', phase: 'offered' } as const;
    expect(
      plan([{ kind: 'publishStatus', status: text }, letter, letter]).outbox.map((row) => row.effectId),
    ).toEqual(['c1:2:1', 'c1:2:2']);
  });
});

describe('the case after a step', () => {
  it('has moved by one version, with where it has been', () => {
    expect(plan([])).toMatchObject({
      expectedVersion: 1,
      case: {
        version: 2,
        activePhases: ['checking'],
        visitedPhases: ['offered', 'checking'],
        takenTransitions: ['confirm'],
        due: '2026-01-25',
        termSuspended: true,
        endedAt: null,
        incident: null,
      },
    });
  });

  it('is over, without a last day, when the step ends it', () => {
    const ended = plan([], { ended: { phase: 'granted', outcome: 'granted' } });
    expect(ended.case).toMatchObject({ endedAt: moment.at, outcome: 'granted', due: null });
  });

  it('writes only the clocks that changed', () => {
    expect(plan([]).clocks).toEqual([]);
  });

  it('remembers who said no, and only them', () => {
    const refuse: CaseEvent = { kind: 'citizen', action: 'refuse', answers: {} };
    expect(plan([], {}, refuse).refusal).toEqual({
      procedureId: 'bench-permit',
      personId: 'person-c1',
      householdId: 'home-c1',
      on: '2026-01-15',
      caseId: 'c1',
    });
    expect(plan([], {}, { kind: 'citizen', action: 'confirm', answers: {} }).refusal).toBeUndefined();
  });
});
