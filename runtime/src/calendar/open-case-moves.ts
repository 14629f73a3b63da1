/** Goes through the open cases of a town and finds what a change of calendar does to each. Reads only. */
import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Clock } from '@oficio/schemas/interpret';
import type { Deps } from '../deps.js';
import type { CaseSummary } from '../ports/index.js';
import { type CalendarWorlds, type CaseMoves, caseMoves } from './case-moves.js';

type ReadingDeps = Pick<Deps, 'store' | 'procedures'>;

export interface MovedCase {
  summary: CaseSummary;
  compiled: CompiledProcedure;
  clocks: readonly Clock[];
  moves: CaseMoves;
}

/** Lets whatever waits (a citizen's request) go first. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * What the change does to a case as it is stored now. What was over at the instant of the change (`at`, epoch
 * milliseconds) stays over; what ended later only because nobody had counted it again does not. Throws when
 * its procedure is not in the store.
 */
export async function movesOfCase(
  { store, procedures }: ReadingDeps,
  entity: string,
  summary: CaseSummary,
  worlds: CalendarWorlds,
  at: number,
): Promise<MovedCase> {
  const { caseId, procedureId, procedureVersion } = summary;
  const compiled = await procedures.load(entity, procedureId, procedureVersion);
  if (!compiled) throw new Error(`${procedureId}@${procedureVersion} of ${entity} is not in the store`);
  const clocks = await store.cases.clocks(entity, caseId);
  const hasDays = compiled.procedure.tasks.some(({ due }) => due !== undefined);
  const tasks = hasDays ? await store.tasks.listByCase(entity, caseId) : [];
  const { procedure } = compiled;
  return {
    summary,
    compiled,
    clocks,
    moves: caseMoves({ clocks, tasks, procedure }, worlds, at),
  };
}
