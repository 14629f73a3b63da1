/** The electronic office: server-rendered pages for people, without an account and without JavaScript. */
import { languages } from '@oficio/schemas/definition';
import type { Hono } from 'hono';
import type { HttpEnvironment } from '../../http/environment.js';
import { acceptedLanguage } from '../../http/language.js';
import { securityHeaders } from '../../http/security-headers.js';
import { loadSedeAssets } from '../assets.js';
import { calculatorRoutes } from './calculator.js';
import { fileRoutes } from './file-routes.js';
import { identificationRoutes } from './identification-routes.js';
import { inboxRoutes } from './inbox-routes.js';
import { lawRoutes } from './law.js';
import { offerRoutes } from './offer-routes.js';
import { publicRoutes } from './public-routes.js';
import type { SedeDeps } from './sede-deps.js';
import { notFound } from './sede-problem.js';
import { sedeRoutes } from './sede-routes.js';
import { startRoutes } from './start-routes.js';

const groups = [
  publicRoutes,
  calculatorRoutes,
  lawRoutes,
  startRoutes,
  identificationRoutes,
  offerRoutes,
  fileRoutes,
  inboxRoutes,
];

const ASSETS = '/sede-assets';
const FOR_EVER = 'public, max-age=31536000, immutable';

function mountAssets(app: Hono<HttpEnvironment>): { styles: string; icon: string } {
  const { styles, icon } = loadSedeAssets();
  for (const asset of [styles, icon]) {
    app.get(`${ASSETS}/${asset.name}`, (http) =>
      http.body(asset.content, 200, { 'content-type': asset.type, 'cache-control': FOR_EVER }),
    );
  }
  return { styles: `${ASSETS}/${styles.name}`, icon: `${ASSETS}/${icon.name}` };
}

/**
 * Mounts the sede at `/`, `/es`, `/ca-valencia`, `/en` and `/sede-assets`. The application before it must have set
 * the town, the request id and the client's address of each request.
 */
export function mountSede(app: Hono<HttpEnvironment>, deps: SedeDeps): void {
  const headers = securityHeaders('page', { tls: deps.config.publicUrl.startsWith('https:') });
  for (const path of ['/', '/es/*', '/ca-valencia/*', '/en/*', `${ASSETS}/*`]) app.use(path, headers);
  const assets = mountAssets(app);
  app.get('/', (http) => {
    const { town } = http.get('town');
    const { defaultLanguage } = town;
    const offered = [defaultLanguage, ...town.languages.filter((lang) => lang !== defaultLanguage)];
    http.header('vary', 'Accept-Language');
    return http.redirect(`/${acceptedLanguage(http.req.header('accept-language'), offered)}`, 302);
  });
  // An address typed with a slash at its end is the same page.
  for (const lang of languages) app.get(`/${lang}/`, (http) => http.redirect(`/${lang}`, 301));
  const routes = sedeRoutes(app, deps, assets);
  for (const group of groups) group(routes);
  routes.get('/*', notFound);
  routes.post('/*', notFound);
}
