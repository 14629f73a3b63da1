import type { Context } from 'hono';
import type { HttpEnvironment } from '../../http/environment.js';
import { type TownContext, todayIn } from '../../http/town-context.js';
import type { Frame } from '../frame/frame.js';
import type { Language } from '../languages.js';
import { frameModel } from '../models/frame-model.js';
import { inLanguage } from '../paths.js';
import { type SedeText, sedeTexts } from '../texts.js';
import type { SedeDeps } from './sede-deps.js';
import { readVisitor, type Visitor } from './visitor.js';

/** One request of the sede, with what every page needs. */
export interface SedeCall {
  readonly http: Context<HttpEnvironment>;
  readonly deps: SedeDeps;
  readonly town: TownContext;
  readonly entity: string;
  readonly lang: Language;
  readonly t: SedeText;
  /** Epoch milliseconds, and the civil date in the town. */
  readonly now: number;
  readonly today: string;
  readonly frame: Frame;
  /** The person who passed the second check; nobody else has a session. */
  readonly visitor: Visitor | null;
}

/** Path of the request without its language, with its query: what the language switch keeps. */
function pathWithoutLanguage(url: URL, lang: Language): string {
  const path = url.pathname.slice(`/${lang}`.length) || '/';
  return `${path}${url.search}`;
}

/** Reads who asks, for which town and when. */
export async function sedeCall(
  http: Context<HttpEnvironment>,
  deps: SedeDeps,
  lang: Language,
  assets: Frame['assets'],
): Promise<SedeCall> {
  const town = http.get('town');
  http.set('language', lang);
  const now = deps.clock.now();
  const visitor = await readVisitor(http, deps, town.entity);
  const session = visitor && {
    personName: visitor.name,
    // In the hours of the page: a demonstration's own, where the session runs on the machine's.
    endsAt: new Date(now + visitor.endsInMs).toISOString(),
    csrf: visitor.actor.csrfToken,
  };
  return {
    http,
    deps,
    town,
    entity: town.entity,
    lang,
    t: sedeTexts(lang),
    now,
    today: todayIn(town, now),
    visitor,
    frame: frameModel(town, {
      lang,
      path: pathWithoutLanguage(new URL(http.req.url), lang),
      now,
      assets,
      session: session ?? undefined,
    }),
  };
}

/** A page of the sede. */
export function show(
  { http }: SedeCall,
  html: string,
  status: 200 | 403 | 409 | 410 | 422 | 429 = 200,
): Response {
  return http.html(html, status);
}

/** After a POST, and wherever another page answers: the browser asks for it with GET. `path` without language. */
export function goTo({ http, lang }: SedeCall, path: string): Response {
  return http.redirect(inLanguage(lang, path), 303);
}
