import { jsonPointer, trilingual } from '../../definition/index.js';
import { appealNames, lawfulAppeals } from '../appeal-words.js';
import type { Rule } from '../finding.js';
import { nameOf } from '../names.js';

/**
 * Alzada is for what does not end the administrative route, reposición for what does (Ley 39/2015 arts. 121.1 and
 * 123.1). The reposición of local taxes has its own law.
 */
export const appealKind: Rule = {
  code: 'law.appealKind',
  severity: 'error',
  article: 'Ley 39/2015 art. 121.1',
  *check({ procedure }) {
    for (const [index, entry] of procedure.entries.entries()) {
      const right = entry.endsAdministrativeRoute ? 'reposicion' : 'alzada';
      const wrong = entry.endsAdministrativeRoute ? 'alzada' : 'reposicion';
      for (const [at, { kind }] of entry.appeals.entries()) {
        if (kind !== wrong) continue;
        const [name, one, other] = [nameOf(entry), appealNames[wrong], appealNames[right]];
        const ends = entry.endsAdministrativeRoute;
        const path = jsonPointer(['entries', index, 'appeals', at]);
        yield {
          path: `${path}/kind`,
          article: ends ? 'Ley 39/2015 art. 123.1' : 'Ley 39/2015 art. 121.1',
          text: trilingual(
            `La decisión de «${name.es}» ${ends ? '' : 'no '}pone fin a la vía administrativa: no cabe ${one.es}, sino ${other.es}.`,
            `La decisió de «${name['ca-valencia']}» ${ends ? '' : 'no '}posa fi a la via administrativa: no hi cap ${one['ca-valencia']}, sinó ${other['ca-valencia']}.`,
            `The decision of «${name.en}» ${ends ? 'ends' : 'does not end'} the administrative route: not the ${one.en} but the ${other.en} applies.`,
          ),
          fix: {
            label: trilingual(`Poner ${other.es}`, `Posar ${other['ca-valencia']}`, `Set the ${other.en}`),
            edits: [
              { op: 'replace', path: `${path}/kind`, value: right },
              { op: 'replace', path: `${path}/term`, value: lawfulAppeals[right].term },
              { op: 'replace', path: `${path}/article`, value: lawfulAppeals[right].article },
            ],
          },
        };
      }
    }
  },
};
