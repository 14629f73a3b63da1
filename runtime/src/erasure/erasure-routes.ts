import { cases as contracts } from '@oficio/schemas/api';
import { contentHash } from '../cases/content-hash.js';
import { idempotencyKey } from '../http/idempotency-key.js';
import { mount } from '../http/mount.js';
import { refuse } from '../http/refuse.js';
import type { RouteGroup } from '../routes/route-deps.js';
import { erasePerson, keptInWords } from './erase-person.js';

/** Erasing a person, for the staff who may. */
export const erasureRoutes: RouteGroup = (app, deps, options) => {
  mount(app, contracts.erasePerson, options, async ({ params, body, town, actor, http }) => {
    const { personId } = params;
    const at = deps.clock.now();
    const key = idempotencyKey(actor, http.req.header('idempotency-key'));
    const result = await erasePerson(deps, town, {
      personId,
      at,
      by: actor.accountId,
      reason: body.reason,
      // With the key, which is not stored: nobody can try identifiers against the hash.
      idempotency: { key, bodyHash: contentHash({ key, personId, reason: body.reason }) },
    });
    if (result.ok) return { cases: result.cases, letters: result.letters };
    if (result.code !== 'person.unknown')
      await deps.store.accessLog.append(town.entity, {
        at,
        who: actor.accountId,
        verb: 'person.erase',
        caseId: null,
        personId,
        outcome: 'refused',
        detail: result.code,
      });
    if (!('kept' in result)) return refuse(result.code);
    const errors = result.kept.map((one) => ({
      path: 'path/personId',
      code: result.code,
      text: keptInWords(one),
    }));
    return refuse(result.code, { errors, current: result.kept });
  });
};
