/**
 * The longest way of a case while its maximum term runs (lint L6): which phases it can pass through, one after
 * another, and for how long at most. A phase that a case comes back to counts once; of the regions of a
 * parallel phase counts the longest; a phase around others lasts its own term or what is inside, the longer;
 * a phase does not count while the term is suspended, but for what its cap leaves out. Guards are not
 * looked at, and phases without an amount of their own (within the maximum term, until a day) add nothing.
 */
import type { Phase, Step, Term } from '../definition/index.js';
import { entrySteps, type MaximumTermClock, maximumTermClock } from './maximum-term-clock.js';
import { type PlacedTransition, phaseOfTarget, type RunningChart } from './model.js';
import { enteredWith } from './phase-graph.js';
import { stronglyConnected } from './strongly-connected.js';
import { longestDays, spanOf } from './term-span.js';
import { amountOf } from './terms.js';

export interface TimedPhase {
  phase: Phase;
  term: Term;
}

/** A phase that time passes in, with the clock running or suspended. */
interface Node {
  /** Phases whose time it carries; several for a phase that is taken as one step of the way. */
  timed: readonly TimedPhase[];
  next: readonly string[];
}

const daysOf = (timed: readonly TimedPhase[]): number => longestDays(spanOf(timed.map(({ term }) => term)));
const longer = (a: readonly TimedPhase[], b: readonly TimedPhase[]) => (daysOf(b) > daysOf(a) ? b : a);

const ownTerm = (phase: Phase): readonly TimedPhase[] => {
  const term = amountOf(phase);
  return term ? [{ phase, term }] : [];
};

const exitSteps = (phase: Phase): readonly Step[] =>
  phase.kind === 'history' || phase.kind === 'include' ? [] : phase.onExit;

/** The clock after some steps: suspended, running, or as it was. */
const suspendedAfter = (before: boolean, steps: readonly Step[]): boolean =>
  steps.reduce(
    (now, { kind }) => (kind === 'suspendTerm' ? true : kind === 'resumeTerm' ? false : now),
    before,
  );

/** What is left of a phase when a suspension has to end at its cap, compared in one unit. */
function beyondCap(timed: readonly TimedPhase[], steps: readonly Step[]): readonly TimedPhase[] {
  return timed.flatMap(({ phase, term }) => {
    const step = steps.find(({ kind }) => kind === 'suspendTerm');
    const cap = step?.kind === 'suspendTerm' ? step.cap : undefined;
    if (cap?.unit !== term.unit || term.amount <= cap.amount) return [];
    return [{ phase, term: { ...term, amount: term.amount - cap.amount } }];
  });
}

/** The ways of a chart, or of the inside of one of its phases. */
class Ways {
  private readonly nodes = new Map<string, Node>();
  private readonly steps = new Map<string, { lasts: readonly TimedPhase[] | undefined }>();

  constructor(
    private readonly chart: RunningChart,
    private readonly clock: MaximumTermClock,
    /** The phase inside which the case is followed; the whole chart when absent. */
    private readonly within?: string,
  ) {}

  /** The phases of the longest way from some phases on, in the order of the way. */
  longestFrom(targets: readonly string[]): readonly TimedPhase[] {
    const starts = this.entered(targets, [], false);
    const best = new Map<string, readonly TimedPhase[]>();
    for (const group of stronglyConnected(starts, (key) => this.nodes.get(key)?.next ?? [])) {
      const nodes = group.flatMap((key) => this.nodes.get(key) ?? []);
      const after = nodes
        .flatMap(({ next }) => next)
        .map((key) => best.get(key) ?? [])
        .reduce(longer, []);
      const own = this.inDocumentOrder(nodes.flatMap(({ timed }) => timed));
      for (const key of group) best.set(key, [...own, ...after]);
    }
    return starts.map((key) => best.get(key) ?? []).reduce(longer, []);
  }

  private inDocumentOrder(timed: readonly TimedPhase[]): readonly TimedPhase[] {
    const { phases } = this.chart.scope;
    const place = ({ phase }: TimedPhase) => phases.findIndex((each) => each.phase.id === phase.id);
    return timed.toSorted((a, b) => place(a) - place(b));
  }

