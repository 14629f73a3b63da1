/** Legal time: civil dates, calendars, due dates, suspension, notification, silence. Pure; every result explains itself. */

export {
  type AppealFiling,
  type AppealKind,
  type AppealResolutionRequest,
  appealFiling,
  appealResolution,
  automaticSuspensionOn,
} from './appeal.js';
export { answerBatchLine, type BatchKind, type CalendarLookup } from './batch-line.js';
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
export { type CalendarYearDifference, calendarDifference } from './calendar-difference.js';
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
export { type CalendarFileReading, readCalendarFile } from './calendar-file.js';
export { calendarFor, townCalendarId } from './calendar-lookup.js';
export { type IsoDate, isoDate } from './civil-date.js';
export { type CountedDay, countedDays } from './counted-days.js';
export { type DueDate, type DueDateRequest, dueDate } from './due-date.js';
export { civilDateAt, DEFAULT_ZONE, dayStart, dueInstant } from './due-instant.js';
export type { ExplanationStep, Warning, WarningCode } from './explanation.js';
export {
  abroadExtension,
  decideExtension,
  type ExtensionDecision,
  type ExtensionRefusalCode,
  type ExtensionRequest,
  extensionStep,
} from './extension.js';
export { halfOf, type Rounding, type TermPurpose, urgentTerm } from './half-term.js';
export { type HomeCalendars, homeCalendars } from './home-calendar.js';
export { type DueHours, type DueHoursRequest, dueHours } from './hours.js';
export { toICalendar } from './icalendar.js';
export { dueAfterIncident, type Incident } from './incident.js';
export { type ActTiming, timeAct } from './late-act.js';
export { localDateTime, localHour } from './local-date-time.js';
export {
  type ClockStart,
  DEFAULT_MAXIMUM_TERM,
  dutyMetStep,
  type MaximumTerm,
  type MaximumTermRequest,
  maximumTerm,
} from './maximum-term.js';
export {
  type Notification,
  type NotificationFacts,
  type NotificationPolicy,
  type NotificationState,
  notificationFacts,
  notificationPolicy,
  notificationState,
} from './notification.js';
export { openDayStep } from './notification-texts.js';
export { type NotifiedTerm, notifiedTerm } from './notified-term.js';
export { type NthWorkingDay, type NthWorkingDayRequest, nthWorkingDay } from './nth-working-day.js';
export { type AttemptFlaw, type PaperAttempt, paperAttempt, secondAttemptLimit } from './paper-attempts.js';
export { comparePresentations, deemPresentation, type Presentation } from './presentation.js';
export { municipalityCode } from './province-region.js';
export { retainedUntil } from './retained-until.js';
export {
  type GrantedExtension,
  type RunningTerm,
  type RunningTermRequest,
  runningTerm,
  type TermReading,
  type TermSpan,
} from './running-term.js';
export {
  type Initiation,
  type LateResolution,
  type Silence,
  type SilenceEffect,
  silenceAt,
} from './silence.js';
export { summaryOf } from './summary.js';
export { type Suspension, type SuspensionGround, suspension, suspensionGround } from './suspension.js';
export { type DayTerm, isDayTerm, type Term, type TermUnit, term, termUnit } from './term.js';
export { type Texts, texts } from './texts.js';
export { dateInWords } from './wording.js';
export { workingDaysLeft } from './working-days-left.js';
