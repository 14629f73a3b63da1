import type { NotificationFacts } from '@oficio/schemas/deadlines';
import { caseMoment } from '../../cases/case-moment.js';
import { electronicMeansOf } from '../../notifications/electronic-means.js';
import { stateAt } from '../../notifications/notification-news.js';
import { recordFact } from '../../notifications/record-fact.js';
import { worldOf } from '../../notifications/tell-case.js';
import type { MessageRow, NotificationRow } from '../../ports/index.js';
import type { CitizenCase } from '../models/citizen-case.js';
import { folderModel } from '../models/folder-model.js';
import { followed } from '../models/followed-notification.js';
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
  const { visitor, http, town, entity, lang, today, deps, frame } = call;
  if (!visitor) return goTo(call, sedePaths.reference);
  const file = await loadOwn(call, 'sede.folder', visitor.actor.caseId);
  const query = (http.req.query('q') ?? '').trim().slice(0, 200);
  const { publicUrl } = deps.config;
  const person = file.dossier?.person;
  const means = person && {
    now: await electronicMeansOf(deps.store, entity, person),
    csrf: formToken(call),
  };
  const model = folderModel(file, { town, lang, today, publicUrl }, query);
  return show(call, folderPage(frame, { ...model, means }));
}

/** The person chooses how to be notified, and changes it whenever they want (Ley 39/2015 art. 14.1). */
async function chooseMeans(call: SedeCall): Promise<Response> {
  const { visitor, http, deps, entity, now } = call;
  if (!visitor) throw new SedeProblem('expired');
  const form = await readForm(http);
  checkFormToken(call, form);
  const wanted = form.text('means');
  const { personId } = visitor.actor;
  const person = await deps.store.register.person(entity, personId);
  if (person && (wanted === 'elected' || wanted === 'paper')) {
    const means = await electronicMeansOf(deps.store, entity, person);
    if (means !== 'obliged')
      await deps.store.preferences.setElectronicMeans(entity, {
        personId,
        means: wanted,
        at: now,
        by: 'citizen',
      });
  }
  return goTo(call, sedePaths.folder);
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

/** The notification of a letter that nobody has opened, and that does not count as notified in another way either. */
async function closedNotification(
  { deps, town, now }: SedeCall,
  file: CitizenCase,
  letter: MessageRow,
): Promise<NotificationRow | undefined> {
  if (letter.state !== 'available' || !isNotification(file, letter)) return undefined;
  const row = await followed(deps, town, file, letter, now);
  return stateAt(row, worldOf(town, now)).effectiveOn === undefined ? row : undefined;
}

const read: LetterHandler = async (call, file, letter) => {
  const { town, lang, today, frame, now } = call;
  const closed = await closedNotification(call, file, letter);
  if (closed) {
    const { opensUntil } = stateAt(closed, worldOf(town, now));
    const model = notificationModel(file, letter, { town, lang, csrf: formToken(call), opensUntil });
    return show(call, notificationPage(frame, model));
  }
  return show(call, messagePage(frame, messageModel(file, letter, { town, lang, today })));
};

/**
 * Opens or rejects a notification. The fact is written first, and repeating it changes nothing: if the process dies
 * between the two writes, the case is told all the same and trying again finishes the second.
 */
const open: LetterHandler = async (call, file, letter) => {
  const { http, deps, entity, town, now, today } = call;
  const form = await readForm(http);
  checkFormToken(call, form);
  const path = sedePaths.message(letter.messageId);
  const act = form.text('act');
  if ((act !== 'open' && act !== 'reject') || !(await closedNotification(call, file, letter)))
    return goTo(call, path);
  const hour = caseMoment(town, now).localNow.slice('YYYY-MM-DDT'.length);
  const change = (facts: NotificationFacts): NotificationFacts | undefined => {
    if (facts.accessedOn !== undefined || facts.rejectedOn !== undefined) return undefined;
    return act === 'open'
      ? { ...facts, accessedOn: today, accessedHour: hour }
      : { ...facts, rejectedOn: today, rejectedHour: hour };
  };
  await recordFact(deps, town, letter.effectId, change, http.get('requestId'));
  await deps.store.messages.changeState(entity, letter.messageId, {
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
  routes.post(sedePaths.notificationMeans, chooseMeans);
  routes.get('/mensajes/:id', withLetter('sede.letter', read));
  routes.post('/mensajes/:id', withLetter('sede.openNotification', open));
}
