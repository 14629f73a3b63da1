import { dutyMetStep, suspensionGround } from '../deadlines/index.js';
import type { LegalReference } from '../definition/legal-reference.js';
import type { Clock, ClockExtension, ClockSuspension } from './clock.js';
import { type ClockWorld, dateClock } from './date-clock.js';
import type { DeadlineRule, Effect } from './effect.js';
import { movedClock } from './move-clock-dates.js';

/** The moment of the step whose effects are applied, in the town's zone. */
export interface ClockMoment extends ClockWorld {
  /** Civil date. */
  today: string;
  /** Local date-time, `YYYY-MM-DDTHH:mm`. */
  localNow: string;
}

/** The moment of a step, with the last day of a suspension that it ends. */
interface StepMoment extends ClockMoment {
  resumedOn: string;
}

const MAXIMUM_TERM = 'maximumTerm';
const LAST_MINUTE = '23:59';
const alive: readonly Clock['status'][] = ['waiting', 'running', 'suspended'];

/** Sector rules (RD 1112/2018 art. 12.4) suspend as the requirement of art. 22.1.a does. */
function groundOf({ norm, article }: LegalReference): Pick<ClockSuspension, 'ground' | 'article'> {
  const parsed = suspensionGround.safeParse(article);
  if (norm.includes('39/2015') && parsed.success) return { ground: parsed.data };
  return { ground: '22.1.a', article: article === undefined ? norm : `${norm} art. ${article}` };
}

/**
 * From which hour a term in hours counts that has a day of its own: its hour (art. 30.1), or the last minute of the
 * day when nobody knows it.
 */
function startOfHours(
  { term }: DeadlineRule,
  on: string | undefined,
  hour?: string,
): Partial<Pick<Clock, 'startedAt' | 'hourUnknown'>> {
  if (on === undefined || term?.unit !== 'hours') return {};
  return hour === undefined
    ? { startedAt: `${on}T${LAST_MINUTE}`, hourUnknown: true }
    : { startedAt: `${on}T${hour}` };
}

function start(effect: Extract<Effect, { kind: 'startDeadline' }>, moment: ClockMoment): Clock {
  const { deadline, generation, rule, scope, phase, name, residence } = effect;
  const startsFrom = rule.from.kind === 'entry' ? moment.today : rule.fromDate;
  const clock: Clock = {
    deadline,
    generation,
    rule,
    scope,
    phase,
    ...(name !== undefined && { name }),
    status: 'waiting',
    startedAt: moment.localNow,
    ...(rule.from.kind === 'field' && startOfHours(rule, rule.fromDate)),
    ...(residence !== undefined && { residence }),
    steps: [],
    warnings: [],
    suspensions: [],
    extensions: [],
    ...(startsFrom !== undefined && { startsFrom }),
  };
  return dateClock(clock, moment);
}

/** The last suspension of a clock, changed. */
function lastSuspension(clock: Clock, change: (suspension: ClockSuspension) => ClockSuspension): Clock {
  const last = clock.suspensions.at(-1);
  if (last === undefined) return clock;
  return { ...clock, suspensions: [...clock.suspensions.slice(0, -1), change(last)] };
}

function resume(clock: Clock, until: string): Clock {
  const last = clock.suspensions.at(-1);
  if (last === undefined) return clock;
  if (last.from === undefined) return { ...clock, suspensions: clock.suspensions.slice(0, -1) };
  return lastSuspension(clock, (suspension) => ({ ...suspension, until }));
}

const extended = (clock: Clock, extension: ClockExtension, moment: ClockMoment): Clock =>
  dateClock({ ...clock, extensions: [...clock.extensions, extension] }, moment);

const anchored = (
  clock: Clock,
  { on, latest, hour, residence }: Extract<Effect, { kind: 'anchorDeadline' }>,
): Clock => {
  const { residence: _before, ...rest } = clock;
  return {
    ...rest,
    startsFrom: on,
    ...startOfHours(clock.rule, on, hour),
    ...(latest !== undefined && { latestStart: latest }),
    // Where they live now: the letter may have been months on its way.
    ...(residence !== undefined && clock.rule.obligor !== undefined && { residence }),
  };
};

