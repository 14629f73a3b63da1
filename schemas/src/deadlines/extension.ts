/** Extension of a term: of a step (art. 32) and of the maximum term of the procedure (art. 23). */
import type { Calendar } from './calendar.js';
import { type IsoDate, toDay } from './civil-date.js';
import { dayTerm } from './due-date.js';
import { type ExplanationStep, lpac } from './explanation.js';
import { halfOf } from './half-term.js';
import type { DayTerm, Term } from './term.js';
import { chainEnd } from './term-chain.js';
import type { Texts } from './texts.js';
import { amountOf, longDate, say } from './wording.js';
import { calendarsOf } from './working-day-count.js';

export type ExtensionRefusalCode = 'requestedLate' | 'decidedLate' | 'tooLong';

export interface ExtensionRequest {
  /** `step`: art. 32, at most half. `maximumTerm`: art. 23, at most as long again. */
  readonly kind: 'step' | 'maximumTerm';
  readonly from: IsoDate;
  readonly term: Term;
  readonly by: Term;
  /** Last day of the term as it stands, suspensions included. */
  readonly due: IsoDate;
  /** Absent when the Administration extends of its own motion. */
  readonly requestedOn?: IsoDate;
  readonly decidedOn: IsoDate;
  readonly calendar: Calendar;
  readonly extraCalendar?: Calendar | undefined;
}

export type ExtensionDecision =
  | { readonly allowed: true; readonly by: readonly DayTerm[]; readonly step: ExplanationStep }
  | {
      readonly allowed: false;
      readonly code: ExtensionRefusalCode;
      readonly article: string;
      readonly text: Texts;
    };

function refusal(code: ExtensionRefusalCode, article: string, text: Texts): ExtensionDecision {
  return { allowed: false, code, article: lpac(article), text };
}

/**
 * Whether an extension may be granted: asked and decided before expiry, and not too long (arts. 23, 32.1, 32.3). The
 * due day is whole, so what happens on it is still in time. The agreement must be reasoned and notified; no appeal.
 */
export function decideExtension(request: ExtensionRequest): ExtensionDecision {
  const { kind, from, due, requestedOn, decidedOn } = request;
  const term = dayTerm(request.term);
  const by = dayTerm(request.by);
  const last = toDay(due);
  const when = longDate(last);
  const late = kind === 'step' ? '32.3' : '23.1';
  if (requestedOn !== undefined && toDay(requestedOn) > last) {
    return refusal(
      'requestedLate',
      late,
      say(
        `Se pidió cuando el plazo ya había vencido, el ${when.es}: no puede ampliarse.`,
        `Es va demanar quan el termini ja havia vençut, el ${when['ca-valencia']}: no pot ampliar-se.`,
        `It was asked for after the term had ended on ${when.en}: it cannot be extended.`,
      ),
    );
  }
  if (toDay(decidedOn) > last) {
    return refusal(
      'decidedLate',
      late,
      say(
        `Se decidió cuando el plazo ya había vencido, el ${when.es}: un plazo vencido no se amplía, aunque se pidiera a tiempo.`,
        `Es va decidir quan el termini ja havia vençut, el ${when['ca-valencia']}: un termini vençut no s'amplia, encara que es demanara a temps.`,
        `It was decided after the term had ended on ${when.en}: an ended term is not extended, even if asked in time.`,
      ),
    );
  }
  const calendars = calendarsOf(request.calendar, request.extraCalendar);
  const most = kind === 'step' ? halfOf(term, from, 'down') : [term];
  const origin = toDay(from);
  if (chainEnd(origin, [term, by], calendars, []) > chainEnd(origin, [term, ...most], calendars, [])) {
    const asked = amountOf(by);
    const original = amountOf(term);
    return refusal(
      'tooLong',
      kind === 'step' ? '32.1' : '23.1',
      kind === 'step'
        ? say(
            `Una ampliación de ${asked.es} pasa de la mitad de ${original.es}.`,
            `Una ampliació de ${asked['ca-valencia']} passa de la mitat de ${original['ca-valencia']}.`,
            `An extension of ${asked.en} is more than half of ${original.en}.`,
          )
        : say(
            `Una ampliación de ${asked.es} es más larga que el plazo máximo, ${original.es}.`,
            `Una ampliació de ${asked['ca-valencia']} és més llarga que el termini màxim, ${original['ca-valencia']}.`,
            `An extension of ${asked.en} is longer than the maximum term, ${original.en}.`,
          ),
    );
  }
  return { allowed: true, by: [by], step: extensionStep(kind, by, decidedOn) };
}

/** The sentence of an extension agreed on a day: of a step (32.1) or of the maximum term (23.1). */
export function extensionStep(
  kind: 'step' | 'maximumTerm',
  by: DayTerm,
  decidedOn: IsoDate,
): ExplanationStep {
  const amount = amountOf(by);
  const when = longDate(toDay(decidedOn));
  return {
    code: 'extended',
    article: lpac(kind === 'step' ? '32.1' : '23.1'),
    text: say(
      `El plazo se amplía ${amount.es}, por acuerdo del ${when.es}.`,
      `El termini s'amplia ${amount['ca-valencia']}, per acord del ${when['ca-valencia']}.`,
      `The term is extended by ${amount.en}, by agreement of ${when.en}.`,
    ),
    dates: [decidedOn],
  };
}

/**
 * The extension that applies by itself when a step must be done abroad or an interested party lives outside Spain: the
 * longest that art. 32.1 allows (art. 32.2).
 */
export function abroadExtension(
  from: IsoDate,
  term: Term,
): { by: readonly DayTerm[]; step: ExplanationStep } {
  return {
    by: halfOf(dayTerm(term), from, 'down'),
    step: {
      code: 'abroad',
      article: lpac('32.2'),
      text: say(
        'El plazo se amplía la mitad porque hay interesados o trámites fuera de España.',
        "El termini s'amplia la mitat perquè hi ha interessats o tràmits fora d'Espanya.",
        'The term is extended by half because there are interested parties or steps outside Spain.',
      ),
      dates: [from],
    },
  };
}
