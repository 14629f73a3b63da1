/**
 * Headers as node's server has them already, for what every request reads: the web's `Headers` checks the name and the
 * value at each reading, ten times in a request. A call inside the process has only those.
 */
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

/** What node received; nothing, or less, in a call inside the process. */
export const incomingOf = (env: unknown): Partial<IncomingMessage> | undefined =>
  (env as { incoming?: Partial<IncomingMessage> } | undefined)?.incoming;

/** @param name in lower case; not `set-cookie`, which only replies carry. */
export function requestHeader({ env, req }: Context, name: string): string | undefined {
  const received = incomingOf(env)?.headers;
  if (received === undefined) return req.header(name);
  const value = received[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
