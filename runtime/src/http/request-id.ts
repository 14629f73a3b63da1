import { isTrustedProxy, remoteAddress } from './trusted-proxy.js';

const WELL_FORMED = /^[\w-]{8,64}$/;

/**
 * The id under which a request is found again: in its reply, in its lines of the log, in what it asked for. That of a
 * trusted proxy, so that its log and ours tell of the same request; otherwise a new one, since a stranger could give
 * two requests the same.
 * @param given the header `X-Request-Id`.
 */
export function requestIdOf(env: unknown, given: string | undefined, next: () => string): string {
  const believed = given !== undefined && isTrustedProxy(remoteAddress(env)) && WELL_FORMED.test(given);
  return believed ? given : next();
}
