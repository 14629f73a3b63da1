import { trilingual } from '../../definition/index.js';
import { lpacArticle } from '../cited-article.js';
import type { Rule } from '../finding.js';
import { fit, spanOf } from '../term-span.js';

const cap = { amount: 3, unit: 'months', legalBasis: { norm: 'Ley 39/2015', article: '22.1.d' } } as const;

/** A mandatory report suspends the term three months at most; then the procedure goes on (Ley 39/2015 art. 22.1.d). */
export const suspensionCap: Rule = {
  code: 'law.suspensionCap',
  severity: 'error',
  article: 'Ley 39/2015 art. 22.1.d',
  *check({ steps }) {
    for (const { step, path, nodeId } of steps) {
      if (step.kind !== 'suspendTerm' || lpacArticle(step.legalBasis) !== '22.1.d') continue;
      if (step.cap && fit(spanOf([step.cap]), spanOf([cap])) === 'fits') continue;
      yield {
        path,
        nodeId,
        text: trilingual(
          'La espera de un informe preceptivo no puede suspender el plazo más de tres meses. Ponga ese tope.',
          "L'espera d'un informe preceptiu no pot suspendre el termini més de tres mesos. Pose eixe límit.",
          'Waiting for a mandatory report cannot suspend the term for more than three months. Set that cap.',
        ),
        fix: {
          label: trilingual('Poner tres meses', 'Posar tres mesos', 'Set three months'),
          edits: [{ op: 'add', path: `${path}/cap`, value: cap }],
        },
      };
    }
  },
};
