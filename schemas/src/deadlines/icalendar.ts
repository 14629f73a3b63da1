/** Holidays as iCalendar (RFC 5545): all-day events, one per holiday. Reads and writes text, knows no files. */
import type { CalendarDocument, CalendarYear } from './calendar-document.js';
import { type DayNumber, fromDay, type IsoDate, toDay } from './civil-date.js';
import type { Texts } from './texts.js';

/** RFC 5545 3.1: content lines of at most 75 octets, folded with a space. */
const LINE_OCTETS = 75;

function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function folded(line: string): string {
  let result = '';
  let width = 0;
  for (const character of line) {
    if (width + octets(character) > LINE_OCTETS) {
      result += '\r\n ';
      width = 1;
    }
    result += character;
    width += octets(character);
  }
  return result;
}

function escaped(text: string): string {
  return text.replace(/([\\;,])/g, '\\$1').replace(/\n/g, '\\n');
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) =>
    character === 'n' || character === 'N' ? '\n' : character,
  );
}

const compact = (date: IsoDate) => date.replaceAll('-', '');

/**
 * The holidays of a document as an iCalendar object, named in one language. `stamp` is the instant of the export as RFC
 * 5545 writes it in UTC (`20261013T080000Z`).
 */
export function toICalendar(document: CalendarDocument, language: keyof Texts, stamp: string): string {
  const events = document.years.flatMap(({ status, holidays }) =>
    holidays.flatMap(({ date, name }) => [
      'BEGIN:VEVENT',
      `UID:${document.id}-${date}@oficio`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(date)}`,
      `DTEND;VALUE=DATE:${compact(fromDay(toDay(date) + 1))}`,
      `SUMMARY:${escaped(name[language])}`,
      `CATEGORIES:${document.layer}`,
      `STATUS:${status === 'projected' ? 'TENTATIVE' : 'CONFIRMED'}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Oficio//Calendar of holidays//EN',
    `X-WR-CALNAME:${escaped(document.name[language])}`,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

type Event = Map<string, string>;

function eventsOf(text: string): Event[] {
  const lines = text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  if (lines[0]?.trim().toUpperCase() !== 'BEGIN:VCALENDAR') {
    throw new RangeError('This is not an iCalendar file: its first line must be BEGIN:VCALENDAR.');
  }
  const events: Event[] = [];
  let current: Event | undefined;
  for (const line of lines) {
    const colon = line.indexOf(':');
    const property = (line.slice(0, colon).split(';')[0] ?? '').toUpperCase();
    const value = line.slice(colon + 1);
    if (property === 'BEGIN' && value.toUpperCase() === 'VEVENT') current = new Map();
    else if (property === 'END' && value.toUpperCase() === 'VEVENT' && current) {
      events.push(current);
      current = undefined;
    } else current?.set(property, value);
  }
  return events;
}

function dayIn(value: string | undefined, event: Event): DayNumber {
  const parts = /^(\d{4})(\d{2})(\d{2})/.exec(value ?? '');
  if (!parts) {
    const title = event.get('SUMMARY') ?? event.get('UID') ?? 'without a title';
    throw new RangeError(`The event "${unescaped(title)}" has no date: give it DTSTART;VALUE=DATE:YYYYMMDD.`);
  }
  return toDay(`${parts[1]}-${parts[2]}-${parts[3]}`);
}

/**
 * The holidays of an iCalendar text, in order, without repetition; an event of several days gives each of them. The one
 * name it has stands in the three languages. Throws `RangeError` on recurring events and on events without a date.
 */
export function holidaysFromICalendar(text: string): CalendarYear['holidays'] {
  const byDate = new Map<IsoDate, CalendarYear['holidays'][number]>();
  for (const event of eventsOf(text)) {
    const title = unescaped(event.get('SUMMARY') ?? '').trim() || 'Festivo';
    if (event.has('RRULE')) {
      throw new RangeError(
        `The event "${title}" repeats itself: write one event for each year, as gazettes do.`,
      );
    }
    const first = dayIn(event.get('DTSTART'), event);
    const end = event.has('DTEND') ? dayIn(event.get('DTEND'), event) : first + 1;
    for (let day = first; day < Math.max(end, first + 1); day += 1) {
      const date = fromDay(day);
      if (!byDate.has(date)) byDate.set(date, { date, name: { es: title, 'ca-valencia': title, en: title } });
    }
  }
  return [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date));
}
