import { type Language, languages, textIn } from '@oficio/schemas/definition';
import type { TownContext } from '../../http/town-context.js';
import type { MessageRow } from '../../ports/index.js';
import type { MessageModel } from '../pages/message.js';
import type { NotificationModel } from '../pages/notification.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';
import { type CitizenCase, contactOfCase, personOfCase, referenceOf } from './citizen-case.js';
import { letterBody } from './letter-body.js';
import { openOffer } from './offer-model.js';

interface MessageReading {
  readonly town: TownContext;
  readonly lang: Language;
  readonly today: string;
}

const communicationOf = ({ compiled }: CitizenCase, { communication }: MessageRow) =>
  compiled.procedure.communications.find(({ id }) => id === communication);

/** A letter as it was sent. */
export function messageModel(file: CitizenCase, letter: MessageRow, reading: MessageReading): MessageModel {
  const { town, lang, today } = reading;
  const contact = contactOfCase(file, town, lang);
  const communication = communicationOf(file, letter);
  const kind = communication?.legalKind ?? 'communication';
  const answerable = communication?.replies.includes('confirm') && openOffer(file, today);
  return {
    subject: letter.subject,
    sentAt: new Date(letter.createdAt).toISOString(),
    from: contact.department,
    reference: referenceOf(file),
    legalKind: kind === 'publication' ? 'notice' : kind,
    language: languages.find((known) => known === letter.language) ?? lang,
    bodyHtml: letterBody(letter.html),
    actions: answerable
      ? [
          {
            label: sedeTexts(lang)('home.seeOffer'),
            href: inLanguage(lang, sedePaths.offer(file.record.reference)),
          },
        ]
      : [],
    attachments: [],
    contact,
  };
}

/** A notification that nobody has opened yet. */
export function notificationModel(
  file: CitizenCase,
  letter: MessageRow,
  {
    town,
    lang,
    csrf,
    opensUntil,
  }: Omit<MessageReading, 'today'> & { csrf: string; opensUntil?: string | undefined },
): NotificationModel {
  const { name, maskedId } = personOfCase(file);
  return {
    id: letter.messageId,
    subject: letter.subject,
    reference: referenceOf(file),
    from: file.compiled.procedure.organ
      ? textIn(file.compiled.procedure.organ.name, lang)
      : contactOfCase(file, town, lang).department,
    addressee: { name, maskedId },
    availableSince: new Date(letter.createdAt).toISOString(),
    contact: contactOfCase(file, town, lang),
    csrf,
    opensUntil,
  };
}
