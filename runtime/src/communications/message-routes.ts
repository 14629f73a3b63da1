import { messages as contracts } from '@oficio/schemas/api';
import type { LocalizedText, NotificationState } from '@oficio/schemas/definition';
import { messageView } from '../case-file/case-view.js';
import { dispatchCaseEvent } from '../cases/dispatch-case-event.js';
import { mount } from '../http/mount.js';
import { refuse } from '../http/refuse.js';
import { todayIn } from '../http/town-context.js';
import type { MessageRow, MessageState } from '../ports/index.js';
import type { RouteDeps, RouteGroup } from '../routes/route-deps.js';

/** From which states paper can come to each one: a letter is printed once, and delivered or returned once. */
const before: Record<'printed' | 'delivered' | 'returned', readonly MessageState[]> = {
  printed: ['queued'],
  delivered: ['queued', 'printed'],
  returned: ['queued', 'printed'],
};

/** What the delivery of a notification on paper means for the case (Ley 39/2015 art. 42). */
const notificationState: Partial<Record<MessageState, NotificationState>> = {
  delivered: 'accessed',
  returned: 'failed',
};

const unknownProcedure = (id: string): LocalizedText => ({ es: id, 'ca-valencia': id, en: id });

async function rowOf(deps: RouteDeps, entity: string, message: MessageRow) {
  const compiled = await deps.procedures.load(entity, message.procedureId, message.templateVersion);
  const loaded = message.caseId === null ? undefined : await deps.store.cases.load(entity, message.caseId);
  return {
    ...messageView(message),
    caseId: message.caseId ?? '',
    caseReference: loaded?.case.reference ?? '',
    procedureName: compiled?.procedure.name ?? unknownProcedure(message.procedureId),
  };
}

/** Whether the letter is a notification, so that its delivery is an event of the case. */
async function isNotification(deps: RouteDeps, entity: string, message: MessageRow): Promise<boolean> {
  const compiled = await deps.procedures.load(entity, message.procedureId, message.templateVersion);
  const communication = compiled?.procedure.communications.find(({ id }) => id === message.communication);
  return communication?.legalKind === 'notification';
}

/** Outgoing mail as it was sent, and what happened to paper. */
export const messageRoutes: RouteGroup = (app, deps, options) => {
  const { store } = deps;

  mount(app, contracts.listMessages, options, async ({ query, town }) => {
    const page = await store.messages.list(town.entity, query);
    const rows = await Promise.all(page.rows.map((message) => rowOf(deps, town.entity, message)));
    return { rows, total: page.total, next: page.next };
  });

  mount(app, contracts.getMessage, options, async ({ params, town, actor }) => {
    const message = await store.messages.find(town.entity, params.messageId);
    if (!message) return refuse('message.unknown');
    const history = await store.messages.history(town.entity, params.messageId);
    await store.accessLog.append(town.entity, {
      at: deps.clock.now(),
      who: actor.accountId,
      verb: 'message.read',
      caseId: message.caseId,
      personId: message.personId,
      outcome: 'allowed',
      detail: null,
    });
    return {
      ...(await rowOf(deps, town.entity, message)),
      to: message.to,
      html: message.html,
      text: message.text,
      templateVersion: message.templateVersion,
      history: history.map(({ at, state, note }) => ({ at: new Date(at).toISOString(), state, note })),
    };
  });

  mount(app, contracts.recordDelivery, options, async ({ params, body, town, actor }) => {
    const { entity } = town;
    const message = await store.messages.find(entity, params.messageId);
    if (!message) return refuse('message.unknown');
    if (message.channel !== 'post') return refuse('message.notPaper');
    const now = deps.clock.now();
    if (body.on > todayIn(town, now) || body.on < todayIn(town, message.createdAt))
      return refuse('message.dateInFuture');
    const moved = await store.messages.changeState(entity, params.messageId, {
      from: before[body.state],
      to: body.state,
      at: now,
      note: [body.on, body.note, actor.accountId].filter(Boolean).join(' · '),
    });
    // A repetition of the same record is harmless, and finishes what a crash left half done.
    if (!moved && message.state !== body.state) return refuse('message.alreadyRecorded');
    const state = notificationState[body.state];
    if (state === undefined || message.caseId === null || !(await isNotification(deps, entity, message)))
      return;
    await dispatchCaseEvent(deps, entity, {
      caseId: message.caseId,
      event: { kind: 'notification', communication: message.communication, state, on: body.on },
      actor: { kind: 'officer', id: actor.accountId },
      idempotencyKey: `delivery:${message.messageId}:${body.state}`,
    });
  });
};
