/** A clock in one sentence: how long, from when to when, and why. For timelines and cases; its steps say all. */
import { toDay } from '../deadlines/civil-date.js';
import { type ExcludedDay, isDayTerm, type RunningTerm, type Texts } from '../deadlines/index.js';
import { amountOf, counted, longDate, mapTexts, type Noun, say } from '../deadlines/wording.js';
import type { LocalizedText } from '../definition/localized-text.js';
import type { Clock } from '../interpret/clock.js';
import { type ClockWorld, clockResult } from '../interpret/date-clock.js';
import type { PictureStop } from './clock-picture.js';

const WEEKEND: Noun = [
  say('día de fin de semana', 'dia de cap de setmana', 'weekend day'),
  say('días de fin de semana', 'dies de cap de setmana', 'weekend days'),
];
const HOLIDAY: Noun = [say('festivo', 'festiu', 'holiday'), say('festivos', 'festius', 'holidays')];
const DAY: Noun = [say('día', 'dia', 'day'), say('días', 'dies', 'days')];

/** More names than these make a sentence that nobody reads; the steps name them all. */
const MOST_NAMES = 3;

function joined(parts: readonly Texts[]): Texts {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? say('', '', '');
  const join = (language: keyof Texts, and: string) =>
    `${parts
      .slice(0, -1)
      .map((part) => part[language])
      .join(', ')} ${and} ${last[language]}`;
  return say(join('es', 'y'), join('ca-valencia', 'i'), join('en', 'and'));
}

function leftOut(excluded: readonly ExcludedDay[]): Texts[] {
  const closed = excluded.filter(({ reason }) => reason !== 'suspended');
  const holidays = closed.filter(({ reason }) => reason === 'holiday');
  const weekends = closed.length - holidays.length;
  const names = holidays.flatMap(({ name }) => (name ? [name] : []));
  const parts = [
    ...(weekends > 0 ? [counted(weekends, WEEKEND)] : []),
    ...(holidays.length > 0
      ? [
          mapTexts(counted(holidays.length, HOLIDAY), (text, language) =>
            names.length > 0 && names.length <= MOST_NAMES
              ? `${text} (${names.map((name) => name[language]).join(', ')})`
              : text,
          ),
        ]
      : []),
  ];
  if (parts.length === 0) return [];
  const one = closed.length === 1;
  const all = joined(parts);
  return [
    say(
      `${one ? 'no cuenta' : 'no cuentan'} ${all.es}`,
      `${one ? 'no compta' : 'no compten'} ${all['ca-valencia']}`,
      `${all.en} ${one ? 'does' : 'do'} not count`,
    ),
  ];
}

function counting(clock: Clock, result: RunningTerm): Texts[] {
  const unit = clock.rule.term?.unit;
  if (unit === 'workingDays') return leftOut(result.excluded);
  if (unit === 'naturalDays') {
    return [say('cuentan todos los días', 'compten tots els dies', 'every day counts')];
  }
  return [say('se cuenta de fecha a fecha', 'es compta de data a data', 'it counts from date to date')];
}

function stopped({ from, first, last, open }: PictureStop): Texts {
  if (open || last === null) {
    const since = longDate(toDay(from));
    return say(
      `está parado desde el ${since.es}`,
      `està parat des del ${since['ca-valencia']}`,
      `it is stopped since ${since.en}`,
    );
  }
  const days = counted(toDay(last) - toDay(first) + 1, DAY);
  return say(
    `estuvo parado ${days.es}`,
    `va estar parat ${days['ca-valencia']}`,
    `it was stopped for ${days.en}`,
  );
}

function extended({ extensions }: Clock): Texts[] {
  return extensions.map(({ by }) => {
    const amount = amountOf(by);
    return say(
      `se amplió ${amount.es}`,
      `es va ampliar ${amount['ca-valencia']}`,
      `it was extended by ${amount.en}`,
    );
  });
}

function rolled({ due, unrolled }: Clock): Texts[] {
  if (due === undefined || unrolled === undefined || unrolled === due) return [];
  const last = longDate(toDay(unrolled));
  return [
    say(
      `el último día, ${last.es}, es inhábil`,
      `l'últim dia, ${last['ca-valencia']}, és inhàbil`,
      `the last day, ${last.en}, is not a working day`,
    ),
  ];
}

/**
 * “10 días hábiles desde el … hasta el …, porque …”. The reasons are left out where the calendar of today gives
 * another date than the clock has: a sentence never contradicts its date. Undefined before the clock has begun, and
 * for a clock that ends on a fixed day of the year without a term.
 */
export function clockSentence(
  clock: Clock,
  stops: readonly PictureStop[],
  world: ClockWorld,
): LocalizedText | undefined {
  const { startsFrom, due } = clock;
  const { term } = clock.rule;
  if (startsFrom === undefined || term === undefined) return undefined;
  const amount = amountOf(term);
  const from = longDate(toDay(startsFrom));
  const until = due === undefined ? undefined : longDate(toDay(due));
  const span = until
    ? say(
        `${amount.es} desde el ${from.es} hasta el ${until.es}`,
        `${amount['ca-valencia']} des del ${from['ca-valencia']} fins al ${until['ca-valencia']}`,
        `${amount.en} from ${from.en} to ${until.en}`,
      )
    : say(
        `${amount.es} desde el ${from.es}, por ahora sin último día`,
        `${amount['ca-valencia']} des del ${from['ca-valencia']}, per ara sense últim dia`,
        `${amount.en} from ${from.en}, with no last day for now`,
      );
  const counted = isDayTerm(term) ? clockResult(clock, world) : undefined;
  const known = counted?.kind === 'days' && counted.result.due === due ? counted.result : undefined;
  const reasons = [
    ...(known ? counting(clock, known) : []),
    ...extended(clock),
    ...stops.map(stopped),
    ...rolled(clock),
  ];
  if (reasons.length === 0) return mapTexts(span, (text) => `${text}.`);
  const why = joined(reasons);
  return say(
    `${span.es}, porque ${why.es}.`,
    `${span['ca-valencia']}, perquè ${why['ca-valencia']}.`,
    `${span.en}, because ${why.en}.`,
  );
}