function ended(clock: Clock, metOn: string | undefined): Clock {
  if (metOn === undefined) return { ...clock, status: 'cancelled' };
  const { article, text } = dutyMetStep(metOn, clock.due ?? metOn);
  return { ...clock, status: 'met', metOn, steps: [...clock.steps, { article, text }] };
}

function changed(clock: Clock, effect: Effect, moment: StepMoment): Clock {
  const same =
    'deadline' in effect && effect.deadline === clock.deadline && effect.generation === clock.generation;
  const isMaximum = clock.deadline === MAXIMUM_TERM;
  switch (effect.kind) {
    case 'anchorDeadline':
      return same ? dateClock(anchored(clock, effect), moment) : clock;
    case 'cancelDeadline':
      return same ? ended(clock, effect.metOn) : clock;
    case 'reachDeadline':
      return same ? { ...clock, status: 'reached' } : clock;
    case 'redateDeadline':
      return same ? movedClock(clock, effect, moment) : clock;
    case 'extendDeadline':
      return same ? extended(clock, { kind: 'step', by: effect.by, on: moment.today }, moment) : clock;
    case 'extendTerm':
      return isMaximum
        ? extended(clock, { kind: 'maximumTerm', by: effect.by, on: moment.today }, moment)
        : clock;
    case 'suspendTerm': {
      if (!isMaximum) return clock;
      const { reason, communicatedBy, cap } = effect;
      const suspension = { ...groundOf(effect.legalBasis), reason, communicatedBy, ...(cap && { cap }) };
      return { ...clock, suspensions: [...clock.suspensions, suspension] };
    }
    case 'communicateSuspension':
      if (!isMaximum) return clock;
      return dateClock(
        lastSuspension(clock, (suspension) => ({ ...suspension, from: effect.on })),
        moment,
      );
    case 'resumeTerm':
      return isMaximum ? dateClock(resume(clock, moment.resumedOn), moment) : clock;
    default:
      return clock;
  }
}

/**
 * A suspension that ends because the person did not answer lasts to the last day given (art. 22.1.a), and
 * not to the moment, already on the next day, when the deadline is found to be over.
 */
function resumedOn(clocks: readonly Clock[], effects: readonly Effect[], today: string): string {
  for (const effect of effects) {
    if (effect.kind !== 'reachDeadline') continue;
    const reached = clocks.find(
      (clock) => clock.deadline === effect.deadline && clock.generation === effect.generation,
    );
    if (reached?.due !== undefined) return reached.due;
  }
  return today;
}

/**
 * The clocks of a case after the effects of a step: started, dated, stopped, resumed, ended. The engine
 * stores them as timers and the simulator draws them; both through this function.
 */
export function applyClockEffects(
  clocks: readonly Clock[],
  effects: readonly Effect[],
  moment: ClockMoment,
): Clock[] {
  const step: StepMoment = { resumedOn: resumedOn(clocks, effects, moment.today), ...moment };
  let current = [...clocks];
  for (const effect of effects) {
    if (effect.kind === 'startDeadline') {
      const kept = current.map(
        (clock): Clock =>
          clock.deadline === effect.deadline && alive.includes(clock.status)
            ? { ...clock, status: 'cancelled' }
            : clock,
      );
      current = [...kept, start(effect, moment)];
      continue;
    }
    current = current.map((clock) => (alive.includes(clock.status) ? changed(clock, effect, step) : clock));
  }
  return current;
}

/** The clocks that may fire by an instant (epoch milliseconds), in the order in which they are due, by name on the same day. */
export function dueClocks(clocks: readonly Clock[], now: number): Clock[] {
  return clocks
    .filter((clock) => clock.status === 'running' && clock.dueAt !== undefined && clock.dueAt <= now)
    .sort(
      (one, other) =>
        (one.dueAt ?? 0) - (other.dueAt ?? 0) ||
        (one.deadline < other.deadline ? -1 : Number(one.deadline > other.deadline)),
    );
}
