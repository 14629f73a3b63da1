import type { TownContext } from '../../http/town-context.js';
import { todayIn } from '../../http/town-context.js';
import { electronicMeansOf } from '../../notifications/electronic-means.js';
import { openNotification } from '../../notifications/open-notification.js';
import type { MessageRow, NotificationRow, Store } from '../../ports/index.js';
import type { CitizenCase } from './citizen-case.js';

/** The notification of a letter of the inbox; one that was sent before they were followed is followed from its day. */
export async function followed(
  { store }: { store: Store },
  town: TownContext,
  { record, dossier }: CitizenCase,
  { effectId, communication, personId, createdAt }: MessageRow,
  now: number,
): Promise<NotificationRow> {
  const { entity } = town;
  const known = await store.notifications.find(entity, effectId);
  if (known) return known;
  const siblings = await store.messages.findByEffect(entity, effectId);
  await openNotification(store, town, {
    effectId,
    caseId: record.caseId,
    communication,
    personId,
    means: dossier ? await electronicMeansOf(store, entity, dossier.person) : 'paper',
    channel: siblings.some(({ channel }) => channel === 'post') ? 'paper' : 'electronic',
    availableOn: todayIn(town, createdAt),
    now,
  });
  const opened = await store.notifications.find(entity, effectId);
  if (!opened) throw new Error(`Notification ${effectId} could not be followed`);
  return opened;
}
