/**
 * The notification state machine (arts. 40 to 44): from the facts of one notification, its state, the day from which the
 * person's terms count, and the day on which the Administration met its duty. The two clocks are never mixed.
 */
import { z } from 'zod';
import type { Calendar } from './calendar.js';
import { fromDay, type IsoDate, isoDate, toDay } from './civil-date.js';
import type { ExplanationStep, Warning } from './explanation.js';
import { localHour, parseLocalDateTime } from './local-date-time.js';
import {
  availableStep,
  closeByClockWarning,
  effectStep,
  flawStep,
  notSentStep,
  paperStep,
  postedStep,
  secondAttemptStep,
  unknownAddressStep,
} from './notification-texts.js';
import {
  type AttemptFlaw,
  closeByClock,
  type PaperAttempt,
  paperAttempt,
  secondAttemptFlaws,
  secondAttemptLimit,
} from './paper-attempts.js';

/** zod: what a town decides where the law is disputed. */
export const notificationPolicy = z.strictObject({
  /** Which day an unopened notification counts as rejected: the tenth from its availability, or the one after. */
  rejectionDay: z.enum(['tenth', 'eleventh']).default('tenth'),
  /** Which attempt on paper meets the duty to notify in time (40.4; STS 597/2025 asks for both). */
  dutyMetBy: z.enum(['firstAttempt', 'secondAttempt']).default('secondAttempt'),
});
export type NotificationPolicy = z.infer<typeof notificationPolicy>;

/** zod: the facts of one notification, through all its channels. */
export const notificationFacts = z.strictObject({
  /** Obliged to electronic means (14.2, 14.3). */
  obliged: z.boolean().default(false),
  /** Chose electronic means expressly (14.1, 41.1). */
  elected: z.boolean().default(false),
  availableOn: isoDate.optional(),
  /** Left on paper, written by a person of the office: no copy of it is on the sede. */
  postedOn: isoDate.optional(),
  accessedOn: isoDate.optional(),
  rejectedOn: isoDate.optional(),
  /** Local hours and minutes of the two, where they were written down (30.1). */
  accessedHour: localHour.optional(),
  rejectedHour: localHour.optional(),
  attempts: z.array(paperAttempt).default([]),
  /** Notice in the BOE after failed attempts (44). */
  publishedOn: isoDate.optional(),
  policy: notificationPolicy.default({ rejectionDay: 'tenth', dutyMetBy: 'secondAttempt' }),
});
export type NotificationFacts = z.infer<typeof notificationFacts>;

export type NotificationState =
  | 'notSent'
  | 'available'
  | 'posted'
  | 'accessed'
  | 'rejected'
  | 'deemedRejected'
  | 'delivered'
  | 'refused'
  | 'secondAttemptDue'
  | 'attemptsInvalid'
  | 'publicationDue'
  | 'published';

export interface Notification {
  readonly state: NotificationState;
  /** The day of the notification by the town's policy: the person's terms count from it. Absent until practised. */
  readonly effectiveOn?: IsoDate;
  /** Local hour and minute of that day, `HH:mm`, where it is known: what the law presumes or publishes has none. */
  readonly effectiveHour?: string;
  /** Terms shown to the person count from here. */
  readonly effectiveEarliest?: IsoDate;
  /** Nothing is declared lost before a term counted from here. */
  readonly effectiveLatest?: IsoDate;
  /** The day on which the duty to notify within the maximum term was met (40.4, 43.3). */
  readonly administrationMetOn?: IsoDate;
  /** Last whole day to open it before it counts as rejected. */
  readonly opensUntil?: IsoDate;
  /** Last day for the second attempt on paper. */
  readonly secondAttemptBy?: IsoDate;
  /** After an invalid second attempt: last day of another that would be valid with the last one made. */
  readonly nextAttemptBy?: IsoDate;
  readonly flaws: readonly AttemptFlaw[];
  /** True when only paper can make it effective without the person's will. */
  readonly paperRequired: boolean;
  readonly steps: readonly ExplanationStep[];
  readonly warnings: readonly Warning[];
}

