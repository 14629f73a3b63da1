import type { Channel, Communication } from '@oficio/schemas/definition';
import type { PersonRow } from '@oficio/schemas/registry';

/** Channels that this runtime can hand a letter to. */
export const workingChannels = ['electronicNotification', 'email', 'sede', 'post'] as const;
export type WorkingChannel = (typeof workingChannels)[number];

const isWorking = (channel: Channel): channel is WorkingChannel =>
  (workingChannels as readonly Channel[]).includes(channel);

/**
 * The channels of a communication that reach this person, in its order of preference.
 * - Electronic notification only for who chose it (Ley 39/2015 art. 14.1); an e-mail never notifies (art. 41).
 * - A letter that only waits on the sede reaches nobody by itself: it is the last resort, so that every letter
 *   has a place where it can be read.
 * - Post needs an address.
 */
export function chooseChannels(
  communication: Pick<Communication, 'channels' | 'legalKind'>,
  person: Pick<PersonRow, 'email' | 'electedElectronic'>,
  hasAddress: boolean,
): WorkingChannel[] {
  const reaches = (channel: WorkingChannel): boolean => {
    switch (channel) {
      case 'electronicNotification':
        return person.electedElectronic;
      case 'email':
        return person.email !== undefined && communication.legalKind !== 'notification';
      case 'sede':
        return false;
      case 'post':
        return hasAddress;
    }
  };
  const listed = communication.channels.filter(isWorking);
  const chosen = listed.filter(reaches);
  if (chosen.length > 0) return chosen;
  return listed.includes('sede') ? ['sede'] : [];
}
