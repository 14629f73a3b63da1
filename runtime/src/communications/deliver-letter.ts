import type { Communication, Language } from '@oficio/schemas/definition';
import type { TimelineView } from '@oficio/schemas/timeline';
import type { TownContext } from '../http/town-context.js';
import type {
  Channel,
  ElectronicMeans,
  MessageRow,
  MessageState,
  PersonDossier,
  Store,
} from '../ports/index.js';
import { postalAddress, writesItself } from './addressee.js';
import { chooseChannels, type WorkingChannel } from './choose-channels.js';
import { letterLanguages } from './letter-languages.js';
import { type LetterRendering, renderLetter } from './letter-rendering.js';
import type { LetterFacts } from './letter-scope.js';
import { LetterFault } from './render-letter.js';

export interface DeliveryDeps {
  store: Pick<Store, 'messages'>;
  /** Outgoing e-mail; absent without a mail server: then the letter stays in the outgoing-mail page. */
  email: Channel | undefined;
  nextId: (now: number) => string;
}

export interface LetterOrder {
  /** Stable under repetition: one message per effect and channel. */
  effectId: string;
  caseId: string | null;
  templateVersion: number;
  communication: Communication;
  facts: LetterFacts;
  dossier: PersonDossier;
  /** How the person is notified: electronically only if obliged, or if they chose it. */
  means: ElectronicMeans['means'];
  timeline: TimelineView;
  now: number;
  today: string;
  /** Times tried before. */
  attempt: number;
}

export type Delivery =
  | { status: 'delivered'; channel: WorkingChannel }
  | { status: 'transient' | 'permanent'; reason: string };

/** After so many failures of a channel the next one is tried instead of waiting for it. */
const PATIENCE = 4;
interface Sending {
  to: string;
  rendering: LetterRendering;
}

function sendingOf(
  order: LetterOrder,
  town: TownContext,
  channel: WorkingChannel,
  languages: readonly Language[],
): Sending {
  const { dossier, facts, communication, timeline, today } = order;
  const paper = postalAddress(dossier, town.town.officialName);
  const render = (kind: 'full' | 'email', address?: readonly string[]) =>
    renderLetter({ facts, communication, languages, kind, timeline, today, postalAddress: address });
  switch (channel) {
    case 'email':
      return { to: dossier.person.email ?? '', rendering: render('email') };
    case 'post':
      return { to: (paper ?? []).join(', '), rendering: render('full', paper) };
    default:
      return { to: dossier.person.personId, rendering: render('full') };
  }
}

const firstState: Record<WorkingChannel, MessageState> = {
  email: 'queued',
  post: 'queued',
  sede: 'available',
  electronicNotification: 'available',
};

const note: Record<WorkingChannel, string> = {
  email: 'email',
  post: 'print queue',
  sede: 'sede inbox',
  electronicNotification: 'made available on the sede',
};

/** The message of this order on a channel: the one recorded before a crash, or a new one. */
async function recorded(
  deps: DeliveryDeps,
  order: LetterOrder,
  town: TownContext,
  channel: WorkingChannel,
): Promise<MessageRow> {
  const known = (await deps.store.messages.findByEffect(town.entity, order.effectId)).find(
    (message) => message.channel === channel,
  );
  if (known) return known;
  const languages = letterLanguages(order.dossier.person, town.town);
  const { to, rendering } = sendingOf(order, town, channel, languages);
  const message: MessageRow = {
    messageId: deps.nextId(order.now),
    effectId: order.effectId,
    caseId: order.caseId,
    procedureId: order.facts.procedure.id,
    templateVersion: order.templateVersion,
    communication: order.communication.id,
    name: order.communication.name,
    personId: order.dossier.person.personId,
    channel,
    to,
    language: languages[0] ?? town.town.defaultLanguage,
    ...rendering,
    state: firstState[channel],
    createdAt: order.now,
    updatedAt: order.now,
  };
  await deps.store.messages.record(town.entity, message, note[channel]);
  return message;
}

/** Sends what was recorded, never a second rendering: what the outgoing-mail page shows is what left. */
async function sendEmail(
  deps: DeliveryDeps,
  order: LetterOrder,
  town: TownContext,
  message: MessageRow,
): Promise<Delivery> {
  const change = (to: MessageState, words: string) =>
    deps.store.messages.changeState(town.entity, message.messageId, {
      from: ['queued'],
      to,
      at: order.now,
      note: words,
    });
  if (!deps.email) {
    await change('sent', 'no mail server: kept in the outgoing mail');
    return { status: 'delivered', channel: 'email' };
  }
  const { messageId, to, language, subject, html, text } = message;
  const result = await deps.email.send(town.entity, { messageId, to, language, subject, html, text });
  if (result.status === 'sent') {
    await change('sent', result.channelReference ?? 'handed over');
    return { status: 'delivered', channel: 'email' };
  }
  if (result.status === 'transient' && order.attempt < PATIENCE)
    return { status: 'transient', reason: result.reason };
  await change('failed', result.reason);
  return { status: 'permanent', reason: result.reason };
}

/**
 * Writes a letter and hands it to the first channel that reaches the person. Repeating an order does nothing
 * twice. A letter that cannot be written, or a person who must be written to by hand, is a permanent failure:
 * the relay makes a task of it and nothing is lost. Reasons carry no personal data.
 */
export async function deliverLetter(
  deps: DeliveryDeps,
  town: TownContext,
  order: LetterOrder,
): Promise<Delivery> {
  if (!writesItself(order.dossier, order.today)) return { status: 'permanent', reason: 'letter.byHand' };
  const channels = chooseChannels(
    order.communication,
    { ...order.dossier.person, electedElectronic: order.means !== 'paper' },
    order.dossier.address !== undefined,
  );
  if (channels.length === 0) return { status: 'permanent', reason: 'letter.noChannel' };
  let last: Delivery = { status: 'permanent', reason: 'letter.noChannel' };
  try {
    for (const channel of channels) {
      const message = await recorded(deps, order, town, channel);
      if (message.state === 'failed') continue;
      last =
        channel === 'email' && message.state === 'queued'
          ? await sendEmail(deps, order, town, message)
          : { status: 'delivered', channel };
      if (last.status === 'transient') return last;
      if (last.status === 'delivered') break;
    }
    // Whoever enters the sede finds there the whole letter, whatever channel told them (RD 203/2021 art. 42.1).
    if (
      last.status === 'delivered' &&
      last.channel !== 'sede' &&
      last.channel !== 'electronicNotification' &&
      order.caseId !== null
    ) {
      await recorded(deps, order, town, 'sede');
    }
    return last;
  } catch (error) {
    if (error instanceof LetterFault)
      return { status: 'permanent', reason: `letter.fault ${error.language}: ${error.message}` };
    throw error;
  }
}
