/** The maximum term to resolve and notify (arts. 21 to 25): its start by nature, what moves it, and how it ends. */
import { type IsoDate, toDay } from './civil-date.js';
import { type ExplanationStep, lpac } from './explanation.js';
import { type RunningTerm, type RunningTermRequest, runningTerm } from './running-term.js';
import { type Initiation, type Silence, type SilenceEffect, silenceAt } from './silence.js';
import type { Term } from './term.js';
import { longDate, say } from './wording.js';

/** The term when no norm fixes one (art. 21.3). */
export const DEFAULT_MAXIMUM_TERM: Term = { amount: 3, unit: 'months' };

export interface MaximumTermRequest extends Omit<RunningTermRequest, 'from' | 'term'> {
  readonly initiation: Initiation;
  /** Of the own motion: date of the agreement. On request: entry in the register of the competent body (21.3). */
  readonly startedOn: IsoDate;
  /** Three months when absent. */
  readonly term?: Term | undefined;
  readonly silence: SilenceEffect;
  /** Day on which the duty to notify was met: put at disposal, or a duly proved attempt (40.4, 43.3). */
  readonly metOn?: IsoDate | undefined;
  /** The day of the question; without it nothing is said to have ended. */
  readonly asOf?: IsoDate | undefined;
}

export interface MaximumTerm extends RunningTerm {
  readonly status: 'running' | 'suspended' | 'met' | 'metLate' | 'expired';
  /** Present once the term has ended unmet, also if a late resolution came. */
  readonly silence?: Silence;
}

function startStep(initiation: Initiation, startedOn: IsoDate): ExplanationStep {
  const when = longDate(toDay(startedOn));
  const dates = [startedOn];
  if (initiation === 'exOfficio') {
    const text = say(
      `El plazo máximo cuenta desde el acuerdo de inicio, del ${when.es}.`,
      `El termini màxim compta des de l'acord d'inici, del ${when['ca-valencia']}.`,
      `The maximum term counts from the agreement that started the procedure, of ${when.en}.`,
    );
    return { code: 'startsAtAgreement', article: lpac('21.3.a'), text, dates };
  }
  const text = say(
    `El plazo máximo cuenta desde la entrada en el registro, el ${when.es}.`,
    `El termini màxim compta des de l'entrada en el registre, el ${when['ca-valencia']}.`,
    `The maximum term counts from the entry in the register, on ${when.en}.`,
  );
  return { code: 'startsAtEntry', article: lpac('21.3.b'), text, dates };
}

function metStep(metOn: IsoDate, due: IsoDate): ExplanationStep {
  const when = longDate(toDay(metOn));
  return {
    code: 'dutyMet',
    article: lpac('43.3'),
    text: say(
      `La resolución se puso a disposición, o se intentó notificar, el ${when.es}, dentro del plazo máximo.`,
      `La resolució es va posar a disposició, o es va intentar notificar, el ${when['ca-valencia']}, dins del termini màxim.`,
      `The resolution was put at disposal, or its notification was attempted, on ${when.en}, within the maximum term.`,
    ),
    dates: [metOn, due],
  };
}

/**
 * The maximum term with its suspensions and extensions, its status, and the silence or lapse that its end produces.
 * Throws `RangeError` as `runningTerm` and `silenceAt` do.
 */
export function maximumTerm(request: MaximumTermRequest): MaximumTerm {
  const { initiation, startedOn, term = DEFAULT_MAXIMUM_TERM, metOn, asOf } = request;
  const running = runningTerm({ ...request, from: startedOn, term });
  const steps = [startStep(initiation, startedOn), ...running.steps];
  const { due } = running;
  if (due === undefined) return { ...running, steps, status: metOn === undefined ? 'suspended' : 'met' };
  if (metOn !== undefined && toDay(metOn) <= toDay(due)) {
    return { ...running, steps: [...steps, metStep(metOn, due)], status: 'met' };
  }
  const ended = metOn !== undefined || (asOf !== undefined && toDay(asOf) > toDay(due));
  if (!ended) return { ...running, steps, status: running.provisional ? 'suspended' : 'running' };
  const status = metOn === undefined ? 'expired' : 'metLate';
  if (request.silence === 'none') return { ...running, steps, status };
  const silence = silenceAt(due, initiation, request.silence, request.calendar);
  return { ...running, steps: [...steps, silence.step], status, silence };
}
