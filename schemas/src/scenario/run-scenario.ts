/** Plays a scenario with the interpreter and the clocks of the engine; time passes only as it says. */
import { Temporal } from 'temporal-polyfill';
import type { CompiledProcedure } from '../compile/compile-procedure.js';
import { type Calendar, DEFAULT_ZONE, type HomeCalendars } from '../deadlines/index.js';
import type { Outcome } from '../definition/outcome.js';
import { applyClockEffects, dueClocks } from '../interpret/apply-clock-effects.js';
import type { CaseEvent } from '../interpret/case-event.js';
import type { Clock } from '../interpret/clock.js';
import { firingInstant } from '../interpret/firing-instant.js';
import { initialStep, nextStep, storedContext } from '../interpret/interpret-case.js';
import { withResidence } from '../interpret/residence.js';
import type { RefusalCode, Step, StepResult, StoredSnapshot } from '../interpret/step.js';
import type { Scenario } from './scenario.js';

/** One line of the trace: what happened when, and the step or the refusal. */
export interface TraceLine {
  /** Epoch milliseconds. */
  instant: number;
  /** Civil date. */
  on: string;
  /** Absent for the opening. */
  event?: CaseEvent;
  step?: Step;
  refused?: RefusalCode;
}

/** What a scenario came to. */
export interface Trace {
  lines: TraceLine[];
  phases: string[];
  outcome?: Outcome;
  clocks: Clock[];
  snapshot: StoredSnapshot;
}

const FIRING_LIMIT = 200;

const instantOf = (local: string, zone: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;

/** A case being played: the snapshot, its clocks and the trace so far. */
export class Play {
  readonly lines: TraceLine[] = [];
  clocks: Clock[] = [];
  private last: Step;

  /** Opens the case. @throws when the procedure has no such entry. */
  constructor(
    private readonly compiled: CompiledProcedure,
    private readonly calendar: Calendar,
    private readonly opening: Pick<Scenario, 'entry' | 'fields' | 'at' | 'residence'> & {
      homes?: HomeCalendars;
    },
    private readonly zone: string = DEFAULT_ZONE,
  ) {
    const instant = instantOf(opening.at, zone);
    const today = opening.at.slice(0, 10);
    const result = initialStep(compiled, { entry: opening.entry, fields: opening.fields, today });
    if (!result.ok) throw new RangeError(`${compiled.procedure.id} has no entry ${opening.entry}`);
    this.last = result.step;
    this.take({ instant, on: today }, result);
  }

  get step(): Step {
    return this.last;
  }

  /** Lets time pass until an instant: every deadline that is over by then fires at its own. */
  passTime(until: number): void {
    for (let fired = 0; fired < FIRING_LIMIT; fired += 1) {
      const [due] = dueClocks(this.clocks, until);
      if (due?.dueAt === undefined || this.last.ended !== undefined) return;
      const instant = firingInstant(due.dueAt, storedContext(this.last.snapshot).today, this.zone);
      this.send({ kind: 'deadline', deadline: due.deadline, generation: due.generation }, instant);
    }
    throw new RangeError(`${this.compiled.procedure.id}: deadlines start one another without end`);
  }

  /** Sends an event at an instant (epoch milliseconds). */
  send(event: CaseEvent, instant: number): TraceLine {
    const at = Temporal.Instant.fromEpochMilliseconds(instant);
    const on = at.toZonedDateTimeISO(this.zone).toPlainDate().toString();
    const actor = { kind: 'system' as const };
    const stored = JSON.parse(JSON.stringify(this.last.snapshot)) as StoredSnapshot;
    const result = nextStep(this.compiled, stored, { event, at: at.toString(), today: on, actor });
    return this.take({ instant, on, event }, result);
  }

  private take(line: TraceLine, result: StepResult): TraceLine {
    if (!result.ok) {
      const refused = { ...line, refused: result.refusal.code };
      this.lines.push(refused);
      return refused;
    }
    const { homes, residence } = this.opening;
    const step = { ...result.step, effects: withResidence(result.step.effects, residence) };
    this.last = step;
    const local = Temporal.Instant.fromEpochMilliseconds(line.instant).toZonedDateTimeISO(this.zone);
    this.clocks = applyClockEffects(this.clocks, step.effects, {
      calendar: this.calendar,
      homes,
      zone: this.zone,
      today: line.on,
      localNow: local.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    });
    const taken = { ...line, step };
    this.lines.push(taken);
    return taken;
  }

  trace(): Trace {
    return {
      lines: this.lines,
      phases: this.last.to,
      ...(this.last.ended && { outcome: this.last.ended.outcome }),
      clocks: this.clocks,
      snapshot: this.last.snapshot,
    };
  }
}

/**
 * Plays a scenario from its opening to its last event; `homes` are the calendars of where people live (art. 30.6).
 * @throws RangeError when it cannot begin.
 */
export function runScenario(
  compiled: CompiledProcedure,
  scenario: Scenario,
  calendar: Calendar,
  homes?: HomeCalendars,
): Trace {
  const play = new Play(compiled, calendar, { ...scenario, ...(homes && { homes }) });
  for (const { at, event } of scenario.events) {
    const instant = instantOf(at, DEFAULT_ZONE);
    play.passTime(instant);
    if (event.kind !== 'time') play.send(event, instant);
  }
  return play.trace();
}
