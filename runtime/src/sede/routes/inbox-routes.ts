import { dispatchCaseEvent } from '../../cases/dispatch-case-event.js';
import type { MessageRow } from '../../ports/index.js';
import type { CitizenCase } from '../models/citizen-case.js';
import { folderModel } from '../models/folder-model.js';
import { messageModel, notificationModel } from '../models/message-models.js';
import { isNotification } from '../models/timeline-model.js';
import { folderPage } from '../pages/folder.js';
import { messagePage } from '../pages/message.js';
import { notificationPage } from '../pages/notification.js';
import { sedePaths } from '../paths.js';
import { checkFormToken, formToken } from './form-token.js';
import { loadOwn } from './own-case.js';
import { readForm } from './read-form.js';
import { goTo, type SedeCall, show } from './sede-call.js';
import { notFound, SedeProblem } from './sede-problem.js';
import type { SedeHandler, SedeRoutes } from './sede-routes.js';

async function folder(call: SedeCall): Promise<Response> {
  const { visitor, http, town, lang, today, deps, frame } = call;
  if (!visitor) return goTo(call, sedePaths.reference);
  const file = await loadOwn(call, 'sede.folder', visitor.actor.caseId);
  const query = (http.req.query('q') ?? '').trim().slice(0, 200);
  const { publicUrl } = deps.config;
  return show(call, folderPage(frame, folderModel(file, { town, lang, today, publicUrl }, query)));
}

type LetterHandler = (call: SedeCall, file: CitizenCase, letter: MessageRow) => Response | Promise<Response>;

/** A letter of the inbox of its own person; any other is an address that does not exist. */
const withLetter =
  (verb: string, handler: LetterHandler): SedeHandler =>
  async (call) => {
    const { http, deps, entity, visitor } = call;
    if (!visitor) {
      if (http.req.method === 'POST') throw new SedeProblem('expired');
      return goTo(call, sedePaths.reference);
    }
    const letter = await deps.store.messages.find(entity, http.req.param('id') ?? '');
    const own = letter?.personId === visitor.actor.personId;
    const file = await loadOwn(call, verb, own ? (letter.caseId ?? undefined) : undefined);
    const known = file.letters.find(({ messageId }) => messageId === letter?.messageId);
    return known ? handler(call, file, known) : notFound();
  };

const isClosed = (file: CitizenCase, letter: MessageRow): boolean =>
  letter.state === 'available' && isNotification(file, letter);

const read: LetterHandler = (call, file, letter) => {
  const { town, lang, today, frame } = call;
  if (isClosed(file, letter)) {
    const model = notificationModel(file, letter, { town, lang, csrf: formToken(call) });
    return show(call, notificationPage(frame, model));
  }
  return show(call, messagePage(frame, messageModel(file, letter, { town, lang, today })));
};

/**
 * Opens or rejects a notification. The event comes first and has one key for each letter: if the process dies
 * between the two writes, trying again finishes the second and repeats nothing.
 */
const open: LetterHandler = async (call, file, letter) => {
  const { http, deps, entity, now, today } = call;
  const form = await readForm(http);
  checkFormToken(call, form);
  const path = sedePaths.message(letter.messageId);
  const act = form.text('act');
  if (!isClosed(file, letter) || (act !== 'open' && act !== 'reject')) return goTo(call, path);
  const state = act === 'open' ? 'accessed' : 'rejected';
  const { communication, effectId, messageId } = letter;
  const result = await dispatchCaseEvent(deps, entity, {
    caseId: file.record.caseId,
    event: { kind: 'notification', communication, state, on: today },
    actor: { kind: 'citizen', id: file.record.personId },
    idempotencyKey: `sede:notification:${effectId}`,
  });
  if (!result.ok && result.refused.code === 'case.incident') throw new SedeProblem('fault');
  await deps.store.messages.changeState(entity, messageId, {
    from: ['available'],
    to: act === 'open' ? 'opened' : 'returned',
    at: now,
    note: act === 'open' ? 'opened on the sede' : 'rejected on the sede',
  });
  return goTo(call, act === 'open' ? path : sedePaths.folder);
};

/** The folder of a session, its letters, and the opening of notifications. */
export function inboxRoutes(routes: SedeRoutes): void {
  routes.get(sedePaths.folder, folder);
  routes.get('/mensajes/:id', withLetter('sede.letter', read));
  routes.post('/mensajes/:id', withLetter('sede.openNotification', open));
}
