/** The sentences that explain a due date, each with its article. Wording only: the counting is in due-date.ts. */
import type { ExcludedDay } from './calendar.js';
import { type DayNumber, fromDay, toDay } from './civil-date.js';
import { type ExplanationStep, lpac } from './explanation.js';
import type { DayTerm } from './term.js';
import type { Texts } from './texts.js';
import { amountOf, counted, listOf, longDate, mapTexts, type Noun, say } from './wording.js';

/** Art. 30.3 (days) or 30.4 (months, years): the day of origin does not count. */
export function startStep(from: DayNumber, startsCounting: DayNumber, term: DayTerm): ExplanationStep {
  const origin = longDate(from);
  const first = longDate(startsCounting);
  const byDays = term.unit === 'workingDays' || term.unit === 'naturalDays';
  return {
    code: 'startsNextDay',
    article: lpac(byDays ? '30.3' : '30.4'),
    text: say(
      `El día de partida, ${origin.es}, no cuenta. Se empieza a contar el ${first.es}.`,
      `El dia de partida, ${origin['ca-valencia']}, no compta. Es comença a comptar el ${first['ca-valencia']}.`,
      `The starting day, ${origin.en}, does not count. Counting starts on ${first.en}.`,
    ),
    dates: [fromDay(from), fromDay(startsCounting)],
  };
}

function namedDay({ date, name }: ExcludedDay): Texts {
  const when = longDate(toDay(date));
  if (!name) return when;
  return say(
    `${when.es} (${name.es})`,
    `${when['ca-valencia']} (${name['ca-valencia']})`,
    `${when.en} (${name.en})`,
  );
}

const WEEKEND_DAY: Noun = [
  say('día de fin de semana', 'dia de cap de setmana', 'weekend day'),
  say('días de fin de semana', 'dies de cap de setmana', 'weekend days'),
];
const HOLIDAY: Noun = [say('festivo', 'festiu', 'holiday'), say('festivos', 'festius', 'holidays')];

function leftOut(excluded: readonly ExcludedDay[]): Texts {
  if (excluded.length === 0) return say('', '', '');
  const holidays = excluded.filter((day) => day.reason === 'holiday');
  const weekends = excluded.length - holidays.length;
  const list = listOf(holidays.map(namedDay));
  const parts = [
    ...(weekends > 0 ? [counted(weekends, WEEKEND_DAY)] : []),
    ...(holidays.length > 0
      ? [mapTexts(counted(holidays.length, HOLIDAY), (text, language) => `${text}: ${list[language]}`)]
      : []),
  ];
  const all = listOf(parts);
  return say(` No cuentan: ${all.es}.`, ` No compten: ${all['ca-valencia']}.`, ` Left out: ${all.en}.`);
}

/** Art. 30.2: what was counted and what was left out, and where the count ends. */
export function countStep(
  term: DayTerm,
  unrolled: DayNumber,
  constrained: boolean,
  excluded: readonly ExcludedDay[],
): ExplanationStep {
  const amount = amountOf(term);
  const end = longDate(unrolled);
  const dates = [fromDay(unrolled)];
  if (term.unit === 'workingDays') {
    const out = leftOut(excluded);
    return {
      code: 'workingDaysCounted',
      article: lpac('30.2'),
      text: say(
        `El plazo es de ${amount.es}, sin contar sábados, domingos ni festivos: llega hasta el ${end.es}.${out.es}`,
        `El termini és de ${amount['ca-valencia']}, sense comptar dissabtes, diumenges ni festius: arriba fins al ${end['ca-valencia']}.${out['ca-valencia']}`,
        `The term is ${amount.en}, not counting Saturdays, Sundays and holidays: it reaches ${end.en}.${out.en}`,
      ),
      dates,
    };
  }
  if (term.unit === 'naturalDays') {
    return {
      code: 'naturalDaysCounted',
      article: lpac('30.2'),
      text: say(
        `El plazo es de ${amount.es}, contando sábados, domingos y festivos: llega hasta el ${end.es}.`,
        `El termini és de ${amount['ca-valencia']}, comptant dissabtes, diumenges i festius: arriba fins al ${end['ca-valencia']}.`,
        `The term is ${amount.en}, Saturdays, Sundays and holidays included: it reaches ${end.en}.`,
      ),
      dates,
    };
  }
  if (constrained) {
    return {
      code: 'lastDayOfMonth',
      article: lpac('30.4'),
      text: say(
        `El plazo es de ${amount.es}, de fecha a fecha. Ese mes no tiene el mismo día: acaba el último, ${end.es}.`,
        `El termini és de ${amount['ca-valencia']}, de data a data. Eixe mes no té el mateix dia: acaba l'últim, ${end['ca-valencia']}.`,
        `The term is ${amount.en}, date to date. That month does not have the same day: it ends on its last one, ${end.en}.`,
      ),
      dates,
    };
  }
  return {
    code: 'dateToDate',
    article: lpac('30.4'),
    text: say(
      `El plazo es de ${amount.es}, de fecha a fecha: acaba el mismo día del mes, ${end.es}.`,
      `El termini és de ${amount['ca-valencia']}, de data a data: acaba el mateix dia del mes, ${end['ca-valencia']}.`,
      `The term is ${amount.en}, date to date: it ends on the same day of the month, ${end.en}.`,
    ),
    dates,
  };
}

/** Art. 30.5: the last day was not a working day. */
export function rollStep(unrolled: DayNumber, due: DayNumber, why: ExcludedDay): ExplanationStep {
  const next = longDate(due);
  const day = namedDay(why);
  return {
    code: 'rolledForward',
    article: lpac('30.5'),
    text: say(
      `El último día es inhábil: ${day.es}. El plazo pasa al primer día hábil siguiente, ${next.es}.`,
      `L'últim dia és inhàbil: ${day['ca-valencia']}. El termini passa al primer dia hàbil següent, ${next['ca-valencia']}.`,
      `The last day is not a working day: ${day.en}. The term moves to the next working day, ${next.en}.`,
    ),
    dates: [fromDay(unrolled), fromDay(due)],
  };
}

/** Art. 30.6: days that are holidays for the person or for the organ, but not for both. */
export function unionStep(days: readonly ExcludedDay[]): ExplanationStep {
  const list = listOf(days.map(namedDay));
  return {
    code: 'unionOfCalendars',
    article: lpac('30.6'),
    text: say(
      `Son inhábiles los festivos de la sede del órgano y también los del domicilio de la persona: ${list.es}.`,
      `Són inhàbils els festius de la seu de l'òrgan i també els del domicili de la persona: ${list['ca-valencia']}.`,
      `Holidays at the organ's seat and at the person's home both count as non-working: ${list.en}.`,
    ),
    dates: days.map((day) => day.date),
  };
}

/** Art. 31.2: the last day is whole. */
export function endStep(due: DayNumber): ExplanationStep {
  const when = longDate(due);
  return {
    code: 'wholeLastDay',
    article: lpac('31.2'),
    text: say(
      `El plazo acaba el ${when.es} a las 23:59:59, según el reloj de la sede.`,
      `El termini acaba el ${when['ca-valencia']} a les 23:59:59, segons el rellotge de la seu.`,
      `The term ends on ${when.en} at 23:59:59 by the clock of the electronic office.`,
    ),
    dates: [fromDay(due)],
  };
}
