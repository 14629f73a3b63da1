// A clock as the sede shows it: its bar over the calendar, and the same in words.
import type { Calendar } from '@oficio/schemas/deadlines';
import { type LocalizedText, textIn } from '@oficio/schemas/definition';
import { type Clock, type ClockWorld, clockResult, homeCalendarOf } from '@oficio/schemas/interpret';
import { type ClockPicture, clockPictureOf, clockSentence } from '@oficio/schemas/timeline';
import type { IsoDate } from '../dates.js';
import type { Language } from '../languages.js';

/** A gap of a clock. `from`: the day from which it is stopped, which still counts. */
export type ClockStop = {
  readonly from: IsoDate;
  readonly last: IsoDate | null;
  readonly open: boolean;
  readonly reason: string;
  readonly article: string;
};

/** A non-working holiday under a bar. */
export type NamedDay = { readonly date: IsoDate; readonly name?: string | undefined };

/** What the figure of one clock shows. */
export type ClockFigureModel = {
  readonly picture: ClockPicture;
  readonly today: IsoDate;
  readonly holidays: readonly NamedDay[];
  /** How long, from when to when and why. */
  readonly sentence?: string | undefined;
  readonly stops: readonly ClockStop[];
  /** The sum, step by step, each with its article. */
  readonly steps: readonly { readonly text: string; readonly article: string }[];
  /** What to beware of, briefly. */
  readonly warnings: readonly string[];
};

/** Printed text has its typographic apostrophe; the sentences of the pure room are plain text. */
const printed = (text: string): string => text.replaceAll("'", '’');

/** The holidays of some calendars between two civil dates, both included, in order. */
function holidaysBetween(
  calendars: readonly Calendar[],
  first: IsoDate,
  last: IsoDate,
  lang: Language,
): NamedDay[] {
  const days = new Map<IsoDate, NamedDay>();
  for (const { date, name } of calendars.flatMap(({ holidays }) => [...holidays.values()])) {
    if (date >= first && date <= last && !days.has(date)) days.set(date, { date, name: printed(name[lang]) });
  }
  return [...days.values()].sort((one, other) => one.date.localeCompare(other.date));
}

const inWords = (text: LocalizedText, lang: Language): string => printed(textIn(text, lang));

function briefWarnings(clock: Clock, world: ClockWorld, lang: Language): string[] {
  const warnings = clockResult(clock, world)?.result.warnings ?? [];
  return [...new Set(warnings.map(({ brief }) => printed(brief[lang])))];
}

/** The figure of a clock by its stored dates; undefined before it has begun. `today`: civil date of the town. */
export function clockFigure(
  clock: Clock,
  world: ClockWorld,
  { today, lang }: { today: IsoDate; lang: Language },
): ClockFigureModel | undefined {
  const picture = clockPictureOf(clock, world);
  if (picture === undefined) return undefined;
  const sentence = clockSentence(clock, picture.stops, world);
  const last =
    [picture.due, today, picture.from]
      .flatMap((date) => date ?? [])
      .sort()
      .at(-1) ?? today;
  return {
    picture,
    today,
    holidays: holidaysBetween(
      [world.calendar, homeCalendarOf(clock, world)].flatMap((calendar) => calendar ?? []),
      picture.from,
      last,
      lang,
    ),
    sentence: sentence && inWords(sentence, lang),
    stops: picture.stops.map(({ from, last: until, open, reason, article }) => ({
      from,
      last: until,
      open,
      reason: inWords(reason, lang),
      article,
    })),
    steps: clock.steps.map(({ text, article }) => ({ text: inWords(text, lang), article })),
    warnings: briefWarnings(clock, world, lang),
  };
}
