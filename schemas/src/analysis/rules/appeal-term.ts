import { jsonPointer, trilingual } from '../../definition/index.js';
import { appealNames, lawfulAppeals, termWords } from '../appeal-words.js';
import type { Rule } from '../finding.js';

/** The law says how long there is to appeal: a shorter term would be null, a longer one misleads (arts. 122, 124). */
export const appealTerm: Rule = {
  code: 'law.appealTerm',
  severity: 'error',
  article: 'Ley 39/2015 art. 124.1',
  *check({ procedure }) {
    for (const [index, entry] of procedure.entries.entries()) {
      for (const [at, { kind, term }] of entry.appeals.entries()) {
        if (kind === 'claim') continue;
        const { term: right, article } = lawfulAppeals[kind];
        if (term.amount === right.amount && term.unit === right.unit) continue;
        const name = appealNames[kind];
        const path = jsonPointer(['entries', index, 'appeals', at, 'term']);
        yield {
          path,
          article,
          text: trilingual(
            `El plazo del ${name.es} es de ${termWords(right, 'es')}, no de ${termWords(term, 'es')}.`,
            `El termini del ${name['ca-valencia']} és de ${termWords(right, 'ca-valencia')}, no de ${termWords(term, 'ca-valencia')}.`,
            `The term of the ${name.en} is ${termWords(right, 'en')}, not ${termWords(term, 'en')}.`,
          ),
          fix: {
            label: trilingual(
              `Poner ${termWords(right, 'es')}`,
              `Posar ${termWords(right, 'ca-valencia')}`,
              `Set ${termWords(right, 'en')}`,
            ),
            edits: [
              { op: 'replace', path: `${path}/amount`, value: right.amount },
              { op: 'replace', path: `${path}/unit`, value: right.unit },
            ],
          },
        };
      }
    }
  },
};
