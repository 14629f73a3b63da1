import { type Term, trilingual } from '../../definition/index.js';
import { termWords } from '../appeal-words.js';
import { lpacArticle } from '../cited-article.js';
import type { Rule } from '../finding.js';
import { isLawRank } from '../law-rank.js';
import { fit, spanOf } from '../term-span.js';

/** A term is extended by half at most, unless another law says otherwise (Ley 39/2015 art. 32.1). */
export const deadlineExtension: Rule = {
  code: 'law.deadlineExtension',
  severity: 'error',
  article: 'Ley 39/2015 art. 32.1',
  *check({ steps }) {
    const started = (deadline: string): Term[] =>
      steps.flatMap(({ step }) =>
        step.kind === 'startDeadline' && step.deadline === deadline && typeof step.term === 'object'
          ? [step.term]
          : [],
      );
    for (const { step, path, nodeId } of steps) {
      if (step.kind !== 'extendDeadline') continue;
      const basis = step.legalBasis ?? step.by.legalBasis;
      if (basis && isLawRank(basis.norm) && lpacArticle(basis) === undefined) continue;
      const twice = spanOf([step.by, step.by]);
      const original = started(step.deadline).find((term) => fit(twice, spanOf([term])) !== 'fits');
      if (!original) continue;
      const half = Math.floor(original.amount / 2);
      yield {
        path: `${path}/by`,
        nodeId,
        text: trilingual(
          `El plazo «${step.deadline}» es de ${termWords(original, 'es')} y se amplía ${termWords(step.by, 'es')}: más de la mitad.`,
          `El termini «${step.deadline}» és de ${termWords(original, 'ca-valencia')} i s'amplia ${termWords(step.by, 'ca-valencia')}: més de la mitat.`,
          `The deadline «${step.deadline}» is of ${termWords(original, 'en')} and is extended by ${termWords(step.by, 'en')}: more than half.`,
        ),
        ...(half > 0 && {
          fix: {
            label: trilingual('Ampliar la mitad', 'Ampliar la mitat', 'Extend by half'),
            edits: [
              { op: 'replace', path: `${path}/by/amount`, value: half },
              { op: 'replace', path: `${path}/by/unit`, value: original.unit },
            ],
          },
        }),
      };
    }
  },
};
