/** Legal time: civil dates, calendars, due dates, suspension, notification, silence. Pure; every result explains itself. */
export {
  buildCalendar,
  type Calendar,
  calendarOfDates,
  type ExcludedDay,
  type Holiday,
  isWorkingDay,
  type LayerCoverage,
  mergeCalendars,
} from './calendar.js';
export {
  type CalendarDocument,
  type CalendarLayer,
  type CalendarYear,
  calendarDocument,
  calendarLayer,
  calendarSource,
  calendarYear,
  type YearStatus,
  yearStatus,
} from './calendar-document.js';
export { type IsoDate, isoDate } from './civil-date.js';
export { type CountedDay, countedDays } from './counted-days.js';
export { type DueDate, type DueDateRequest, dueDate } from './due-date.js';
export { civilDateAt, DEFAULT_ZONE, dueInstant } from './due-instant.js';
export type { ExplanationStep, Warning, WarningCode } from './explanation.js';
export { type DueHours, type DueHoursRequest, dueHours } from './hours.js';
export { localDateTime } from './local-date-time.js';
export { type NthWorkingDay, type NthWorkingDayRequest, nthWorkingDay } from './nth-working-day.js';
export { type DayTerm, isDayTerm, type Term, type TermUnit, term, termUnit } from './term.js';
export { type Texts, texts } from './texts.js';
export { workingDaysLeft } from './working-days-left.js';
