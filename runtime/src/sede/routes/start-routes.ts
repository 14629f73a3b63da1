import type { CompiledProcedure } from '@oficio/schemas/compile';
import { type Entry, type Form, textIn } from '@oficio/schemas/definition';
import { checkAnswers } from '@oficio/schemas/interpret';
import { openCitizenSession } from '../../auth/citizen-access.js';
import { secretHash } from '../../auth/same-secret.js';
import { contentHash } from '../../cases/content-hash.js';
import { openOnRequest } from '../../cases/open-on-request.js';
import type { FieldError, FieldValues } from '../forms/field.js';
import { fieldsOfForm } from '../forms/fields-of-form.js';
import { readingOf } from '../models/published-catalogue.js';
import { unitInCharge } from '../models/topics.js';
import { formPage } from '../pages/form.js';
import { inLanguage, sedePaths } from '../paths.js';
import { contactOf } from '../procedure/reading.js';
import { askedHere, isPaper } from './asked-here.js';
import { answerErrors, formAnswers } from './form-answers.js';
import { checkFormToken, formToken } from './form-token.js';
import { giveVisit } from './identification-routes.js';
import { type PostedForm, readForm } from './read-form.js';
import { goTo, type SedeCall, show } from './sede-call.js';
import { notFound, SedeProblem } from './sede-problem.js';
import type { SedeRoutes } from './sede-routes.js';
import { asksWho, whoErrors, whoFields, writerFieldsOf, writerOf } from './writer-of-form.js';

/** A door of a procedure that a person opens with a form. */
interface Door {
  readonly compiled: CompiledProcedure;
  readonly entry: Entry;
  readonly form: Form;
}

/** The door that the address names; the only one, when there is one; undefined when there are several to choose. */
async function doorOf({ deps, entity, http }: SedeCall): Promise<Door | undefined> {
  const compiled = await deps.procedures.latest(entity, http.req.param('id') ?? '');
  if (!compiled) return notFound();
  const { entries, forms } = compiled.procedure;
  const wanted = http.req.query('door');
  const doors = entries.flatMap((entry): Door[] => {
    const form = forms.find(({ id }) => id === entry.form);
    return form && (wanted === undefined || wanted === entry.id) ? [{ compiled, entry, form }] : [];
  });
  if (doors.length === 0) return notFound();
  return doors.length === 1 ? doors[0] : undefined;
}

/** A request that needs a signature, in a town that does not admit the second check in its place. */
const needsCounter = ({ town }: SedeCall, { entry, form }: Door): boolean =>
  (asksWho(entry) && !town.town.settings.confirmBySecondCheck.admitted) ||
  form.questions.some((question) => isPaper(question) && question.required);

function startForm(
  call: SedeCall,
  door: Door,
  answered: { values: FieldValues; errors: readonly FieldError[]; once: string },
  status: 200 | 403 | 422 = 200,
): Response {
  const { lang, t, town, frame, visitor } = call;
  const { compiled, entry, form } = door;
  const { procedure } = compiled;
  const counter = needsCounter(call, door);
  const { values, errors, once } = answered;
  const path = sedePaths.procedure(procedure.id);
  const intro = form.intro ? [textIn(form.intro, lang)] : [];
  const papers = form.questions.some(isPaper) && !counter ? [t('act.papers')] : [];
  const who = asksWho(entry) && !visitor ? whoFields(call) : [];
  const html = formPage(frame, {
    title: textIn(form.title, lang),
    over: textIn(procedure.name, lang),
    lead: [...intro, ...(counter ? [t('offer.counter')] : papers)].join(' '),
    personal: false,
    crumbs: [
      { label: t('menu.procedures'), path: sedePaths.procedures },
      { label: textIn(procedure.name, lang), path },
    ],
    action: `${inLanguage(lang, sedePaths.startProcedure(procedure.id))}?door=${encodeURIComponent(entry.id)}`,
    csrf: formToken(call),
    hidden: { once },
    fields: counter ? [] : [...fieldsOfForm(askedHere(form), lang), ...who],
    values,
    errors,
    submitLabel: counter ? undefined : form.submitLabel ? textIn(form.submitLabel, lang) : t('act.send'),
    back: { href: inLanguage(lang, path), label: t('start.back') },
    next: [
      { title: t('act.nextReceipt'), text: t('act.nextReceiptText') },
      { title: t('act.nextAnswer'), text: t('act.nextAnswerText') },
    ],
    contact: contactOf(unitInCharge(compiled), readingOf(compiled, town, lang)),
  });
  return show(call, html, status);
}

async function start(call: SedeCall): Promise<Response> {
  const door = await doorOf(call);
  if (!door) return goTo(call, sedePaths.procedure(call.http.req.param('id') ?? ''));
  return startForm(call, door, { values: {}, errors: [], once: call.deps.ids.secret() });
}

/** Who sends it: the session, the answers about oneself, or nobody in particular, one for each form. */
async function senderOf(call: SedeCall, { entry }: Door, posted: PostedForm): Promise<string> {
  if (call.visitor) return call.visitor.actor.personId;
  if (asksWho(entry)) return writerOf(call, posted);
  return `anonymous-${secretHash(posted.text('once')).slice(0, 32)}`;
}

async function send(call: SedeCall): Promise<Response> {
  const { http, deps, entity, lang, today, visitor } = call;
  const posted = await readForm(http);
  checkFormToken(call, posted);
  const door = await doorOf(call);
  if (!door) return notFound();
  const { compiled, entry } = door;
  const once = posted.text('once') || deps.ids.secret();
  const { values } = posted;
  if (needsCounter(call, door)) return startForm(call, door, { values, errors: [], once }, 403);
  const { questions } = askedHere(door.form);
  const answers = formAnswers(questions, posted);
  const who = asksWho(entry) && !visitor ? whoErrors(call, posted) : [];
  if (who.length > 0) {
    const errors = [...answerErrors(checkAnswers(questions, answers), questions, lang), ...who];
    return startForm(call, door, { values, errors, once }, 422);
  }
  const personId = await senderOf(call, door, posted);
  const result = await openOnRequest(deps, entity, {
    procedureId: compiled.procedure.id,
    version: compiled.version,
    entry: entry.id,
    subject: { kind: 'person', id: personId },
    personId,
    language: lang,
    answers,
    fields: asksWho(entry) && !visitor ? writerFieldsOf(entry, posted, today) : {},
    actor: { kind: 'citizen', id: personId },
    requestId: call.http.get('requestId'),
    idempotencyKey: `sede:start:${contentHash({ once, personId, answers })}`,
  });
  if (!result.ok) {
    const problems = result.refused.refusal?.problems;
    if (!problems) throw new SedeProblem('notNow');
    return startForm(call, door, { values, errors: answerErrors(problems, questions, lang), once }, 422);
  }
  const { caseId, reference } = result.receipt;
  if (visitor?.actor.personId !== personId)
    giveVisit(call, await openCitizenSession(deps, entity, { caseId, personId }));
  return goTo(call, sedePaths.offerReceipt(reference));
}

/** The doors of the procedures that people open by themselves. */
export function startRoutes(routes: SedeRoutes): void {
  routes.get('/tramites/:id/iniciar', start);
  routes.post('/tramites/:id/iniciar', send);
}
