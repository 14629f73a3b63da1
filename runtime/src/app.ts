/** The HTTP application. It listens to nothing: `main` gives it a port, tests call `app.request()`. */
import { languages } from '@oficio/schemas/definition';
import { type Context, Hono } from 'hono';
import { readSessionCookie } from './auth/session-cookie.js';
import { readSession } from './auth/staff-sessions.js';
import { readSystemToken } from './auth/system-token.js';
import { calendarRoutes } from './calendar/calendar-routes.js';
import { deliveryRoutes } from './communications/delivery-routes.js';
import { messageRoutes } from './communications/message-routes.js';
import { previewRoutes } from './communications/preview-routes.js';
import { erasureRoutes } from './erasure/erasure-routes.js';
import { clientAddress } from './http/client-address.js';
import { serveDesigner } from './http/designer.js';
import type { HttpEnvironment } from './http/environment.js';
import { acceptedLanguage } from './http/language.js';
import type { MountOptions } from './http/mount.js';
import { openApiDocument } from './http/openapi.js';
import { problemReply } from './http/problem-reply.js';
import { referencePage, referenceStyles } from './http/reference-page.js';
import { Refusal, refuse } from './http/refuse.js';
import { requestHeader } from './http/request-header.js';
import { requestIdOf } from './http/request-id.js';
import { requestLog } from './http/request-log.js';
import { addSecurityHeaders, headersOf, securityHeaders } from './http/security-headers.js';
import { together } from './http/together.js';
import { entityOfHost, type TownContext } from './http/town-context.js';
import { type MetricsPage, serveMetrics } from './metrics/metrics-route.js';
import { peopleRoutes } from './people/people-routes.js';
import { StoreUnwritable } from './ports/index.js';
import { registerRoutes } from './registry/register-routes.js';
import { caseRoutes } from './routes/case-routes.js';
import { lawRoutes } from './routes/law-routes.js';
import { procedureRoutes } from './routes/procedure-routes.js';
import type { RouteDeps } from './routes/route-deps.js';
import { sessionRoutes } from './routes/session-routes.js';
import { sensorRoutes } from './sensors/sensor-routes.js';
import { systemRoutes } from './systems/system-routes.js';
import { Ending } from './workers/pace.js';
import { worklistRoutes } from './worklist/worklist-routes.js';

export interface AppOptions {
  /** Folder of the built staff application; without it `/designer` does not exist. */
  designerFolder?: string | undefined;
  /** The figures of the process, and who may read them. */
  metrics?: MetricsPage | undefined;
  /** Mounts the public pages. They find the town and the language of the request in its variables. */
  mountSede?: ((app: Hono<HttpEnvironment>, deps: RouteDeps) => void) | undefined;
}

/** Paths of the interface. */
const OF_INTERFACE = /^\/api(?:\/|$)/;

const groups = [
  sessionRoutes,
  procedureRoutes,
  previewRoutes,
  sensorRoutes,
  worklistRoutes,
  calendarRoutes,
  caseRoutes,
  lawRoutes,
  peopleRoutes,
  erasureRoutes,
  messageRoutes,
  deliveryRoutes,
  registerRoutes,
  systemRoutes,
];

/**
 * Builds the application over its dependencies: the interface, its description, health, the staff application
 * and the public pages. Every answer carries its request id and the headers of its kind of page; every failure
 * is a problem document (the public pages show their own).
 */
