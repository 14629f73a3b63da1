import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Clock } from '@oficio/schemas/interpret';
import { clockName } from '../case-file/clock-name.js';
import type { CalendarMoveRow, CaseSummary } from '../ports/index.js';
import type { CaseMoves } from './case-moves.js';

/** The moves of a case as rows of the list of those affected. */
export function moveRows(
  changeId: string,
  { caseId, personId }: Pick<CaseSummary, 'caseId' | 'personId'>,
  moves: CaseMoves,
  { compiled, clocks }: { compiled: CompiledProcedure; clocks: readonly Clock[] },
): CalendarMoveRow[] {
  const common = { changeId, caseId, personId };
  const deadlines = moves.deadlines.map(({ deadline, generation, before, after, kept }): CalendarMoveRow => {
    const clock = clocks.find((one) => one.deadline === deadline && one.generation === generation);
    return {
      ...common,
      kind: 'deadline',
      target: deadline,
      generation,
      name: clockName({ deadline, name: clock?.name }),
      before: before.due,
      after: after.due,
      kept: kept ?? null,
    };
  });
  const tasks = moves.tasks.map(({ task, generation, before, after }): CalendarMoveRow => {
    const name = compiled.procedure.tasks.find(({ id }) => id === task)?.name;
    return {
      ...common,
      kind: 'task',
      target: task,
      generation,
      name: name ?? { es: task, 'ca-valencia': task },
      before,
      after,
      kept: null,
    };
  });
  return [...deadlines, ...tasks];
}
