import { citationPieces, type ShippedNorm } from '@oficio/schemas/laws';
import { escapeHtml } from './letter-html.js';

/**
 * The HTML of a letter with each citation as a link to the literal text of its article. What is already a link stays
 * as it is; the plain text of the letter keeps the citation alone.
 * @param page the absolute address of a path of the sede without its language.
 */
export function linkCitations(
  html: string,
  norms: readonly ShippedNorm[],
  page: (path: string) => string,
): string {
  let inLink = false;
  return html
    .split(/(<[^>]+>)/)
    .map((piece) => {
      if (piece.startsWith('<')) {
        if (/^<a[\s>]/.test(piece)) inLink = true;
        if (piece === '</a>') inLink = false;
        return piece;
      }
      if (inLink) return piece;
      return citationPieces(piece, norms)
        .map(({ text, path }) =>
          path === undefined ? text : `<a href="${escapeHtml(page(path))}">${text}</a>`,
        )
        .join('');
    })
    .join('');
}
