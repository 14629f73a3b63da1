/** The shape of a random chart: what its phases are and do, before they have ids and their ways out have targets. */
import type { Criterion, Step, Trigger } from '@oficio/schemas/definition';
import fc from 'fast-check';
import { answerResults, dataNeeds, outsideTrigger, ownTrigger, step } from './vocabulary.js';

/** A way out of a phase. `aim` picks its targets among the phases of the chart. */
export interface WayShape {
  trigger: Trigger;
  guard: Criterion | undefined;
  aim: [number, number];
  type: 'external' | 'internal';
  steps: Step[];
  opensFile: boolean;
}

export interface PhaseShape {
  kind: 'simple' | 'compound' | 'parallel' | 'final';
  history: 'shallow' | 'deep' | undefined;
  onEntry: Step[];
  onExit: Step[];
  ways: WayShape[];
  parts: PhaseShape[];
}

const guard: fc.Arbitrary<Criterion> = fc.oneof(
  fc
    .integer({ min: 0, max: 4 })
    .map((value): Criterion => ({ op: 'atLeast', left: { field: 'score' }, right: { value } })),
  fc
    .integer({ min: 0, max: 6 })
    .map((value): Criterion => ({ op: 'lessThan', left: { field: 'total' }, right: { value } })),
  fc.constantFrom(...dataNeeds).map((dataNeed): Criterion => ({ op: 'pending', dataNeed })),
  fc.record({
    op: fc.constant('answered' as const),
    dataNeed: fc.constantFrom(...dataNeeds),
    result: fc.constantFrom(...answerResults),
  }),
  fc
    .constantFrom(...dataNeeds)
    .map((id): Criterion => ({ op: 'not', of: { op: 'known', of: { field: `${id}.held` } } })),
);

const way: fc.Arbitrary<WayShape> = fc.record({
  trigger: fc.oneof({ weight: 4, arbitrary: outsideTrigger }, { weight: 1, arbitrary: ownTrigger }),
  guard: fc.option(guard, { nil: undefined, freq: 1 }),
  aim: fc.tuple(fc.nat(), fc.nat()),
  type: fc.constantFrom('external' as const, 'internal' as const),
  steps: fc.array(step, { maxLength: 2 }),
  opensFile: fc.boolean(),
});

const leaf = (kinds: readonly ('simple' | 'final')[]): fc.Arbitrary<PhaseShape> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    history: fc.constant(undefined),
    onEntry: fc.array(step, { maxLength: 3 }),
    onExit: fc.array(step, { maxLength: 1 }),
    ways: fc.array(way, { maxLength: 4 }),
    parts: fc.constant([]),
  });

/** A phase with others inside, down to a depth. */
function branch(depth: number, kind: 'compound' | 'parallel'): fc.Arbitrary<PhaseShape> {
  const inner = (): fc.Arbitrary<PhaseShape> =>
    kind === 'parallel' ? region(depth - 1) : part(depth - 1, ['simple', 'simple', 'final']);
  return fc.record({
    kind: fc.constant(kind),
    history: fc.option(fc.constantFrom('shallow' as const, 'deep' as const), { nil: undefined }),
    onEntry: fc.array(step, { maxLength: 2 }),
    onExit: fc.array(step, { maxLength: 1 }),
    ways: fc.array(way, { maxLength: 3 }),
    parts: fc.array(inner(), { minLength: kind === 'parallel' ? 2 : 1, maxLength: 3 }),
  });
}

/** A branch of a parallel phase is never a final one: it would be over before it began. */
const region = (depth: number): fc.Arbitrary<PhaseShape> =>
  depth <= 0 ? leaf(['simple']) : fc.oneof(leaf(['simple']), branch(depth, 'compound'));

const part = (depth: number, leaves: readonly ('simple' | 'final')[]): fc.Arbitrary<PhaseShape> =>
  depth <= 0
    ? leaf(leaves)
    : fc.oneof(
        { weight: 3, arbitrary: leaf(leaves) },
        { weight: 2, arbitrary: branch(depth, 'compound') },
        { weight: 2, arbitrary: branch(depth, 'parallel') },
      );

/** The phases of the first level; the chart begins in the first, which is not an end. */
export const chartShape: fc.Arbitrary<PhaseShape[]> = fc
  .tuple(
    part(3, ['simple']),
    fc.array(part(2, ['simple']), { minLength: 1, maxLength: 3 }),
    fc.array(leaf(['final']), { minLength: 1, maxLength: 2 }),
  )
  .map(([first, others, ends]) => [first, ...others, ...ends]);
