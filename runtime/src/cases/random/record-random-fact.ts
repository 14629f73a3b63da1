/** Something that happens to a letter of a random case, written down as the sede or the office would, or refused as there. */
import type { NotificationFacts } from '@oficio/schemas/deadlines';
import type { Deps } from '../../deps.js';
import type { TownContext } from '../../http/town-context.js';
import { stateAt } from '../../notifications/notification-news.js';
import { recordFact } from '../../notifications/record-fact.js';
import { worldOf } from '../../notifications/tell-case.js';
import type { NotificationRow } from '../../ports/index.js';
import { caseMoment } from '../case-moment.js';
import type { Memory } from './make-move.js';
import type { FactMove } from './random-life.js';

const HOUR_MS = 3_600_000;
const dateOf = (local: string): string => local.slice(0, 'YYYY-MM-DD'.length);
const hourOf = (local: string): string => local.slice('YYYY-MM-DDT'.length);

/** The facts with the new one; undefined where nobody would be let write it down. */
function changed(
  { facts }: NotificationRow,
  { fact }: FactMove,
  { town, row, now, then }: { town: TownContext; row: NotificationRow; now: string; then: string },
  at: number,
): NotificationFacts | undefined {
  const state = stateAt(row, worldOf(town, at));
  const isClosed = state.effectiveOn === undefined;
  switch (fact) {
    case 'opened':
      return isClosed ? { ...facts, accessedOn: dateOf(now), accessedHour: hourOf(now) } : undefined;
    case 'turnedDown':
      return isClosed ? { ...facts, rejectedOn: dateOf(now), rejectedHour: hourOf(now) } : undefined;
    case 'published':
      return state.state === 'publicationDue' ? { ...facts, publishedOn: dateOf(then) } : undefined;
    default: {
      const isElectronic = facts.obliged || facts.elected;
      const isOver = facts.attempts.some(({ result, at: when }) => result !== 'absent' || when === then);
      if (isElectronic || isOver) return undefined;
      return { ...facts, attempts: [...facts.attempts, { at: then, result: fact }] };
    }
  }
}

/** Does nothing when the case has no letters that are followed. Repeated with its key, it is of the same letter. */
export async function recordRandomFact(
  deps: Deps,
  entity: string,
  { caseId, letters }: Pick<Memory, 'caseId' | 'letters'>,
  move: FactMove,
  key: string,
): Promise<void> {
  const rows = await deps.store.notifications.listByCase(entity, caseId);
  const picked = letters.get(key) ?? rows[move.which % Math.max(1, rows.length)]?.effectId;
  const row = rows.find(({ effectId }) => effectId === picked);
  const town = await deps.towns(entity);
  if (!row || !town) return;
  letters.set(key, row.effectId);
  const at = deps.clock.now();
  const written = Math.max(row.createdAt, at - move.hoursAgo * HOUR_MS);
  const now = caseMoment(town, at).localNow;
  const then = caseMoment(town, written).localNow;
  await recordFact(deps, town, row.effectId, (_, found) =>
    changed(found, move, { town, row: found, now, then }, at),
  );
}
