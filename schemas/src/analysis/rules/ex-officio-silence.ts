import { trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { nameOf } from '../names.js';

/**
 * L1. What the town starts by itself is never granted by silence: it may be held dismissed, or it lapses
 * (Ley 39/2015 art. 25.1). `none` is for doors without a legal term.
 */
export const exOfficioSilence: Rule = {
  code: 'law.exOfficioSilence',
  severity: 'error',
  article: 'Ley 39/2015 art. 25.1',
  *check({ procedure }) {
    for (const [index, entry] of procedure.entries.entries()) {
      const { effect } = entry.silence;
      const wrong = effect === 'granted' || (effect === 'none' && entry.maximumTerm !== undefined);
      if (entry.initiation !== 'exOfficio' || !wrong) continue;
      const name = nameOf(entry);
      yield {
        path: `/entries/${index}/silence/effect`,
        text: trilingual(
          `«${name.es}» empieza de oficio: sin decisión a tiempo solo puede entenderse que no, o archivarse por caducidad. Elija una de las dos.`,
          `«${name['ca-valencia']}» comença d'ofici: sense decisió a temps només pot entendre's que no, o arxivar-se per caducitat. Trie una de les dos.`,
          `«${name.en}» starts ex officio: without a decision in time it can only be held dismissed, or lapse. Choose one of the two.`,
        ),
      };
    }
  },
};
