/** Why the machine gave something up, in words for the person who must see to it. */
import type { LocalizedText } from '@oficio/schemas/definition';
import type { Settlement } from '../ports/index.js';
import { type Sayings, say } from './localized.js';

type Reason =
  | 'letter.byHand'
  | 'letter.noChannel'
  | 'letter.unknown'
  | 'letter.fault'
  | 'personUnknown'
  | 'definitionMissing'
  | 'consultation'
  | 'notConnected'
  | 'noRepresentative'
  | 'procedureRefused'
  | 'tooManyGenerations'
  | 'secondAttempt'
  | 'publish'
  | 'other';

const sayings: Sayings<Reason> = {
  es: {
    'letter.byHand':
      'A esta persona no se le escribe automáticamente. Mira su ficha y escribe tú a quien corresponda.',
    'letter.noChannel': 'No hay por dónde escribirle: faltan el correo electrónico y la dirección postal.',
    'letter.unknown': 'El trámite ya no tiene esa carta.',
    'letter.fault': 'El texto de la carta tiene un error y no se puede escribir: {detail}',
    personUnknown: 'La persona no está en el padrón del pueblo.',
    definitionMissing: 'Falta la versión del trámite con la que se abrió el expediente. Avisa a informática.',
    consultation: 'El dato no se ha podido consultar. El expediente ya sabe que no hay respuesta.',
    notConnected: 'Esta instalación no está conectada con «{detail}». Avisa a informática.',
    noRepresentative: 'La persona está bajo tutela y no consta quién la representa.',
    procedureRefused: 'El otro trámite no lo ha admitido ({detail}). Comprueba que está publicado.',
    tooManyGenerations:
      'Ya se han abierto hoy demasiados expedientes uno detrás de otro. Puede que los trámites se inicien entre sí sin fin: avisa a quien los dibuja.',
    secondAttempt: 'Se anota en la carta, con el día y la hora del nuevo intento.',
    publish: 'Se anota en la carta, con el día en que se ha publicado.',
    other: 'No ha sido posible, tampoco al repetirlo. Lo que respondió el sistema: «{detail}».',
  },
  'ca-valencia': {
    'letter.byHand':
      'A esta persona no se li escriu automàticament. Mira la seua fitxa i escriu tu a qui corresponga.',
    'letter.noChannel': "No hi ha per on escriure-li: falten el correu electrònic i l'adreça postal.",
    'letter.unknown': 'El tràmit ja no té eixa carta.',
    'letter.fault': 'El text de la carta té un error i no es pot escriure: {detail}',
    personUnknown: 'La persona no està en el padró del poble.',
    definitionMissing: "Falta la versió del tràmit amb què es va obrir l'expedient. Avisa a informàtica.",
    consultation: "La dada no s'ha pogut consultar. L'expedient ja sap que no hi ha resposta.",
    notConnected: 'Esta instal·lació no està connectada amb «{detail}». Avisa a informàtica.',
    noRepresentative: 'La persona està baix tutela i no consta qui la representa.',
    procedureRefused: "L'altre tràmit no ho ha admés ({detail}). Comprova que està publicat.",
    tooManyGenerations:
      "Hui ja s'han obert massa expedients un darrere de l'altre. Pot ser que els tràmits s'inicien entre ells sense fi: avisa a qui els dibuixa.",
    secondAttempt: "S'anota en la carta, amb el dia i l'hora del nou intent.",
    publish: "S'anota en la carta, amb el dia en què s'ha publicat.",
    other: 'No ha sigut possible, tampoc en repetir-ho. El que va respondre el sistema: «{detail}».',
  },
  en: {
    'letter.byHand':
      'This person is not written to automatically. Look at their record and write yourself to whom it concerns.',
    'letter.noChannel':
      'There is no way to write to them: neither an e-mail address nor a postal one is known.',
    'letter.unknown': 'The procedure no longer has that letter.',
    'letter.fault': 'The text of the letter has an error and cannot be written: {detail}',
    personUnknown: 'The person is not in the register of the town.',
    definitionMissing:
      'The version of the procedure with which the case was opened is missing. Tell the IT department.',
    consultation: 'The datum could not be consulted. The case already knows that there is no answer.',
    notConnected: 'This installation is not connected to «{detail}». Tell the IT department.',
    noRepresentative: 'The person is under guardianship and it is not known who represents them.',
    procedureRefused: 'The other procedure did not admit it ({detail}). Check that it is published.',
    tooManyGenerations:
      'Too many cases have been opened today, each by the one before. The procedures may start one another without end: tell who draws them.',
    secondAttempt: 'It is recorded on the letter, with the day and hour of the new attempt.',
    publish: 'It is recorded on the letter, with the day on which it was published.',
    other: 'It was not possible, nor when it was repeated. What the system answered: «{detail}».',
  },
};

/** What a person did about it. */
export const settlementWords: Readonly<Record<Settlement, LocalizedText>> = {
  retried: { es: 'Se volvió a intentar', 'ca-valencia': 'Es va tornar a intentar', en: 'It was tried again' },
  byHand: {
    es: 'Lo resolvió una persona',
    'ca-valencia': 'Ho va resoldre una persona',
    en: 'A person saw to it',
  },
};

/** What the reasons of the hands begin with, and the words for each; the rest of a reason is its detail. */
const known: readonly (readonly [start: string, reason: Reason])[] = [
  ['letter.byHand', 'letter.byHand'],
  ['letter.noChannel', 'letter.noChannel'],
  ['letter.unknown', 'letter.unknown'],
  ['letter.fault', 'letter.fault'],
  ['letter.personUnknown', 'personUnknown'],
  ['letter.procedureUnknown', 'definitionMissing'],
  ['the procedure is not in the store', 'definitionMissing'],
  ['consultation.personUnknown', 'personUnknown'],
  ['consultation.', 'consultation'],
  ['webService.notConnected', 'notConnected'],
  ['no handler is configured for', 'notConnected'],
  ['procedure.personUnknown', 'personUnknown'],
  ['procedure.noRepresentative', 'noRepresentative'],
  ['procedure.refused', 'procedureRefused'],
  ['procedure.tooManyGenerations', 'tooManyGenerations'],
  ['notification.secondAttempt', 'secondAttempt'],
  ['notification.publish', 'publish'],
];

/** @param reason as the hand gave it, without personal data. */
export function failureWords(reason: string): Required<LocalizedText> {
  const [start = '', words = 'other'] = known.find(([beginning]) => reason.startsWith(beginning)) ?? [];
  return say(sayings, words, { detail: reason.slice(start.length).trim() });
}
