import type { MiddlewareHandler } from 'hono';

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

/** Headers of every answer, and the content policy of its kind of page unless the route set its own. */
export function securityHeaders(kind: PageKind, options: { tls: boolean }): MiddlewareHandler {
  return async (http, next) => {
    await next();
    const { headers } = http.res;
    const set = (name: string, value: string) => {
      if (!headers.has(name)) headers.set(name, value);
    };
    set('content-security-policy', contentPolicies[kind]);
    set('x-content-type-options', 'nosniff');
    set('x-frame-options', 'DENY');
    set('referrer-policy', 'no-referrer');
    set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    set('cross-origin-opener-policy', 'same-origin');
    set('cross-origin-resource-policy', 'same-origin');
    if (options.tls) set('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (kind === 'api') set('cache-control', 'no-store');
  };
}
