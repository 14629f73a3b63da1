import type { CalendarDocument } from '@oficio/schemas/deadlines';
import { isUnreadable } from '../cases/unreadable-case.js';
import type { Deps } from '../deps.js';
import type { TownContext } from '../http/town-context.js';
import type { CalendarMoveRow, CaseSummary } from '../ports/index.js';
import type { CalendarWorlds } from './case-moves.js';
import { changeWorlds } from './change-worlds.js';
import { moveRows } from './move-rows.js';
import { breathe, movesOfCase } from './open-case-moves.js';

/** More rows than a person reads before deciding; the counts are of all. */
const MOST_SHOWN = 200;
const CHUNK = 100;

type PreviewDeps = Pick<Deps, 'store' | 'procedures' | 'clock'>;

export interface ChangePreview {
  counts: { cases: number; moves: number; people: number };
  rows: CalendarMoveRow[];
}

/** None of a case that is damaged: it keeps nobody from seeing the others. */
async function rowsOfCase(
  deps: PreviewDeps,
  entity: string,
  summary: CaseSummary,
  worlds: CalendarWorlds,
): Promise<CalendarMoveRow[]> {
  try {
    const moved = await movesOfCase(deps, entity, summary, worlds, deps.clock.now());
    return moveRows('preview', summary, moved.moves, moved);
  } catch (error) {
    if (isUnreadable(error)) return [];
    throw error;
  }
}

/** What would happen to the open cases if these layers were saved now. Writes nothing. */
export async function previewChange(
  deps: PreviewDeps,
  town: TownContext,
  layers: readonly CalendarDocument[],
): Promise<ChangePreview> {
  const { entity } = town;
  const stored = await deps.store.towns.calendars(entity);
  const ids = new Set(layers.map(({ id }) => id));
  const before = stored.filter(({ id }) => ids.has(id));
  const worlds = changeWorlds(town, stored, { before, after: layers });
  const people = new Set<string>();
  const rows: CalendarMoveRow[] = [];
  let [cases, moves] = [0, 0];
  let after: string | null = null;
  for (;;) {
    const chunk: CaseSummary[] = await deps.store.cases.openAfter(entity, after, CHUNK);
    for (const summary of chunk) {
      const found = await rowsOfCase(deps, entity, summary, worlds);
      if (found.length === 0) continue;
      moves += found.length;
      people.add(summary.personId);
      if (rows.length < MOST_SHOWN) rows.push(...found);
    }
    cases += chunk.length;
    after = chunk.at(-1)?.caseId ?? null;
    if (chunk.length < CHUNK) return { counts: { cases, moves, people: people.size }, rows };
    await breathe();
  }
}
