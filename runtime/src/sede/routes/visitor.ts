import { fullName } from '@oficio/schemas/registry';
import type { Context } from 'hono';
import type { CitizenActor } from '../../auth/actor.js';
import { readCitizenSession } from '../../auth/citizen-access.js';
import { readSessionCookie } from '../../auth/session-cookie.js';
import type { HttpEnvironment } from '../../http/environment.js';
import type { SedeDeps } from './sede-deps.js';

/** A person identified by the second check, as the pages greet them. */
export interface Visitor {
  readonly actor: CitizenActor;
  /** Empty for somebody who is not in the town's register. */
  readonly name: string;
  /** How long the session still lasts if no page is asked for, in milliseconds. */
  readonly endsInMs: number;
}

/** The visitor behind the cookie of a request, or null. */
export async function readVisitor(
  http: Context<HttpEnvironment>,
  deps: SedeDeps,
  entity: string,
): Promise<Visitor | null> {
  const session = await readCitizenSession(deps, entity, readSessionCookie(http, 'oficio_citizen'));
  if (session?.actor.level !== 'secondCheck') return null;
  const person = await deps.store.register.person(entity, session.actor.personId);
  const endsInMs = session.expiresAt - deps.machineClock.now();
  return { actor: session.actor, endsInMs, name: person ? fullName(person) : '' };
}
