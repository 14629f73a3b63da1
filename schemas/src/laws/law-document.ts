/** The shape of a file of articles: literal text as its gazette published it. Data only. */
import { z } from 'zod';
import { isoDate } from '../deadlines/civil-date.js';
import type { ArticleReference } from './article-reference.js';

const lawArticle = z.strictObject({
  number: z.string().regex(/^\d+$/),
  title: z.string().min(1),
  paragraphs: z.array(z.string().min(1)).min(1),
});
export type LawArticle = z.infer<typeof lawArticle>;

/** zod: some articles of one norm. */
export const lawDocument = z.strictObject({
  formatVersion: z.literal(1),
  /** As `articleOf` gives it. */
  id: z.string().regex(/^(ley|lo|rd)-\d+-\d{4}$/),
  shortName: z.string().min(1),
  title: z.string().min(1),
  gazette: z.strictObject({
    reference: z.string().regex(/^BOE-A-\d{4}-\d+$/),
    publishedOn: isoDate,
    url: z.url(),
    /** Where the text in force is read. */
    consolidatedUrl: z.url(),
  }),
  /** `recordOf`: date of the gazette's own record, up to which it lists later changes. */
  source: z.strictObject({ title: z.string().min(1), recordOf: isoDate }),
  /** Later changes to these articles, in the words of the gazette. */
  amendments: z.array(
    z.strictObject({
      articles: z.array(z.string()).min(1),
      text: z.string().min(1),
      reference: z.string().min(1),
    }),
  ),
  articles: z.array(lawArticle).min(1),
});
export type LawDocument = z.infer<typeof lawDocument>;

/** The article that a reference names, if it is among the documents. */
export function findArticle(
  reference: Pick<ArticleReference, 'norm' | 'article'>,
  documents: readonly LawDocument[],
): { law: LawDocument; article: LawArticle } | undefined {
  const law = documents.find(({ id }) => id === reference.norm);
  const article = law?.articles.find(({ number }) => number === reference.article);
  return law && article ? { law, article } : undefined;
}

/** Number of the paragraph that a text opens (“5. Cuando el último día…” → `5`), if it opens one. */
export function paragraphNumber(text: string): string | undefined {
  return /^(\d+)\. /.exec(text)?.[1];
}
