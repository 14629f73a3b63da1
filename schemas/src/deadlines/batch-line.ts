/** Lines of JSON that ask for a due date, a notification or a maximum term, and their answers. Reads no files. */
import { z } from 'zod';
import { type Calendar, calendarOfDates, mergeCalendars } from './calendar.js';
import { isoDate } from './civil-date.js';
import { dueDate } from './due-date.js';
import { decideExtension } from './extension.js';
import { dueHours } from './hours.js';
import { maximumTerm } from './maximum-term.js';
import { notificationFacts, notificationState } from './notification.js';
import type { GrantedExtension } from './running-term.js';
import { runningTerm } from './running-term.js';
import { suspension } from './suspension.js';
import { isDayTerm, term, termUnit } from './term.js';

/** Finds a calendar by its id; throws `RangeError` when there is none. Asked once per line: keep what it builds. */
export type CalendarLookup = (id: string) => Calendar;

const places = {
  /** Dates that the asker vouches for. */
  holidays: z.array(isoDate).optional(),
  /** Id of the calendar of the organ's seat. */
  calendar: z.string().optional(),
  /** Id of the calendar of the person's home (art. 30.6). */
  residence: z.string().optional(),
};

const deadlineLine = z.strictObject({
  /** A civil date; with hours, a local date-time of the sede. */
  from: z.string(),
  amount: z.int().positive(),
  unit: termUnit,
  ...places,
});

const notificationLine = z.strictObject({
  ...notificationFacts.shape,
  channel: z.enum(['electronic', 'paper', 'both']).optional(),
  asOf: isoDate.optional(),
  ...places,
});

const termLine = z.strictObject({
  from: isoDate,
  amount: z.int().positive().default(3),
  unit: termUnit.default('months'),
  initiation: z.enum(['exOfficio', 'onRequest']).default('onRequest'),
  silence: z.enum(['granted', 'dismissed', 'lapse', 'none']).default('none'),
  suspensions: z.array(suspension).default([]),
  extensions: z
    .array(
      z.strictObject({
        amount: z.int().positive(),
        unit: termUnit,
        requestedOn: isoDate.optional(),
        decidedOn: isoDate,
      }),
    )
    .default([]),
  metOn: isoDate.optional(),
  asOf: isoDate.optional(),
  ...places,
});

type Places = {
  holidays?: string[] | undefined;
  calendar?: string | undefined;
  residence?: string | undefined;
};

function calendarIn({ holidays, calendar, residence }: Places, lookup: CalendarLookup) {
  const named = calendar === undefined ? undefined : lookup(calendar);
  const given = holidays === undefined ? undefined : calendarOfDates(holidays);
  const organ = named && given ? mergeCalendars(named, given) : (named ?? given);
  if (!organ)
    throw new RangeError('Without a calendar only weekends are known: add "calendar" or "holidays".');
  return { calendar: organ, extraCalendar: residence === undefined ? undefined : lookup(residence) };
}

function answerDeadline(line: unknown, lookup: CalendarLookup): object {
  const { from, amount, unit, ...where } = deadlineLine.parse(line);
  const on = calendarIn(where, lookup);
  if (unit === 'hours') {
    const { dueLocal, ...rest } = dueHours({ from, hours: amount, ...on });
    return { ...rest, due: dueLocal };
  }
  return dueDate({ from, term: { amount, unit }, ...on });
}

function answerNotification(line: unknown, lookup: CalendarLookup): object {
  const { channel, asOf, holidays, calendar, residence, ...facts } = notificationLine.parse(line);
  // A line that only has electronic dates needs no calendar: its ten days are natural.
  const where = {
    holidays: holidays ?? (calendar === undefined && facts.attempts.length === 0 ? [] : undefined),
  };
  const on = calendarIn({ ...where, calendar, residence }, lookup);
  const onPaper = channel === 'paper' ? { obliged: false, elected: false } : {};
  const result = notificationState({ ...facts, ...onPaper }, on.calendar, asOf);
  return { ...result, reason: result.steps.at(-1)?.text };
}

function answerTerm(line: unknown, lookup: CalendarLookup): object {
  const { from, amount, unit, extensions, holidays, calendar, residence, ...rest } = termLine.parse(line);
  const on = calendarIn({ holidays, calendar, residence }, lookup);
  const of = term.parse({ amount, unit });
  const granted: GrantedExtension[] = [];
  for (const { requestedOn, decidedOn, ...by } of extensions) {
    const { due } = runningTerm({
      from,
      term: of,
      ...on,
      extensions: granted,
      suspensions: rest.suspensions,
    });
    const decision = decideExtension({
      kind: 'maximumTerm',
      from,
      term: of,
      by: term.parse(by),
      due: due ?? decidedOn,
      decidedOn,
      ...(requestedOn === undefined ? {} : { requestedOn }),
      ...on,
    });
    if (!decision.allowed) throw new RangeError(decision.text.en);
    granted.push(decision);
  }
  if (!isDayTerm(of)) throw new RangeError('A maximum term is never in hours: use days, months or years.');
  return maximumTerm({ ...rest, startedOn: from, term: of, extensions: granted, ...on });
}

const ANSWERS = { deadline: answerDeadline, notification: answerNotification, term: answerTerm } as const;

/** What a line asks for. */
export type BatchKind = keyof typeof ANSWERS;

/** The answer to one line of JSON, or `{ error }` that says how to mend it; it never throws for what a line holds. */
export function answerBatchLine(kind: BatchKind, line: string, lookup: CalendarLookup): object {
  try {
    return ANSWERS[kind](JSON.parse(line), lookup);
  } catch (problem) {
    if (problem instanceof z.ZodError) return { error: z.prettifyError(problem) };
    if (problem instanceof SyntaxError) return { error: `This line is not JSON: ${problem.message}` };
    if (problem instanceof RangeError) return { error: problem.message };
    throw problem;
  }
}
