/** A due date in one sentence, for timelines and letters; the full reasoning is in its steps. */
import { type IsoDate, toDay } from './civil-date.js';
import type { DueDate } from './due-date.js';
import type { DayTerm } from './term.js';
import type { Texts } from './texts.js';
import { amountOf, counted, longDate, type Noun, say } from './wording.js';

const CLOSED_DAY: Noun = [
  say('día inhábil', 'dia inhàbil', 'non-working day'),
  say('días inhábiles', 'dies inhàbils', 'non-working days'),
];

function because({ excluded, due, unrolled }: DueDate, term: DayTerm): Texts {
  if (due !== unrolled) {
    const last = longDate(toDay(unrolled));
    return say(
      `, porque el ${last.es} es inhábil`,
      `, perquè el ${last['ca-valencia']} és inhàbil`,
      `, because ${last.en} is not a working day`,
    );
  }
  if (term.unit !== 'workingDays' || excluded.length === 0) return say('', '', '');
  const out = counted(excluded.length, CLOSED_DAY);
  return say(`, sin contar ${out.es}`, `, sense comptar ${out['ca-valencia']}`, `, not counting ${out.en}`);
}

/** “10 días hábiles desde el … : hasta el …, sin contar 4 días inhábiles.” */
export function summaryOf(from: IsoDate, term: DayTerm, result: DueDate): Texts {
  const amount = amountOf(term);
  const origin = longDate(toDay(from));
  const last = longDate(toDay(result.due));
  const why = because(result, term);
  return say(
    `${amount.es} desde el día siguiente al ${origin.es}: hasta el ${last.es}${why.es}.`,
    `${amount['ca-valencia']} des de l'endemà del ${origin['ca-valencia']}: fins al ${last['ca-valencia']}${why['ca-valencia']}.`,
    `${amount.en} from the day after ${origin.en}: until ${last.en}${why.en}.`,
  );
}
