import { worklist as contracts } from '@oficio/schemas/api';
import { workingDaysLeft } from '@oficio/schemas/deadlines';
import { may } from '../auth/policy.js';
import { alertHorizon } from '../calendar/raise-term-alerts.js';
import { mount } from '../http/mount.js';
import { refuse } from '../http/refuse.js';
import { todayIn } from '../http/town-context.js';
import { namesOf } from '../people/person-names.js';
import type { RouteGroup } from '../routes/route-deps.js';
import { workRow } from './work-row.js';

/** What must be done, and handing it over. */
export const worklistRoutes: RouteGroup = (app, deps, options) => {
  const { store } = deps;

  mount(app, contracts.getWorklist, options, async ({ query, town, actor, language }) => {
    const { entity, calendar } = town;
    const today = todayIn(town, deps.clock.now());
    const page = await store.tasks.work(entity, {
      view: query.view,
      accountId: actor.accountId,
      units: [...actor.units],
      procedureId: query.procedure,
      search: query.search,
      after: query.after,
      limit: query.limit,
      today,
      soonUntil: alertHorizon(town, today),
    });
    const people = await namesOf(
      store.register,
      entity,
      page.rows.map((item) => item.case.personId),
    );
    const accounts = new Map((await store.accounts.list(entity)).map((one) => [one.accountId, one]));
    const rows = await Promise.all(
      page.rows.map(async (item) => {
        const { procedureId, procedureVersion, caseId } = item.case;
        const compiled = await deps.procedures.load(entity, procedureId, procedureVersion);
        if (!compiled) throw new Error(`Version ${procedureId}@${procedureVersion} is not in the store.`);
        const loaded = await store.cases.load(entity, caseId);
        const letters = await store.messages.list(entity, { caseId, limit: 50 });
        return workRow(item, {
          compiled,
          snapshot: loaded?.case.snapshot,
          person: people.get(item.case.personId),
          accounts,
          letters: letters.rows,
          clocks: loaded?.clocks ?? [],
          alerts: await store.termAlerts.listByCase(entity, caseId),
          today,
          language,
          calendarName: town.town.calendar,
          workingDaysLeft: (due) => workingDaysLeft(today, due, calendar),
        });
      }),
    );
    return { counts: page.counts, rows, total: page.total, next: page.next };
  });

  mount(app, contracts.assignTask, options, async ({ params, body, town, actor }) => {
    const task = await store.tasks.find(town.entity, params.taskId);
    if (!task) return refuse('task.unknown');
    const to = body.accountId === null ? null : await store.accounts.find(town.entity, body.accountId);
    if (body.accountId !== null && !to?.active) return refuse('task.otherUnit');
    const permission = may(actor, { verb: 'assignTask', task, to: to ?? null });
    if (!permission.allowed) return refuse(permission.because);
    const result = await store.tasks.assign(town.entity, params.taskId, body.accountId);
    if (result !== 'assigned') return refuse(result);
    await store.accessLog.append(town.entity, {
      at: deps.clock.now(),
      who: actor.accountId,
      verb: 'task.assign',
      caseId: task.caseId,
      personId: null,
      outcome: 'allowed',
      detail: body.reason ?? null,
    });
  });

  mount(app, contracts.listColleagues, options, async ({ town }) => {
    const accounts = await store.accounts.list(town.entity);
    return {
      colleagues: accounts
        .filter(({ active }) => active)
        .map(({ accountId, name, units }) => ({ id: accountId, name, units })),
    };
  });
};
