/** From a definition and what happened in a case to what a person sees. It never shows an internal id. */
import type { CompiledProcedure } from '../compile/compile-procedure.js';
import type { PhaseNode } from '../compile/phase-index.js';
import { type Calendar, dueDate } from '../deadlines/index.js';
import type { LocalizedText } from '../definition/localized-text.js';
import type { Outcome } from '../definition/outcome.js';
import { legalStages } from '../definition/phase.js';
import type { Term } from '../definition/term.js';
import type { Contact } from '../definition/unit.js';
import type { Consultation } from '../interpret/case-context.js';
import type { Clock } from '../interpret/clock.js';
import { expectedPath, landings, reachable } from './expected-path.js';
import type { TimelinePhase, TimelineView } from './timeline-view.js';
import { awaitsPerson, type Turn, turnOf } from './turn.js';

/** What the journal says of one step: its civil date and the phases left and entered. */
export interface PastStep {
  on: string;
  entered: readonly string[];
  exited: readonly string[];
}

export interface TimelineInput {
  compiled: CompiledProcedure;
  entry: string;
  steps: readonly PastStep[];
  /** Active atomic phases. */
  active: readonly string[];
  consultations: Readonly<Record<string, Consultation>>;
  clocks: readonly Clock[];
  calendar: Calendar;
  /** Departments of the town by id, with the contact that is published. */
  units: ReadonlyMap<string, { name: LocalizedText; contact?: Contact | undefined }>;
  ended?: { outcome: Outcome; on: string } | undefined;
}

interface Visit {
  from: string;
  to?: string;
}

const empty: LocalizedText = { es: '', 'ca-valencia': '' };

function visitsOf(steps: readonly PastStep[]): Map<string, Visit[]> {
  const visits = new Map<string, Visit[]>();
  for (const { on, entered, exited } of steps) {
    for (const id of exited) {
      const last = visits.get(id)?.at(-1);
      if (last !== undefined && last.to === undefined) last.to = on;
    }
    for (const id of entered) visits.set(id, [...(visits.get(id) ?? []), { from: on }]);
  }
  return visits;
}

/** Phases with something to tell; a group is told by its parts unless only the group has words. */
function isTold({ phase, depth }: PhaseNode): boolean {
  if (!phase.visibleToCitizen) return false;
  if (phase.kind === 'final') return depth === 0;
  return phase.kind === 'simple' || (phase.description?.es ?? '') !== '';
}

function publishedTerm(input: TimelineInput, { phase }: PhaseNode): Term | undefined {
  if (phase.term === undefined || 'until' in phase.term) return undefined;
  if ('within' in phase.term) {
    return input.compiled.procedure.entries.find((entry) => entry.id === input.entry)?.maximumTerm;
  }
  return phase.term as Term;
}

function dueOf(
  input: TimelineInput,
  { phase }: PhaseNode,
  since: string,
  term: Term | undefined,
): string | null {
  const running = input.clocks
    .filter((clock) => clock.phase === phase.id && clock.scope === 'phase' && clock.status === 'running')
    .flatMap((clock) => clock.due ?? [])
    .sort();
  if (running[0] !== undefined) return running[0];
  // It counts from something that has not happened (a notification): any date now would be a wrong one.
  const waits = input.clocks.some(
    (clock) => clock.phase === phase.id && clock.scope === 'phase' && clock.status === 'waiting',
  );
  if (waits) return null;
  const within = phase.term !== undefined && 'within' in phase.term;
  if (within) return input.clocks.find((clock) => clock.deadline === 'maximumTerm')?.due ?? null;
  if (term === undefined || term.unit === 'hours') return null;
  return dueDate({ from: since, term, calendar: input.calendar }).due;
}

function isActive(input: TimelineInput, node: PhaseNode): boolean {
  return input.active.some((id) => {
    for (let at = input.compiled.index.phases.get(id); at !== undefined; at = at.parent) {
      if (at === node) return true;
    }
    return false;
  });
}

interface Surroundings {
  visits: ReadonlyMap<string, Visit[]>;
  /** Still to come, on the ordinary way. */
  coming: ReadonlySet<string>;
  /** Was on the ordinary way when the case began and can no longer happen. */
  skipped: ReadonlySet<string>;
}

