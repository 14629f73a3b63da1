import { calendars as contracts } from '@oficio/schemas/api';
import type { Language } from '@oficio/schemas/definition';
import type { z } from 'zod';
import type { StaffActor } from '../auth/actor.js';
import { mount } from '../http/mount.js';
import { refuse } from '../http/refuse.js';
import { layersOfTown, organLayerId, type TownContext } from '../http/town-context.js';
import { namesOf } from '../people/person-names.js';
import type { CalendarChange, CalendarMoveRow } from '../ports/index.js';
import type { RouteDeps, RouteGroup } from '../routes/route-deps.js';
import { checkLayers } from './check-layers.js';
import { moveView } from './move-view.js';
import { previewChange } from './preview-change.js';

const MOST_CHANGES = 50;

/** Whoever lists people of cases leaves a trace, as when opening each. */
const logList = (deps: RouteDeps, entity: string, actor: StaffActor, verb: string, detail: string) =>
  deps.store.accessLog.append(entity, {
    at: deps.clock.now(),
    who: actor.accountId,
    verb,
    caseId: null,
    personId: null,
    outcome: 'allowed',
    detail,
  });

async function moveViews(
  deps: RouteDeps,
  { entity }: TownContext,
  rows: readonly CalendarMoveRow[],
  viewer: { actor: StaffActor; language: Language },
) {
  const people = await namesOf(
    deps.store.register,
    entity,
    rows.map(({ personId }) => personId),
  );
  const views: z.infer<typeof contracts.calendarMove>[] = [];
  for (const row of rows) {
    const loaded = await deps.store.cases.load(entity, row.caseId);
    if (!loaded) continue;
    const { case: summary } = loaded;
    const compiled = await deps.procedures.load(entity, summary.procedureId, summary.procedureVersion);
    if (!compiled)
      throw new Error(`Version ${summary.procedureId}@${summary.procedureVersion} is not in the store.`);
    views.push(moveView(row, { summary, compiled, person: people.get(row.personId) }, viewer));
  }
  return views;
}

async function changeView(deps: RouteDeps, entity: string, change: CalendarChange) {
  const { cursor: _cursor, cases, at, by, ...rest } = change;
  const account = await deps.store.accounts.find(entity, by);
  return {
    ...rest,
    at: new Date(at).toISOString(),
    by: account?.name ?? by,
    counts: { cases, ...(await deps.store.calendarChanges.counts(entity, change.changeId)) },
  };
}

/** The calendar of the town: its layers, what a change would move, the change, and whom it touched. */
export const calendarRoutes: RouteGroup = (app, deps, options) => {
  const { store } = deps;

  mount(app, contracts.getCalendars, options, async ({ town }) => {
    const stored = await store.towns.calendars(town.entity);
    return {
      revision: town.revision,
      townLayer: town.town.calendar,
      organLayer: organLayerId(town.town),
      layers: layersOfTown(town.town, stored),
    };
  });

  mount(app, contracts.previewCalendars, options, async ({ body, town, actor, language }) => {
    const stored = await store.towns.calendars(town.entity);
    const refused = checkLayers(town, stored, body.layers);
    if (refused) return refuse(refused);
    const { counts, rows } = await previewChange(deps, town, body.layers);
    await logList(deps, town.entity, actor, 'calendar.preview', `${rows.length} moves`);
    return { counts, moves: await moveViews(deps, town, rows, { actor, language }) };
  });

  mount(app, contracts.saveCalendars, options, async ({ body, town, actor }) => {
    const { entity } = town;
    const stored = await store.towns.calendars(entity);
    const refused = checkLayers(town, stored, body.layers);
    if (refused) return refuse(refused);
    const at = deps.clock.now();
    const changeId = deps.ids.next(at);
    const ids = new Set(body.layers.map(({ id }) => id));
    const begun = await store.calendarChanges.begin(
      entity,
      {
        changeId,
        at,
        by: actor.accountId,
        reason: body.reason,
        before: stored.filter(({ id }) => ids.has(id)),
        after: body.layers,
        status: 'running',
        cursor: null,
        cases: 0,
      },
      body.revision,
    );
    if (begun !== 'begun') return refuse(begun);
    await logList(deps, entity, actor, 'calendar.save', changeId);
    deps.wake(town.entity);
    return { changeId };
  });

  mount(app, contracts.listCalendarChanges, options, async ({ town }) => {
    const changes = await store.calendarChanges.list(town.entity, MOST_CHANGES);
    return { changes: await Promise.all(changes.map((change) => changeView(deps, town.entity, change))) };
  });

  mount(app, contracts.getCalendarChange, options, async ({ params, query, town, actor, language }) => {
    const change = await store.calendarChanges.find(town.entity, params.changeId);
    if (!change) return refuse('calendarChange.unknown');
    const { after, limit } = query;
    const page = await store.calendarChanges.moves(town.entity, change.changeId, {
      limit,
      ...(after !== undefined && { after }),
    });
    await logList(deps, town.entity, actor, 'calendar.affected', change.changeId);
    return {
      change: await changeView(deps, town.entity, change),
      moves: await moveViews(deps, town, page.rows, { actor, language }),
      next: page.next,
    };
  });
};
