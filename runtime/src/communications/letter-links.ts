import type { Language } from '@oficio/schemas/definition';
import { inLanguage, sedePaths } from '../sede/paths.js';

export interface LetterAddresses {
  /** Public address of the sede, without a final slash. */
  publicUrl: string;
  reference: string;
  /**
   * The token of a link, where the town admits links in messages; without it every address leads to the page
   * where the reference is typed, which says nothing about anybody.
   */
  token?: string | undefined;
}

/** The addresses that a letter may print: none reveals anything before the second check. */
export function letterLinks(addresses: LetterAddresses, language: Language) {
  const { publicUrl, reference, token } = addresses;
  const at = (path: string) =>
    token === undefined
      ? `${publicUrl}${inLanguage(language, sedePaths.reference)}`
      : `${publicUrl}${inLanguage(language, path)}?t=${encodeURIComponent(token)}`;
  return {
    home: `${publicUrl}${inLanguage(language, sedePaths.home)}`,
    typeReference: `${publicUrl}${inLanguage(language, sedePaths.reference)}`,
    offer: at(sedePaths.offer(reference)),
    file: at(sedePaths.file(reference)),
    link: {
      confirm: at(sedePaths.offer(reference)),
      refuse: at(sedePaths.refuseOffer(reference)),
      correct: at(sedePaths.correctOffer(reference)),
      neverAgain: at(sedePaths.refuseOffer(reference)),
      appeal: at(sedePaths.file(reference)),
      survey: at(sedePaths.file(reference)),
    },
  };
}
