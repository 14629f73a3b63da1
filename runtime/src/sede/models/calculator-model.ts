// The calculator of deadlines: from what the form says to what the page shows. The sum is that of the pure room.
import {
  type Calendar,
  type CalendarDocument,
  type CountedDay,
  calendarFor,
  countedDays,
  DEFAULT_ZONE,
  type DueDate,
  dueDate,
  dueHours,
  type ExcludedDay,
  isDayTerm,
  type Warning,
} from '@oficio/schemas/deadlines';
import { dateClock } from '@oficio/schemas/interpret';
import { type ClockFigureModel, clockFigure } from '../clock/clock-figure-model.js';
import { endOfDay, type IsoDate, longDate } from '../dates.js';
import type { FieldValues } from '../forms/field.js';
import type { Language } from '../languages.js';
import type { CalculatorModel, CalculatorResult } from '../pages/calculator.js';
import { type SedeText, sedeTexts } from '../texts.js';
import type { CountedTerm, TermDay } from '../timeline/timeline-item.js';
import { calendarsKnown, placeOptions } from './calculator-places.js';
import { type CalculatorRequest, isAsked, readCalculatorQuery } from './calculator-query.js';

/** Terms of more days than these are not drawn day by day. */
const MOST_DAYS = 124;

/** Printed text has its typographic apostrophe; the sentences of the pure room are plain text. */
const printed = (text: string): string => text.replaceAll("'", '’');

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

function termDay({ date, number, mark, reason }: CountedDay): TermDay {
  if (number !== undefined) return { date, count: number };
  if (reason === undefined || mark === 'origin') return { date };
  return { date, because: reason === 'holiday' ? 'holiday' : reason === 'suspended' ? 'stopped' : 'weekend' };
}

/** What surprises people who know the calendar of the courts: August and Christmas count here. */
function surprises(days: readonly CountedDay[], t: SedeText): string[] {
  const counted = days.filter(({ mark }) => mark === 'counted').map(({ date }) => date.slice(5));
  return [
    ...(counted.some((day) => day.startsWith('08-')) ? [t('calculator.augustCounts')] : []),
    ...(counted.some((day) => day === '12-24' || day === '12-31') ? [t('calculator.christmasCounts')] : []),
  ];
}

function leftOutInWords({ date, name }: ExcludedDay, lang: Language): string {
  return name ? `${longDate(date, lang)} (${printed(name[lang])})` : longDate(date, lang);
}

/** Each thing to be careful of once, with the places and years that it speaks of. */
function warningsInWords(
  warnings: readonly Warning[],
  calendars: readonly Calendar[],
  lang: Language,
): CalculatorResult['warnings'] {
  const names = new Map(calendars.flatMap(({ layers }) => layers).map(({ id, name }) => [id, name[lang]]));
  const about = new Map<string, Set<string>>();
  for (const { brief, layer, year } of warnings) {
    const places = about.get(brief[lang]) ?? new Set();
    places.add([layer === undefined ? '' : names.get(layer), year].filter(Boolean).join(' '));
    about.set(brief[lang], places);
  }
  return [...about].map(([brief, places]) => ({ brief: printed(brief), about: [...places].join(', ') }));
}

type Answer = Pick<DueDate, 'due' | 'excluded' | 'steps' | 'warnings'> & {
  readonly time: string;
  readonly days: readonly CountedDay[];
};

function answer(
  { from, term }: CalculatorRequest,
  [calendar, extraCalendar]: readonly [Calendar, Calendar?],
  lang: Language,
): Answer {
  const on = { from, calendar, extraCalendar };
  if (isDayTerm(term)) {
    return { ...dueDate({ ...on, term }), time: endOfDay(lang), days: countedDays({ ...on, term }) };
  }
  const result = dueHours({ ...on, hours: term.amount });
  const time = result.dueLocal.slice('YYYY-MM-DDT'.length);
  return { ...result, time: lang === 'ca-valencia' ? time.replace(':', '.') : time, days: [] };
}

/** What the sum rests on, besides the question. */
export type CalculatorSources = {
  /** The calendars known, and the id of the town's own. */
  readonly documents: readonly CalendarDocument[];
  readonly own: string;
  readonly lang: Language;
  /** Civil date in the town. */
  readonly today: IsoDate;
};

/** The term as a bar; terms in hours have none. What to beware of stands beside the date. */
function figureOf(
  { from, term }: CalculatorRequest,
  [calendar, extraCalendar]: readonly [Calendar, Calendar?],
  reading: { lang: Language; today: IsoDate },
): ClockFigureModel | undefined {
  if (!isDayTerm(term)) return undefined;
  const world = { calendar, extraCalendar, zone: DEFAULT_ZONE };
  const clock = dateClock(
    {
      deadline: 'asked',
      generation: 1,
      rule: { term, from: { kind: 'entry' } },
      scope: 'case',
      phase: 'asked',
      status: 'waiting',
      startsFrom: from,
      startedAt: `${from}T00:00`,
      steps: [],
      warnings: [],
      suspensions: [],
      extensions: [],
    },
    world,
  );
  const figure = clockFigure(clock, world, reading);
  return figure && { ...figure, warnings: [] };
}

function resultModel(
  request: CalculatorRequest,
  calendars: readonly [Calendar, Calendar?],
  { lang, today }: CalculatorSources,
): CalculatorResult {
  const t = sedeTexts(lang);
  const { due, time, days, excluded, steps, warnings } = answer(request, calendars, lang);
  const { amount, unit } = request.term;
  const [origin, ...others] = days;
  const counted: CountedTerm | undefined =
    origin && others.length <= MOST_DAYS
      ? { start: origin.date, days: others.map(termDay), today, explanation: '' }
      : undefined;
  return {
    dueOn: due,
    time,
    counted,
    figure: figureOf(request, calendars, { lang, today }),
    caption:
      unit === 'workingDays' ? t('calculator.countedDays', { count: amount }) : t('calculator.allDays'),
    tooLong: origin !== undefined && counted === undefined,
    steps: steps.map(({ text, article }) => ({ text: printed(text[lang]), article })),
    surprises: unit === 'workingDays' ? surprises(days, t) : [],
    leftOut: unit === 'hours' ? excluded.map((day) => leftOutInWords(day, lang)) : [],
    warnings: warningsInWords(
      warnings,
      calendars.filter((one) => one !== undefined),
      lang,
    ),
  };
}

/** Fills the page from the query of its address. */
export function calculatorModel(values: FieldValues, sources: CalculatorSources): CalculatorModel {
  const { documents, own, lang, today } = sources;
  const t = sedeTexts(lang);
  const places = placeOptions(documents, own, lang, t);
  const known = (used: readonly Calendar[], first: number, last: number) =>
    calendarsKnown(used, first, last, lang, t);
  const base = {
    values: { unit: 'workingDays', town: own, ...values },
    errors: [],
    places,
  };
  const asked = isAsked(values)
    ? readCalculatorQuery(base.values, new Set(places.map(({ value }) => value)), t)
    : undefined;
  if (asked === undefined || 'errors' in asked) {
    const ours = calendarFor(own, documents);
    return { ...base, ...asked, calendars: known([ours], yearOf(today), yearOf(today)) };
  }
  const { request } = asked;
  const calendars = [
    calendarFor(request.town, documents),
    ...(request.home === undefined ? [] : [calendarFor(request.home, documents)]),
  ] as const;
  const [organ, home] = calendars;
  const result = resultModel(request, home ? [organ, home] : [organ], sources);
  return { ...base, result, calendars: known(calendars, yearOf(request.from), yearOf(result.dueOn)) };
}
