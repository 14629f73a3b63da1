/** Terms that end on the n-th working day of a month, as ordinances write them. */
import type { Calendar, ExcludedDay } from './calendar.js';
import { coverageWarnings } from './calendar-coverage.js';
import { dayOf, daysInMonth, fromDay, type IsoDate } from './civil-date.js';
import { type ExplanationStep, lpac, type Warning } from './explanation.js';
import { longDate, say } from './wording.js';
import { calendarsOf, exclusionInAny, isClosedInAny } from './working-day-count.js';

export interface NthWorkingDayRequest {
  /** 1 is the first working day of the month. */
  readonly nth: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number;
  readonly calendar: Calendar;
  readonly extraCalendar?: Calendar | undefined;
}

export interface NthWorkingDay {
  readonly date: IsoDate;
  readonly excluded: readonly ExcludedDay[];
  readonly steps: readonly ExplanationStep[];
  readonly warnings: readonly Warning[];
}

/** The n-th working day of a month. Throws `RangeError` if the month has fewer. */
export function nthWorkingDay({
  nth,
  month,
  year,
  calendar,
  extraCalendar,
}: NthWorkingDayRequest): NthWorkingDay {
  if (!Number.isInteger(nth) || nth < 1 || !Number.isInteger(month) || month < 1 || month > 12) {
    throw new RangeError(
      `There is no working day ${nth} of month ${month}: write whole numbers, months 1 to 12.`,
    );
  }
  const calendars = calendarsOf(calendar, extraCalendar);
  const excluded: ExcludedDay[] = [];
  const first = dayOf(year, month, 1);
  const last = dayOf(year, month, daysInMonth(year, month));
  let counted = 0;
  for (let day = first; day <= last; day += 1) {
    if (isClosedInAny(day, calendars)) {
      excluded.push(exclusionInAny(day, calendars));
      continue;
    }
    counted += 1;
    if (counted < nth) continue;
    const when = longDate(day);
    const text = say(
      `El día hábil número ${nth} del mes es el ${when.es}.`,
      `El dia hàbil número ${nth} del mes és el ${when['ca-valencia']}.`,
      `Working day number ${nth} of the month is ${when.en}.`,
    );
    const date = fromDay(day);
    return {
      date,
      excluded,
      steps: [{ code: 'nthWorkingDay', article: lpac('30.2'), text, dates: [date] }],
      warnings: coverageWarnings(calendars, year, year),
    };
  }
  throw new RangeError(`${month}/${year} has only ${counted} working days: there is no number ${nth}.`);
}
