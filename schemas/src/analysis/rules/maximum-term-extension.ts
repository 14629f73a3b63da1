import { trilingual } from '../../definition/index.js';
import { termWords } from '../appeal-words.js';
import { walkFrom } from '../case-walk.js';
import { lpacArticle } from '../cited-article.js';
import type { Rule } from '../finding.js';
import { isLawRank } from '../law-rank.js';
import { nameOf } from '../names.js';
import { fit, spanOf } from '../term-span.js';

/** The maximum term is extended by no more than itself (Ley 39/2015 art. 23.1). */
export const maximumTermExtension: Rule = {
  code: 'law.maximumTermExtension',
  severity: 'error',
  article: 'Ley 39/2015 art. 23.1',
  *check({ procedure, chart }) {
    for (const entry of procedure.entries) {
      const { maximumTerm } = entry;
      if (!maximumTerm) continue;
      const { phases, transitions } = walkFrom(chart, [entry.phase]);
      const nodes = new Set([...phases, ...[...transitions].map(({ transition }) => transition.id)]);
      for (const { step, path, nodeId } of chart.steps) {
        if (step.kind !== 'extendTerm' || !nodes.has(nodeId)) continue;
        const isOtherLaw = isLawRank(step.legalBasis.norm) && lpacArticle(step.legalBasis) === undefined;
        if (isOtherLaw || fit(spanOf([step.by]), spanOf([maximumTerm])) === 'fits') continue;
        const name = nameOf(entry);
        const { amount, unit } = maximumTerm;
        yield {
          path: `${path}/by`,
          text: trilingual(
            `El plazo máximo de «${name.es}» es de ${termWords(maximumTerm, 'es')} y se amplía ${termWords(step.by, 'es')}: más que el propio plazo.`,
            `El termini màxim de «${name['ca-valencia']}» és de ${termWords(maximumTerm, 'ca-valencia')} i s'amplia ${termWords(step.by, 'ca-valencia')}: més que el mateix termini.`,
            `The maximum term of «${name.en}» is of ${termWords(maximumTerm, 'en')} and is extended by ${termWords(step.by, 'en')}: more than the term itself.`,
          ),
          fix: {
            label: trilingual(
              `Ampliar ${termWords(maximumTerm, 'es')}`,
              `Ampliar ${termWords(maximumTerm, 'ca-valencia')}`,
              `Extend by ${termWords(maximumTerm, 'en')}`,
            ),
            edits: [{ op: 'replace', path: `${path}/by`, value: { amount, unit } }],
          },
        };
      }
    }
  },
};
