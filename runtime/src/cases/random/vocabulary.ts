/** The few names that random procedures share, so that their parts meet: deadlines, tasks, questions, letters. */
import type { LocalizedText, ProcedureInput, Step, Trigger } from '@oficio/schemas/definition';
import fc from 'fast-check';

export const text = (words: string): LocalizedText => ({ es: words, 'ca-valencia': words });

export const deadlines = ['d1', 'd2', 'd3'] as const;
export const MAXIMUM_TERM = 'maximumTerm';
export const tasks = ['look', 'check'] as const;
export const taskOutcomes = ['yes', 'no'] as const;
export const dataNeeds = ['home', 'income'] as const;
export const letters = ['offer', 'hearing'] as const;
export const raised = ['r1', 'r2'] as const;
export const messages = ['paid', 'called'] as const;
export const answerResults = ['verified', 'notVerified', 'unavailable'] as const;
export const notified = ['madeAvailable', 'accessed', 'rejected', 'deemedRejected', 'failed'] as const;

/** Counts the transitions that a chart takes by itself: they stop at a bound, so that no chart runs for ever. */
export const TURNS = 'turns';
export const TURNS_BOUND = 5;
/** The same for the answers to letters, which are told as soon as they leave: some send others. */
export const HEARD = 'heard';
export const HEARD_BOUND = 12;

const norm = { norm: 'Ley 39/2015', article: '22.1.a' };
const scope = fc.constantFrom('phase' as const, 'case' as const);
const term = fc.oneof(
  fc.record({ amount: fc.integer({ min: 12, max: 24 }), unit: fc.constant('hours' as const) }),
  fc.record({
    amount: fc.integer({ min: 1, max: 9 }),
    unit: fc.constantFrom('workingDays' as const, 'naturalDays' as const),
  }),
  fc.record({ amount: fc.constant(1), unit: fc.constant('months' as const) }),
);
const days = fc.record({ amount: fc.integer({ min: 1, max: 4 }), unit: fc.constant('workingDays' as const) });

const startDeadline: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('startDeadline' as const),
  deadline: fc.constantFrom(...deadlines),
  term,
  from: fc.oneof(
    { weight: 2, arbitrary: fc.constant({ kind: 'entry' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('notification' as const),
        communication: fc.constantFrom(...letters),
      }),
    },
  ),
  scope,
});

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: startDeadline },
  fc.constant<Step>({
    kind: 'startDeadline',
    deadline: MAXIMUM_TERM,
    term: { amount: 6, unit: 'workingDays' },
    from: { kind: 'entry' },
    scope: 'case',
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('assignTask' as const),
      task: fc.constantFrom(...tasks),
      scope,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('consult' as const),
      dataNeed: fc.constantFrom(...dataNeeds),
      retry: fc.record({ times: fc.integer({ min: 0, max: 2 }), within: days }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('communicate' as const),
      communication: fc.constantFrom(...letters),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('raise' as const), event: fc.constantFrom(...raised) }),
  },
  fc.record({ kind: fc.constant('cancelDeadline' as const), deadline: fc.constantFrom(...deadlines) }),
  fc.record({
    kind: fc.constant('extendDeadline' as const),
    deadline: fc.constantFrom(...deadlines),
    by: days,
  }),
  fc.record({
    kind: fc.constant('suspendTerm' as const),
    reason: fc.constant(text('mend')),
    legalBasis: fc.constant(norm),
    communicatedBy: fc.constantFrom(...letters),
  }),
  fc.constant<Step>({ kind: 'resumeTerm' }),
  fc.record({
    kind: fc.constant('extendTerm' as const),
    by: days,
    reason: fc.constant(text('more time')),
    legalBasis: fc.constant(norm),
  }),
  fc
    .integer({ min: 0, max: 4 })
    .map((value): Step => ({ kind: 'setField', field: 'score', to: { op: 'value', of: { value } } })),
  fc.constant<Step>({ kind: 'register', book: 'entry', name: text('entry') }),
  fc.constant<Step>({ kind: 'issueDocument', document: 'act', name: text('act') }),
  fc.constant<Step>({ kind: 'publishStatus', status: text('on its way') }),
);

