import { createHmac } from 'node:crypto';
import { sameSecret } from '../../auth/same-secret.js';
import { giveSessionCookie, readSessionCookie } from '../../auth/session-cookie.js';
import type { PostedForm } from './read-form.js';
import type { SedeCall } from './sede-call.js';
import { SedeProblem } from './sede-problem.js';

const COOKIE = 'oficio_form';
/** Nobody fills a form for longer; the browser forgets the cookie then. */
const FORM_SECONDS = 4 * 3600;

function tokenOf({ deps, entity }: SedeCall, secret: string): string {
  return createHmac('sha256', deps.linkSecret)
    .update(`oficio.form.v1\n${entity}\n${secret}`)
    .digest('base64url');
}

/**
 * The token that a form carries against forged requests: that of the session, or for people without one a
 * signature over a random cookie, which only this browser holds.
 */
export function formToken(call: SedeCall): string {
  const { http, deps, visitor } = call;
  if (visitor) return visitor.actor.csrfToken;
  const held = readSessionCookie(http, COOKIE);
  const secret = held ?? deps.ids.secret();
  if (held === undefined) {
    giveSessionCookie(http, COOKIE, secret, {
      publicUrl: deps.config.publicUrl,
      maxAgeSeconds: FORM_SECONDS,
    });
  }
  return tokenOf(call, secret);
}

/** Refuses a form that another site made the browser send, or that waited until its session ended. */
export function checkFormToken(call: SedeCall, form: PostedForm): void {
  const held = readSessionCookie(call.http, COOKIE);
  const given = form.text('csrf');
  const expected = call.visitor ? call.visitor.actor.csrfToken : held && tokenOf(call, held);
  if (!expected || !sameSecret(given, expected)) throw new SedeProblem('expired');
}
