import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { HttpEnvironment } from '../../http/environment.js';
import { StoreUnwritable } from '../../ports/index.js';
import type { Frame } from '../frame/frame.js';
import { sedeLanguages } from '../languages.js';
import { type ProblemModel, problemPage, problemStatus } from '../pages/problem.js';
import { inLanguage } from '../paths.js';
import { type SedeCall, sedeCall } from './sede-call.js';
import type { SedeDeps } from './sede-deps.js';
import { SedeProblem } from './sede-problem.js';

export type SedeHandler = (call: SedeCall) => Response | Promise<Response>;

/** How a group of routes adds its pages. Paths are those of `sedePaths`, without language, as Hono patterns. */
export interface SedeRoutes {
  get(path: string, handler: SedeHandler): void;
  post(path: string, handler: SedeHandler): void;
}

/** A form with its attachments; files are counted as they arrive. */
const FORM_LIMIT = 12 * 1024 * 1024;

/** Pages of one person must not stay in a shared computer; public ones are made anew for each language and hour. */
const noStore = (response: Response): Response => {
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  return response;
};

function answerProblem(call: SedeCall, { kind, retryMinutes }: Omit<ProblemModel, 'code'>): Response {
  const code = call.http.get('requestId');
  return call.http.html(
    problemPage(call.frame, { kind, retryMinutes, code }),
    problemStatus(kind) as 403 | 404 | 409 | 410 | 429 | 500 | 503,
  );
}

async function run(call: SedeCall, handler: SedeHandler): Promise<Response> {
  try {
    return await handler(call);
  } catch (error) {
    if (error instanceof SedeProblem) return answerProblem(call, error);
    call.deps.log.error({ err: error, entity: call.entity, requestId: call.http.get('requestId') }, 'sede');
    return answerProblem(call, { kind: error instanceof StoreUnwritable ? 'outage' : 'fault' });
  }
}

/**
 * Binds the pages to an application: each in the languages of the town, its problems as pages, never cached.
 */
export function sedeRoutes(app: Hono<HttpEnvironment>, deps: SedeDeps, assets: Frame['assets']): SedeRoutes {
  const add = (method: 'GET' | 'POST', path: string, handler: SedeHandler) => {
    for (const lang of sedeLanguages)
      app.on(method, inLanguage(lang, path), async (http, next) => {
        // A town without this language has no such pages: the application answers.
        if (!http.get('town').town.languages.includes(lang)) return next();
        const call = await sedeCall(http, deps, lang, assets);
        return noStore(await run(call, handler));
      });
  };
  for (const lang of sedeLanguages) app.use(`/${lang}/*`, bodyLimit({ maxSize: FORM_LIMIT }));
  return {
    get: (path, handler) => add('GET', path, handler),
    post: (path, handler) => add('POST', path, handler),
  };
}
