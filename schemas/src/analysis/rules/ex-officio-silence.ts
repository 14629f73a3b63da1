import { type Entry, trilingual } from '../../definition/index.js';
import type { Fix, Rule } from '../finding.js';
import { nameOf } from '../names.js';

/** What the law says of an entry's silence, once it is known what its decision can do to the person. */
const lawful = ({ impact }: Entry): 'dismissed' | 'lapse' | undefined => {
  if (impact === undefined) return undefined;
  return impact === 'favourable' ? 'dismissed' : 'lapse';
};

const fixes: Readonly<Record<'dismissed' | 'lapse', Omit<Fix, 'edits'>>> = {
  dismissed: { label: trilingual('Que se entienda que no', "Que s'entenga que no", 'Held dismissed') },
  lapse: { label: trilingual('Que caduque', 'Que caduque', 'It lapses') },
};

/**
 * L1 and L11. What the town starts by itself is never granted by silence: those who appeared may hold it
 * dismissed when it favours them, and it lapses when it harms or punishes them (Ley 39/2015 art. 25.1). `none`
 * is for doors without a legal term.
 */
export const exOfficioSilence: Rule = {
  code: 'law.exOfficioSilence',
  severity: 'error',
  article: 'Ley 39/2015 art. 25.1',
  *check({ procedure }) {
    for (const [index, entry] of procedure.entries.entries()) {
      const { effect } = entry.silence;
      const right = lawful(entry);
      const isWrong = right ? effect !== right : effect === 'granted' || effect === 'none';
      const hasTerm = effect !== 'none' || entry.maximumTerm !== undefined;
      if (entry.initiation !== 'exOfficio' || !isWrong || !hasTerm) continue;
      const name = nameOf(entry);
      const path = `/entries/${index}/silence`;
      yield {
        path: `${path}/effect`,
        text: trilingual(
          `«${name.es}» empieza de oficio: sin decisión a tiempo, si favorece a la persona se puede entender que no; si la perjudica o sanciona, caduca. Cámbielo.`,
          `«${name['ca-valencia']}» comença d'ofici: sense decisió a temps, si afavorix la persona es pot entendre que no; si la perjudica o sanciona, caduca. Canvie-ho.`,
          `«${name.en}» starts ex officio: without a decision in time, it is held dismissed if it favours the person, and lapses if it harms or punishes them. Change it.`,
        ),
        ...(right && {
          fix: {
            ...fixes[right],
            edits: [
              { op: 'replace', path: `${path}/effect`, value: right },
              {
                op: 'replace',
                path: `${path}/article`,
                value: right === 'lapse' ? 'Ley 39/2015 art. 25.1.b' : 'Ley 39/2015 art. 25.1.a',
              },
            ],
          },
        }),
      };
    }
  },
};
