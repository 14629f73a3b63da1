import {
  type NotificationFacts,
  type NotificationPolicy,
  notificationPolicy,
} from '@oficio/schemas/deadlines';
import type { TownContext } from '../http/town-context.js';
import type { ElectronicMeans, NotificationRow, Store } from '../ports/index.js';
import { newsOf, nextLook } from './notification-news.js';
import { worldOf } from './tell-case.js';

/**
 * `availableOn`: civil date since which it can be read on the sede, also as the copy of one on paper (art. 42.1).
 * `postedOn`: civil date on which a person of the office sent it, on paper alone.
 */
export interface NotificationOrder
  extends Pick<NotificationRow, 'effectId' | 'caseId' | 'communication'>,
    Pick<NotificationFacts, 'availableOn' | 'postedOn'> {
  personId: string;
  means: ElectronicMeans['means'];
  /** Whether it was put at the person's disposal on the sede, or goes on paper. */
  channel: 'electronic' | 'paper';
  /** Epoch milliseconds. */
  now: number;
}

/** What the town decided where the law is disputed; the safe readings where it decided nothing. */
export const policyOf = ({ town }: TownContext): NotificationPolicy =>
  town.settings.notifications ?? notificationPolicy.parse({});

/**
 * A notification as it begins. The ten days run only for who is obliged to electronic means or chose them, and only if
 * it really went that way (43.2).
 */
export function newNotification(town: TownContext, order: NotificationOrder): NotificationRow {
  const { effectId, caseId, communication, personId, means, channel, availableOn, postedOn, now } = order;
  const electronic = channel === 'electronic';
  const row: NotificationRow = {
    effectId,
    caseId,
    communication,
    personId,
    facts: {
      obliged: electronic && means === 'obliged',
      elected: electronic && means === 'elected',
      ...(availableOn !== undefined && { availableOn }),
      ...(postedOn !== undefined && { postedOn }),
      attempts: [],
      policy: policyOf(town),
    },
    told: [],
    dueAt: null,
    version: 1,
    createdAt: now,
  };
  const world = worldOf(town, now);
  const dueAt = newsOf(row, world).length > 0 ? now : nextLook(row, world);
  return { ...row, dueAt };
}

/** Starts to follow a notification; repeating it is harmless. */
export async function openNotification(
  store: Pick<Store, 'notifications'>,
  town: TownContext,
  order: NotificationOrder,
): Promise<void> {
  await store.notifications.open(town.entity, newNotification(town, order));
}
