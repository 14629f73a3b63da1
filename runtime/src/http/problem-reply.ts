import type { Problem } from '@oficio/schemas/api';
import { type Language, textIn } from '@oficio/schemas/definition';
import { problemCatalogue } from './problem-catalogue.js';
import type { Refusal } from './refuse.js';

/** The RFC 9457 answer to a refusal, in a language. `instance` is the request id, to find its log line. */
export function problemReply(refusal: Refusal, language: Language, requestId: string): Response {
  const { code, details } = refusal;
  const { status, title } = problemCatalogue[code];
  const body: Problem = {
    type: `/docs#${code}`,
    title: textIn(title, language),
    status,
    code,
    instance: `urn:request:${requestId}`,
  };
  if (details.detail) body.detail = textIn(details.detail, language);
  if (details.errors) body.errors = details.errors;
  if (details.current !== undefined) body.current = details.current;
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      ...details.headers,
    },
  });
}
