import { jsonPointer, trilingual } from '../../definition/index.js';
import { defaultAppeal } from '../appeal-words.js';
import type { Rule } from '../finding.js';
import { nameOf } from '../names.js';

/** A decision always has an appeal, and the procedure says which (Ley 39/2015 arts. 40.2, 88.3 and 112.1). */
export const appealsAbsent: Rule = {
  code: 'law.appealsAbsent',
  severity: 'warning',
  article: 'Ley 39/2015 art. 88.3',
  *check({ procedure }) {
    for (const [index, entry] of procedure.entries.entries()) {
      if (entry.maximumTerm === undefined || entry.appeals.length > 0) continue;
      const name = nameOf(entry);
      const path = jsonPointer(['entries', index]);
      yield {
        path,
        text: trilingual(
          `«${name.es}» no dice qué recursos hay contra la decisión. Añádalos.`,
          `«${name['ca-valencia']}» no diu quins recursos hi ha contra la decisió. Afegisca'ls.`,
          `«${name.en}» does not say which appeals there are against the decision. Add them.`,
        ),
        fix: {
          label: entry.endsAdministrativeRoute
            ? trilingual('Añadir la reposición', 'Afegir la reposició', 'Add the appeal for reversal')
            : trilingual('Añadir la alzada', "Afegir l'alçada", 'Add the appeal to the superior body'),
          edits: [{ op: 'add', path: `${path}/appeals`, value: [defaultAppeal(entry)] }],
        },
      };
    }
  },
};
