import { raw } from 'hono/html';
import { type IsoInstant, longMoment, sentenceCase } from '../dates.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { type Language, languageNames } from '../languages.js';
import { type Contact, ContactCard } from '../parts/contact.js';
import { Note } from '../parts/note.js';
import { sedePaths } from '../paths.js';
import type { StagesPicture } from '../stages/picture.js';
import { StagesFigure } from '../stages/stages-figure.js';
import { sedeTexts } from '../texts.js';

/** A letter as it was sent. */
export type MessageModel = {
  readonly subject: string;
  readonly sentAt: IsoInstant;
  /** "Gestión Tributaria". */
  readonly from: string;
  readonly reference: string;
  /** Legal kind: only a notification starts a term. */
  readonly legalKind: 'notice' | 'communication' | 'notification';
  /** Language the letter was written in; it may differ from the page. */
  readonly language: Language;
  /** Body as kept with the message: HTML rendered and sanitised by the communications room. Headings start at h2. */
  readonly bodyHtml: string;
  readonly picture?: StagesPicture | undefined;
  readonly actions: readonly { readonly label: string; readonly href: string }[];
  readonly attachments: readonly { readonly name: string; readonly href: string }[];
  readonly contact: Contact;
};

/** One message of the inbox. */
export function messagePage(frame: Frame, model: MessageModel): string {
  const t = sedeTexts(frame.lang);
  const foreign = model.language !== frame.lang;
  return pageDocument(
    frame,
    {
      title: model.subject,
      menu: 'folder',
      crumbs: [{ label: t('menu.folder'), path: sedePaths.folder }],
      personal: true,
    },
    <div class="cols">
      <article>
        <p class="over">
          {t('message.sent', { from: model.from, moment: longMoment(model.sentAt, frame.lang) })} ·{' '}
          {t('home.reference')} <span class="code">{model.reference}</span>
        </p>
        <h1 lang={foreign ? model.language : undefined}>{sentenceCase(model.subject)}</h1>
        {foreign ? (
          <p class="gap soft">{t('message.otherLanguage', { language: languageNames[model.language] })}</p>
        ) : null}
        <div class="letter sec-s" lang={foreign ? model.language : undefined}>
          {raw(model.bodyHtml)}
        </div>
        {model.picture ? (
          <div class="sec-s">
            <StagesFigure picture={model.picture} t={t} />
          </div>
        ) : null}
        {model.actions.length > 0 ? (
          <div class="choices">
            {model.actions.map((action, index) => (
              <a class={index === 0 ? 'btn' : 'btn-link'} href={action.href}>
                {action.label}
              </a>
            ))}
          </div>
        ) : null}
        {model.attachments.length > 0 ? (
          <section class="sec-s" aria-labelledby="h-attachments">
            <h2 id="h-attachments">{t('message.attachments')}</h2>
            <ul class="dots">
              {model.attachments.map((attachment) => (
                <li>
                  <a href={attachment.href}>{attachment.name}</a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </article>
      <aside class="stack" aria-label={t('message.aside')}>
        <Note tone="info" icon="letter">
          <p>
            <b>{t(`message.${model.legalKind}Title`)}</b>
          </p>
          <p>{t(`message.${model.legalKind}`)}</p>
        </Note>
        <ContactCard contact={model.contact} reference={model.reference} t={t} />
      </aside>
    </div>,
  );
}
