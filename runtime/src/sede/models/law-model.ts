// The page of an article.
import { findArticle, type LawDocument, paragraphNumber } from '@oficio/schemas/laws';
import type { LawArticleModel } from '../pages/law-article.js';

/** The article of an address, or undefined for one that does not ship. */
export function lawArticleModel(
  norm: string,
  number: string,
  laws: readonly LawDocument[],
): LawArticleModel | undefined {
  const found = findArticle({ norm, article: number }, laws);
  if (!found) return undefined;
  const { law, article } = found;
  const seen = new Set<string>();
  return {
    law: { title: law.title, shortName: law.shortName, ...law.gazette },
    source: law.source,
    number: article.number,
    title: article.title,
    paragraphs: article.paragraphs.map((text) => {
      const own = paragraphNumber(text);
      if (own === undefined || seen.has(own)) return { text };
      seen.add(own);
      return { text, id: `p${own}` };
    }),
    amendments: law.amendments.filter(({ articles }) => articles.includes(article.number)),
  };
}
