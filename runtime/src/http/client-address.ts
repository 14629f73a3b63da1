import { isTrustedProxy, remoteAddress } from './trusted-proxy.js';

/**
 * The address of who asks, for rate limits only. A trusted proxy is believed when it says whom it asks for (the last
 * entry of `X-Forwarded-For`, which it wrote itself); anybody else's word is not.
 */
export function clientAddress(env: unknown, forwardedFor: string | undefined): string {
  const remote = remoteAddress(env);
  const forwarded = forwardedFor?.split(',').at(-1)?.trim();
  return forwarded && isTrustedProxy(remote) ? forwarded : (remote ?? 'local');
}
