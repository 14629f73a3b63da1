import type { CommandResult, DispatchCommand } from '../cases/commands.js';
import type { Deps } from '../deps.js';
import type { TownContext } from '../http/town-context.js';
import type { NotificationRow } from '../ports/index.js';
import { type NewsWorld, newsOf, newsOfOlder, nextLook } from './notification-news.js';

/** `waits`: the case cannot take it now (it moved too often, or stopped at a bug) and must be told again. */
export type Told = 'told' | { waits: CommandResult };

type TellDeps = Pick<Deps, 'store' | 'clock'>;

export const worldOf = ({ town, calendar }: TownContext, now: number): NewsWorld => ({
  calendar,
  zone: town.timeZone,
  now,
});

/** A letter that was sent again speaks through its last sending: an older one no longer starts a term. */
async function isSentAgain({ store }: TellDeps, entity: string, row: NotificationRow): Promise<boolean> {
  const all = await store.notifications.listByCase(entity, row.caseId);
  const same = all.filter(({ communication }) => communication === row.communication);
  return same.at(-1)?.effectId !== row.effectId;
}

/**
 * Tells the case what it does not know yet of a notification, and notes that it was told. Each piece of news has one
 * key: after a crash in between it is told again and counts once. `send` takes one command to the case.
 */
export async function tellCase(
  deps: TellDeps,
  town: TownContext,
  row: NotificationRow,
  send: (command: DispatchCommand) => Promise<CommandResult>,
): Promise<Told> {
  const { effectId, caseId } = row;
  const world = worldOf(town, deps.clock.now());
  const told = [...row.told];
  const old = await isSentAgain(deps, town.entity, row);
  for (const { news, event, actor, dueAt } of old ? newsOfOlder(row, world) : newsOf(row, world)) {
    const result = await send({
      caseId,
      event,
      actor,
      idempotencyKey: `notification:${effectId}:${news}`,
      notification: { effectId, ...(dueAt !== undefined && { dueAt }) },
    });
    const waits =
      !result.ok && (result.refused.code === 'case.stale' || result.refused.code === 'case.incident');
    if (waits) return { waits: result };
    told.push(news);
  }
  const after = { ...row, told, version: row.version + 1 };
  // Somebody who changed it meanwhile left it due again: what is new is told then.
  await deps.store.notifications.save(town.entity, { ...after, dueAt: old ? null : nextLook(after, world) });
  return 'told';
}
