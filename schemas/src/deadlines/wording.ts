/** How dates, amounts and lists are worded in the three languages. Dates shown to people are absolute, with weekday. */
import { civilOf, type DayNumber, type IsoDate, toDay, weekdayOf } from './civil-date.js';
import type { Term, TermUnit } from './term.js';
import type { Texts } from './texts.js';

const WEEKDAYS = {
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  'ca-valencia': ['dilluns', 'dimarts', 'dimecres', 'dijous', 'divendres', 'dissabte', 'diumenge'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const MONTHS = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  'ca-valencia':
    "de gener,de febrer,de març,d'abril,de maig,de juny,de juliol,d'agost,de setembre,d'octubre,de novembre,de desembre".split(
      ',',
    ),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** One text in the three languages. */
export function say(es: string, valencian: string, en: string): Texts {
  return { es, 'ca-valencia': valencian, en };
}

/** The same few dates are worded again and again in a batch; the memory is emptied when it fills. */
const worded = new Map<DayNumber, Texts>();
const MOST_WORDED = 10_000;

/** “martes 13 de octubre de 2026”, “dimarts 13 d'octubre de 2026”, “Tuesday 13 October 2026”. */
export function longDate(dayNumber: DayNumber): Texts {
  const known = worded.get(dayNumber);
  if (known) return known;
  if (worded.size >= MOST_WORDED) worded.clear();
  const { year, month, day } = civilOf(dayNumber);
  const w = weekdayOf(dayNumber) - 1;
  const m = month - 1;
  const texts = say(
    `${WEEKDAYS.es[w]} ${day} de ${MONTHS.es[m]} de ${year}`,
    `${WEEKDAYS['ca-valencia'][w]} ${day} ${MONTHS['ca-valencia'][m]} de ${year}`,
    `${WEEKDAYS.en[w]} ${day} ${MONTHS.en[m]} ${year}`,
  );
  worded.set(dayNumber, texts);
  return texts;
}

/** The same for a civil date (`YYYY-MM-DD`). Throws `RangeError` on a text that is not a date. */
export const dateInWords = (date: IsoDate): Texts => longDate(toDay(date));

/** A noun in the singular and in the plural. */
export type Noun = readonly [one: Texts, many: Texts];

const UNITS: Record<TermUnit, Noun> = {
  hours: [say('hora', 'hora', 'hour'), say('horas', 'hores', 'hours')],
  workingDays: [
    say('día hábil', 'dia hàbil', 'working day'),
    say('días hábiles', 'dies hàbils', 'working days'),
  ],
  naturalDays: [
    say('día natural', 'dia natural', 'calendar day'),
    say('días naturales', 'dies naturals', 'calendar days'),
  ],
  months: [say('mes', 'mes', 'month'), say('meses', 'mesos', 'months')],
  years: [say('año', 'any', 'year'), say('años', 'anys', 'years')],
};

/** The same change to each of the three languages. */
export function mapTexts(from: Texts, change: (text: string, language: keyof Texts) => string): Texts {
  return say(change(from.es, 'es'), change(from['ca-valencia'], 'ca-valencia'), change(from.en, 'en'));
}

/** A number with its noun: “1 festivo”, “2 festivos”. */
export function counted(amount: number, [one, many]: Noun): Texts {
  return mapTexts(amount === 1 ? one : many, (word) => `${amount} ${word}`);
}

/** “10 días hábiles”, “10 dies hàbils”, “10 working days”. */
export function amountOf({ amount, unit }: Term): Texts {
  return counted(amount, UNITS[unit]);
}

/** The texts one after the other, separated by a comma. */
export function listOf(items: readonly Texts[]): Texts {
  const join = (language: keyof Texts) => items.map((item) => item[language]).join(', ');
  return say(join('es'), join('ca-valencia'), join('en'));
}
