import { jsonPointer, type LegalReference, type Trilingual, trilingual } from '../../definition/index.js';
import { isWithinArticle, lpacArticle } from '../cited-article.js';
import type { Rule } from '../finding.js';
import { transitionsOf } from '../model.js';
import { nameOf } from '../names.js';

const isUrgent = (basis: LegalReference | undefined): boolean => isWithinArticle(lpacArticle(basis), '33');

const text = (name: Trilingual): Trilingual =>
  trilingual(
    `En «${name.es}» se reduce por urgencia el plazo de una solicitud o de un recurso, y la ley no lo deja. Ponga el plazo entero y su norma.`,
    `En «${name['ca-valencia']}» es reduïx per urgència el termini d'una sol·licitud o d'un recurs, i la llei no ho deixa. Pose el termini sencer i la seua norma.`,
    `In «${name.en}» urgency shortens the term of an application or an appeal, which the law does not allow. Set the whole term and its norm.`,
  );

/** Urgency halves terms, except those to file applications and appeals (Ley 39/2015 art. 33.1). */
export const urgency: Rule = {
  code: 'law.urgency',
  severity: 'error',
  article: 'Ley 39/2015 art. 33.1',
  *check({ procedure, steps }) {
    for (const [index, entry] of procedure.entries.entries()) {
      for (const [at, { term }] of entry.appeals.entries()) {
        if (!isUrgent(term.legalBasis)) continue;
        yield { path: jsonPointer(['entries', index, 'appeals', at, 'term']), text: text(nameOf(entry)) };
      }
    }
    for (const { step, path, nodeId, phase } of steps) {
      if (step.kind !== 'startDeadline' || typeof step.term !== 'object') continue;
      if (!phase || !isUrgent(step.term.legalBasis)) continue;
      const files = [phase.phase, ...phase.ancestors]
        .flatMap(transitionsOf)
        .some(
          ({ trigger, opensFile }) =>
            trigger.kind === 'citizen' &&
            (opensFile || trigger.action === 'appeal' || trigger.action === 'claim'),
        );
      if (!files) continue;
      yield { path: `${path}/term`, nodeId, text: text(nameOf({ id: step.deadline, name: step.name })) };
    }
  },
};
