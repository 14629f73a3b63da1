/** Incidents that move the terms which have not ended: technical (art. 32.4) and cyber (art. 32.5). */
import type { Calendar } from './calendar.js';
import { fromDay, type IsoDate, toDay } from './civil-date.js';
import { type ExplanationStep, lpac } from './explanation.js';
import type { Texts } from './texts.js';
import { longDate, say } from './wording.js';
import { rollForward } from './working-day-count.js';

/** An incident and the concrete extension that the sede published for it. */
export interface Incident {
  readonly kind: 'technical' | 'cyber';
  readonly startedOn: IsoDate;
  /** New last day of the terms that had not ended when it started. */
  readonly extendedTo: IsoDate;
}

const CAUSES: Readonly<Record<Incident['kind'], { article: string; text: Texts }>> = {
  technical: {
    article: '32.4',
    text: say('una incidencia técnica', 'una incidència tècnica', 'a technical incident'),
  },
  cyber: {
    article: '32.5',
    text: say('un ciberincidente', 'un ciberincident', 'a cyber-incident'),
  },
};

/**
 * The due date after an incident, rolled to a working day. Terms that ended before it started, or that end no earlier
 * than its extension, do not move and have no step.
 */
export function dueAfterIncident(
  due: IsoDate,
  { kind, startedOn, extendedTo }: Incident,
  calendar: Calendar,
): { due: IsoDate; step?: ExplanationStep } {
  const last = toDay(due);
  const extended = rollForward(toDay(extendedTo), [calendar], []);
  if (last < toDay(startedOn) || last >= extended) return { due };
  const when = longDate(extended);
  const { article, text } = CAUSES[kind];
  return {
    due: fromDay(extended),
    step: {
      code: 'incident',
      article: lpac(article),
      text: say(
        `El plazo se amplía hasta el ${when.es}, por ${text.es}. Está publicado en la sede.`,
        `El termini s'amplia fins al ${when['ca-valencia']}, per ${text['ca-valencia']}. Està publicat en la seu.`,
        `The term is extended to ${when.en}, because of ${text.en}. It is published on the electronic office.`,
      ),
      dates: [startedOn, fromDay(extended)],
    },
  };
}
