/** What happens to a random case: events of every kind, on time, late or repeated, and time that passes. */
import type { CaseEventInput } from '@oficio/schemas/interpret';
import fc from 'fast-check';
import { type CrashPoint, crashPoints } from '../fixtures/crashing-store.js';
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

export type Move =
  /** `crash`: where the process dies in the life in which processes die. */
  | { kind: 'event'; event: CaseEventInput; by: 'ana' | 'josep' | undefined; crash: CrashPoint | undefined }
  /** The same command once more, with the same key. */
  | { kind: 'again' }
  | { kind: 'wait'; hours: number };

const values = fc.record({ score: fc.integer({ min: 0, max: 4 }) });

const event: fc.Arbitrary<CaseEventInput> = fc.oneof(
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
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('notification' as const),
      communication: fc.constantFrom(...letters),
      state: fc.constantFrom(...notified),
      on: fc.constant('2026-01-15'),
    }),
  },
  fc.record({ kind: fc.constant('message' as const), message: fc.constantFrom(...messages), values }),
  // Nobody may say that a term is over but the clock: before its day this must be refused.
  fc.record({
    kind: fc.constant('deadline' as const),
    deadline: fc.constantFrom(...deadlines),
    generation: fc.integer({ min: 1, max: 3 }),
  }),
  fc.constant<CaseEventInput>({ kind: 'citizen', action: 'withdraw' }),
);

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('event' as const),
      event,
      by: fc.constantFrom('ana' as const, 'josep' as const, undefined),
      crash: fc.option(fc.constantFrom(...crashPoints), { nil: undefined }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 200 }) }),
  },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'again' }) },
);

export const randomLife: fc.Arbitrary<Move[]> = fc.array(move, { minLength: 4, maxLength: 14, size: 'max' });