export type EffectKind = 'accessed' | 'rejected' | 'deemedRejected' | 'delivered' | 'refused' | 'published';

interface Effect {
  readonly kind: EffectKind;
  readonly on: IsoDate;
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  readonly hour?: string;
}

const TEN_DAYS = 10;

function plus(date: IsoDate, days: number): IsoDate {
  return fromDay(toDay(date) + days);
}

function effectOn(kind: EffectKind, on: IsoDate | undefined, hour?: string): Effect[] {
  return on === undefined
    ? []
    : [{ kind, on, earliest: on, latest: on, ...(hour !== undefined && { hour }) }];
}

/** Deemed rejection: ten natural days, never rolled, only for who is obliged or chose it (43.2). */
function deemedRejection(facts: NotificationFacts, asOf: IsoDate | undefined): Effect[] {
  const { availableOn, obliged, elected, policy } = facts;
  if (availableOn === undefined || !(obliged || elected)) return [];
  const tenth = plus(availableOn, TEN_DAYS);
  if (asOf !== undefined && toDay(asOf) <= toDay(tenth)) return [];
  const eleventh = plus(tenth, 1);
  const on = policy.rejectionDay === 'tenth' ? tenth : eleventh;
  return [{ kind: 'deemedRejected', on, earliest: tenth, latest: eleventh }];
}

interface PaperOutcome {
  readonly effects: Effect[];
  readonly metOn: IsoDate | undefined;
  readonly state: NotificationState | undefined;
  readonly secondAttemptBy?: IsoDate;
  readonly nextAttemptBy?: IsoDate;
  readonly flaws: readonly AttemptFlaw[];
  readonly steps: readonly ExplanationStep[];
  readonly warnings: readonly Warning[];
}

/** The first attempts that make a valid pair: after an invalid second one, the last may count as the first of another. */
function validPair(
  absent: readonly PaperAttempt[],
  calendar: Calendar,
): readonly [PaperAttempt, PaperAttempt] | undefined {
  for (const [index, second] of absent.entries()) {
    const first = absent
      .slice(0, index)
      .find(({ at }) => secondAttemptFlaws(at, second.at, calendar).length === 0);
    if (first) return [first, second];
  }
  return undefined;
}

function onPaper(facts: NotificationFacts, calendar: Calendar): PaperOutcome {
  const attempts = [...facts.attempts].sort((a, b) => a.at.localeCompare(b.at));
  const done = attempts.find(({ result }) => result === 'delivered' || result === 'refused');
  const dateOf = ({ at }: PaperAttempt) => parseLocalDateTime(at).date;
  const hourOf = ({ at }: PaperAttempt) => at.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:mm'.length);
  const effects = done
    ? effectOn(done.result === 'refused' ? 'refused' : 'delivered', dateOf(done), hourOf(done))
    : [];
  const quiet = { effects, flaws: [], steps: [], warnings: [] };
  if (attempts.some(({ result }) => result === 'unknownAddress')) {
    return { ...quiet, metOn: done && dateOf(done), state: 'publicationDue', steps: [unknownAddressStep()] };
  }
  const absent = attempts.filter(({ result }) => result === 'absent');
  const pair = validPair(absent, calendar);
  const first = pair?.[0] ?? absent[0];
  if (!first) return { ...quiet, metOn: done && dateOf(done), state: undefined };
  const secondAttemptBy = secondAttemptLimit(first.at, calendar);
  const valid = pair?.[1];
  const metByAttempts = facts.policy.dutyMetBy === 'firstAttempt' ? first : valid;
  const met = [metByAttempts, done].filter((one) => one !== undefined).map(dateOf);
  const metOn = met.sort()[0];
  if (valid) {
    return {
      ...quiet,
      metOn,
      state: 'publicationDue',
      secondAttemptBy,
      steps: [paperStep(dateOf(first), dateOf(valid))],
      warnings: closeByClock(first.at, valid.at) ? [closeByClockWarning(dateOf(first), dateOf(valid))] : [],
    };
  }
  const second = absent.at(-1);
  if (!second || second === first) {
    const steps = done ? [] : [secondAttemptStep(dateOf(first), secondAttemptBy)];
    return { ...quiet, metOn, state: 'secondAttemptDue', secondAttemptBy, steps };
  }
  const flaws = secondAttemptFlaws(first.at, second.at, calendar);
  return {
    ...quiet,
    metOn,
    state: 'attemptsInvalid',
    secondAttemptBy,
    nextAttemptBy: secondAttemptLimit(second.at, calendar),
    flaws,
    steps: flaws.map((one) => flawStep(one, dateOf(second), secondAttemptBy)),
  };
}

