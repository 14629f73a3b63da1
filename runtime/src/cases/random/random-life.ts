/** What happens to a random case and to the town around it, and time that passes with the machine on or off. */
import type { CaseEventInput } from '@oficio/schemas/interpret';
import fc from 'fast-check';
import { type CrashPoint, crashPoints } from '../fixtures/crashing-store.js';
import { randomEvent } from './random-events.js';

/** Where the process dies, in the life in which processes die: at a point of the first or of a later commit. */
export interface Death {
  at: CrashPoint;
  commit: number;
}
interface Mortal {
  crash: Death | undefined;
}

export interface EventMove extends Mortal {
  kind: 'event';
  /** A number picks one of those that the case listens for at that moment. */
  event: CaseEventInput | number;
  by: 'ana' | 'josep' | undefined;
}

const letterFacts = ['opened', 'turnedDown', 'absent', 'delivered', 'refused', 'published'] as const;

/** Something happened to a letter that is followed as a notification. */
export interface FactMove extends Mortal {
  kind: 'fact';
  /** Picks the letter among those of the case. */
  which: number;
  fact: (typeof letterFacts)[number];
  /** How long ago, for what is written down afterwards: attempts on paper and publications. */
  hoursAgo: number;
}

/** A non-working day that the town adds or takes away while its cases run. */
export interface CalendarMove extends Mortal {
  kind: 'calendar';
  /** The one that is added: days from today, or from the last day of a term that runs; undefined takes one away. */
  day: { from: 'today' | number; days: number } | undefined;
}

export type Move =
  | EventMove
  | FactMove
  | CalendarMove
  /** The same command once more, with the same key. */
  | { kind: 'again' }
  /** Several commands at one instant. */
  | {
      kind: 'together';
      moves: EventMove[];
      /** The first one comes twice, with one key. */
      twice: boolean;
      /** The others come through another process over the same store: which goes first is free. */
      rival: boolean;
    }
  | ({ kind: 'wait'; hours: number } & Mortal)
  /** The machine stands still, and what happens meanwhile is seen first when it comes back. */
  | ({ kind: 'outage'; hours: number; first: EventMove } & Mortal)
  | { kind: 'erase' };

const crash: fc.Arbitrary<Death | undefined> = fc.option(
  fc.record({ at: fc.constantFrom(...crashPoints), commit: fc.constantFrom(1, 1, 1, 2, 3) }),
  { nil: undefined, freq: 2 },
);

const eventMove: fc.Arbitrary<EventMove> = fc.record({
  kind: fc.constant('event' as const),
  event: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 60 }) }, { weight: 1, arbitrary: randomEvent }),
  by: fc.constantFrom('ana' as const, 'josep' as const, undefined),
  crash,
});

const feast = fc.oneof(
  fc.record({ from: fc.constant('today' as const), days: fc.integer({ min: -4, max: 30 }) }),
  fc.record({ from: fc.nat({ max: 3 }), days: fc.integer({ min: -3, max: 1 }) }),
);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 12, arbitrary: eventMove },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      hours: fc.integer({ min: 1, max: 300 }),
      crash,
    }),
  },
  { weight: 2, arbitrary: fc.constant<Move>({ kind: 'again' }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('fact' as const),
      which: fc.nat({ max: 5 }),
      fact: fc.constantFrom(...letterFacts),
      hoursAgo: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 96 })),
      crash,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('calendar' as const),
      day: fc.option(feast, { nil: undefined, freq: 3 }),
      crash,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('together' as const),
      moves: fc.array(eventMove, { minLength: 2, maxLength: 3 }),
      twice: fc.boolean(),
      rival: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('outage' as const),
      hours: fc.integer({ min: 1, max: 600 }),
      first: eventMove,
      crash,
    }),
  },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'erase' }) },
);

export interface Life {
  moves: Move[];
  /** Mail servers and other offices fail for a while: how often they are tried again depends on when processes die. */
  foul: boolean;
}

export const randomLife: fc.Arbitrary<Life> = fc.record({
  moves: fc.array(move, { minLength: 5, maxLength: 15, size: 'max' }),
  foul: fc.oneof({ weight: 2, arbitrary: fc.constant(false) }, fc.constant(true)),
});

const isMortal = (move: Move): boolean => 'crash' in move && move.crash !== undefined;

/** Whether a life must tell the same story however it is lived: nothing in it is decided by who comes first. */
export const isForeseeable = ({ moves, foul }: Life): boolean =>
  moves.every((one) => one.kind !== 'together' || !one.rival) && !(foul && moves.some(isMortal));
