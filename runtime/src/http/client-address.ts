const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * The address of who asks, for rate limits only. A proxy on this same machine is believed when it says whom it
 * asks for (the last entry of `X-Forwarded-For`, which it wrote itself); anybody else's word is not.
 */
export function clientAddress(env: unknown, forwardedFor: string | undefined): string {
  const incoming = (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  const remote = incoming?.socket?.remoteAddress ?? 'local';
  const forwarded = forwardedFor?.split(',').at(-1)?.trim();
  return forwarded && LOOPBACK.test(remote) ? forwarded : remote;
}
