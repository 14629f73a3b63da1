/** `GET /metrics`, for whoever holds the token. Without a token in the configuration the page does not exist. */
import type { Hono } from 'hono';
import type { Registry } from 'prom-client';
import { sameSecret } from '../auth/same-secret.js';
import type { HttpEnvironment } from '../http/environment.js';
import { refuse } from '../http/refuse.js';

export interface MetricsPage {
  register: Registry;
  /** What the scraper sends as `Authorization: Bearer …`. */
  token: string;
}

export function serveMetrics(app: Hono<HttpEnvironment>, { register, token }: MetricsPage): void {
  app.get('/metrics', async (http) => {
    const given = http.req.header('authorization')?.replace(/^Bearer /, '') ?? '';
    if (!sameSecret(given, token)) refuse('session.required');
    http.header('cache-control', 'no-store');
    return http.body(await register.metrics(), 200, { 'content-type': register.contentType });
  });
}
