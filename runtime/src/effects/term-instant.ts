import { dueDate, dueHours, dueInstant, isDayTerm } from '@oficio/schemas/deadlines';
import type { Term } from '@oficio/schemas/definition';
import type { CaseMoment } from '../cases/case-moment.js';

/** The civil date on which a term that starts now ends. */
export function termDate(term: Term, moment: CaseMoment): string {
  if (isDayTerm(term)) return dueDate({ from: moment.today, term, calendar: moment.calendar }).due;
  return dueHours({ from: moment.localNow, hours: term.amount, calendar: moment.calendar, zone: moment.zone })
    .due;
}

/** The instant (epoch milliseconds) at which it has wholly passed. */
export function termInstant(term: Term, moment: CaseMoment): number {
  if (isDayTerm(term)) return dueInstant(termDate(term, moment), moment.zone);
  return dueHours({ from: moment.localNow, hours: term.amount, calendar: moment.calendar, zone: moment.zone })
    .instant;
}
