import { clock as clockContracts, session as contracts, type Session } from '@oficio/schemas/api';
import type { Context } from 'hono';
import type { StaffActor } from '../auth/actor.js';
import { giveSessionCookie, removeSessionCookie } from '../auth/session-cookie.js';
import { ABSOLUTE_MS, signIn } from '../auth/staff-sessions.js';
import type { HttpEnvironment } from '../http/environment.js';
import { mount } from '../http/mount.js';
import { refuse } from '../http/refuse.js';
import { type TownContext, todayIn } from '../http/town-context.js';
import { ClockBackwards } from '../ports/index.js';
import type { RouteDeps, RouteGroup } from './route-deps.js';

const clockState = ({ clock }: RouteDeps, town: TownContext): Session['clock'] => {
  const now = clock.now();
  return { simulated: clock.simulated, now: new Date(now).toISOString(), today: todayIn(town, now) };
};

function sessionOf(deps: RouteDeps, context: TownContext, actor: StaffActor): Session {
  const { town, entity, synthetic } = context;
  const units = town.units.map(({ id, name }) => ({ id, name, hasContact: true }));
  return {
    account: {
      id: actor.accountId,
      name: actor.name,
      email: actor.email,
      roles: [...actor.roles],
      units: units.filter(({ id }) => actor.units.includes(id)).map(({ id, name }) => ({ id, name })),
    },
    town: {
      id: entity,
      name: town.name,
      population: town.population.total,
      languages: town.languages,
      units,
      calendar: town.calendar,
      synthetic,
    },
    csrfToken: actor.csrfToken,
    clock: clockState(deps, context),
  };
}

const giveCookie = (http: Context<HttpEnvironment>, deps: RouteDeps, secret: string) =>
  giveSessionCookie(http, 'oficio_staff', secret, {
    publicUrl: deps.config.publicUrl,
    maxAgeSeconds: ABSOLUTE_MS / 1000,
  });

/** Sign-in, sign-out, who is signed in, and the clock of a demonstration. */
export const sessionRoutes: RouteGroup = (app, deps, options) => {
  mount(app, contracts.getSession, options, async ({ actor, town }) => sessionOf(deps, town, actor));

  mount(app, contracts.signIn, options, async ({ body, town, clientAddress, http }) => {
    const result = await signIn(deps, town.entity, { ...body, clientAddress });
    if (!result.ok) {
      const headers =
        result.code === 'signIn.tooMany' ? { 'retry-after': String(result.retryAfterSeconds) } : undefined;
      return refuse(result.code, headers ? { headers } : {});
    }
    giveCookie(http, deps, result.secret);
    return sessionOf(deps, town, result.actor);
  });

  mount(app, contracts.signOut, options, async ({ actor, town, http }) => {
    await deps.store.accounts.closeSession(town.entity, actor.sessionHash);
    removeSessionCookie(http, 'oficio_staff', deps.config.publicUrl);
  });

  mount(app, clockContracts.moveClock, options, async ({ body, town }) => {
    if (!deps.clock.simulated || !deps.moveClock) return refuse('clock.notSimulated');
    const to =
      'to' in body ? Date.parse(body.to) : deps.clock.now() + (body.days * 24 + body.hours) * 3_600_000;
    try {
      await deps.moveClock(to);
    } catch (error) {
      if (error instanceof ClockBackwards) return refuse('clock.backwards');
      throw error;
    }
    return clockState(deps, town);
  });
};
