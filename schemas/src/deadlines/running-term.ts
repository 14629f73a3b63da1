/** A term with its extensions and suspensions: the date shown, the date of alerts and the date of any loss. */
import type { Calendar, ExcludedDay } from './calendar.js';
import { coverageWarnings } from './calendar-coverage.js';
import { civilOf, type DayNumber, fromDay, type IsoDate, toDay } from './civil-date.js';
import { type DueDate, dayTerm, dueDate } from './due-date.js';
import { endStep, rollStep } from './due-date-steps.js';
import type { ExplanationStep, Warning } from './explanation.js';
import { shiftByNaturalDays, stopAndResume } from './suspended-count.js';
import {
  mergeSuspensions,
  type Suspension,
  type SuspensionGround,
  type SuspensionSpan,
} from './suspension.js';
import { afterExpiry, movedStep, STILL_OPEN, suspensionStep } from './suspension-texts.js';
import type { DayTerm, Term } from './term.js';
import { chainEnd, joinTerms } from './term-chain.js';
import { type Calendars, calendarsOf, rollForward } from './working-day-count.js';

/** An extension already allowed (`decideExtension`, `abroadExtension`), with the step that explains it. */
export interface GrantedExtension {
  readonly by: readonly DayTerm[];
  readonly step: ExplanationStep;
}

export interface RunningTermRequest {
  readonly from: IsoDate;
  readonly term: Term;
  readonly calendar: Calendar;
  readonly extraCalendar?: Calendar | undefined;
  readonly extensions?: readonly GrantedExtension[];
  readonly suspensions?: readonly Suspension[];
}

/** One way of reading how a suspension moves a term. */
export interface TermReading {
  readonly due: IsoDate;
  readonly unrolled: IsoDate;
}

/** A merged stop: the days after `from`, up to and including `until`, do not run. */
export interface TermSpan {
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly grounds: readonly SuspensionGround[];
  /** True while nobody has closed it, even if a cap gives it an end. */
  readonly open: boolean;
}

export interface RunningTerm {
  /** `suspended` while a suspension has no end and no cap: then there is no due date. */
  readonly state: 'running' | 'suspended';
  /** Without suspensions or extensions. */
  readonly base: DueDate;
  /** The date shown; absent while suspended without end. */
  readonly due?: IsoDate;
  readonly unrolled?: IsoDate;
  /** The earliest of the readings, before art. 30.5: alerts aim at it. */
  readonly alertOn?: IsoDate;
  /** The latest of the readings: nobody loses a right before it is over. */
  readonly lossAfter?: IsoDate;
  /** True while a suspension nobody has closed is counted up to its cap. */
  readonly provisional: boolean;
  readonly readings?: { readonly naturalDays: TermReading; readonly stopAndResume?: TermReading };
  readonly spans: readonly TermSpan[];
  readonly excluded: readonly ExcludedDay[];
  readonly steps: readonly ExplanationStep[];
  readonly warnings: readonly Warning[];
}

function readingOf(end: DayNumber, calendars: Calendars): TermReading {
  return { due: fromDay(rollForward(end, calendars, [])), unrolled: fromDay(end) };
}

function spanView({ start, end, grounds, open }: SuspensionSpan): TermSpan {
  return { from: fromDay(start), grounds, open, ...(end === undefined ? {} : { until: fromDay(end) }) };
}

/** The spans that touch the term, cut at its origin: what was over before it began stops nothing. */
function sinceOrigin(spans: readonly SuspensionSpan[], origin: DayNumber): SuspensionSpan[] {
  return spans
    .filter(({ end }) => end === undefined || end > origin)
    .map((span) => ({ ...span, start: Math.max(span.start, origin) }));
}

/**
 * A term with extensions (arts. 23, 32) and suspensions (arts. 22, 25.2). Months, years and natural days: the un-rolled
 * end moves by the natural days suspended, overlaps merged, and art. 30.5 is applied once. Working days: they stop and
 * resume; the other reading, natural days added, is computed too, and alerts take the earlier, losses the later.
 * Throws `RangeError` as `dueDate` does.
 */
export function runningTerm(request: RunningTermRequest): RunningTerm {
  const { from, calendar, extraCalendar, extensions = [], suspensions = [] } = request;
  const base = dueDate({ from, term: request.term, calendar, extraCalendar });
  if (extensions.length === 0 && suspensions.length === 0) return undisturbed(base);
  const calendars = calendarsOf(calendar, extraCalendar);
  const origin = toDay(from);
  const chain = joinTerms([dayTerm(request.term), ...extensions.flatMap(({ by }) => by)]);
  const leftOut: ExcludedDay[] = [];
  const unsuspended = chainEnd(origin, chain, calendars, leftOut);
  const merged = mergeSuspensions(suspensions, calendars);
  const spans = sinceOrigin(merged.spans, origin);
  const shifted = shiftByNaturalDays(unsuspended, spans, calendars);
  const workingDays = chain.length === 1 && chain[0]?.unit === 'workingDays' ? chain[0].amount : undefined;
  const resumed =
    workingDays === undefined ? undefined : stopAndResume(origin, workingDays, spans, calendars);
  const shown = resumed ?? shifted;
  const { applied } = shown;
  const warnings = [...merged.warnings, ...spans.slice(applied.length).map(afterExpiry)];
  const steps = [
    ...base.steps.filter(({ code }) => code !== 'wholeLastDay' && code !== 'rolledForward'),
    ...extensions.map(({ step }) => step),
    ...applied.map(suspensionStep),
  ];
  const common = { base, spans: applied.map(spanView) };
  if (shown.end === undefined || shifted.end === undefined) {
    return {
      ...common,
      state: 'suspended',
      provisional: true,
      excluded: [],
      steps,
      warnings: [...base.warnings, ...warnings],
    };
  }
  const excluded = resumed ? resumed.excluded : leftOut;
  const within = excluded.length;
  const due = rollForward(shown.end, calendars, excluded);
  const rolledOver = excluded[within];
  const loss = Math.max(due, rollForward(shifted.end, calendars, []));
  const provisional = applied.some(({ open }) => open);
  return {
    ...common,
    state: 'running',
    due: fromDay(due),
    unrolled: fromDay(shown.end),
    alertOn: fromDay(Math.min(shifted.end, shown.end)),
    lossAfter: fromDay(loss),
    provisional,
    readings: {
      naturalDays: readingOf(shifted.end, calendars),
      ...(resumed ? { stopAndResume: readingOf(shown.end, calendars) } : {}),
    },
    excluded,
    steps: [
      ...steps,
      movedStep(shown.end, applied.length > 0),
      ...(rolledOver ? [rollStep(shown.end, due, rolledOver)] : []),
      endStep(due),
    ],
    warnings: [
      ...coverageWarnings(
        calendars,
        civilOf(workingDays === undefined ? shown.end : origin + 1).year,
        civilOf(loss).year,
      ),
      ...warnings,
      ...(provisional ? [STILL_OPEN] : []),
    ],
  };
}

function undisturbed(base: DueDate): RunningTerm {
  const { due, unrolled, excluded, steps, warnings } = base;
  const reading = { due, unrolled };
  return {
    state: 'running',
    base,
    due,
    unrolled,
    alertOn: unrolled,
    lossAfter: due,
    provisional: false,
    readings: { naturalDays: reading },
    spans: [],
    excluded,
    steps,
    warnings,
  };
}
