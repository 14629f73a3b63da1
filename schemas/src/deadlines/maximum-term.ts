/** The maximum term to resolve and notify (arts. 21 to 25): its start by nature, what moves it, and how it ends. */
import { type IsoDate, toDay } from './civil-date.js';
import { type ExplanationStep, lpac } from './explanation.js';
import { type RunningTerm, type RunningTermRequest, runningTerm } from './running-term.js';
import { type Initiation, type Silence, type SilenceEffect, silenceAt } from './silence.js';
import type { Term } from './term.js';
import type { Texts } from './texts.js';
import { longDate, say } from './wording.js';

/** The term when no norm fixes one (art. 21.3). */
export const DEFAULT_MAXIMUM_TERM: Term = { amount: 3, unit: 'months' };

/** The act from which the maximum term counts; the last two only where a special law says so. */
export type ClockStart = 'agreement' | 'entryInRegister' | 'notificationOfStart' | 'publicationOfCall';

export interface MaximumTermRequest extends Omit<RunningTermRequest, 'from' | 'term'> {
  readonly initiation: Initiation;
  /** What the clock counts from; by default the agreement of the own motion, or the entry of an application (21.3). */
  readonly clockStart?: ClockStart | undefined;
  /** The day of that act. */
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

const STARTS: Readonly<Record<ClockStart, { code: string; article: string; text: Texts }>> = {
  agreement: {
    code: 'startsAtAgreement',
    article: '21.3.a',
    text: say(
      'el acuerdo de inicio, del',
      "l'acord d'inici, del",
      'the agreement that started the procedure, of',
    ),
  },
  entryInRegister: {
    code: 'startsAtEntry',
    article: '21.3.b',
    text: say(
      'la entrada en el registro, el',
      "l'entrada en el registre, el",
      'the entry in the register, on',
    ),
  },
  notificationOfStart: {
    code: 'startsAtNotification',
    article: '21.3',
    text: say(
      'la notificación del inicio, el',
      "la notificació de l'inici, el",
      'the notification of the start, on',
    ),
  },
  publicationOfCall: {
    code: 'startsAtPublication',
    article: '21.3',
    text: say(
      'la publicación de la convocatoria, el',
      'la publicació de la convocatòria, el',
      'the publication of the call, on',
    ),
  },
};

function startStep(clockStart: ClockStart, startedOn: IsoDate): ExplanationStep {
  const when = longDate(toDay(startedOn));
  const { code, article, text } = STARTS[clockStart];
  return {
    code,
    article: lpac(article),
    text: say(
      `El plazo máximo cuenta desde ${text.es} ${when.es}.`,
      `El termini màxim compta des de ${text['ca-valencia']} ${when['ca-valencia']}.`,
      `The maximum term counts from ${text.en} ${when.en}.`,
    ),
    dates: [startedOn],
  };
}

/** That the duty to notify within the maximum term was met on a day (arts. 40.4, 43.3). */
export function dutyMetStep(metOn: IsoDate, due: IsoDate): ExplanationStep {
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

/** A stop that nobody closed holds until its cap (22.1.d: after three months the procedure goes on). */
function isStopped({ spans }: RunningTerm, asOf: IsoDate | undefined): boolean {
  return spans.some(
    ({ open, until }) => open && (until === undefined || asOf === undefined || toDay(asOf) <= toDay(until)),
  );
}

/**
 * The maximum term with its suspensions and extensions, its status, and the silence or lapse that its end produces.
 * Throws `RangeError` as `runningTerm` and `silenceAt` do.
 */
export function maximumTerm(request: MaximumTermRequest): MaximumTerm {
  const { initiation, startedOn, term = DEFAULT_MAXIMUM_TERM, metOn, asOf } = request;
  const running = runningTerm({ ...request, from: startedOn, term });
  const clockStart = request.clockStart ?? (initiation === 'exOfficio' ? 'agreement' : 'entryInRegister');
  const steps = [startStep(clockStart, startedOn), ...running.steps];
  const { due } = running;
  if (due === undefined) return { ...running, steps, status: metOn === undefined ? 'suspended' : 'met' };
  if (metOn !== undefined && toDay(metOn) <= toDay(due)) {
    return { ...running, steps: [...steps, dutyMetStep(metOn, due)], status: 'met' };
  }
  const ended = metOn !== undefined || (asOf !== undefined && toDay(asOf) > toDay(due));
  if (!ended) return { ...running, steps, status: isStopped(running, asOf) ? 'suspended' : 'running' };
  const status = metOn === undefined ? 'expired' : 'metLate';
  if (request.silence === 'none') return { ...running, steps, status };
  const silence = silenceAt(due, initiation, request.silence, request.calendar);
  return { ...running, steps: [...steps, silence.step], status, silence };
}
