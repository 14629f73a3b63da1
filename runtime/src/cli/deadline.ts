/** `oficio deadline`: the last day of one term, with its explanation. */
import {
  type DueDate,
  type DueHours,
  dueDate,
  dueHours,
  isDayTerm,
  summaryOf,
  type TermUnit,
} from '@oficio/schemas/deadlines';
import type { Language } from '../sede/languages.js';
import { everySampleCalendar } from '../seed/samples-folder.js';
import { calendarLookup, organCalendarId } from './calendar-lookup.js';
import { deadlineLines } from './deadline-in-words.js';
import { exitCodes, Failure } from './exit.js';
import { print } from './print.js';

/** What the command line says of a term. */
export interface DeadlineOptions {
  from?: string;
  amount?: number;
  unit?: TermUnit;
  calendar?: string;
  town?: string;
  residence?: string;
  language: Language;
  json?: boolean;
}

function answer({ from, amount, unit, residence, ...where }: DeadlineOptions): {
  result: DueDate | DueHours;
  summary?: string;
} {
  if (from === undefined || amount === undefined || unit === undefined)
    throw new RangeError('Write --from, --amount and --unit, or --batch to read lines of JSON.');
  const documents = everySampleCalendar();
  const lookup = calendarLookup(documents);
  const on = {
    from,
    calendar: lookup(organCalendarId(where, documents)),
    extraCalendar: residence === undefined ? undefined : lookup(residence),
  };
  const term = { amount, unit };
  if (!isDayTerm(term)) return { result: dueHours({ ...on, hours: amount }) };
  const result = dueDate({ ...on, term });
  return { result, summary: summaryOf(from, term, result)[where.language] };
}

/** The same object that a line of a batch gives: of a term in hours, `due` is the local date and time. */
function asBatch(result: DueDate | DueHours): object {
  if (!('dueLocal' in result)) return result;
  const { dueLocal, ...rest } = result;
  return { ...rest, due: dueLocal };
}

/** Prints the day and why. Throws `Failure` for what cannot be counted, saying how to write it. */
export function deadline(options: DeadlineOptions): void {
  let found: ReturnType<typeof answer>;
  try {
    found = answer(options);
  } catch (error) {
    if (error instanceof RangeError) throw new Failure(error.message, exitCodes.usage);
    throw error;
  }
  const { result, summary } = found;
  print(options.json, asBatch(result), deadlineLines(result, summary, options.language));
}
