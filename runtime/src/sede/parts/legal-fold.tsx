/** A folded piece of legal detail: the only place for article numbers in the body of a page. */
export type LegalDetail = { readonly summary: string; readonly paragraphs: readonly string[] };

/** Folded details, at the end of the page. */
export function LegalFold({ details }: { details: readonly LegalDetail[] }) {
  return (
    <>
      {details.map((detail) => (
        <details>
          <summary>{detail.summary}</summary>
          {detail.paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </details>
      ))}
    </>
  );
}
