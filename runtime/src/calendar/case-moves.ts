/** What a change of calendar does to one open case. Pure: everything it needs is given. */
import type { Procedure } from '@oficio/schemas/definition';
import { type Clock, type ClockMove, clockMoveBetween, type TaskMove } from '@oficio/schemas/interpret';
import { caseMoment } from '../cases/case-moment.js';
import { termDate } from '../effects/term-instant.js';
import type { TownContext } from '../http/town-context.js';
import type { TaskRow } from '../ports/index.js';

/** The town as it counted before the change, and as it counts after. */
export interface CalendarWorlds {
  before: TownContext;
  after: TownContext;
}

export interface CaseMoves {
  deadlines: ClockMove[];
  tasks: TaskMove[];
}

function taskMoveBetween(
  row: TaskRow,
  procedure: Procedure,
  { before, after }: CalendarWorlds,
  today: string,
): TaskMove[] {
  const term = procedure.tasks.find(({ id }) => id === row.task)?.due;
  if (row.kind !== 'procedure' || row.status !== 'open' || row.due === null || term === undefined) return [];
  const counted = termDate(term, caseMoment(before, row.createdAt));
  const target = termDate(term, caseMoment(after, row.createdAt));
  if (counted === target || target === row.due) return [];
  // Nobody is late overnight for a holiday that somebody took away.
  if (target < row.due && target < today) return [];
  return [{ task: row.task, generation: row.generation, before: row.due, after: target }];
}

/**
 * The deadlines and tasks that go to another day. Those that are over, and those that rest on something else
 * than the calendar, are not among them.
 * @param at instant of the change, epoch milliseconds.
 */
export function caseMoves(
  open: { clocks: readonly Clock[]; tasks: readonly TaskRow[]; procedure: Procedure },
  worlds: CalendarWorlds,
  at: number,
): CaseMoves {
  const old = caseMoment(worlds.before, at);
  const next = caseMoment(worlds.after, at);
  const { today } = next;
  return {
    deadlines: open.clocks.flatMap((clock) => clockMoveBetween(clock, old, next, { today, at }) ?? []),
    tasks: open.tasks.flatMap((row) => taskMoveBetween(row, open.procedure, worlds, today)),
  };
}

export const isEmpty = ({ deadlines, tasks }: CaseMoves): boolean =>
  deadlines.length === 0 && tasks.length === 0;
