/** From a citation, as it is printed, to the page of the sede that shows its literal text. */
import { z } from 'zod';
import { type ArticleReference, citationsIn } from './article-reference.js';
import { type LawDocument, paragraphNumber } from './law-document.js';

/** zod: the articles of a norm whose text ships, and the numbers of the paragraphs that each has. */
export const shippedNorm = z.object({
  id: z.string(),
  articles: z.array(z.object({ number: z.string(), paragraphs: z.array(z.string()) })),
});
export type ShippedNorm = z.infer<typeof shippedNorm>;

/** What ships of some laws, without their texts. */
export function shippedNorms(laws: readonly LawDocument[]): ShippedNorm[] {
  return laws.map(({ id, articles }) => ({
    id,
    articles: articles.map(({ number, paragraphs }) => ({
      number,
      paragraphs: [...new Set(paragraphs.flatMap((text) => paragraphNumber(text) ?? []))],
    })),
  }));
}

function pathOf(reference: ArticleReference, norms: readonly ShippedNorm[]): string | undefined {
  const norm = norms.find(({ id }) => id === reference.norm);
  const article = norm?.articles.find(({ number }) => number === reference.article);
  if (!norm || !article) return undefined;
  const { paragraph } = reference;
  const place = paragraph !== undefined && article.paragraphs.includes(paragraph) ? `#p${paragraph}` : '';
  return `/ley/${encodeURIComponent(norm.id)}/${encodeURIComponent(article.number)}${place}`;
}

/** A piece of a text: a citation with the page of its article, or the words around it. */
export interface TextPiece {
  text: string;
  /** Path of the literal text of the article, without the language: `/ley/ley-39-2015/30#p5`. */
  path?: string;
}

/**
 * A text in pieces, each citation whose article ships with its path; the pieces joined are the text. A citation of a
 * norm or an article that does not ship stays among the words. A paragraph added later is not in the text as
 * published: then the whole article opens.
 */
export function citationPieces(text: string, norms: readonly ShippedNorm[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end, reference } of citationsIn(text)) {
    const path = pathOf(reference, norms);
    if (path === undefined) continue;
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), path });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
