import { trilingual } from '../../definition/index.js';
import { lpacArticle } from '../cited-article.js';
import type { Rule } from '../finding.js';
import { isLawRank } from '../law-rank.js';

/** The only grounds of art. 22: seven that may suspend and three that shall. */
const grounds = /^22\.(1\.[a-g]|2\.[a-c])$/;

/** The maximum term stops for the grounds of Ley 39/2015 art. 22, or of another law, and for no others (art. 74). */
export const suspensionGround: Rule = {
  code: 'law.suspensionGround',
  severity: 'error',
  article: 'Ley 39/2015 art. 22.1',
  *check({ steps }) {
    for (const { step, path, nodeId } of steps) {
      if (step.kind !== 'suspendTerm') continue;
      const place = lpacArticle(step.legalBasis);
      const isLpac = place !== undefined || /39\/2015/.test(step.legalBasis.norm);
      if (isLpac ? grounds.test(place ?? '') : isLawRank(step.legalBasis.norm)) continue;
      const cited = [step.legalBasis.norm, step.legalBasis.article].filter(Boolean).join(' art. ');
      yield {
        path: `${path}/legalBasis`,
        nodeId,
        text: trilingual(
          `El plazo máximo se suspende por «${cited}», que no es un motivo del artículo 22 (1.a a 1.g, 2.a a 2.c) ni de otra ley. Cite el motivo o no lo suspenda.`,
          `El termini màxim se suspén per «${cited}», que no és un motiu de l'article 22 (1.a a 1.g, 2.a a 2.c) ni d'una altra llei. Cite el motiu o no el suspenga.`,
          `The maximum term is suspended by «${cited}», which is no ground of article 22 (1.a to 1.g, 2.a to 2.c) nor of another law. Cite the ground or do not suspend it.`,
        ),
      };
    }
  },
};