function stateOf(
  input: TimelineInput,
  node: PhaseNode,
  around: Surroundings,
): TimelinePhase['state'] | undefined {
  const { id, kind } = node.phase;
  if (isActive(input, node)) {
    if (kind === 'final') return 'done';
    return input.clocks.some((clock) => clock.status === 'suspended') ? 'stopped' : 'current';
  }
  if (around.visits.has(id)) return 'done';
  if (kind === 'final') return undefined;
  if (around.coming.has(id)) return 'pending';
  return around.skipped.has(id) ? 'notNeeded' : undefined;
}

function phaseView(input: TimelineInput, node: PhaseNode, around: Surroundings): TimelinePhase | undefined {
  const state = stateOf(input, node, around);
  if (state === undefined) return undefined;
  const { phase } = node;
  const visits = around.visits.get(phase.id) ?? [];
  const last = visits.at(-1);
  const unit = node.unit === undefined ? undefined : input.units.get(node.unit);
  const term = publishedTerm(input, node);
  const now = state === 'current' || state === 'stopped';
  return {
    name: phase.name,
    description: phase.description ?? empty,
    state,
    yourTurn: now && awaitsPerson(input.compiled.index, phase.id),
    startedOn: last?.from ?? null,
    endedOn: now ? null : (last?.to ?? last?.from ?? null),
    term: term === undefined ? null : { amount: term.amount, unit: term.unit },
    due: now && last !== undefined ? dueOf(input, node, last.from, term) : null,
    unitName: unit?.name ?? null,
    contact: phase.contact ?? unit?.contact ?? null,
    document: phase.resultingDocument ?? null,
    times: visits.length,
  };
}

/**
 * The next date that concerns the person: theirs while a phase waits for them, otherwise the last day to
 * answer them. Alarms that the office sets for itself are nobody else's.
 */
function nextDateOf({ clocks, active }: TimelineInput, turn: Turn): TimelineView['nextDate'] {
  const running = clocks
    .filter((clock) => clock.status === 'running' && clock.due !== undefined)
    .sort((one, other) => (one.due ?? '').localeCompare(other.due ?? ''));
  const answer = running.find((clock) => clock.deadline === 'maximumTerm');
  const ofPhase = running.find((clock) => active.includes(clock.phase) && clock.scope === 'phase');
  const next = turn === 'person' ? (ofPhase ?? answer) : (answer ?? ofPhase);
  if (next?.due === undefined) return null;
  return { on: next.due, what: next.name ?? (next === answer ? answerBy : endOfTerm) };
}

const answerBy: LocalizedText = {
  es: 'Último día para contestarte',
  'ca-valencia': 'Últim dia per a contestar-te',
  en: 'Last day to answer you',
};
const endOfTerm: LocalizedText = {
  es: 'Acaba el plazo de esta fase',
  'ca-valencia': 'Acaba el termini d’esta fase',
  en: 'The term of this phase ends',
};

/** The phases of a file by legal stage, with one current at most in each part, in document order. */
export function timelineOf(input: TimelineInput): TimelineView {
  const { index, procedure } = input.compiled;
  const entry = procedure.entries.find((candidate) => candidate.id === input.entry);
  const start = entry === undefined ? [] : landings(index, entry.phase);
  const possible = input.ended === undefined ? reachable(index, input.active) : new Set<string>();
  const around: Surroundings = {
    visits: visitsOf(input.steps),
    coming: new Set(input.ended === undefined ? expectedPath(index, input.active) : []),
    skipped: new Set(expectedPath(index, start).filter((id) => !possible.has(id))),
  };
  const told = [...index.phases.values()].filter(isTold);
  const stages = legalStages.map((stage) => ({
    stage,
    phases: told
      .filter((node) => (node.stage ?? 'finalisation') === stage)
      .flatMap((node) => phaseView(input, node, around) ?? []),
  }));
  const current = told.find((node) => isActive(input, node) && node.phase.kind !== 'parallel');
  const turn = turnOf(index, input.active, input.consultations, input.ended !== undefined);
  return {
    stages: stages.filter(({ phases }) => phases.length > 0),
    situation: current?.phase.description ?? current?.phase.name ?? procedure.name,
    turn,
    nextDate: input.ended === undefined ? nextDateOf(input, turn) : null,
    ended: input.ended ?? null,
  };
}
