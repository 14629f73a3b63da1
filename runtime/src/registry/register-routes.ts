import { register as contracts } from '@oficio/schemas/api';
import { mount } from '../http/mount.js';
import { IMPORT_LIMIT } from '../http/read-body.js';
import { refuse } from '../http/refuse.js';
import type { RouteGroup } from '../routes/route-deps.js';
import { importRegister, isRegisterFileName } from './import-register.js';

/** The register: what it holds, and its import. */
export const registerRoutes: RouteGroup = (app, deps, options) => {
  mount(app, contracts.registerSummary, options, async ({ town }) => {
    const { counts, loadedAt } = await deps.store.register.summary(town.entity);
    return {
      counts,
      loadedAt: loadedAt === null ? null : new Date(loadedAt).toISOString(),
      synthetic: town.synthetic,
    };
  });

  mount(
    app,
    contracts.importRegister,
    { ...options, bodyLimit: IMPORT_LIMIT },
    async ({ body, town, actor }) => {
      const stranger = body.files.find(({ name }) => !isRegisterFileName(name));
      if (stranger) {
        return refuse('register.file.unknown', {
          detail: { es: stranger.name, 'ca-valencia': stranger.name, en: stranger.name },
        });
      }
      const now = deps.clock.now();
      const report = await importRegister(deps.store.register, town.entity, body.files, now);
      const unreadable = report.problems.filter(({ code }) => code === 'register.file.unreadable');
      if (unreadable.length === body.files.length) {
        return refuse('register.file.unreadable', {
          errors: unreadable.map(({ file, line, code, text }) => ({ path: `${file}:${line}`, code, text })),
        });
      }
      await deps.store.accessLog.append(town.entity, {
        at: now,
        who: actor.accountId,
        verb: 'register.import',
        caseId: null,
        personId: null,
        outcome: 'allowed',
        detail: Object.entries(report.kept)
          .map(([file, kept]) => `${file} ${kept}`)
          .join(', '),
      });
      return report;
    },
  );
};
