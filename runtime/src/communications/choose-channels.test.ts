import { describe, expect, it } from 'vitest';
import { chooseChannels } from './choose-channels.js';

const offer = { channels: ['email', 'sede', 'post'], legalKind: 'communication' } as const;
const decision = { channels: ['electronicNotification', 'post', 'sede'], legalKind: 'notification' } as const;
const who = (email?: string, electedElectronic = false) => ({
  electedElectronic,
  ...(email ? { email } : {}),
});

describe('chooseChannels', () => {
  it.each([
    [
      'an offer to somebody with e-mail, with post to fall back on',
      offer,
      who('a@x.example'),
      true,
      ['email', 'post'],
    ],
    ['an offer to somebody without e-mail goes on paper', offer, who(), true, ['post']],
    ['without e-mail nor address it waits on the sede', offer, who(), false, ['sede']],
    [
      'who chose to be notified electronically',
      decision,
      who(undefined, true),
      true,
      ['electronicNotification', 'post'],
    ],
    ['everybody else is notified on paper, e-mail or not', decision, who('a@x.example'), true, ['post']],
    [
      'an e-mail never notifies, whatever the definition lists',
      { channels: ['email', 'post'], legalKind: 'notification' } as const,
      who('a@x.example'),
      true,
      ['post'],
    ],
    [
      'channels that are not connected are passed over',
      { channels: ['email', 'sms', 'post'], legalKind: 'notice' } as const,
      who(),
      true,
      ['post'],
    ],
    ['nothing is left', { channels: ['sms'], legalKind: 'notice' } as const, who(), true, []],
  ])('%s', (_, communication, person, hasAddress, expected) => {
    expect(
      chooseChannels({ ...communication, channels: [...communication.channels] }, person, hasAddress),
    ).toEqual(expected);
  });
});
