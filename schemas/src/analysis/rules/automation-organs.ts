import { trilingual } from '../../definition/index.js';
import { automatedDecisions } from '../automated-decisions.js';
import type { Rule } from '../finding.js';
import { writtenTransitionId } from '../model.js';
import { nameOf } from '../names.js';

/** L12. An act without a person needs its responsible bodies named beforehand (Ley 40/2015 art. 41.2). */
export const automationOrgans: Rule = {
  code: 'law.automationOrgans',
  severity: 'error',
  article: 'Ley 40/2015 art. 41.2',
  *check(model) {
    for (const { entry, placed, final } of automatedDecisions(model)) {
      if (entry.automation !== undefined) continue;
      const name = nameOf(final);
      yield {
        path: placed.path,
        nodeId: writtenTransitionId(placed),
        text: trilingual(
          `El expediente llega a «${name.es}» sin que decida nadie. Diga en la entrada qué órganos responden de esa decisión automática.`,
          `L'expedient arriba a «${name['ca-valencia']}» sense que decidisca ningú. Diga en l'entrada quins òrgans responen d'eixa decisió automàtica.`,
          `The case reaches «${name.en}» with nobody deciding. Say in the entry which bodies answer for that automatic decision.`,
        ),
      };
    }
  },
};
