/** Where a chart hears the person before deciding (Ley 39/2015 art. 82), and which conditions ask for it. */
import type { Criterion, Phase } from '../definition/index.js';
import { isWithinArticle, lpacArticle } from './cited-article.js';
import { entrySteps } from './maximum-term-clock.js';
import type { RunningChart } from './model.js';
import { amountOf } from './terms.js';

/** A phase that is declared as the hearing, or whose term cites its article. */
export function isHearing(phase: Phase): boolean {
  if ('legalStep' in phase && phase.legalStep === 'hearing') return true;
  const started = entrySteps(phase).flatMap((step) =>
    step.kind === 'startDeadline' && typeof step.term === 'object' ? [step.term.legalBasis] : [],
  );
  return [amountOf(phase)?.legalBasis, ...started].some((basis) => isWithinArticle(lpacArticle(basis), '82'));
}

/** The fields that are only written as a hearing ends: a condition on one says that it was held. */
export function hearingMarks({ scope, steps, transitions }: RunningChart): ReadonlySet<string> {
  const inHearing = (id: string | undefined) => {
    const placed = id === undefined ? undefined : scope.byId.get(id);
    return placed !== undefined && [placed.phase, ...placed.ancestors].some(isHearing);
  };
  const after = new Set<string>();
  const elsewhere = new Set<string>();
  for (const { step, phase, nodeId } of steps) {
    if (step.kind !== 'setField') continue;
    const source = transitions.find(({ transition }) => transition.id === nodeId)?.source;
    (inHearing((source ?? phase)?.phase.id) ? after : elsewhere).add(step.field);
  }
  return new Set([...after].filter((field) => !elsewhere.has(field)));
}

const readsMark = (value: unknown, marks: ReadonlySet<string>): boolean =>
  typeof value === 'object' && value !== null && 'field' in value && marks.has(String(value.field));

/** Whether a condition is only met once a hearing was held. */
export function demandsHearing(guard: Criterion | undefined, marks: ReadonlySet<string>): boolean {
  switch (guard?.op) {
    case 'and':
      return guard.of.some((each) => demandsHearing(each, marks));
    case 'or':
      return guard.of.length > 0 && guard.of.every((each) => demandsHearing(each, marks));
    case 'known':
      return readsMark(guard.of, marks);
    case 'equals':
      return readsMark(guard.left, marks) && 'value' in guard.right && guard.right.value === true;
    default:
      return false;
  }
}
