import { trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { termsOf } from '../terms.js';

/** T10. A term in hours cannot be longer than 24 hours; then it is said in days (Ley 39/2015 art. 30.1). */
export const longHours: Rule = {
  code: 'law.hours',
  severity: 'error',
  article: 'Ley 39/2015 art. 30.1',
  *check({ procedure }) {
    for (const { term, path } of termsOf(procedure)) {
      if (term.unit !== 'hours' || term.amount <= 24) continue;
      yield {
        path,
        text: trilingual(
          `Un plazo de ${term.amount} horas no es válido: más de 24 horas se dice en días.`,
          `Un termini de ${term.amount} hores no és vàlid: més de 24 hores es diu en dies.`,
          `A term of ${term.amount} hours is not valid: more than 24 hours is said in days.`,
        ),
        fix: {
          label: trilingual('Pasarlo a días hábiles', 'Passar-ho a dies hàbils', 'Turn it into working days'),
          edits: [
            { op: 'replace', path: `${path}/amount`, value: Math.ceil(term.amount / 24) },
            { op: 'replace', path: `${path}/unit`, value: 'workingDays' },
          ],
        },
      };
    }
  },
};
