import type { z } from 'zod';

/** Row check: `later` may not lie before `earlier`, when both are written. A partial date counts from its first day. */
export const notBefore =
  <K extends string>(later: K, earlier: K) =>
  (payload: z.core.ParsePayload<Partial<Record<K, unknown>>>): void => {
    const from = payload.value[earlier];
    const to = payload.value[later];
    if (typeof from !== 'string' || typeof to !== 'string' || to >= from) return;
    const params = { code: 'register.period.reversed', value: to, column: later, earlier };
    payload.issues.push({ code: 'custom', input: to, path: [later], message: params.code, params });
  };
