/** The sentences of suspensions and of the date that they move. Wording only. */
import { type DayNumber, fromDay, toDay } from './civil-date.js';
import { type ExplanationStep, lpac, type Warning } from './explanation.js';
import type { Suspension, SuspensionGround, SuspensionSpan } from './suspension.js';
import type { Texts } from './texts.js';
import { longDate, say } from './wording.js';

/** Why a term stops, in plain words. */
export const GROUND_NAMES: Readonly<Record<SuspensionGround, Texts>> = {
  '22.1.a': say(
    'falta que la persona aporte algo',
    'falta que la persona aporte alguna cosa',
    'the person was asked for something',
  ),
  '22.1.b': say(
    'se espera a un órgano de la Unión Europea',
    "s'espera un òrgan de la Unió Europea",
    'a body of the European Union must speak first',
  ),
  '22.1.c': say(
    'hay un procedimiento europeo pendiente',
    'hi ha un procediment europeu pendent',
    'a European procedure is pending',
  ),
  '22.1.d': say(
    'se espera un informe obligatorio',
    "s'espera un informe obligatori",
    'a mandatory report is awaited',
  ),
  '22.1.e': say(
    'se hacen pruebas técnicas propuestas por los interesados',
    'es fan proves tècniques proposades pels interessats',
    'technical tests proposed by the parties are under way',
  ),
  '22.1.f': say('se negocia un acuerdo', 'es negocia un acord', 'an agreement is being negotiated'),
  '22.1.g': say('se espera a un tribunal', "s'espera un tribunal", 'a court must speak first'),
  '22.2.a': say(
    'se ha pedido a otra Administración que revise un acto',
    "s'ha demanat a una altra Administració que revise un acte",
    'another Administration was asked to review an act',
  ),
  '22.2.b': say(
    'se hacen actuaciones complementarias',
    'es fan actuacions complementàries',
    'complementary actions are under way',
  ),
  '22.2.c': say(
    'se ha pedido apartar a quien tramita o resuelve',
    "s'ha demanat apartar qui tramita o resol",
    'somebody asked to remove an official from the case',
  ),
  '25.2': say(
    'está parado por causa de la persona',
    'està parat per causa de la persona',
    'it is stopped because of the person',
  ),
};

/** The sentence of one span. */
export function suspensionStep({ start, end, grounds, articles }: SuspensionSpan): ExplanationStep {
  const reasons = (language: keyof Texts) =>
    grounds.map((ground) => GROUND_NAMES[ground][language]).join('; ');
  const first = longDate(start);
  const article = articles.join('; ');
  if (end === undefined) {
    return {
      code: 'suspended',
      article,
      text: say(
        `El plazo está parado desde el ${first.es}: ${reasons('es')}. Seguirá cuando eso termine.`,
        `El termini està parat des del ${first['ca-valencia']}: ${reasons('ca-valencia')}. Continuarà quan això acabe.`,
        `The term is stopped since ${first.en}: ${reasons('en')}. It goes on when that ends.`,
      ),
      dates: [fromDay(start)],
    };
  }
  const last = longDate(end);
  const days = end - start;
  return {
    code: 'suspended',
    article,
    text: say(
      `El plazo para ${days} días, desde el ${first.es} hasta el ${last.es}: ${reasons('es')}.`,
      `El termini para ${days} dies, des del ${first['ca-valencia']} fins al ${last['ca-valencia']}: ${reasons('ca-valencia')}.`,
      `The term stops for ${days} days, from ${first.en} to ${last.en}: ${reasons('en')}.`,
    ),
    dates: [fromDay(start), fromDay(end)],
  };
}

/** A suspension that nobody was told of (art. 22: each ground asks for its communication). */
export function notCommunicated({ from, ground, article = lpac(ground) }: Suspension): Warning {
  const when = longDate(toDay(from));
  return {
    code: 'suspensionNotCommunicated',
    text: say(
      `La suspensión del ${when.es} (${article}) no se ha comunicado a los interesados: no para el plazo.`,
      `La suspensió del ${when['ca-valencia']} (${article}) no s'ha comunicat als interessats: no para el termini.`,
      `The suspension of ${when.en} (${article}) was not communicated to the interested parties: it does not stop the term.`,
    ),
    brief: say('El plazo no se ha parado.', "El termini no s'ha parat.", 'The term has not stopped.'),
  };
}

/** A suspension that came when the term was over. */
export function afterExpiry({ start }: SuspensionSpan): Warning {
  const when = longDate(start);
  return {
    code: 'suspensionAfterExpiry',
    text: say(
      `La suspensión del ${when.es} empezó con el plazo ya vencido: no lo mueve.`,
      `La suspensió del ${when['ca-valencia']} va començar amb el termini ja vençut: no el mou.`,
      `The suspension of ${when.en} started after the term had ended: it does not move it.`,
    ),
    brief: say('El plazo no se ha parado.', "El termini no s'ha parat.", 'The term has not stopped.'),
  };
}

/** A suspension that nobody has closed and that its cap limits. */
export const STILL_OPEN: Warning = {
  code: 'suspensionStillOpen',
  text: say(
    'Hay una suspensión sin cerrar: la fecha supone que dura lo máximo que permite la ley y se adelantará si acaba antes.',
    "Hi ha una suspensió sense tancar: la data suposa que dura el màxim que permet la llei i s'avançarà si acaba abans.",
    'A suspension is not closed: the date assumes that it lasts as long as the law allows, and will be earlier if it ends before.',
  ),
  brief: say(
    'Fecha provisional: el plazo está parado.',
    'Data provisional: el termini està parat.',
    'Provisional date: the term is stopped.',
  ),
};

/** Where the term ends after its extensions and suspensions, before art. 30.5. */
export function movedStep(end: DayNumber, suspended: boolean): ExplanationStep {
  const when = longDate(end);
  return {
    code: 'movedEnd',
    article: lpac(suspended ? '22' : '32'),
    text: say(
      `Con esto, el último día del plazo es el ${when.es}.`,
      `Amb això, l'últim dia del termini és el ${when['ca-valencia']}.`,
      `With this, the last day of the term is ${when.en}.`,
    ),
    dates: [fromDay(end)],
  };
}
