/** Articles of laws: how they are cited and how their text is kept. Pure. */
export { type ArticleReference, articleOf } from './article-reference.js';
export {
  findArticle,
  type LawArticle,
  type LawDocument,
  lawDocument,
  paragraphNumber,
} from './law-document.js';
