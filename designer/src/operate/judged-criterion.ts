import { expandIncludes, indexChart } from '@oficio/schemas/compile';
import type { Explanation } from '@oficio/schemas/criteria';
import type { Criterion, LocalizedText, Procedure } from '@oficio/schemas/definition';
import { criterionAt } from './criterion-at';

/** A condition of a published procedure, with the words of what it decides. */
interface Candidate {
  criterion: Criterion;
  says: LocalizedText | undefined;
}

/** Every condition that a case of the procedure may have been judged by. */
function candidatesOf(procedure: Procedure): Candidate[] {
  const { transitions } = indexChart(expandIncludes(procedure));
  return [
    ...procedure.sensors.map((sensor) => ({ criterion: sensor.criteria, says: sensor.name })),
    ...[...transitions.values()].flatMap(({ transition }) =>
      transition.guard ? [{ criterion: transition.guard, says: transition.label }] : [],
    ),
  ];
}

/** Whether an explanation has the shape of a condition: the same operator at each pointer, the same words. */
function fits(explanation: Explanation, criterion: Criterion): boolean {
  const here = criterionAt(criterion, explanation.path);
  if (here?.op !== explanation.op) return false;
  if (JSON.stringify(here.says) !== JSON.stringify(explanation.says)) return false;
  const listed = ['exists', 'count'].includes(explanation.op);
  return listed || explanation.parts.every((part) => fits(part, criterion));
}

/**
 * The condition behind an explanation, which carries only pointers into it. `of`: the words of what was decided,
 * which tell apart conditions of the same shape. Undefined when none fits or two different ones do.
 */
export function judgedCriterion(
  procedure: Procedure,
  explanation: Explanation,
  of?: LocalizedText,
): Criterion | undefined {
  const fitting = candidatesOf(procedure).filter(({ criterion }) => fits(explanation, criterion));
  const named = fitting.filter(({ says }) => of && says?.es === of.es);
  const [first, ...others] = named.length > 0 ? named : fitting;
  const same = JSON.stringify(first?.criterion);
  return others.every(({ criterion }) => JSON.stringify(criterion) === same) ? first?.criterion : undefined;
}
