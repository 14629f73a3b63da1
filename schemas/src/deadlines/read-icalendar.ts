/** Reads the holidays of an iCalendar text (RFC 5545), telling every line that cannot be one. Knows no files. */
import { type DayNumber, fromDay, type IsoDate, toDay } from './civil-date.js';
import type { Texts } from './texts.js';
import { say } from './wording.js';

/** A holiday as the file has it: one name, in whichever language. */
export interface ICalendarDay {
  readonly date: IsoDate;
  readonly title: string;
  /** `STATUS:TENTATIVE`: not official yet. */
  readonly tentative: boolean;
}

/** Something of a file that must be mended, with its line (from 1) and how. */
export interface FileProblem {
  readonly line?: number;
  readonly text: Texts;
}

interface Line {
  readonly number: number;
  readonly property: string;
  readonly value: string;
}

interface Event {
  readonly line: number;
  readonly properties: Map<string, Line>;
}

/** Several years of holidays of a town are some dozens; more is another kind of calendar. */
const MOST_DAYS_OF_EVENT = 31;

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) =>
    character === 'n' || character === 'N' ? '\n' : character,
  );
}

/** The content lines with folded ones joined (3.1), each with the number of its first line. */
function linesOf(text: string): Line[] {
  const joined: { number: number; content: string }[] = [];
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const last = joined.at(-1);
    if (/^[ \t]/.test(content) && last) last.content += content.slice(1);
    else if (content.trim() !== '') joined.push({ number: index + 1, content });
  }
  return joined.map(({ number, content }) => {
    const colon = content.indexOf(':');
    const property = (content.slice(0, Math.max(colon, 0)).split(';')[0] ?? '').trim().toUpperCase();
    return { number, property, value: content.slice(colon + 1).trim() };
  });
}

function eventsOf(lines: readonly Line[]): Event[] {
  const events: Event[] = [];
  let current: Event | undefined;
  for (const line of lines) {
    const isEvent = line.value.toUpperCase() === 'VEVENT';
    if (line.property === 'BEGIN' && isEvent) current = { line: line.number, properties: new Map() };
    else if (line.property === 'END' && isEvent && current) {
      events.push(current);
      current = undefined;
    } else current?.properties.set(line.property, line);
  }
  return events;
}

const titleOf = ({ properties }: Event): string =>
  unescaped(properties.get('SUMMARY')?.value ?? '').trim() || 'Festivo';

function dayIn(line: Line | undefined): DayNumber | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})/.exec(line?.value ?? '');
  if (!parts) return undefined;
  try {
    return toDay(`${parts[1]}-${parts[2]}-${parts[3]}`);
  } catch {
    return undefined;
  }
}

const notICalendar: FileProblem = {
  line: 1,
  text: say(
    'No es un fichero iCalendar: su primera línea debe ser BEGIN:VCALENDAR.',
    'No és un fitxer iCalendar: la primera línia ha de ser BEGIN:VCALENDAR.',
    'This is not an iCalendar file: its first line must be BEGIN:VCALENDAR.',
  ),
};

function repeats(event: Event, title: string): FileProblem {
  return {
    line: event.properties.get('RRULE')?.number ?? event.line,
    text: say(
      `El acto «${title}» se repite solo: escriba un acto por año, como hacen los boletines.`,
      `L'acte «${title}» es repetix a soles: escriga un acte per any, com fan els butlletins.`,
      `The event “${title}” repeats itself: write one event for each year, as gazettes do.`,
    ),
  };
}

function hasNoDate(event: Event, title: string): FileProblem {
  return {
    line: event.properties.get('DTSTART')?.number ?? event.line,
    text: say(
      `El acto «${title}» no tiene una fecha que exista: escriba DTSTART;VALUE=DATE:AAAAMMDD.`,
      `L'acte «${title}» no té una data que existisca: escriga DTSTART;VALUE=DATE:AAAAMMDD.`,
      `The event “${title}” has no date that exists: write DTSTART;VALUE=DATE:YYYYMMDD.`,
    ),
  };
}

function tooLong(event: Event, title: string): FileProblem {
  return {
    line: event.properties.get('DTEND')?.number ?? event.line,
    text: say(
      `El acto «${title}» acaba antes de empezar o dura más de un mes: corrija DTEND, que es el día siguiente al último festivo.`,
      `L'acte «${title}» acaba abans de començar o dura més d'un mes: corregisca DTEND, que és l'endemà de l'últim festiu.`,
      `The event “${title}” ends before it starts or lasts more than a month: mend DTEND, which is the day after the last holiday.`,
    ),
  };
}

function daysOf(event: Event): ICalendarDay[] | FileProblem {
  const { properties } = event;
  const title = titleOf(event);
  if (properties.has('RRULE')) return repeats(event, title);
  const first = dayIn(properties.get('DTSTART'));
  if (first === undefined) return hasNoDate(event, title);
  const end = properties.has('DTEND') ? dayIn(properties.get('DTEND')) : first + 1;
  const last = Math.max(end ?? first, first + 1);
  if (end === undefined || end < first || last - first > MOST_DAYS_OF_EVENT) return tooLong(event, title);
  const tentative = properties.get('STATUS')?.value.toUpperCase() === 'TENTATIVE';
  return Array.from({ length: last - first }, (_, index) => ({
    date: fromDay(first + index),
    title,
    tentative,
  }));
}

/**
 * The holidays of an iCalendar text in order, each date once; an event of several days gives each of them.
 * Nothing is guessed: what cannot be read is told in `problems`, and then the days are not to be used.
 */
export function readICalendar(text: string): { days: ICalendarDay[]; problems: FileProblem[] } {
  const lines = linesOf(text);
  const [start] = lines;
  if (start?.property !== 'BEGIN' || start.value.toUpperCase() !== 'VCALENDAR')
    return { days: [], problems: [notICalendar] };
  const byDate = new Map<IsoDate, ICalendarDay>();
  const problems: FileProblem[] = [];
  for (const event of eventsOf(lines)) {
    const found = daysOf(event);
    if (!Array.isArray(found)) problems.push(found);
    else for (const day of found) if (!byDate.has(day.date)) byDate.set(day.date, day);
  }
  return { days: [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date)), problems };
}
