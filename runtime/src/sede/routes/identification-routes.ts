import {
  asReference,
  CITIZEN_ABSOLUTE_MS,
  type OpenedSession,
  secondCheck,
} from '../../auth/citizen-access.js';
import { giveSessionCookie, removeSessionCookie } from '../../auth/session-cookie.js';
import type { FieldError, FieldValues } from '../forms/field.js';
import { identificationPage } from '../pages/identification.js';
import { referencePage } from '../pages/reference.js';
import { sedePaths } from '../paths.js';
import { afterCheck, identificationPath } from './entrance.js';
import { checkFormToken, formToken } from './form-token.js';
import { postedDate } from './posted-date.js';
import { readForm } from './read-form.js';
import { goTo, type SedeCall, show } from './sede-call.js';
import type { SedeRoutes } from './sede-routes.js';

/** Two letters, a year and something more: whether it exists is never said before the check. */
const REFERENCE = /^[A-Z]{2}-?\d{4}-?[A-Z0-9-]{2,24}$/i;

const query = ({ http }: SedeCall, name: string): string => (http.req.query(name) ?? '').trim().slice(0, 200);

/** Hands the session to the browser. */
export function giveVisit({ http, deps }: SedeCall, { secret }: Pick<OpenedSession, 'secret'>): void {
  giveSessionCookie(http, 'oficio_citizen', secret, {
    publicUrl: deps.config.publicUrl,
    maxAgeSeconds: CITIZEN_ABSOLUTE_MS / 1000,
  });
}

function reference(call: SedeCall): Response {
  const { frame, t } = call;
  const typed = query(call, 'ref');
  if (typed === '') return show(call, referencePage(frame, { reference: '', errors: [] }));
  const ref = asReference(typed);
  if (REFERENCE.test(ref)) return goTo(call, identificationPath({ ref }));
  const errors = [{ field: 'ref', message: t('reference.bad') }];
  return show(call, referencePage(frame, { reference: typed, errors }), 422);
}

interface Asked {
  readonly reference: string;
  readonly next: string;
  readonly link: string;
}

function identificationAgain(
  call: SedeCall,
  asked: Asked,
  form: { values: FieldValues; errors: readonly FieldError[]; blockedUntil?: string },
  status: 200 | 422 | 429,
): Response {
  const { reference: ref, next, link } = asked;
  const frame = { ...call.frame, path: identificationPath({ ref, next, t: link }) };
  const html = identificationPage(frame, {
    reference: ref,
    ...form,
    csrf: formToken(call),
    carried: { next, t: link },
  });
  return show(call, html, status);
}

function identification(call: SedeCall): Response {
  const asked = {
    reference: query(call, 'ref'),
    next: query(call, 'next'),
    link: call.http.req.query('t') ?? '',
  };
  if (asked.reference === '') return goTo(call, sedePaths.reference);
  return identificationAgain(call, asked, { values: {}, errors: [] }, 200);
}

async function check(call: SedeCall): Promise<Response> {
  const { http, deps, entity, now, t } = call;
  const form = await readForm(http);
  checkFormToken(call, form);
  const asked = { reference: asReference(form.text('ref')), next: form.text('next'), link: form.text('t') };
  const { values } = form;
  const nif = form.text('nif');
  const birthDate = postedDate(form, 'birth');
  const errors: FieldError[] = [
    ...(nif === '' ? [{ field: 'nif', message: t('identification.nifMissing') }] : []),
    ...(birthDate === undefined ? [{ field: 'birth', message: t('identification.birthWrong') }] : []),
  ];
  if (nif === '' || birthDate === undefined) return identificationAgain(call, asked, { values, errors }, 422);
  const result = await secondCheck(deps, entity, deps.linkSecret, {
    reference: asked.reference,
    identityNumber: nif,
    birthDate,
    clientAddress: http.get('clientAddress'),
    link: asked.link === '' ? undefined : asked.link,
  });
  if (result.ok) {
    giveVisit(call, result);
    return goTo(call, afterCheck(asked.next, asked.reference));
  }
  if (result.code === 'access.tooMany') {
    http.header('retry-after', String(result.retryAfterSeconds));
    const blockedUntil = new Date(now + result.retryAfterSeconds * 1000).toISOString();
    return identificationAgain(call, asked, { values: {}, errors: [], blockedUntil }, 429);
  }
  return identificationAgain(
    call,
    asked,
    { values, errors: [{ message: t('identification.noMatch') }] },
    422,
  );
}

async function signOut(call: SedeCall): Promise<Response> {
  const { http, deps, entity, visitor } = call;
  checkFormToken(call, await readForm(http));
  if (visitor) await deps.store.citizenAccess.closeSession(entity, visitor.actor.sessionHash);
  removeSessionCookie(http, 'oficio_citizen', deps.config.publicUrl);
  return goTo(call, sedePaths.home);
}

/** Asking for a page is what moves the end of a session: this one only leads back. */
async function extendSession(call: SedeCall): Promise<Response> {
  const { http, lang } = call;
  const form = await readForm(http);
  checkFormToken(call, form);
  const back = form.text('back');
  const own =
    new RegExp(`^/${lang}(?:/[\\w.~%/-]*)?(?:\\?[\\w.~%=&-]*)?$`).test(back) && !back.includes('//');
  return http.redirect(own ? back : `/${lang}${sedePaths.folder}`, 303);
}

/** Entering with a reference, the second check, and the end of a session. */
export function identificationRoutes(routes: SedeRoutes): void {
  routes.get(sedePaths.reference, reference);
  routes.get(sedePaths.identification, identification);
  routes.post(sedePaths.identification, check);
  routes.post(sedePaths.signOut, signOut);
  routes.post(sedePaths.extendSession, extendSession);
}
