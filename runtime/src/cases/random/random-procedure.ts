/** Random procedures that are valid: every id exists, every target can be entered, nothing runs for ever. */
import type { Criterion, Phase, ProcedureInput, Step, Transition } from '@oficio/schemas/definition';
import fc from 'fast-check';
import { chartShape, type PhaseShape, type WayShape } from './chart-shape.js';
import { declared, HEARD, HEARD_BOUND, TURNS, TURNS_BOUND, text } from './vocabulary.js';

export const PROCEDURE = 'random-procedure';
export const ENTRY = 'door';

/** A phase of the shape in its place. */
interface Placed {
  id: string;
  shape: PhaseShape;
  inner: Placed[];
}

function place(shapes: readonly PhaseShape[], next: { id: number }): Placed[] {
  return shapes.map((shape) => {
    next.id += 1;
    return { id: `p${next.id}`, shape, inner: place(shape.parts, next) };
  });
}

const flat = (placed: readonly Placed[]): Placed[] => placed.flatMap((one) => [one, ...flat(one.inner)]);

const pick = <T>(from: readonly T[], index: number): T => {
  const found = from[index % from.length];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
};

/** None, a phase, its history, or one phase in each branch of a parallel one. */
function targetsOf([one, other]: WayShape['aim'], all: readonly Placed[]): string[] {
  if (one % 6 === 0) return [];
  const aimed = pick(all, one);
  // A case that ends at its first step lives nothing.
  const chosen = aimed.shape.kind === 'final' && other % 4 > 0 ? pick(all, one + other + 1) : aimed;
  if (chosen.shape.history !== undefined && other % 3 === 0) return [`${chosen.id}h`];
  if (chosen.shape.kind === 'parallel' && other % 3 === 1)
    return chosen.inner.map((region) => pick(flat([region]), other).id);
  return [chosen.id];
}

const guards = (...of: (Criterion | undefined)[]): Criterion | undefined => {
  const present = of.filter((criterion) => criterion !== undefined);
  return present.length > 1 ? { op: 'and', of: present } : present[0];
};

interface Counter {
  field: string;
  bound: number;
}

/** What counts a way that may follow of itself from what the case does; none for those that wait for somebody. */
function counterOf({ trigger: { kind } }: WayShape): Counter | undefined {
  if (kind === 'notification') return { field: HEARD, bound: HEARD_BOUND };
  const byItself = kind === 'always' || kind === 'raised' || kind === 'done';
  return byItself ? { field: TURNS, bound: TURNS_BOUND } : undefined;
}
const isLeft = ({ field, bound }: Counter): Criterion => ({
  op: 'lessThan',
  left: { field },
  right: { value: bound },
});
const countOne = ({ field }: Counter): Step => ({
  kind: 'setField',
  field,
  to: {
    op: 'add',
    left: { op: 'value', of: { field } },
    right: { op: 'value', of: { value: 1 } },
  },
});

/**
 * What is begun on the way out of a phase outlives it: the phase that would end it is already being left. Such
 * steps say so (`case`); a question cannot, and is asked on entry or where nothing is left.
 */
function lasting(steps: readonly Step[]): Step[] {
  return steps.flatMap((step): Step[] => {
    if (step.kind === 'consult') return [];
    return step.kind === 'startDeadline' || step.kind === 'assignTask'
      ? [{ ...step, scope: 'case' }]
      : [step];
  });
}

function transitionOf(way: WayShape, id: string, all: readonly Placed[]): Transition {
  const counter = counterOf(way);
  const guard = guards(counter && isLeft(counter), way.guard);
  const target = targetsOf(way.aim, all);
  const steps = target.length > 0 ? lasting(way.steps) : way.steps;
  return {
    id,
    trigger: way.trigger,
    target,
    type: way.type,
    steps: counter ? [countOne(counter), ...steps] : steps,
    opensFile: way.opensFile,
    ...(guard && { guard }),
  };
}

function phaseOf({ id, shape, inner }: Placed, all: readonly Placed[], top: boolean): Phase {
  const { kind, onEntry, onExit, history } = shape;
  const base = {
    id,
    name: text(id),
    visibleToCitizen: true,
    onEntry,
    onExit: lasting(onExit),
    transitions: shape.ways.map((way, index) => transitionOf(way, `${id}-t${index}`, all)),
  };
  if (kind === 'final')
    return { ...base, transitions: [], kind, ...(top && { outcome: 'granted' as const }) };
  if (kind === 'simple') return { ...base, kind };
  const phases = inner.map((one) => phaseOf(one, all, false));
  const [first] = inner;
  if (history !== undefined)
    phases.push({
      kind: 'history',
      id: `${id}h`,
      name: text(id),
      depth: history,
      target: kind === 'compound' && first ? [first.id] : [],
    });
  return kind === 'parallel' ? { ...base, kind, phases } : { ...base, kind, phases };
}

export const randomProcedure: fc.Arbitrary<ProcedureInput> = fc
  .record({
    shapes: chartShape,
    maximumTerm: fc.option(
      fc.record({ amount: fc.integer({ min: 3, max: 20 }), unit: fc.constant('naturalDays' as const) }),
      { nil: undefined, freq: 6 },
    ),
    clockStart: fc.constantFrom('entryInRegister' as const, 'agreement' as const),
  })
  .map(({ shapes, maximumTerm, clockStart }) => {
    const placed = place(shapes, { id: 0 });
    const all = flat(placed);
    const end = placed.at(-1)?.id ?? '';
    const definition = {
      formatVersion: 1,
      id: PROCEDURE,
      name: text(PROCEDURE),
      summary: text(PROCEDURE),
      audience: text('nobody'),
      'x-fileSeries': 'RND',
      // Whoever it is about may be erased as soon as it ends.
      retention: { years: 0 },
      entries: [
        {
          id: ENTRY,
          name: text(ENTRY),
          phase: placed[0]?.id ?? '',
          initiation: 'onRequest',
          confirmation: 'application',
          clockStart,
          silence: { effect: 'granted', article: 'Ley 39/2015 art. 24.1' },
          endsAdministrativeRoute: true,
          ...(maximumTerm && { maximumTerm }),
        },
      ],
      ...declared,
      chart: {
        phases: placed.map((one) => phaseOf(one, all, true)),
        transitions: [
          { id: 'withdraw', trigger: { kind: 'citizen', action: 'withdraw' }, target: [end] },
          { id: 'silence', trigger: { kind: 'deadline', deadline: 'maximumTerm' }, target: [end] },
        ],
      },
    } satisfies ProcedureInput;
    // A counterexample is read by a person: the chart tells all that differs.
    const told = () => JSON.stringify(definition.chart);
    return Object.defineProperty(definition, fc.toStringMethod, { value: told });
  });
