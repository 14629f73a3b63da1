import type { LocalizedText } from '../definition/localized-text.js';
import type { AnswerProblem } from './answers.js';
import type { GuardExplanation, RefusalCode, StepResult } from './step.js';

const texts: Record<RefusalCode, LocalizedText> = {
  'event.unknown': {
    es: 'Este trámite no tiene ese paso.',
    'ca-valencia': 'Este tràmit no té eixe pas.',
    en: 'This procedure has no such step.',
  },
  'event.notNow': {
    es: 'Ahora no se puede hacer: el expediente está en otra fase. No ha cambiado nada.',
    'ca-valencia': 'Ara no es pot fer: l’expedient està en una altra fase. No ha canviat res.',
    en: 'It cannot be done now: the file is in another phase. Nothing has changed.',
  },
  'event.conditionNotMet': {
    es: 'No se puede hacer porque falta una condición. No ha cambiado nada.',
    'ca-valencia': 'No es pot fer perquè falta una condició. No ha canviat res.',
    en: 'It cannot be done because a condition is not met. Nothing has changed.',
  },
  'event.obsolete': {
    es: 'Llega tarde: el expediente ya no lo esperaba. No ha cambiado nada.',
    'ca-valencia': 'Arriba tard: l’expedient ja no ho esperava. No ha canviat res.',
    en: 'It arrived late: the file was no longer waiting for it. Nothing has changed.',
  },
  'case.closed': {
    es: 'El expediente ya está cerrado. No ha cambiado nada.',
    'ca-valencia': 'L’expedient ja està tancat. No ha canviat res.',
    en: 'The file is already closed. Nothing has changed.',
  },
  'answers.invalid': {
    es: 'Hay respuestas que corregir. No se ha guardado nada todavía.',
    'ca-valencia': 'Hi ha respostes que cal corregir. Encara no s’ha guardat res.',
    en: 'Some answers need correcting. Nothing has been saved yet.',
  },
};

/** An expected no, with the words for it. */
export function refuse(
  code: RefusalCode,
  explanations: GuardExplanation[] = [],
  problems?: AnswerProblem[],
): StepResult {
  return { ok: false, refusal: { code, text: texts[code], explanations, ...(problems && { problems }) } };
}
