import type { MiddlewareHandler } from 'hono';
import type { HttpEnvironment } from './environment.js';

const policy = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const closed = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** What a page may load. Each kind of page has its own policy, as small as the page allows. */
export const contentPolicies = {
  /** JSON: nothing at all. */
  api: policy(closed),
  /** Server-rendered pages: own styles and pictures, forms to ourselves, no script. */
  page: policy({ ...closed, 'style-src': "'self'", 'img-src': "'self'", 'form-action': "'self'" }),
  /**
   * The staff application: own scripts and workers. Its code editor writes style elements at run time, so
   * styles (never scripts) may be inline; letters are shown in a sandboxed frame without scripts.
   */
  designer: policy({
    ...closed,
    'script-src': "'self'",
    'worker-src': "'self' blob:",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'connect-src': "'self'",
    'frame-src': "'self'",
    'manifest-src': "'self'",
  }),
} as const;
export type PageKind = keyof typeof contentPolicies;

/** What every answer of a kind of page says besides what it is. */
export function headersOf(kind: PageKind, { tls }: { tls: boolean }): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentPolicies[kind],
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(tls && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
    ...(kind === 'api' && { 'cache-control': 'no-store' }),
  };
}

/** Gives a reply the headers of its kind of page, unless the route set its own. */
export function addSecurityHeaders(headers: Headers, own: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(own)) if (!headers.has(name)) headers.set(name, value);
}

/** Gives every answer the headers of its kind of page. */
export function securityHeaders(
  kind: PageKind,
  options: { tls: boolean },
): MiddlewareHandler<HttpEnvironment> {
  const own = headersOf(kind, options);
  return async (http, next) => {
    await next();
    addSecurityHeaders(http.res.headers, own);
  };
}
