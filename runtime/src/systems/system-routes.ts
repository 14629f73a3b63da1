import { systems as contracts } from '@oficio/schemas/api';
import { may } from '../auth/policy.js';
import { sendMessage } from '../cases/send-message.js';
import { mount } from '../http/mount.js';
import { isProblemCode } from '../http/problem-catalogue.js';
import { refuse } from '../http/refuse.js';
import type { RouteGroup } from '../routes/route-deps.js';

/** What other systems may tell the cases. Who calls is its token; each call is noted in the access log. */
export const systemRoutes: RouteGroup = (app, deps, options) => {
  mount(app, contracts.sendMessage, options, async ({ body, town, http }) => {
    const { entity } = town;
    const system = http.get('system');
    const permission = may(system ?? null, { verb: 'sendMessage', message: body.message });
    if (!permission.allowed) return refuse(permission.because);
    if (system === undefined) return refuse('session.required');
    const key = http.req.header('idempotency-key');
    if (!key || !/^[\w.:-]{8,128}$/.test(key)) return refuse('idempotency.missing');
    const result = await sendMessage(deps, entity, {
      ...body,
      system: system.name,
      requestId: http.get('requestId'),
      idempotencyKey: `system:${system.name}:${key}`,
    });
    await deps.store.accessLog.append(entity, {
      at: deps.clock.now(),
      who: `system:${system.name}`,
      verb: `message.${body.message}`,
      caseId: result.ok ? (result.receipts[0]?.caseId ?? null) : null,
      personId: null,
      outcome: result.ok ? 'allowed' : 'refused',
      detail: result.ok ? null : result.code,
    });
    if (!result.ok) return refuse(isProblemCode(result.code) ? result.code : 'server.failure');
    return { cases: result.receipts.map(({ caseId, version }) => ({ caseId, version })) };
  });
};
