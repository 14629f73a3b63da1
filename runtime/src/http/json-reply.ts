import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { HttpEnvironment } from './environment.js';

/**
 * A reply in JSON, made at once with `headers` and its request id. Headers that are added to a finished reply make
 * the server build, validate and sort them all, which costs more than everything else that a reply does.
 */
export function jsonReply(
  http: Context<HttpEnvironment>,
  body: object,
  status: ContentfulStatusCode,
  headers: Readonly<Record<string, string>>,
): Response {
  // A cookie waits where only a reply that Hono makes finds it.
  if (http.get('givesCookie')) return http.json(body, status);
  http.set('dressed', true);
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/json', 'x-request-id': http.get('requestId') },
  });
}
