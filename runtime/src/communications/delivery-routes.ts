/** What an officer records about a letter on paper: printing, delivery, the attempts of a notification, its publication. */
import { messages, notifications } from '@oficio/schemas/api';
import type { NotificationFacts } from '@oficio/schemas/deadlines';
import { caseMoment } from '../cases/case-moment.js';
import { mount } from '../http/mount.js';
import { refuse } from '../http/refuse.js';
import { type TownContext, todayIn } from '../http/town-context.js';
import { stateAt } from '../notifications/notification-news.js';
import { notificationView } from '../notifications/notification-view.js';
import { recordFact } from '../notifications/record-fact.js';
import { worldOf } from '../notifications/tell-case.js';
import type { MessageRow, MessageState, NotificationRow } from '../ports/index.js';
import type { RouteDeps, RouteGroup } from '../routes/route-deps.js';

/** From which states paper can come to each one: a letter is printed once, and delivered or returned once. */
const before: Record<'printed' | 'delivered' | 'returned', readonly MessageState[]> = {
  printed: ['queued'],
  delivered: ['queued', 'printed'],
  returned: ['queued', 'printed'],
};

/** What each result of an attempt makes of the letter; nobody at home leaves it where it was. */
const stateAfter: Record<string, MessageState | undefined> = {
  delivered: 'delivered',
  refused: 'returned',
  unknownAddress: 'returned',
};

/** Whether the letter is a notification, so that its delivery is a matter of attempts. */
async function isNotification(deps: RouteDeps, entity: string, message: MessageRow): Promise<boolean> {
  const compiled = await deps.procedures.load(entity, message.procedureId, message.templateVersion);
  const communication = compiled?.procedure.communications.find(({ id }) => id === message.communication);
  return message.caseId !== null && communication?.legalKind === 'notification';
}

const viewOf = (row: NotificationRow, town: TownContext, now: number) => ({
  notification: notificationView(row, worldOf(town, now)),
});

export const deliveryRoutes: RouteGroup = (app, deps, options) => {
  const { store } = deps;

  mount(app, messages.recordDelivery, options, async ({ params, body, town, actor }) => {
    const { entity } = town;
    const message = await store.messages.find(entity, params.messageId);
    if (!message) return refuse('message.unknown');
    if (message.channel !== 'post') return refuse('message.notPaper');
    const now = deps.clock.now();
    if (body.on > todayIn(town, now) || body.on < todayIn(town, message.createdAt))
      return refuse('message.dateInFuture');
    if (body.state !== 'printed' && (await isNotification(deps, entity, message)))
      return refuse('message.attemptNeeded');
    const moved = await store.messages.changeState(entity, params.messageId, {
      from: before[body.state],
      to: body.state,
      at: now,
      note: [body.on, body.note, actor.accountId].filter(Boolean).join(' · '),
    });
    // A repetition of the same record is harmless, and finishes what a crash left half done.
    if (!moved && message.state !== body.state) return refuse('message.alreadyRecorded');
  });

  mount(app, notifications.recordAttempt, options, async ({ params, body, town, actor, http }) => {
    const { entity } = town;
    const message = await store.messages.find(entity, params.messageId);
    if (!message) return refuse('message.unknown');
    if (message.channel !== 'post') return refuse('message.notPaper');
    const found = await store.notifications.find(entity, message.effectId);
    if (!found) return refuse('message.notNotification');
    const now = deps.clock.now();
    const { at, result, note } = body;
    if (at > caseMoment(town, now).localNow || at.slice(0, 10) < todayIn(town, message.createdAt))
      return refuse('message.dateInFuture');
    const known = found.facts.attempts.find((attempt) => attempt.at === at);
    const over = found.facts.attempts.some((attempt) => attempt.result !== 'absent');
    if (known ? known.result !== result : over) return refuse('message.alreadyRecorded');
    const change = (facts: NotificationFacts) =>
      facts.attempts.some((attempt) => attempt.at === at)
        ? undefined
        : { ...facts, attempts: [...facts.attempts, { at, result }] };
    const row = await recordFact(deps, town, message.effectId, change, http.get('requestId'));
    if (!row) return refuse('message.notNotification');
    const failed = stateAt(row, worldOf(town, now)).state === 'publicationDue';
    if (!known)
      await store.messages.changeState(entity, message.messageId, {
        from: ['queued', 'printed'],
        to: stateAfter[result] ?? (failed ? 'returned' : 'printed'),
        at: now,
        note: [at.replace('T', ' '), result, note, actor.accountId].filter(Boolean).join(' · '),
      });
    return viewOf(row, town, now);
  });

  mount(app, notifications.recordPublication, options, async ({ params, body, town, actor, http }) => {
    const { entity } = town;
    const message = await store.messages.find(entity, params.messageId);
    if (!message) return refuse('message.unknown');
    const found = await store.notifications.find(entity, message.effectId);
    if (!found) return refuse('message.notNotification');
    const now = deps.clock.now();
    const { on, note } = body;
    if (on > todayIn(town, now) || on < todayIn(town, message.createdAt))
      return refuse('message.dateInFuture');
    const repeated = found.facts.publishedOn === on;
    if (!repeated && stateAt(found, worldOf(town, now)).state !== 'publicationDue')
      return refuse('message.publicationNotDue');
    const change = (facts: NotificationFacts) =>
      facts.publishedOn === undefined ? { ...facts, publishedOn: on } : undefined;
    const row = await recordFact(deps, town, message.effectId, change, http.get('requestId'));
    if (!row) return refuse('message.notNotification');
    if (!repeated)
      await store.messages.changeState(entity, message.messageId, {
        from: ['queued', 'printed', 'returned', 'available'],
        to: message.state,
        at: now,
        note: ['BOE', on, note, actor.accountId].join(' · '),
      });
    return viewOf(row, town, now);
  });
};