export function createApp(deps: RouteDeps, options: AppOptions = {}): Hono<HttpEnvironment> {
  const app = new Hono<HttpEnvironment>();
  const { config, log } = deps;
  const tls = config.publicUrl.startsWith('https:');
  const othersThatCame = together();
  const tellRequest = requestLog(log);
  const apiHeaders = headersOf('api', { tls });

  app.use('*', async (http, next) => {
    const started = performance.now();
    if (http.req.method !== 'GET') await othersThatCame();
    const requestId = requestIdOf(http.env, requestHeader(http, 'x-request-id'), () =>
      deps.ids.next(deps.clock.now()),
    );
    http.set('requestId', requestId);
    http.set('language', acceptedLanguage(requestHeader(http, 'accept-language'), languages));
    http.set('clientAddress', clientAddress(http.env, requestHeader(http, 'x-forwarded-for')));
    http.set('actor', null);
    await next();
    // Not `http.header`: once a reply is there, that reads its body to make another one of it.
    if (!http.get('dressed')) {
      const { headers } = http.res;
      headers.set('x-request-id', requestId);
      // Here and not in a layer of its own: the interface is what is asked most.
      if (OF_INTERFACE.test(http.req.path)) addSecurityHeaders(headers, apiHeaders);
    }
    const seconds = (performance.now() - started) / 1000;
    const { method, routePath: route } = http.req;
    deps.metrics.request({ method, route, status: http.res.status, seconds });
    tellRequest({
      requestId,
      method,
      route,
      status: http.res.status,
      milliseconds: Math.round(seconds * 1000),
      entity: http.get('town')?.entity,
      account: http.get('actor')?.accountId,
    });
  });

  app.onError((error, http) => {
    const requestId = http.get('requestId');
    if (error instanceof Refusal) return problemReply(error, http.get('language'), requestId);
    const answer = (code: 'server.stopping' | 'server.cannotWrite' | 'server.failure') =>
      problemReply(new Refusal(code), http.get('language'), requestId);
    // Bulk work that somebody waits for: the next process is asked again.
    if (error instanceof Ending) return answer('server.stopping');
    log.error({ err: error, requestId, route: http.req.routePath }, 'a request failed');
    return answer(error instanceof StoreUnwritable ? 'server.cannotWrite' : 'server.failure');
  });
  app.notFound((http) =>
    problemReply(new Refusal('route.unknown'), http.get('language'), http.get('requestId')),
  );

  app.get('/healthz', (http) => http.json({ status: 'alive' }));
  app.get('/readyz', async (http) => {
    const ready = await deps.store.ready().catch(() => false);
    return ready ? http.json({ status: 'ready' }) : refuse('server.notReady');
  });

  const description = JSON.stringify(openApiDocument());
  const reference = referencePage();
  app.use('/openapi.json', securityHeaders('api', { tls }));
  app.get('/openapi.json', (http) => http.body(description, 200, { 'content-type': 'application/json' }));
  app.use('/docs', securityHeaders('page', { tls }));
  app.use('/docs/*', securityHeaders('page', { tls }));
  app.get('/docs', (http) => http.html(reference));
  app.get('/docs/reference.css', (http) =>
    http.body(referenceStyles, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );

  if (options.metrics !== undefined) serveMetrics(app, options.metrics);
  if (options.designerFolder !== undefined) serveDesigner(app, options.designerFolder, { tls });

  const findTown = async (http: Context<HttpEnvironment>): Promise<TownContext> => {
    const town = await deps.towns(entityOfHost(requestHeader(http, 'host'), config));
    if (!town) return refuse('server.notReady');
    http.set('town', town);
    return town;
  };

  app.use('/api/*', async (http, next) => {
    const { entity } = await findTown(http);
    const secret = readSessionCookie(http, 'oficio_staff');
    http.set('actor', await readSession(deps, entity, secret));
    const authorization = requestHeader(http, 'authorization');
    if (authorization !== undefined) {
      const system = await readSystemToken(deps.store, entity, authorization);
      if (system) http.set('system', system);
    }
    await next();
  });
  const mountOptions: MountOptions = {
    checkReplies: config.mode !== 'production',
    headers: apiHeaders,
  };
  for (const group of groups) group(app, deps, mountOptions);

  app.use('*', async (http, next) => {
    await findTown(http);
    await next();
  });
  options.mountSede?.(app, deps);
  return app;
}
