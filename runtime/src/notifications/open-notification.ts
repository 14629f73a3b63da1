import { type NotificationPolicy, notificationPolicy } from '@oficio/schemas/deadlines';
import type { TownContext } from '../http/town-context.js';
import type { ElectronicMeans, NotificationRow, Store } from '../ports/index.js';
import { newsOf, nextLook } from './notification-news.js';
import { worldOf } from './tell-case.js';

export interface NotificationOrder extends Pick<NotificationRow, 'effectId' | 'caseId' | 'communication'> {
  personId: string;
  means: ElectronicMeans['means'];
  /** Whether it was put at the person's disposal on the sede, or goes on paper with a copy there (art. 42.1). */
  channel: 'electronic' | 'paper';
  /** Civil date since which it can be read on the sede. */
  availableOn: string;
  /** Epoch milliseconds. */
  now: number;
}

/** What the town decided where the law is disputed; the safe readings where it decided nothing. */
export const policyOf = ({ town }: TownContext): NotificationPolicy =>
  town.settings.notifications ?? notificationPolicy.parse({});

/**
 * Starts to follow a notification; repeating it is harmless. The ten days run only for who is obliged to electronic means
 * or chose them, and only if it really went that way (43.2).
 */
export async function openNotification(
  store: Pick<Store, 'notifications'>,
  town: TownContext,
  order: NotificationOrder,
): Promise<void> {
  const { effectId, caseId, communication, personId, means, channel, availableOn, now } = order;
  const electronic = channel === 'electronic';
  const row: NotificationRow = {
    effectId,
    caseId,
    communication,
    personId,
    facts: {
      obliged: electronic && means === 'obliged',
      elected: electronic && means === 'elected',
      availableOn,
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
  await store.notifications.open(town.entity, { ...row, dueAt });
}
