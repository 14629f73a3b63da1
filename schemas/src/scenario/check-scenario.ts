import type { Effect } from '../interpret/effect.js';
import type { Trace } from './run-scenario.js';
import type { Scenario } from './scenario.js';

/** A promise of the scenario that its trace does not keep. */
export interface Mismatch {
  what: string;
  expected: unknown;
  actual: unknown;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const effectsOf = (trace: Trace): Effect[] => trace.lines.flatMap(({ step }) => step?.effects ?? []);

/** The letters of a trace, in order. */
export const communicationsOf = (trace: Trace): string[] =>
  effectsOf(trace).flatMap((effect) => (effect.kind === 'communicate' ? [effect.communication] : []));

/** The tasks that a trace assigns, in order. */
export const tasksOf = (trace: Trace): string[] =>
  effectsOf(trace).flatMap((effect) => (effect.kind === 'assignTask' ? [effect.task] : []));

/** The phases that a trace enters, in order. */
export const visitedIn = (trace: Trace): string[] => trace.lines.flatMap(({ step }) => step?.entered ?? []);

/** The transitions that a trace takes, in order. */
export const takenIn = (trace: Trace): string[] => trace.lines.flatMap(({ step }) => step?.transitions ?? []);

function isSubsequence(wanted: readonly string[], found: readonly string[]): boolean {
  let next = 0;
  for (const id of found) if (id === wanted[next]) next += 1;
  return next === wanted.length;
}

function eventMismatches(scenario: Scenario, trace: Trace): Mismatch[] {
  const sent = trace.lines.filter(({ event }, index) => index > 0 && event !== undefined);
  const mismatches: Mismatch[] = [];
  let from = 0;
  for (const [index, { event, expect }] of scenario.events.entries()) {
    const at = sent.findIndex((line, place) => place >= from && same(line.event, event));
    if (at >= 0) from = at + 1;
    const line = at < 0 ? undefined : sent[at];
    const refused = line?.refused;
    if (refused !== expect?.refused) {
      mismatches.push({ what: `events[${index}].refused`, expected: expect?.refused, actual: refused });
    }
    const lineIndex = line === undefined ? -1 : trace.lines.indexOf(line);
    const phases = line?.step?.to ?? lastPhasesBefore(trace, lineIndex, scenario.events[index]?.at);
    if (expect?.phases !== undefined && !same(expect.phases, phases)) {
      mismatches.push({ what: `events[${index}].phases`, expected: expect.phases, actual: phases });
    }
  }
  return mismatches;
}

/** For an event that only lets time pass: the phases after the last step not later than its date. */
function lastPhasesBefore(trace: Trace, index: number, at: string | undefined): string[] | undefined {
  const lines = index >= 0 ? trace.lines.slice(0, index) : trace.lines;
  const until = at?.slice(0, 10) ?? '9999';
  return lines.filter(({ step, on }) => step !== undefined && on <= until).at(-1)?.step?.to;
}

/** Compares a trace with what its scenario expects; an empty list means that every promise holds. */
export function checkScenario(scenario: Scenario, trace: Trace): Mismatch[] {
  const { expect } = scenario;
  const mismatches = eventMismatches(scenario, trace);
  const demand = (what: string, expected: unknown, actual: unknown): void => {
    if (expected !== undefined && !same(expected, actual)) mismatches.push({ what, expected, actual });
  };
  const visited = visitedIn(trace);
  const communications = communicationsOf(trace);
  const tasks = tasksOf(trace);
  demand('phases', expect.phases, trace.phases);
  demand('outcome', expect.outcome, trace.outcome);
  demand('communications', expect.communications, communications);
  demand('tasks', expect.tasks, tasks);
  if (expect.visited !== undefined && !isSubsequence(expect.visited, visited)) {
    mismatches.push({ what: 'visited', expected: expect.visited, actual: visited });
  }
  for (const [deadline, date] of Object.entries(expect.due ?? {})) {
    const clock = trace.clocks.filter((candidate) => candidate.deadline === deadline).at(-1);
    demand(`due.${deadline}`, date, clock?.due);
  }
  const seen = new Set([...visited, ...communications, ...tasks]);
  for (const id of expect.notExpected ?? []) {
    if (seen.has(id)) mismatches.push({ what: 'notExpected', expected: `no ${id}`, actual: id });
  }
  return mismatches;
}
