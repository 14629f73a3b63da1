/** When a document counts as presented in the electronic register (arts. 31.2 and 31.3). */
import type { Calendar } from './calendar.js';
import { fromDay, type IsoDate, toDay } from './civil-date.js';
import { type ExplanationStep, lpac } from './explanation.js';
import { parseLocalDateTime } from './local-date-time.js';
import { longDate, say } from './wording.js';
import { rollForward } from './working-day-count.js';

export interface Presentation {
  /** The real date: terms of the Administration start on it (31.2.c). */
  readonly enteredOn: IsoDate;
  /** The date on which the person's act counts as done, for terms in working days (31.2.b). */
  readonly deemedOn: IsoDate;
  /** Local date-time of the deeming: the real one on a working day, 00:00 of the next working day otherwise. */
  readonly deemedAt: string;
  /** The real local date-time, which keeps the order among those of a non-working day. */
  readonly submittedAt: string;
  readonly steps: readonly ExplanationStep[];
}

/**
 * Deems a presentation. `submittedAt` is the local date-time of the sede; `registerCalendar` is the sede's own calendar:
 * the union of art. 30.6 never applies here (31.3). Throws `RangeError` on a text that is not a local date-time.
 */
export function deemPresentation(submittedAt: string, registerCalendar: Calendar): Presentation {
  const { date } = parseLocalDateTime(submittedAt);
  const entered = toDay(date);
  const deemed = rollForward(entered, [registerCalendar], []);
  if (deemed === entered) {
    return { enteredOn: date, deemedOn: date, deemedAt: submittedAt, submittedAt, steps: [] };
  }
  const real = longDate(entered);
  const next = longDate(deemed);
  const deemedOn = fromDay(deemed);
  return {
    enteredOn: date,
    deemedOn,
    deemedAt: `${deemedOn}T00:00`,
    submittedAt,
    steps: [
      {
        code: 'deemedPresented',
        article: lpac('31.2.b'),
        text: say(
          `Se presentó el ${real.es}, día inhábil en el registro: cuenta como presentado a primera hora del ${next.es}.`,
          `Es va presentar el ${real['ca-valencia']}, dia inhàbil en el registre: compta com a presentat a primera hora del ${next['ca-valencia']}.`,
          `It was presented on ${real.en}, not a working day of the register: it counts as presented in the first hour of ${next.en}.`,
        ),
        dates: [date, deemedOn],
      },
      {
        code: 'administrationStarts',
        article: lpac('31.2.c'),
        text: say(
          `El plazo del Ayuntamiento cuenta desde la entrada real, el ${real.es}.`,
          `El termini de l'Ajuntament compta des de l'entrada real, el ${real['ca-valencia']}.`,
          `The town's own term counts from the real entry, on ${real.en}.`,
        ),
        dates: [date],
      },
    ],
  };
}

/** Orders presentations: those of a non-working day come before those of the next working day, each by its real hour. */
export function comparePresentations(a: Presentation, b: Presentation): number {
  if (a.deemedOn !== b.deemedOn) return a.deemedOn < b.deemedOn ? -1 : 1;
  if (a.submittedAt === b.submittedAt) return 0;
  return a.submittedAt < b.submittedAt ? -1 : 1;
}
