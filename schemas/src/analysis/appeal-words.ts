/** Appeals in the words of a letter, with the terms that the law gives them. */
import { type Appeal, type Entry, type Language, type Term, trilingual } from '../definition/index.js';

type Kind = Appeal['kind'];

/** How long there is to lodge each, and where the law says so; a claim has the term of its own norm. */
export const lawfulAppeals: Readonly<Record<Exclude<Kind, 'claim'>, { term: Term; article: string }>> = {
  reposicion: { term: { amount: 1, unit: 'months' }, article: 'Ley 39/2015 art. 124.1' },
  alzada: { term: { amount: 1, unit: 'months' }, article: 'Ley 39/2015 art. 122.1' },
  reposicionTax: { term: { amount: 1, unit: 'months' }, article: 'RDLeg 2/2004 art. 14.2' },
  court: { term: { amount: 2, unit: 'months' }, article: 'Ley 29/1998 art. 46.1' },
};

export const appealNames: Readonly<Record<Kind, Readonly<Record<Language, string>>>> = {
  reposicion: trilingual('recurso de reposición', 'recurs de reposició', 'appeal for reversal'),
  alzada: trilingual('recurso de alzada', "recurs d'alçada", 'appeal to the superior body'),
  reposicionTax: trilingual('recurso de reposición', 'recurs de reposició', 'appeal for reversal'),
  court: trilingual(
    'recurso contencioso-administrativo',
    'recurs contenciós administratiu',
    'appeal to the administrative court',
  ),
  claim: trilingual('reclamación', 'reclamació', 'claim'),
};

const units: Readonly<
  Record<Term['unit'], Readonly<Record<Language, readonly [one: string, many: string]>>>
> = {
  hours: { es: ['hora', 'horas'], 'ca-valencia': ['hora', 'hores'], en: ['hour', 'hours'] },
  workingDays: {
    es: ['día hábil', 'días hábiles'],
    'ca-valencia': ['dia hàbil', 'dies hàbils'],
    en: ['working day', 'working days'],
  },
  naturalDays: {
    es: ['día natural', 'días naturales'],
    'ca-valencia': ['dia natural', 'dies naturals'],
    en: ['natural day', 'natural days'],
  },
  months: { es: ['mes', 'meses'], 'ca-valencia': ['mes', 'mesos'], en: ['month', 'months'] },
  years: { es: ['año', 'años'], 'ca-valencia': ['any', 'anys'], en: ['year', 'years'] },
};

/** `2 meses`, `1 dia hàbil`. */
export function termWords({ amount, unit }: Term, language: Language): string {
  const [one, many] = units[unit][language];
  return `${amount} ${amount === 1 ? one : many}`;
}

/** The appeal that the law gives against a decision when the procedure names none (arts. 121 to 124). */
export function defaultAppeal({ endsAdministrativeRoute }: Pick<Entry, 'endsAdministrativeRoute'>): Appeal {
  const kind = endsAdministrativeRoute ? 'reposicion' : 'alzada';
  return { kind, ...lawfulAppeals[kind], compulsory: false };
}

/**
 * The paragraph that art. 40.2 asks for: whether the decision ends the administrative route, what can be lodged,
 * before whom and until when. Markdown and Liquid, in the words of a formal letter.
 */
export function appealParagraph(entry: Entry, language: Language): string {
  const appeals = entry.appeals.length > 0 ? entry.appeals : [defaultAppeal(entry)];
  const list = (body: string, start: string) =>
    appeals
      .map(({ kind, term }) => {
        const before = kind === 'court' ? '' : ` ${body}`;
        return `- ${appealNames[kind][language]}${before}: ${termWords(term, language)} ${start}.`;
      })
      .join('\n');
  switch (language) {
    case 'es':
      return `**Si no está de acuerdo.** Esta resolución ${entry.endsAdministrativeRoute ? '' : 'no '}pone fin a la vía administrativa. Puede presentar:\n${list('ante {{ organ.name }}', 'desde el día siguiente a esta notificación')}\n`;
    case 'ca-valencia':
      return `**Si no hi està d'acord.** Esta resolució ${entry.endsAdministrativeRoute ? '' : 'no '}posa fi a la via administrativa. Pot presentar:\n${list('davant de {{ organ.name }}', "des de l'endemà d'esta notificació")}\n`;
    case 'en':
      return `**If you do not agree.** This decision ${entry.endsAdministrativeRoute ? 'ends' : 'does not end'} the administrative route. You can lodge:\n${list('before {{ organ.name }}', 'from the day after this notification')}\n`;
  }
}
