/** Articles of laws: how they are cited and how their text is kept. Pure. */
export {
  citationPieces,
  type ShippedNorm,
  shippedNorm,
  shippedNorms,
  type TextPiece,
} from './article-path.js';
export { type ArticleReference, articleOf, citationsIn } from './article-reference.js';
export {
  findArticle,
  type LawArticle,
  type LawDocument,
  lawDocument,
  paragraphNumber,
} from './law-document.js';
