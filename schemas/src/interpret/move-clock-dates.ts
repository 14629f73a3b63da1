/** From a change of calendar to the new dates of a clock, and back into the clock with its explanation. Pure. */
import { toDay } from '../deadlines/civil-date.js';
import { longDate, say } from '../deadlines/wording.js';
import type { LocalizedText } from '../definition/localized-text.js';
import type { ClockDates, ClockMove } from './calendar-move.js';
import type { Clock, ClockStep } from './clock.js';
import { type ClockWorld, dateClock } from './date-clock.js';

function datesOf({ due, unrolled, alertOn, dueAt }: Clock): ClockDates | undefined {
  if (due === undefined || dueAt === undefined) return undefined;
  return { due, unrolled: unrolled ?? due, alertOn: alertOn ?? due, dueAt };
}

const same = (one: ClockDates, other: ClockDates): boolean =>
  one.due === other.due &&
  one.unrolled === other.unrolled &&
  one.alertOn === other.alertOn &&
  one.dueAt === other.dueAt;

/**
 * What going from one calendar to another does to a clock; undefined when it does nothing. Deadlines that are
 * over are not opened again, and nobody loses what they were told: see `ClockMove.kept`.
 * @param now the day of the change (civil date) and its instant (epoch milliseconds).
 */
export function clockMoveBetween(
  clock: Clock,
  before: ClockWorld,
  after: ClockWorld,
  now: { today: string; at: number },
): ClockMove | undefined {
  if (clock.status !== 'running' && clock.status !== 'suspended') return undefined;
  const stored = datesOf(clock);
  if (stored === undefined || stored.dueAt <= now.at) return undefined;
  const counted = datesOf(dateClock(clock, before));
  const target = datesOf(dateClock(clock, after));
  if (counted === undefined || target === undefined || same(counted, target)) return undefined;
  const { deadline, generation } = clock;
  const move = { deadline, generation, before: stored };
  // Whatever was dated with the new calendar already has nothing left to move.
  if (target.due === stored.due && target.alertOn === stored.alertOn && target.dueAt <= stored.dueAt)
    return undefined;
  if (target.due < stored.due && target.due < now.today) return { ...move, after: stored, kept: 'past' };
  if (target.dueAt >= stored.dueAt) return { ...move, after: target };
  return { ...move, after: { ...target, dueAt: stored.dueAt }, kept: 'told' };
}

/** The move in a sentence, with its article: for the clock, and for whoever tells the person. */
export function clockMoveStep({ before, after, kept }: ClockMove): ClockStep {
  const [old, next] = [longDate(toDay(before.due)), longDate(toDay(after.due))];
  if (kept === 'past') {
    return {
      article: 'Ley 40/2015 art. 3.1',
      text: say(
        `El Ayuntamiento ha cambiado el calendario de días inhábiles. Contado de nuevo, el plazo habría acabado en un día ya pasado: se mantiene el ${old.es}, que es la fecha que se comunicó.`,
        `L'Ajuntament ha canviat el calendari de dies inhàbils. Comptat de nou, el termini hauria acabat en un dia ja passat: es manté el ${old['ca-valencia']}, que és la data que es va comunicar.`,
        `The town changed its calendar of non-working days. Counted again, the term would have ended on a day already past: ${old.en}, the date that was told, stays.`,
      ),
    };
  }
  return {
    article: 'Ley 39/2015 art. 30.7',
    text: say(
      `El Ayuntamiento ha cambiado el calendario de días inhábiles: el último día pasa del ${old.es} al ${next.es}.`,
      `L'Ajuntament ha canviat el calendari de dies inhàbils: l'últim dia passa del ${old['ca-valencia']} al ${next['ca-valencia']}.`,
      `The town changed its calendar of non-working days: the last day goes from ${old.en} to ${next.en}.`,
    ),
  };
}

function keptWarning({ before }: ClockMove): LocalizedText {
  const old = longDate(toDay(before.due));
  return say(
    `Se había comunicado el ${old.es}: nada se da por perdido antes de que acabe ese día (Ley 40/2015 art. 3.1, confianza legítima).`,
    `S'havia comunicat el ${old['ca-valencia']}: res es dona per perdut abans que acabe eixe dia (Llei 40/2015 art. 3.1, confiança legítima).`,
    `${old.en} had been told: nothing is declared lost before that day is over (Ley 40/2015 art. 3.1, legitimate expectation).`,
  );
}

/**
 * The clock with the dates of a move. The account of how they were counted comes from the calendar of `world`;
 * where that one gives another date (a simulator with its own calendar) the account that the clock had stays.
 */
export function movedClock(clock: Clock, move: ClockMove, world: ClockWorld): Clock {
  const { after, kept } = move;
  const counted = dateClock(clock, world);
  const account = counted.due === after.due ? counted : clock;
  const warnings = account.warnings.filter(({ es }) => es !== keptWarning(move).es);
  return {
    ...clock,
    ...after,
    steps: [...account.steps, clockMoveStep(move)],
    warnings: kept === undefined ? warnings : [...warnings, keptWarning(move)],
    ...(kept !== undefined && { toldDueAt: Math.max(move.before.dueAt, clock.toldDueAt ?? 0) }),
  };
}
