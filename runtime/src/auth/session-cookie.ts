import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { requestHeader } from '../http/request-header.js';

/** Names of the two sessions (staff and citizen never share one), and of what binds a form to its browser. */
export type SessionCookie = 'oficio_staff' | 'oficio_citizen' | 'oficio_form';

const isPlainLocalhost = (url: URL) =>
  url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

/**
 * Whether the cookie may travel without TLS: only when the public address is http on this same machine
 * (demonstrations and tests).
 */
const secureFor = (publicUrl: string) => !isPlainLocalhost(new URL(publicUrl));

const attributes = (publicUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: secureFor(publicUrl) }) as const;

/** The secret that the browser sent: it is written as it is, so nothing is decoded (RFC 6265, section 4.2.1). */
export function readSessionCookie(http: Context, name: SessionCookie): string | undefined {
  const pairs = requestHeader(http, 'cookie')?.split(';') ?? [];
  const own = pairs.map((pair) => pair.trim()).find((pair) => pair.startsWith(`${name}=`));
  return own?.slice(name.length + 1);
}

/** Hands the session's secret to the browser: no script reads it. */
export function giveSessionCookie(
  http: Context,
  name: SessionCookie,
  secret: string,
  options: { publicUrl: string; maxAgeSeconds: number },
): void {
  http.set('givesCookie', true);
  setCookie(http, name, secret, { ...attributes(options.publicUrl), maxAge: options.maxAgeSeconds });
}

export function removeSessionCookie(http: Context, name: SessionCookie, publicUrl: string): void {
  http.set('givesCookie', true);
  deleteCookie(http, name, attributes(publicUrl));
}
