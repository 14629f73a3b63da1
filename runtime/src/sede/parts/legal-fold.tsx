import type { Language } from '../languages.js';
import { Cited } from './cited.js';

/** A folded piece of legal detail: the only place for article numbers in the body of a page. */
export type LegalDetail = { readonly summary: string; readonly paragraphs: readonly string[] };

/** Folded details, at the end of the page. */
export function LegalFold({ details, lang }: { details: readonly LegalDetail[]; lang: Language }) {
  return (
    <>
      {details.map((detail) => (
        <details>
          <summary>{detail.summary}</summary>
          {detail.paragraphs.map((paragraph) => (
            <p>
              <Cited text={paragraph} lang={lang} />
            </p>
          ))}
        </details>
      ))}
    </>
  );
}
