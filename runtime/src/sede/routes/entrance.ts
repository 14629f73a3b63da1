// The way in: from an address of a case to the page that asks for the second check.
import { asReference, followLink } from '../../auth/citizen-access.js';
import { referencePage } from '../pages/reference.js';
import { sedePaths } from '../paths.js';
import { goTo, type SedeCall, show } from './sede-call.js';
import { notFound } from './sede-problem.js';

/** Pages of a case, the only ones to which the check leads: an address of ours, never one that was given. */
const OWN_PAGE = /^\/(?:of|exp|mensajes|carpeta|ofrecimientos)(?:\/[\w.~%-]+)*$/;

/** Where to go after the check; the offer of the reference when nothing better was asked. */
export function afterCheck(next: string, reference: string): string {
  return OWN_PAGE.test(next) ? next : sedePaths.offer(reference);
}

/** Path of the page that asks for the second check, without language. */
export function identificationPath(query: { ref: string; next?: string; t?: string | undefined }): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `${sedePaths.identification}?${new URLSearchParams(given)}`;
}

/**
 * Somebody without a session asks for a page of a case. A link is read first: forged or for another case, it is
 * an address that does not exist; too old, it is said. Then the check is asked for, whether the reference is
 * known or not.
 */
export async function enter(call: SedeCall, reference: string): Promise<Response> {
  const { deps, entity, http, frame } = call;
  // A link at the end of a sentence takes its full stop along in some mail programs.
  const token = http.req.query('t')?.replace(/[^\w-]+$/, '');
  if (token !== undefined) {
    const link = await followLink(deps, entity, deps.linkSecret, token);
    if (!link.ok && link.why === 'expired')
      return show(call, referencePage(frame, { reference, errors: [], linkExpired: true }), 410);
    if (!link.ok || asReference(link.reference) !== reference) return notFound();
  }
  const next = new URL(`http://sede${frame.path}`).pathname;
  return goTo(call, identificationPath({ ref: reference, next, t: token }));
}
