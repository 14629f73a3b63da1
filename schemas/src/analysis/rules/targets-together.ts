import { jsonPointer, type PlacedPhase, trilingual } from '../../definition/index.js';
import type { Rule, RuleFinding } from '../finding.js';
import { type ChartScope, phaseOfTarget, writtenPhaseId, writtenTransitionId } from '../model.js';
import { nameOf } from '../names.js';

/** The phases that a target enters, from the outermost; a history stands for parts of the phase around it. */
const lineOf = ({ phase, ancestors }: PlacedPhase): string[] => [
  ...ancestors.map(({ id }) => id),
  ...(phase.kind === 'history' ? [] : [phase.id]),
];

/** Whether a case can be in both at once: they part in a phase whose parts go on at once (SCXML 3.11). */
function together(scope: ChartScope, one: PlacedPhase, other: PlacedPhase): boolean {
  const [first, second] = [lineOf(one), lineOf(other)];
  const parted = first.findIndex((id, level) => id !== second[level]);
  if (parted < 1 || second[parted] === undefined) return false;
  return scope.byId.get(first[parted - 1] ?? '')?.phase.kind === 'parallel';
}

function apart(
  scope: ChartScope,
  targets: readonly string[],
): [one: PlacedPhase, other: PlacedPhase] | undefined {
  const placed = targets.flatMap((target) => phaseOfTarget(scope, target) ?? []);
  for (const [index, one] of placed.entries())
    for (const other of placed.slice(index + 1)) if (!together(scope, one, other)) return [one, other];
  return undefined;
}

function findingOf(path: string, nodeId: string, found: readonly [PlacedPhase, PlacedPhase]): RuleFinding {
  const [one, other] = [nameOf(found[0].phase), nameOf(found[1].phase)];
  return {
    path,
    nodeId,
    text: trilingual(
      `Esta flecha lleva a la vez a «${one.es}» y a «${other.es}», y un expediente no puede estar en las dos. Deje una sola, o ponga cada una en una parte distinta de una fase con partes a la vez.`,
      `Esta fletxa porta alhora a «${one['ca-valencia']}» i a «${other['ca-valencia']}», i un expedient no pot estar en les dos. Deixe'n una sola, o pose cada una en una part distinta d'una fase amb parts alhora.`,
      `This arrow leads to «${one.en}» and to «${other.en}» at once, and a case cannot be in both. Leave one, or put each in a different part of a phase with parts at once.`,
    ),
  };
}

/** Several targets of one arrow must be phases in which a case can be at once. */
export const targetsTogether: Rule = {
  code: 'transition.targetsApart',
  severity: 'error',
  *check(model) {
    for (const { scope, transitions } of model.running) {
      for (const placed of transitions) {
        const found = apart(scope, placed.transition.target);
        if (found) yield findingOf(placed.path, writtenTransitionId(placed), found);
      }
      for (const { phase, path } of scope.phases) {
        const found = phase.kind === 'history' ? apart(scope, phase.target) : undefined;
        if (found) yield findingOf(jsonPointer([...path, 'target']), writtenPhaseId(scope, phase.id), found);
      }
    }
  },
};
