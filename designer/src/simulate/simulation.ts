/** A run of the simulator as data: how it begins and what happens, played again whole after each change. Pure. */
import type { CompiledProcedure } from '@oficio/schemas/compile';
import { type Calendar, civilDateAt, DEFAULT_ZONE } from '@oficio/schemas/deadlines';
import type { CaseEvent, Clock, Datum, RefusalCode } from '@oficio/schemas/interpret';
import { Play, type TraceLine } from '@oficio/schemas/scenario';

/** How the run begins. */
export interface Setup {
  entry: string;
  /** Local date-time of the sede, `YYYY-MM-DDTHH:mm`. */
  at: string;
  fields: Record<string, Datum>;
  /** The person of the register that lent their data, if any. */
  person: { id: string; name: string } | null;
}

export type SimulatedEvent = CaseEvent | { kind: 'time' };

export interface Act {
  at: string;
  event: SimulatedEvent;
}

export interface Simulation {
  setup: Setup;
  acts: Act[];
  /** Acts that were taken back, the nearest last: the next step does them again. */
  undone: Act[];
}

/** What the run has come to. */
export interface Played {
  play: Play;
  /** Local date-time. */
  now: string;
  today: string;
  lines: readonly TraceLine[];
  /** Why the last act did nothing. */
  refused: RefusalCode | null;
}

/** Epoch milliseconds of a local date-time in the zone of the sede, whatever the zone of the browser. */
export function instantOf(local: string): number {
  const asUtc = Date.parse(`${local}:00Z`);
  const offset = (instant: number) => Date.parse(`${localOf(instant)}:00Z`) - instant;
  const guess = asUtc - offset(asUtc);
  return asUtc - offset(guess);
}

/** Local date-time `YYYY-MM-DDTHH:mm` of an instant in the zone of the sede. */
export function localOf(instant: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: DEFAULT_ZONE,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  return parts.replace(' ', 'T');
}

/** Plays a run from its opening. @throws RangeError when the procedure has no such entry. */
export function playSimulation(
  compiled: CompiledProcedure,
  calendar: Calendar,
  { setup, acts }: Simulation,
): Played {
  const play = new Play(compiled, calendar, setup);
  let refused: RefusalCode | null = null;
  for (const { at, event } of acts) {
    const instant = instantOf(at);
    play.passTime(instant);
    refused = event.kind === 'time' ? null : (play.send(event, instant).refused ?? null);
  }
  const now = acts.at(-1)?.at ?? setup.at;
  return { play, now, today: civilDateAt(instantOf(now)), lines: play.lines, refused };
}

/** Does something now. What had been taken back is forgotten. */
export function act(simulation: Simulation, next: Act): Simulation {
  return { ...simulation, acts: [...simulation.acts, next], undone: [] };
}

export function stepBack(simulation: Simulation): Simulation {
  const last = simulation.acts.at(-1);
  if (!last) return simulation;
  return { ...simulation, acts: simulation.acts.slice(0, -1), undone: [...simulation.undone, last] };
}

export function stepAgain(simulation: Simulation): Simulation {
  const next = simulation.undone.at(-1);
  if (!next) return simulation;
  return { ...simulation, acts: [...simulation.acts, next], undone: simulation.undone.slice(0, -1) };
}

export function backToStart({ setup, acts, undone }: Simulation): Simulation {
  return { setup, acts: [], undone: [...undone, ...acts.toReversed()] };
}

/** The clock that ends first among those that run, and the moment when its last day is over. */
export function nextDeadline(clocks: readonly Clock[]): { clock: Clock; at: string } | null {
  const running = clocks.filter((clock) => clock.status === 'running' && clock.dueAt !== undefined);
  const [first] = running.toSorted((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0));
  return first?.dueAt === undefined ? null : { clock: first, at: localOf(first.dueAt) };
}
