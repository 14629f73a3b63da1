/** Terms in hours (Ley 39/2015 art. 30.1): every hour of a working day counts, from hour and minute to hour and minute. */
import { Temporal } from 'temporal-polyfill';
import type { Calendar, ExcludedDay } from './calendar.js';
import { coverageWarnings } from './calendar-coverage.js';
import { civilOf, fromDay, type IsoDate, toDay } from './civil-date.js';
import { unionStep } from './due-date-steps.js';
import { DEFAULT_ZONE, dueInstant } from './due-instant.js';
import { type ExplanationStep, lpac, type Warning } from './explanation.js';
import { parseLocalDateTime } from './local-date-time.js';
import { amountOf, longDate, say } from './wording.js';
import { calendarsOf, closedInOnlyOne, exclusionInAny, isClosedInAny } from './working-day-count.js';

const MINUTES_OF_DAY = 24 * 60;

export interface DueHoursRequest {
  /** Local date-time of the sede, `YYYY-MM-DDTHH:mm`; seconds are dropped, since the law counts minute to minute. */
  readonly from: string;
  /** 1 to 24. */
  readonly hours: number;
  readonly calendar: Calendar;
  readonly extraCalendar?: Calendar | undefined;
  readonly zone?: string;
}

export interface DueHours {
  /** The civil date on which the term ends. */
  readonly due: IsoDate;
  /** Local date-time of the end; the end of a day is written `T24:00`. */
  readonly dueLocal: string;
  /** Epoch milliseconds of the end. */
  readonly instant: number;
  readonly excluded: readonly ExcludedDay[];
  readonly steps: readonly ExplanationStep[];
  readonly warnings: readonly Warning[];
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * The end of a term in hours. Throws `RangeError` beyond 24 hours, which the law sends to days, and on bad dates.
 * Minutes of the wall clock are exact: in the zones of Spain clocks change on Sundays, which never count.
 */
export function dueHours({
  from,
  hours,
  calendar,
  extraCalendar,
  zone = DEFAULT_ZONE,
}: DueHoursRequest): DueHours {
  if (!Number.isInteger(hours) || hours < 1 || hours > 24) {
    throw new RangeError(
      `A term of ${hours} hours is not possible: write 1 to 24 hours, or use days (art. 30.1).`,
    );
  }
  const start = parseLocalDateTime(from);
  const calendars = calendarsOf(calendar, extraCalendar);
  const origin = toDay(start.date);
  const excluded: ExcludedDay[] = [];
  let day = origin;
  let minute = start.minute;
  let left = hours * 60;
  for (;;) {
    if (isClosedInAny(day, calendars)) {
      excluded.push(exclusionInAny(day, calendars));
    } else if (MINUTES_OF_DAY - minute >= left) {
      break;
    } else {
      left -= MINUTES_OF_DAY - minute;
    }
    day += 1;
    minute = 0;
  }
  const end = minute + left;
  const inOne = closedInOnlyOne(excluded, calendars);
  const due = fromDay(day);
  const when = longDate(day);
  const amount = amountOf({ amount: hours, unit: 'hours' });
  const text = say(
    `El plazo es de ${amount.es} de días hábiles, de minuto a minuto: llega hasta las ${clock(end)} del ${when.es}.`,
    `El termini és de ${amount['ca-valencia']} de dies hàbils, de minut a minut: arriba fins a les ${clock(end)} del ${when['ca-valencia']}.`,
    `The term is ${amount.en} of working days, minute to minute: it reaches ${clock(end)} on ${when.en}.`,
  );
  return {
    due,
    dueLocal: `${due}T${clock(end)}`,
    instant:
      end === MINUTES_OF_DAY
        ? dueInstant(due, zone)
        : Temporal.PlainDateTime.from(`${due}T${clock(end)}`).toZonedDateTime(zone).epochMilliseconds,
    excluded,
    steps: [
      { code: 'hoursCounted', article: lpac('30.1'), text, dates: [start.date, due] },
      ...(inOne.length > 0 ? [unionStep(inOne)] : []),
    ],
    warnings: coverageWarnings(calendars, civilOf(origin).year, civilOf(day).year),
  };
}
