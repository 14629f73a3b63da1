import { type CitizenAction, jsonPointer, trilingual } from '../../definition/index.js';
import { walkFrom } from '../case-walk.js';
import type { Rule } from '../finding.js';
import { nameOf } from '../names.js';

const appearances: readonly CitizenAction[] = ['confirm', 'submit', 'correct', 'object', 'askMoreTime'];

/**
 * L2. In what the town starts for somebody's good, only those who have appeared can hold it dismissed (Ley
 * 39/2015 art. 25.1.a): they need a way to appear. What comes from another system may be an appearance too.
 */
export const appearance: Rule = {
  code: 'law.appearance',
  severity: 'error',
  article: 'Ley 39/2015 art. 25.1.a',
  *check({ procedure, chart }) {
    for (const [index, entry] of procedure.entries.entries()) {
      if (entry.initiation !== 'exOfficio') continue;
      const isFavourable =
        entry.impact === undefined ? entry.silence.effect === 'dismissed' : entry.impact === 'favourable';
      if (!isFavourable && entry.confirmation !== 'appearance') continue;
      const canAppear = [...walkFrom(chart, [entry.phase]).transitions].some(({ transition: { trigger } }) =>
        trigger.kind === 'citizen' ? appearances.includes(trigger.action) : trigger.kind === 'message',
      );
      if (canAppear) continue;
      const name = nameOf(entry);
      yield {
        path: jsonPointer(['entries', index]),
        text: trilingual(
          `«${name.es}» empieza de oficio a favor de la persona, y nadie puede comparecer en él. Añada una salida para confirmar, corregir o enviar un escrito.`,
          `«${name['ca-valencia']}» comença d'ofici a favor de la persona, i ningú pot comparéixer-hi. Afegisca una eixida per a confirmar, corregir o enviar un escrit.`,
          `«${name.en}» starts ex officio in the person's favour, and nobody can appear in it. Add a way to confirm, correct or send a writing.`,
        ),
      };
    }
  },
};