  /**
   * What a phase that is taken as one step lasts: a parallel phase always, a compound one when its own term is
   * longer than anything inside. Undefined when the case is followed inside.
   */
  private asOneStep(phase: Phase): readonly TimedPhase[] | undefined {
    const known = this.steps.get(phase.id);
    if (known) return known.lasts;
    const lasts = this.lastsAsOneStep(phase);
    this.steps.set(phase.id, { lasts });
    return lasts;
  }

  private lastsAsOneStep(phase: Phase): readonly TimedPhase[] | undefined {
    const own = ownTerm(phase);
    if (phase.kind !== 'parallel' && (phase.kind !== 'compound' || own.length === 0)) return undefined;
    const ways = new Ways(this.chart, this.clock, phase.id);
    const inside = ways.longestFrom(phase.phases.map(({ id }) => id));
    const longest = longer(inside, own);
    return phase.kind === 'parallel' || longest !== inside ? longest : undefined;
  }

  /** The keys of the nodes that some targets enter, laying them out the first time. */
  private entered(targets: readonly string[], steps: readonly Step[], suspended: boolean): string[] {
    const { scope } = this.chart;
    return targets.flatMap((target) => {
      const found = phaseOfTarget(scope, target);
      if (!found) return [];
      const entered = enteredWith(scope, found).flatMap((id) => scope.byId.get(id) ?? []);
      const onEntry = entered.flatMap(({ phase }) => entrySteps(phase));
      const now = suspendedAfter(suspended, [...steps, ...onEntry]);
      return entered.flatMap(({ phase, ancestors }) => {
        if (phase.id === this.within || !this.isInside(phase.id)) return [];
        const around = ancestors.filter((each) => each.id !== this.within && this.isInside(each.id));
        const step = around.find((each) => this.asOneStep(each) !== undefined);
        if (step) return [this.node(step, now)];
        const isFollowed = phase.kind === 'compound' && this.asOneStep(phase) === undefined;
        return isFollowed ? [] : [this.node(phase, now)];
      });
    });
  }

  /** Whether a phase is the one inside which the case is followed, or in it. */
  private isInside(id: string): boolean {
    if (this.within === undefined || id === this.within) return true;
    const placed = this.chart.scope.byId.get(id);
    return placed?.ancestors.some((each) => each.id === this.within) ?? false;
  }

  private node(phase: Phase, suspended: boolean): string {
    const key = `${phase.id} ${suspended}`;
    if (this.nodes.has(key)) return key;
    const ancestors = this.chart.scope.byId.get(phase.id)?.ancestors ?? [];
    const end = this.clock.endsIn(phase, ancestors);
    const all = end === 'onEntry' ? [] : (this.asOneStep(phase) ?? ownTerm(phase));
    const timed = suspended ? beyondCap(all, entrySteps(phase)) : all;
    // Known before it is followed: a way may come back to it.
    this.nodes.set(key, { timed, next: [] });
    const next = end ? [] : this.leaving(phase).flatMap((placed) => this.follow(placed, phase, suspended));
    this.nodes.set(key, { timed, next });
    return key;
  }

  /** The transitions that can leave a phase: its own, of those around it and, of one step, of those inside. */
  private leaving(phase: Phase): readonly PlacedTransition[] {
    const ancestors = this.chart.scope.byId.get(phase.id)?.ancestors ?? [];
    const around = new Set([phase.id, ...ancestors.map(({ id }) => id)]);
    const isEnd = phase.kind === 'final' && ancestors.length === 0;
    return this.chart.transitions.filter(({ source }) => {
      if (!source) return !isEnd;
      return around.has(source.phase.id) || source.ancestors.some(({ id }) => id === phase.id);
    });
  }

  private follow(placed: PlacedTransition, from: Phase, suspended: boolean): string[] {
    const { target, steps } = placed.transition;
    if (target.length === 0 || this.clock.ends(steps) || !this.clock.inTime(placed)) return [];
    return this.entered(target, [...exitSteps(from), ...steps], suspended);
  }
}

/** The phases of the longest way from some phases on until the maximum term stops, in order. */
export function longestWay(chart: RunningChart, starts: readonly string[]): readonly TimedPhase[] {
  return new Ways(chart, maximumTermClock(chart)).longestFrom(starts);
}
