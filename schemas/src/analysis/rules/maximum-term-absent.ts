import { trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { nameOf } from '../names.js';

/** L4. Without a term of its own a procedure has three months (Ley 39/2015 art. 21.3). */
export const maximumTermAbsent: Rule = {
  code: 'law.maximumTermAbsent',
  severity: 'warning',
  article: 'Ley 39/2015 art. 21.3',
  *check({ procedure }) {
    for (const [index, entry] of procedure.entries.entries()) {
      if (entry.maximumTerm !== undefined) continue;
      const name = nameOf(entry);
      const path = `/entries/${index}`;
      yield {
        path,
        text: trilingual(
          `La entrada «${name.es}» no tiene plazo máximo. La ley pone entonces tres meses.`,
          `L'entrada «${name['ca-valencia']}» no té termini màxim. La llei posa llavors tres mesos.`,
          `The entry «${name.en}» has no maximum term. The law then sets three months.`,
        ),
        fix: {
          label: trilingual('Poner tres meses', 'Posar tres mesos', 'Set three months'),
          edits: [
            {
              op: 'add',
              path: `${path}/maximumTerm`,
              value: { amount: 3, unit: 'months', legalBasis: { norm: 'Ley 39/2015', article: '21.3' } },
            },
          ],
        },
      };
    }
  },
};
