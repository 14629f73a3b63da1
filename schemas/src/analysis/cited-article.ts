import type { LegalReference } from '../definition/index.js';
import { articleOf } from '../laws/index.js';

const LPAC = 'ley-39-2015';

/**
 * The place of Ley 39/2015 that a legal basis names (`22.1.d`), or undefined for another norm or none. The first
 * one when it names several.
 */
export function lpacArticle(basis: LegalReference | undefined): string | undefined {
  if (basis?.article === undefined) return undefined;
  const found = articleOf(`${basis.norm} art. ${basis.article}`);
  if (found?.norm !== LPAC) return undefined;
  return [found.article, found.paragraph, found.letter].filter((part) => part !== undefined).join('.');
}

/** Whether a place of a law is another or is inside it: `82.2` is in `82`. */
export function isWithinArticle(place: string | undefined, article: string): boolean {
  return place === article || (place?.startsWith(`${article}.`) ?? false);
}
