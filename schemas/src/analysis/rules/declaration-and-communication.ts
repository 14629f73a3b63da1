import { jsonPointer, trilingual } from '../../definition/index.js';
import { walkFrom } from '../case-walk.js';
import type { Rule } from '../finding.js';
import { nameOf } from '../names.js';

/** L8. A responsible declaration or a communication may be asked for, never both (Ley 39/2015 art. 69.6). */
export const declarationAndCommunication: Rule = {
  code: 'law.declarationAndCommunication',
  severity: 'error',
  article: 'Ley 39/2015 art. 69.6',
  *check({ procedure, chart }) {
    for (const [index, entry] of procedure.entries.entries()) {
      const sent = [...walkFrom(chart, [entry.phase]).transitions].map(({ transition: { trigger } }) =>
        trigger.kind === 'citizen' ? trigger.form : undefined,
      );
      const asked = procedure.forms.filter(({ id }) => [entry.form, ...sent].includes(id));
      const declaration = asked.find(({ legalNature }) => legalNature === 'responsibleDeclaration');
      const communication = asked.find(({ legalNature }) => legalNature === 'priorCommunication');
      if (!declaration || !communication) continue;
      const [name, one, other] = [
        nameOf(entry),
        nameOf({ ...declaration, name: declaration.title }),
        nameOf({ ...communication, name: communication.title }),
      ];
      yield {
        path: jsonPointer(['entries', index]),
        text: trilingual(
          `«${name.es}» pide a la vez una declaración responsable («${one.es}») y una comunicación («${other.es}»). La ley solo deja pedir una: quite la otra.`,
          `«${name['ca-valencia']}» demana alhora una declaració responsable («${one['ca-valencia']}») i una comunicació («${other['ca-valencia']}»). La llei només en deixa demanar una: lleve l'altra.`,
          `«${name.en}» asks for a responsible declaration («${one.en}») and a communication («${other.en}»). The law allows only one: remove the other.`,
        ),
      };
    }
  },
};
