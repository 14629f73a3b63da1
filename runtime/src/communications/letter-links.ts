import type { Language } from '@oficio/schemas/definition';
import { inLanguage, sedePaths } from '../sede/paths.js';

export interface LetterAddresses {
  /** Public address of the sede, without a final slash. */
  publicUrl: string;
  /** Absent in a letter without a case: its addresses lead to the first page. */
  reference?: string | undefined;
  /**
   * The token of a link, where the town admits links in messages; without it every address leads to the page
   * where the reference is typed, which says nothing about anybody.
   */
  token?: string | undefined;
}

/** The addresses that a letter may print: none reveals anything before the second check. */
export function letterLinks(addresses: LetterAddresses, language: Language) {
  const { publicUrl, reference, token } = addresses;
  const page = (path: string) => `${publicUrl}${inLanguage(language, path)}`;
  const at = (path: (reference: string) => string) => {
    if (reference === undefined) return page(sedePaths.home);
    return token === undefined
      ? page(sedePaths.reference)
      : `${page(path(reference))}?t=${encodeURIComponent(token)}`;
  };
  return {
    home: page(sedePaths.home),
    typeReference: page(sedePaths.reference),
    offer: at(sedePaths.offer),
    file: at(sedePaths.file),
    link: {
      confirm: at(sedePaths.offer),
      refuse: at(sedePaths.refuseOffer),
      correct: at(sedePaths.correctOffer),
      neverAgain: at(sedePaths.refuseOffer),
      appeal: at(sedePaths.file),
      survey: at(sedePaths.file),
    },
  };
}
