// Articles cited on the pages and the page that shows each.
import { articleOf, findArticle, type LawDocument, paragraphNumber } from '@oficio/schemas/laws';
import type { Language } from '../languages.js';
import type { LawArticleModel } from '../pages/law-article.js';
import type { CitedArticle } from '../parts/cited-article.js';
import { inLanguage, sedePaths } from '../paths.js';

/** A citation as it is printed, with the address of its text where that ships. */
export function citedArticle(text: string, laws: readonly LawDocument[], lang: Language): CitedArticle {
  const reference = articleOf(text);
  const found = reference && findArticle(reference, laws);
  if (!reference || !found) return { text };
  // A paragraph added later is not in the text as published: then the whole article opens.
  const { paragraph } = reference;
  const exists = found.article.paragraphs.some((one) => paragraphNumber(one) === paragraph);
  const place = paragraph !== undefined && exists ? `#p${paragraph}` : '';
  return { text, href: `${inLanguage(lang, sedePaths.article(reference.norm, reference.article))}${place}` };
}

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
