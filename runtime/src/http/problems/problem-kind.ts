import type { LocalizedText } from '@oficio/schemas/definition';

/** An HTTP status and the sentence a person reads. */
export interface ProblemKind {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  title: Required<LocalizedText>;
}

export const kind = (
  status: ProblemKind['status'],
  es: string,
  caValencia: string,
  en: string,
): ProblemKind => ({
  status,
  title: { es, 'ca-valencia': caValencia, en },
});
