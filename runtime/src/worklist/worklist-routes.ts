import { worklist as contracts } from '@oficio/schemas/api';
import { workingDaysLeft } from '@oficio/schemas/deadlines';
import { may } from '../auth/policy.js';
import { alertHorizon } from '../calendar/raise-term-alerts.js';
import { endsOnItsLetter, mayBeRetried } from '../case-file/failure-view.js';
import { isUnreadable } from '../cases/unreadable-case.js';
import { letterByHand } from '../communications/letter-by-hand.js';
import { mount } from '../http/mount.js';
import { refuse } from '../http/refuse.js';
import { todayIn } from '../http/town-context.js';
import { namesOf } from '../people/person-names.js';
import type { Store, TaskRow, WorkItem } from '../ports/index.js';
import type { RouteGroup } from '../routes/route-deps.js';
import { workRow } from './work-row.js';

/** The letters of an order that could not be sent wait again to be sent, as they were written. */
async function requeueLetters(
  { messages }: Pick<Store, 'messages'>,
  entity: string,
  { failure }: TaskRow,
  { by, at }: { by: string; at: number },
): Promise<void> {
  if (failure === null) return;
  for (const { messageId } of await messages.findByEffect(entity, failure.effectId))
    await messages.changeState(entity, messageId, { from: ['failed'], to: 'queued', at, note: by });
}

/** What must be done, handing it over, and what a person does about what the machine could not do. */
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
    const rowOf = async (item: WorkItem) => {
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
    };
    const rows: Awaited<ReturnType<typeof rowOf>>[] = [];
    const unreadable = new Set<string>();
    for (const item of page.rows)
      try {
        rows.push(await rowOf(item));
      } catch (error) {
        // A damaged file keeps nobody from the work on the others.
        if (!isUnreadable(error)) throw error;
        deps.log.error(
          { err: error, entity, caseId: item.case.caseId },
          'a file of the worklist cannot be read',
        );
        unreadable.add(item.case.reference);
      }
    return { counts: page.counts, rows, unreadable: [...unreadable], total: page.total, next: page.next };
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

  mount(app, contracts.settleFailure, options, async ({ params, body, town, actor, language }) => {
    const { how } = body;
    const { entity } = town;
    const task = await store.tasks.find(entity, params.taskId);
    if (task?.kind !== 'failure') return refuse('task.unknown');
    const permission = may(actor, { verb: 'resolveTask', task });
    if (!permission.allowed) return refuse(permission.because);
    if (task.status !== 'open') return refuse('task.closed');
    if (endsOnItsLetter(task)) return refuse('task.recordedOnLetter');
    if (how === 'retried' && !mayBeRetried(task)) return refuse('task.notRetriable');
    const at = deps.clock.now();
    const written =
      body.how === 'byHand' && body.letter
        ? await letterByHand(deps, town, task, { ...body.letter, by: actor.accountId, language }, at)
        : undefined;
    if (typeof written === 'string') return refuse(written);
    // Before its order is there again: a letter that stands as failed is left out when it is carried out.
    if (how === 'retried') await requeueLetters(store, entity, task, { by: actor.accountId, at });
    const result = await store.tasks.settleFailure(entity, task.taskId, {
      how,
      by: actor.accountId,
      at,
      letter: written,
    });
    if (result !== 'settled') return refuse(result);
    deps.wake(entity);
    await store.accessLog.append(entity, {
      at,
      who: actor.accountId,
      verb: `failure.${how}`,
      caseId: task.caseId,
      personId: null,
      outcome: 'allowed',
      detail: task.failure?.effectId ?? null,
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
