/** Writes holidays as iCalendar (RFC 5545): all-day events, one per holiday. Reading them is in read-icalendar.ts. */
import type { CalendarDocument } from './calendar-document.js';
import { fromDay, type IsoDate, toDay } from './civil-date.js';
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