/** How it stands while nothing has come of it. */
function beforeAnything({ availableOn, postedOn }: NotificationFacts): NotificationState {
  if (availableOn !== undefined) return 'available';
  return postedOn === undefined ? 'notSent' : 'posted';
}

/** On the same day what the person did goes before what the law presumes. */
const PRECEDENCE: readonly EffectKind[] = [
  'accessed',
  'rejected',
  'delivered',
  'refused',
  'deemedRejected',
  'published',
];

const ELECTRONIC: readonly EffectKind[] = ['accessed', 'rejected', 'deemedRejected'];

/**
 * The state of a notification. Of several channels the first to take effect counts (41.7). `asOf` is the civil date of the
 * question: ten days are over once the tenth has wholly passed; without it the facts are taken as all there will be.
 * `calendar` is the organ's, for the three days of the second attempt.
 */
export function notificationState(
  facts: NotificationFacts,
  calendar: Calendar,
  asOf?: IsoDate,
): Notification {
  const electronic = facts.obliged || facts.elected;
  const paper = onPaper(facts, calendar);
  const effects = [
    ...effectOn('accessed', facts.accessedOn, facts.accessedHour),
    ...effectOn('rejected', facts.rejectedOn, facts.rejectedHour),
    ...deemedRejection(facts, asOf),
    ...paper.effects,
    ...effectOn('published', facts.publishedOn),
  ].sort((a, b) => a.on.localeCompare(b.on) || PRECEDENCE.indexOf(a.kind) - PRECEDENCE.indexOf(b.kind));
  const first = effects[0];
  const onBothChannels = paper.effects.length > 0 && effects.some(({ kind }) => ELECTRONIC.includes(kind));
  const met = [electronic ? facts.availableOn : undefined, paper.metOn, first?.on].filter(
    (date) => date !== undefined,
  );
  const metOn = met.sort()[0];
  const opensUntil =
    electronic && facts.availableOn !== undefined ? plus(facts.availableOn, TEN_DAYS) : undefined;
  const waiting = paper.state ?? beforeAnything(facts);
  return {
    state: first?.kind ?? waiting,
    ...(first
      ? { effectiveOn: first.on, effectiveEarliest: first.earliest, effectiveLatest: first.latest }
      : {}),
    ...(first?.hour === undefined ? {} : { effectiveHour: first.hour }),
    ...(metOn === undefined ? {} : { administrationMetOn: metOn }),
    ...(opensUntil === undefined ? {} : { opensUntil }),
    ...(paper.secondAttemptBy === undefined ? {} : { secondAttemptBy: paper.secondAttemptBy }),
    ...(paper.nextAttemptBy === undefined ? {} : { nextAttemptBy: paper.nextAttemptBy }),
    flaws: paper.flaws,
    paperRequired: !electronic && first === undefined,
    steps: [
      ...(facts.availableOn === undefined ? [] : [availableStep(facts.availableOn, opensUntil)]),
      ...(facts.postedOn === undefined ? [] : [postedStep(facts.postedOn)]),
      ...paper.steps,
      ...(waiting === 'notSent' && !first ? [notSentStep()] : []),
      ...(first ? [effectStep(first.kind, first.on, onBothChannels)] : []),
    ],
    warnings: paper.warnings,
  };
}
