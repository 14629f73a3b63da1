import { trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { isLawRank } from '../law-rank.js';
import { nameOf } from '../names.js';

/** L5. On request silence means yes, unless a norm with the rank of a law says no (Ley 39/2015 art. 24.1). */
export const negativeSilence: Rule = {
  code: 'law.negativeSilence',
  severity: 'error',
  article: 'Ley 39/2015 art. 24.1',
  *check({ procedure }) {
    for (const [index, entry] of procedure.entries.entries()) {
      if (entry.initiation !== 'onRequest' || entry.silence.effect !== 'dismissed') continue;
      if (isLawRank(entry.silence.article)) continue;
      const name = nameOf(entry);
      const path = `/entries/${index}/silence`;
      yield {
        path,
        text: trilingual(
          `En «${name.es}» el silencio significa «no», y «${entry.silence.article}» no es una norma con rango de ley. Cite la ley que lo dice o cámbielo a «sí».`,
          `En «${name['ca-valencia']}» el silenci significa «no», i «${entry.silence.article}» no és una norma amb rang de llei. Cite la llei que ho diu o canvie-ho a «sí».`,
          `In «${name.en}» silence means «no», and «${entry.silence.article}» is not a norm with the rank of a law. Cite the law that says so or change it to «yes».`,
        ),
        fix: {
          label: trilingual('El silencio significa «sí»', 'El silenci significa «sí»', 'Silence means «yes»'),
          edits: [
            { op: 'replace', path: `${path}/effect`, value: 'granted' },
            { op: 'replace', path: `${path}/article`, value: 'Ley 39/2015 art. 24.1' },
          ],
        },
      };
    }
  },
};
