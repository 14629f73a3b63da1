import type { Language } from '@oficio/schemas/definition';
import type { StaffActor, SystemActor } from '../auth/actor.js';
import type { TownContext } from './town-context.js';

/** What the middleware leaves for the routes. */
export interface RequestVariables {
  requestId: string;
  language: Language;
  town: TownContext;
  /** Null for somebody who is not signed in. */
  actor: StaffActor | null;
  /** The other system that calls with its token. */
  system?: SystemActor;
  /** The reply carries a cookie. */
  givesCookie?: true;
  /** The reply was made with every header that it must have: nobody else adds any. */
  dressed?: true;
  /** Only for logs and rate limits. */
  clientAddress: string;
}

export interface HttpEnvironment {
  Variables: RequestVariables;
}
