import { cases as contracts } from '@oficio/schemas/api';
import type { LocalizedText } from '@oficio/schemas/definition';
import type { Actor, CaseEvent } from '@oficio/schemas/interpret';
import type { StaffActor } from '../auth/actor.js';
import { may } from '../auth/policy.js';
import { loadCaseFile } from '../case-file/case-file.js';
import { caseView, phaseName } from '../case-file/case-view.js';
import { dispatchKnownEvent } from '../cases/dispatch-case-event.js';
import { type Look, logLook } from '../cases/look.js';
import { openOnRequest } from '../cases/open-on-request.js';
import { retryIncident } from '../cases/retry-incident.js';
import { ifReadable } from '../cases/unreadable-case.js';
import { idempotencyKey } from '../http/idempotency-key.js';
import { mount } from '../http/mount.js';
import { refuse } from '../http/refuse.js';
import { requestHeader } from '../http/request-header.js';
import { namesOf } from '../people/person-names.js';
import type { CaseSummary } from '../ports/index.js';
import { shownName } from '../store/erased-rows.js';
import { receiptOf } from './case-commands.js';
import type { RouteDeps, RouteGroup } from './route-deps.js';

const officer = ({ accountId }: StaffActor): Actor => ({ kind: 'officer', id: accountId });

/** What the person of the staff saw of whom, told by itself. */
const looked = (
  { store, clock }: RouteDeps,
  entity: string,
  { accountId }: StaffActor,
  verb: string,
  about: { caseId: string; personId: string },
) => logLook(store, entity, { who: accountId, verb, detail: null }, about, clock.now());

async function compiledOf(deps: RouteDeps, entity: string, summary: CaseSummary) {
  const compiled = await deps.procedures.load(entity, summary.procedureId, summary.procedureVersion);
  if (!compiled)
    throw new Error(`Version ${summary.procedureId}@${summary.procedureVersion} is not in the store.`);
  return compiled;
}

const named = (id: string): LocalizedText => ({ es: id, 'ca-valencia': id });

/** Its procedure and phases as a list names them; by their identifiers where the procedure is damaged. */
async function namesInList(deps: RouteDeps, entity: string, row: CaseSummary) {
  const compiled = await ifReadable(compiledOf(deps, entity, row));
  return compiled
    ? { procedureName: compiled.procedure.name, phaseName: phaseName(compiled, row.activePhases) }
    : { procedureName: named(row.procedureId), phaseName: named(row.activePhases.join(' · ')) };
}

/** The cases: list, page, opening at the counter, and the events that officers send. */
export const caseRoutes: RouteGroup = (app, deps, options) => {
  const { store } = deps;

  mount(app, contracts.listCases, options, async ({ query, town, language }) => {
    const { entity } = town;
    const { search, procedure, state, after, limit } = query;
    const page = await store.cases.list(entity, {
      state,
      limit,
      ...(search !== undefined && { search }),
      ...(procedure !== undefined && { procedureId: procedure }),
      ...(after !== undefined && { after }),
    });
    const names = await namesOf(
      store.register,
      entity,
      page.rows.map(({ personId }) => personId),
    );
    const rows = await Promise.all(
      page.rows.map(async (row) => ({
        caseId: row.caseId,
        reference: row.reference,
        number: row.number,
        subject: shownName(row, names.get(row.personId)?.name, language),
        ...(await namesInList(deps, entity, row)),
        openedAt: new Date(row.openedAt).toISOString(),
        due: row.due,
        outcome: row.outcome,
      })),
    );
    return { rows, total: page.total, next: page.next };
  });

  mount(app, contracts.getCase, options, async ({ params, town, actor, language }) => {
    const file = await loadCaseFile(store, deps.procedures, town.entity, params.caseId);
    if (!file) return refuse('case.unknown');
    await looked(deps, town.entity, actor, 'case.read', file.record);
    return caseView(file, { actor, town, language, now: deps.clock.now() });
  });

  mount(app, contracts.openCase, options, async ({ body, town, actor, http }) => {
    const person = await store.register.person(town.entity, body.personId);
    if (!person) return refuse('person.unknown');
    const receipt = receiptOf(
      await openOnRequest(deps, town.entity, {
        procedureId: body.procedureId,
        entry: body.entry,
        subject: { kind: 'person', id: body.personId },
        personId: body.personId,
        language: person.language === 'unstated' ? town.town.defaultLanguage : person.language,
        answers: body.answers,
        actor: officer(actor),
        requestId: http.get('requestId'),
        idempotencyKey: idempotencyKey(actor, requestHeader(http, 'idempotency-key')),
        look: { who: actor.accountId, verb: 'case.open', detail: null },
      }),
    );
    const { caseId, reference, number } = receipt;
    return { caseId, reference, number };
  });

  mount(app, contracts.postCaseEvent, options, async ({ params, body, town, actor, http }) => {
    const { entity } = town;
    const { caseId } = params;
    const key = idempotencyKey(actor, requestHeader(http, 'idempotency-key'));
    const { event } = body;
    let sent: CaseEvent;
    let look: Look | undefined;
    if (event.kind === 'officer') {
      const open = (await store.tasks.listByCase(entity, caseId)).find(
        ({ task, status }) => task === event.task && status === 'open',
      );
      // Without an open task the chart itself says whether the event is unknown, too early or too late.
      const permission = open && may(actor, { verb: 'resolveTask', task: open });
      if (permission && !permission.allowed) return refuse(permission.because);
      sent = { ...event, ...(open && { generation: open.generation }) };
    } else {
      const { kind, action, form, answers, identifiedBy } = event;
      look = { who: actor.accountId, verb: `counter.${action}`, detail: identifiedBy };
      sent = form === undefined ? { kind, action, answers } : { kind, action, form, answers };
    }
    const command = {
      caseId,
      actor: officer(actor),
      requestId: http.get('requestId'),
      idempotencyKey: key,
      look,
      expectedVersion: body.version,
    };
    // The contract of the route is as strict as the event's own schema.
    const result = await dispatchKnownEvent(deps, entity, command, sent);
    const { version, activePhases, outcome } = receiptOf(result);
    return { caseId, version, activePhases, outcome };
  });

  mount(app, contracts.retryCase, options, async ({ params: { caseId }, town, actor }) => {
    const { entity } = town;
    const result = await retryIncident(deps, entity, caseId);
    if (result !== 'retried') return refuse(result);
    const loaded = await store.cases.load(entity, caseId);
    if (loaded) await looked(deps, entity, actor, 'case.retry', loaded.case);
    return { caseId };
  });
};
