import { citationPieces } from '@oficio/schemas/laws';
import { shippedArticles } from '../../laws/shipped-articles.js';
import type { Language } from '../languages.js';
import { inLanguage } from '../paths.js';

/** A text in which each citation leads to the literal text of its article, where that ships. */
export function Cited({ text, lang }: { text: string; lang: Language }) {
  const pieces = citationPieces(text, shippedArticles());
  return (
    <>
      {pieces.map(({ text: words, path }) =>
        path === undefined ? (
          words
        ) : (
          <span>
            <a href={inLanguage(lang, path)}>{words}</a>
          </span>
        ),
      )}
    </>
  );
}
