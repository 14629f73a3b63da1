import { answerOf, deedsOf } from '../models/answers-of-case.js';
import { citizenActs, findAct } from '../models/citizen-actions.js';
import { type CitizenCase, contactOfCase } from '../models/citizen-case.js';
import { offerModel, openOffer } from '../models/offer-model.js';
import { wordsOfOffer } from '../models/offer-words.js';
import { receiptModel } from '../models/receipt-model.js';
import { noMoreOffersPage } from '../pages/no-more-offers.js';
import { offerPage } from '../pages/offer.js';
import { receiptPage } from '../pages/receipt.js';
import { refuseOfferPage } from '../pages/refuse-offer.js';
import { sedePaths } from '../paths.js';
import { maySign, sendAct } from './citizen-event.js';
import { checkFormToken, formToken } from './form-token.js';
import { withOwnCase } from './own-case.js';
import { readForm } from './read-form.js';
import { goTo, type SedeCall, show } from './sede-call.js';
import { notFound, SedeProblem } from './sede-problem.js';
import type { SedeRoutes } from './sede-routes.js';

/** Where an offer that is not open leads: to what was answered, or to where the file is. */
function closedOffer(call: SedeCall, file: CitizenCase): Response {
  const { reference } = file.record;
  return goTo(call, answerOf(file) ? sedePaths.offerReceipt(reference) : sedePaths.file(reference));
}

function showOffer(call: SedeCall, file: CitizenCase, status: 200 | 403 = 200): Response {
  const { town, lang, today, frame, deps } = call;
  const offer = openOffer(file, today);
  if (!offer) return closedOffer(call, file);
  const { council } = frame;
  const { publicUrl } = deps.config;
  const csrf = formToken(call);
  const model = offerModel(file, offer, { town, lang, today, council, publicUrl, csrf });
  return show(call, offerPage(frame, model), status);
}

async function answer(call: SedeCall, file: CitizenCase): Promise<Response> {
  const form = await readForm(call.http);
  checkFormToken(call, form);
  const given = form.text('answer');
  if (given !== 'confirm' && given !== 'refuse') return showOffer(call, file);
  if (!maySign(call, file, given)) return showOffer(call, file, 403);
  const result = await sendAct(call, file, { action: given });
  // Answered before, here or at the counter: what counts is the first answer.
  if (!result.ok && !answerOf(file)) throw new SedeProblem('notNow');
  return goTo(call, sedePaths.offerReceipt(file.record.reference));
}

function refuse(call: SedeCall, file: CitizenCase): Response {
  const { town, lang, today, frame, deps } = call;
  if (!findAct(citizenActs(file, today), 'refuse', undefined)) return closedOffer(call, file);
  const { title, gender } = wordsOfOffer(file, town, deps.config.publicUrl, lang);
  const html = refuseOfferPage(frame, {
    reference: file.record.reference,
    offer: title,
    gender,
    contact: contactOfCase(file, town, lang),
    csrf: formToken(call),
  });
  return show(call, html);
}

/** The receipt of one act, `?n=` its place in the diary; without it that of the answer, or of the request. */
function receipt(call: SedeCall, file: CitizenCase): Response {
  const { http, town, lang, frame, deps } = call;
  const seq = Number(http.req.query('n') ?? Number.NaN);
  const deeds = deedsOf(file);
  const deed = Number.isNaN(seq)
    ? (answerOf(file) ?? deeds.at(-1))
    : deeds.find(({ row }) => row.seq === seq);
  if (!deed) return notFound();
  const { publicUrl } = deps.config;
  return show(call, receiptPage(frame, receiptModel(file, deed, { town, lang, publicUrl })));
}

/** Procedures are never called nothing: the set holds only those who want no offers at all. */
const OF_ANY_PROCEDURE = '';

async function noMoreOffers(call: SedeCall): Promise<Response> {
  const { deps, entity, visitor, http, frame } = call;
  if (!visitor) return goTo(call, sedePaths.reference);
  const stopped = (await deps.store.preferences.noOffers(entity, OF_ANY_PROCEDURE)).has(
    visitor.actor.personId,
  );
  const saved = http.req.query('guardado') === '1';
  return show(call, noMoreOffersPage(frame, { stopped, saved, csrf: formToken(call) }));
}

async function changeOffers(call: SedeCall): Promise<Response> {
  const { deps, entity, visitor, http, now } = call;
  const form = await readForm(http);
  checkFormToken(call, form);
  if (!visitor) throw new SedeProblem('expired');
  const { personId, caseId } = visitor.actor;
  const wanted = form.text('offers');
  if (wanted !== 'yes' && wanted !== 'no') return goTo(call, sedePaths.noMoreOffers);
  if (wanted === 'no')
    await deps.store.preferences.addNoOffers(entity, { personId, procedureId: null, at: now });
  else await deps.store.preferences.removeNoOffers(entity, personId, null);
  const verb = wanted === 'no' ? 'sede.stopOffers' : 'sede.resumeOffers';
  const row = { at: now, who: 'citizen', verb, caseId, personId, outcome: 'allowed' as const, detail: null };
  await deps.store.accessLog.append(entity, row);
  return goTo(call, `${sedePaths.noMoreOffers}?guardado=1`);
}

/** An offer: read it, say yes, say no, the receipt, and not being offered anything more. */
export function offerRoutes(routes: SedeRoutes): void {
  routes.get(
    '/of/:reference',
    withOwnCase('sede.offer', (call, file) => showOffer(call, file)),
  );
  routes.post('/of/:reference', withOwnCase('sede.answer', answer));
  routes.get('/of/:reference/no', withOwnCase('sede.offer', refuse));
  routes.get('/of/:reference/justificante', withOwnCase('sede.receipt', receipt));
  routes.get(sedePaths.noMoreOffers, noMoreOffers);
  routes.post(sedePaths.noMoreOffers, changeOffers);
}
