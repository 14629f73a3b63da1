/** Acts of the person after the due date (art. 73.3). */
import { type IsoDate, toDay } from './civil-date.js';
import { type ExplanationStep, lpac } from './explanation.js';
import { longDate, say } from './wording.js';

export interface ActTiming {
  readonly verdict: 'inTime' | 'lateAdmitted' | 'lateLost';
  readonly step: ExplanationStep;
}

/**
 * Whether an act still has effect: in time up to the due day, whole; late, up to and on the day when the resolution that
 * declares the step lost is notified. `actedOn` is the deemed date of its presentation.
 */
export function timeAct(actedOn: IsoDate, due: IsoDate, lossNotifiedOn?: IsoDate): ActTiming {
  const acted = toDay(actedOn);
  const when = longDate(acted);
  const last = longDate(toDay(due));
  const dates = [actedOn, due];
  if (acted <= toDay(due)) {
    const text = say(
      `Se hizo el ${when.es}, dentro del plazo, que acababa el ${last.es}.`,
      `Es va fer el ${when['ca-valencia']}, dins del termini, que acabava el ${last['ca-valencia']}.`,
      `It was done on ${when.en}, within the term, which ended on ${last.en}.`,
    );
    return { verdict: 'inTime', step: { code: 'inTime', article: lpac('73.1'), text, dates } };
  }
  if (lossNotifiedOn === undefined || acted <= toDay(lossNotifiedOn)) {
    const text = say(
      `Se hizo el ${when.es}, fuera de plazo, pero se admite: aún no se había notificado la pérdida del trámite.`,
      `Es va fer el ${when['ca-valencia']}, fora de termini, però s'admet: encara no s'havia notificat la pèrdua del tràmit.`,
      `It was done on ${when.en}, after the term, but it is admitted: the loss of the step had not been notified yet.`,
    );
    return { verdict: 'lateAdmitted', step: { code: 'lateAdmitted', article: lpac('73.3'), text, dates } };
  }
  const text = say(
    `Se hizo el ${when.es}, después de notificarse la pérdida del trámite: ya no se admite.`,
    `Es va fer el ${when['ca-valencia']}, després de notificar-se la pèrdua del tràmit: ja no s'admet.`,
    `It was done on ${when.en}, after the loss of the step was notified: it is no longer admitted.`,
  );
  return { verdict: 'lateLost', step: { code: 'lateLost', article: lpac('73.3'), text, dates } };
}
