import type { Hono } from 'hono';
import type { HttpEnvironment } from './environment.js';
import { refuse } from './refuse.js';
import { securityHeaders } from './security-headers.js';
import { fileReply } from './static-files.js';

/**
 * Serves the built staff application: its files, and its first page for every address of its own (it reads the
 * address itself). A missing file with an extension is a 404, never the first page.
 */
export function serveDesigner(app: Hono<HttpEnvironment>, folder: string, options: { tls: boolean }): void {
  app.use('/designer/*', securityHeaders('designer', options));
  app.use('/designer', securityHeaders('designer', options));
  const answer = async (path: string): Promise<Response> => {
    const asked = path === '' ? undefined : await fileReply(folder, path);
    if (asked) return asked;
    if (/\.[a-z0-9]+$/i.test(path)) return refuse('route.unknown');
    return (await fileReply(folder, 'index.html')) ?? refuse('route.unknown');
  };
  app.get('/designer', () => answer(''));
  app.get('/designer/*', (http) => {
    let path: string;
    try {
      path = decodeURIComponent(http.req.path.slice('/designer/'.length));
    } catch {
      return refuse('route.unknown');
    }
    return path.includes('\0') ? refuse('route.unknown') : answer(path);
  });
}