/** Triggers that somebody or something outside the chart pulls. */
export const outsideTrigger: fc.Arbitrary<Trigger> = fc.oneof(
  fc.constantFrom<Trigger>(
    { kind: 'citizen', action: 'confirm' },
    { kind: 'citizen', action: 'refuse' },
    { kind: 'citizen', action: 'submit', form: 'claim' },
  ),
  fc.record({
    kind: fc.constant('officer' as const),
    task: fc.constantFrom(...tasks),
    outcome: fc.constantFrom(...taskOutcomes),
  }),
  fc.record({ kind: fc.constant('deadline' as const), deadline: fc.constantFrom(...deadlines) }),
  fc.record({
    kind: fc.constant('answer' as const),
    dataNeed: fc.constantFrom(...dataNeeds),
    result: fc.constantFrom(...answerResults),
  }),
  fc.record({
    kind: fc.constant('notification' as const),
    communication: fc.constantFrom(...letters),
    state: fc.constantFrom(...notified),
  }),
  fc.record({
    kind: fc.constant('message' as const),
    message: fc.constantFrom(...messages),
    correlateBy: fc.constant('case' as const),
  }),
);

/** Triggers that the chart pulls by itself. */
export const ownTrigger: fc.Arbitrary<Trigger> = fc.oneof(
  fc.record({ kind: fc.constant('raised' as const), event: fc.constantFrom(...raised) }),
  fc.constant<Trigger>({ kind: 'done' }),
  fc.constant<Trigger>({ kind: 'always' }),
);

/** What the charts speak of, declared. */
export const declared: Pick<ProcedureInput, 'dataNeeds' | 'fields' | 'tasks' | 'forms' | 'communications'> = {
  dataNeeds: dataNeeds.map((id) => ({
    id,
    name: text(id),
    fields: [`${id}.held`],
    source: { kind: 'ownRegister', name: text('register') },
    legalGround: 'law',
    purpose: text('test'),
    oppositionAllowed: false,
    validityDays: 1,
  })),
  fields: [
    ...dataNeeds.map((id) => ({
      id: `${id}.held`,
      name: text(id),
      type: 'boolean' as const,
      setBy: { kind: 'dataNeed' as const, dataNeed: id },
    })),
    { id: 'score', name: text('score'), type: 'number', setBy: { kind: 'step' } },
    { id: 'asked', name: text('asked'), type: 'number', setBy: { kind: 'form', form: 'claim' } },
    { id: TURNS, name: text(TURNS), type: 'number', setBy: { kind: 'step' } },
    { id: HEARD, name: text(HEARD), type: 'number', setBy: { kind: 'step' } },
    {
      id: 'total',
      name: text('total'),
      type: 'number',
      setBy: {
        kind: 'computation',
        computation: {
          op: 'add',
          left: { op: 'value', of: { field: 'score' } },
          right: { op: 'value', of: { field: 'asked' } },
        },
      },
    },
  ],
  tasks: tasks.map((id, index) => ({
    id,
    name: text(id),
    unit: 'urbanism',
    outcomes: taskOutcomes.map((outcome) => ({ id: outcome, label: text(outcome) })),
    ...(index > 0 && { notBy: tasks[0] }),
  })),
  forms: [
    {
      id: 'claim',
      title: text('claim'),
      questions: [{ id: 'asked', kind: 'number', label: text('asked'), sets: 'asked', required: false }],
    },
  ],
  communications: letters.map((id) => ({
    id,
    name: text(id),
    legalKind: 'notification',
    channels: ['sede'],
    subject: text(id),
    body: text(id),
  })),
};
