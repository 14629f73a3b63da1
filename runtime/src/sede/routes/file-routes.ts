import { textIn } from '@oficio/schemas/definition';
import { contentHash } from '../../cases/content-hash.js';
import type { FieldError, FieldValues } from '../forms/field.js';
import { fieldsOfForm } from '../forms/fields-of-form.js';
import { actLabel, type CitizenAct, citizenActs, findAct } from '../models/citizen-actions.js';
import { type CitizenCase, contactOfCase, referenceOf } from '../models/citizen-case.js';
import { timelineModel } from '../models/timeline-model.js';
import { formPage } from '../pages/form.js';
import { timelinePage } from '../pages/timeline.js';
import { inLanguage, sedePaths } from '../paths.js';
import { askedHere, isPaper } from './asked-here.js';
import { maySign, sendAct } from './citizen-event.js';
import { answerErrors, formAnswers } from './form-answers.js';
import { checkFormToken, formToken } from './form-token.js';
import { type OwnCaseHandler, withOwnCase } from './own-case.js';
import { readForm } from './read-form.js';
import { goTo, type SedeCall, show } from './sede-call.js';
import { SedeProblem } from './sede-problem.js';
import type { SedeRoutes } from './sede-routes.js';

function timeline(call: SedeCall, file: CitizenCase): Response {
  const { town, lang, today, frame } = call;
  return show(call, timelinePage(frame, timelineModel(file, { town, lang, today })));
}

/** A form that demands a paper, or an act that the town takes only with a signature: a person does it. */
function needsCounter(call: SedeCall, file: CitizenCase, { action, form }: CitizenAct): boolean {
  const paper = form?.questions.some((question) => isPaper(question) && question.required) ?? false;
  return paper || !maySign(call, file, action);
}

function actForm(
  call: SedeCall,
  file: CitizenCase,
  act: CitizenAct,
  answered: { values: FieldValues; errors: readonly FieldError[] },
  status: 200 | 403 | 422 = 200,
): Response {
  const { town, lang, t, frame } = call;
  const { action, form } = act;
  const { reference } = file.record;
  const counter = needsCounter(call, file, act);
  const papers = form?.questions.some(isPaper) && !counter ? [t('act.papers')] : [];
  const lead = form?.intro ? textIn(form.intro, lang) : t(`act.${action}Lead`);
  const html = formPage(frame, {
    title: actLabel(act, lang),
    over: `${textIn(file.compiled.procedure.name, lang)} · ${referenceOf(file)}`,
    lead: counter ? `${lead} ${t('offer.counter')}` : [lead, ...papers].join(' '),
    personal: true,
    crumbs: [
      { label: t('menu.folder'), path: sedePaths.folder },
      { label: referenceOf(file), path: sedePaths.file(reference) },
    ],
    action: inLanguage(lang, sedePaths.act(reference, action, form?.id)),
    csrf: formToken(call),
    fields: form && !counter ? fieldsOfForm(askedHere(form), lang) : [],
    ...answered,
    submitLabel: counter
      ? undefined
      : form?.submitLabel
        ? textIn(form.submitLabel, lang)
        : t(form ? 'act.send' : 'act.yes'),
    back: { href: inLanguage(lang, sedePaths.file(reference)), label: t('act.back') },
    next: [
      { title: t('act.nextReceipt'), text: t('act.nextReceiptText') },
      { title: t('act.nextAnswer'), text: t('act.nextAnswerText') },
    ],
    contact: contactOfCase(file, town, lang),
  });
  return show(call, html, status);
}

/** Finds the act of the address among those that can be done now. */
function asked(call: SedeCall, file: CitizenCase, action: string, form?: string): CitizenAct {
  const act = findAct(citizenActs(file, call.today), action, form);
  if (!act) throw new SedeProblem('notNow');
  return act;
}

const fromAddress = ({ http }: SedeCall): [string, string | undefined] => [
  http.req.param('action') ?? '',
  http.req.param('form'),
];

const showAct: OwnCaseHandler = (call, file) =>
  actForm(call, file, asked(call, file, ...fromAddress(call)), { values: {}, errors: [] });

const doAct: OwnCaseHandler = async (call, file) => {
  const posted = await readForm(call.http);
  checkFormToken(call, posted);
  const [action, formId] = fromAddress(call);
  const { compiled, record } = file;
  const form = compiled.procedure.forms.find(({ id }) => id === formId);
  const questions = form ? askedHere(form).questions : [];
  const answers = formAnswers(questions, posted);
  const known = findAct(citizenActs(file, call.today), action, formId);
  if (known && needsCounter(call, file, known))
    return actForm(call, file, known, { values: {}, errors: [] }, 403);
  const result = await sendAct(call, file, {
    action: known?.action ?? asActionOfAny(file, action),
    form: formId,
    answers,
    distinct: contentHash(answers),
  });
  if (result.ok) return goTo(call, `${sedePaths.offerReceipt(record.reference)}?n=${result.seq}`);
  if (result.problems === null || !known) throw new SedeProblem('notNow');
  const errors = answerErrors(result.problems, questions, call.lang);
  return actForm(call, file, known, { values: posted.values, errors }, 422);
};

/** An act that is over may be a repetition, and a repetition has its answer: only an unknown word is refused here. */
function asActionOfAny({ compiled }: CitizenCase, action: string): CitizenAct['action'] {
  for (const { transition } of compiled.index.transitions.values()) {
    const { trigger } = transition;
    if (trigger.kind === 'citizen' && trigger.action === action) return trigger.action;
  }
  throw new SedeProblem('notNow');
}

/** Where an offer is corrected: with the form of the chart or, where it has none, through the contact of the offer. */
const correctOffer: OwnCaseHandler = (call, file) => {
  const act = findAct(citizenActs(file, call.today), 'correct', undefined);
  const { reference } = file.record;
  return goTo(
    call,
    act ? sedePaths.act(reference, 'correct', act.form?.id) : `${sedePaths.offer(reference)}#h-contact`,
  );
};

/** The file: where it stands and what its person may do about it. */
export function fileRoutes(routes: SedeRoutes): void {
  routes.get('/exp/:reference', withOwnCase('sede.file', timeline));
  for (const path of ['/exp/:reference/hacer/:action', '/exp/:reference/hacer/:action/:form']) {
    routes.get(path, withOwnCase('sede.act', showAct));
    routes.post(path, withOwnCase('sede.act', doAct));
  }
  routes.get('/of/:reference/corregir', withOwnCase('sede.act', correctOffer));
}
