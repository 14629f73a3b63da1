import { trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { isLawRank } from '../law-rank.js';
import { termsOf } from '../terms.js';

/** T2. Terms in days are of working days unless a law says otherwise (Ley 39/2015 art. 30.2). */
export const naturalDays: Rule = {
  code: 'law.naturalDays',
  severity: 'error',
  article: 'Ley 39/2015 art. 30.2',
  *check({ procedure }) {
    for (const { term, path } of termsOf(procedure)) {
      if (term.unit !== 'naturalDays' || (term.legalBasis && isLawRank(term.legalBasis.norm))) continue;
      yield {
        path,
        text: trilingual(
          `Un plazo de ${term.amount} días naturales necesita una ley que lo diga. Escriba qué ley o use días hábiles.`,
          `Un termini de ${term.amount} dies naturals necessita una llei que ho diga. Escriga quina llei o use dies hàbils.`,
          `A term of ${term.amount} natural days needs a law that says so. Write which law or use working days.`,
        ),
        fix: {
          label: trilingual('Usar días hábiles', 'Usar dies hàbils', 'Use working days'),
          edits: [{ op: 'replace', path: `${path}/unit`, value: 'workingDays' }],
        },
      };
    }
  },
};
