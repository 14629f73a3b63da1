import { messages as contracts } from '@oficio/schemas/api';
import type { LocalizedText } from '@oficio/schemas/definition';
import { messageView } from '../case-file/case-view.js';
import { ifReadable } from '../cases/unreadable-case.js';
import { mount } from '../http/mount.js';
import { refuse } from '../http/refuse.js';
import { notificationView } from '../notifications/notification-view.js';
import { worldOf } from '../notifications/tell-case.js';
import type { MessageRow } from '../ports/index.js';
import type { RouteDeps, RouteGroup } from '../routes/route-deps.js';
import { shownLetter } from '../store/erased-rows.js';

const unknownProcedure = (id: string): LocalizedText => ({ es: id, 'ca-valencia': id, en: id });

async function rowOf(deps: RouteDeps, entity: string, message: MessageRow) {
  const { procedureId, templateVersion, caseId } = message;
  // A letter of what is damaged is a letter all the same: it is printed and delivered.
  const compiled = await ifReadable(deps.procedures.load(entity, procedureId, templateVersion));
  const communication = compiled?.procedure.communications.find(({ id }) => id === message.communication);
  const loaded = caseId === null ? undefined : await ifReadable(deps.store.cases.load(entity, caseId));
  return {
    ...messageView(message),
    caseId: caseId ?? '',
    caseReference: loaded?.case.reference ?? '',
    procedureName: compiled?.procedure.name ?? unknownProcedure(procedureId),
    isNotification: communication?.legalKind === 'notification' && caseId !== null,
  };
}

/** Outgoing mail as it was sent, and how each notification stands. */
export const messageRoutes: RouteGroup = (app, deps, options) => {
  const { store } = deps;

  mount(app, contracts.listMessages, options, async ({ query, town, language }) => {
    const page = await store.messages.list(town.entity, query);
    const rows = await Promise.all(
      page.rows.map((message) => rowOf(deps, town.entity, shownLetter(message, language))),
    );
    return { rows, total: page.total, next: page.next };
  });

  mount(app, contracts.getMessage, options, async ({ params, town, actor, language }) => {
    const found = await store.messages.find(town.entity, params.messageId);
    if (!found) return refuse('message.unknown');
    const message = shownLetter(found, language);
    const history = await store.messages.history(town.entity, params.messageId);
    const row = await store.notifications.find(town.entity, message.effectId);
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
      notification: row ? notificationView(row, worldOf(town, deps.clock.now())) : null,
    };
  });
};
