/** What somebody or something outside may tell a random case, rightly or not. */
import type { CaseEventInput } from '@oficio/schemas/interpret';
import fc from 'fast-check';
import {
  answerResults,
  dataNeeds,
  deadlines,
  letters,
  messages,
  notified,
  taskOutcomes,
  tasks,
} from './vocabulary.js';

const values = fc.record({ score: fc.integer({ min: 0, max: 4 }) });

export const randomEvent: fc.Arbitrary<CaseEventInput> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<CaseEventInput>(
      { kind: 'citizen', action: 'confirm' },
      { kind: 'citizen', action: 'refuse' },
      { kind: 'citizen', action: 'submit', form: 'claim', answers: { asked: 3 } },
      { kind: 'citizen', action: 'submit', form: 'claim', answers: { asked: 'many' } },
      { kind: 'citizen', action: 'appeal' },
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('officer' as const),
      task: fc.constantFrom(...tasks),
      outcome: fc.constantFrom(...taskOutcomes),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      dataNeed: fc.constantFrom(...dataNeeds),
      result: fc.constantFrom(...answerResults),
      values,
      generation: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    }),
  },
  // As the connector of another system tells it; the letters of the town itself are followed: see `FactMove`.
  fc.record({
    kind: fc.constant('notification' as const),
    communication: fc.constantFrom(...letters),
    state: fc.constantFrom(...notified),
    on: fc.constant('2026-01-15'),
  }),
  fc.record({ kind: fc.constant('message' as const), message: fc.constantFrom(...messages), values }),
  // Nobody may say that a term is over but the clock: before its day this must be refused.
  fc.record({
    kind: fc.constant('deadline' as const),
    deadline: fc.constantFrom(...deadlines),
    generation: fc.integer({ min: 1, max: 3 }),
  }),
  fc.constant<CaseEventInput>({ kind: 'citizen', action: 'withdraw' }),
);
