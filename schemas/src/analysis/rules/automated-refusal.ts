import { trilingual } from '../../definition/index.js';
import { automatedDecisions } from '../automated-decisions.js';
import type { Rule } from '../finding.js';
import { writtenTransitionId } from '../model.js';
import { nameOf } from '../names.js';

/** A refusal is decided by a person: no decision against somebody is taken by a machine alone. */
export const automatedRefusal: Rule = {
  code: 'law.automatedRefusal',
  severity: 'error',
  article: 'RGPD art. 22',
  *check(model) {
    for (const { placed, final } of automatedDecisions(model)) {
      if (final.outcome !== 'refused') continue;
      const name = nameOf(final);
      yield {
        path: placed.path,
        nodeId: writtenTransitionId(placed),
        text: trilingual(
          `El expediente llega a «${name.es}» (un «no») sin que decida ninguna persona. Ponga antes una tarea para el personal.`,
          `L'expedient arriba a «${name['ca-valencia']}» (un «no») sense que decidisca cap persona. Pose abans una tasca per al personal.`,
          `The case reaches «${name.en}» (a «no») with no person deciding. Put a task for the staff before it.`,
        ),
      };
    }
  },
};
