import { type IsoInstant, longDate, longMoment, sentenceCase } from '../dates.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { type Contact, ContactCard } from '../parts/contact.js';
import { CsrfField } from '../parts/csrf-field.js';
import { Facts } from '../parts/facts.js';
import { Icon } from '../parts/icon.js';
import { LegalFold } from '../parts/legal-fold.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';

/** A notification before it is opened: opening it has effects, so the person decides when (Ley 39/2015, article 43). */
export type NotificationModel = {
  readonly id: string;
  /** "Resolución: tiene descuento en el IBI". */
  readonly subject: string;
  /** File number or reference. */
  readonly reference: string;
  readonly from: string;
  readonly addressee: { readonly name: string; readonly maskedId: string };
  readonly availableSince: IsoInstant;
  readonly contact: Contact;
  readonly csrf: string;
  /** Last day to open it before it counts as rejected; absent for who must also receive it on paper. */
  readonly opensUntil?: string | undefined;
};

const cases = [
  ['open', 'letter'],
  ['reject', 'warning'],
  ['ignore', 'clock'],
] as const;

/** The warning before a notification, with the effect of each way out. */
export function notificationPage(frame: Frame, model: NotificationModel): string {
  const t = sedeTexts(frame.lang);
  return pageDocument(
    frame,
    {
      title: t('notification.title'),
      menu: 'folder',
      crumbs: [{ label: t('menu.folder'), path: sedePaths.folder }],
      personal: true,
    },
    <div class="cols">
      <div>
        <h1>{t('notification.title')}</h1>
        <p class="lead">{t('notification.lead')}</p>
        <div class="sec-s">
          <Facts
            facts={[
              {
                label: t('notification.what'),
                value: model.subject,
                detail: `${t('timeline.file')} ${model.reference}`,
              },
              { label: t('notification.from'), value: model.from },
              {
                label: t('notification.to'),
                value: model.addressee.name,
                detail: model.addressee.maskedId,
              },
              {
                label: t('notification.since'),
                value: sentenceCase(longMoment(model.availableSince, frame.lang)),
              },
            ]}
          />
        </div>
        <section class="sec" aria-labelledby="h-effects">
          <h2 id="h-effects">{t('notification.effects')}</h2>
          <ul class="why gap">
            {cases.map(([way, icon]) => (
              <li>
                <Icon name={icon} />
                <div>
                  <strong>{t(`notification.${way}If`)}</strong>
                  {way === 'ignore' && model.opensUntil !== undefined
                    ? t('notification.ignoreUntil', { date: longDate(model.opensUntil, frame.lang) })
                    : t(`notification.${way}Then`)}
                </div>
              </li>
            ))}
          </ul>
        </section>
        <form class="sec-s" method="post" action={inLanguage(frame.lang, sedePaths.message(model.id))}>
          <CsrfField token={model.csrf} />
          <div class="choices">
            <button class="btn" type="submit" name="act" value="open">
              {t('notification.open')}
            </button>
            <button class="btn alt" type="submit" name="act" value="reject">
              {t('notification.reject')}
            </button>
            <a class="btn-link" href={inLanguage(frame.lang, sedePaths.folder)}>
              {t('notification.later')}
            </a>
          </div>
          <p class="hint gap">{t('notification.kept')}</p>
        </form>
        <section class="sec-s" aria-labelledby="h-legal">
          <h2 id="h-legal">{t('offer.legal')}</h2>
          <LegalFold
            lang={frame.lang}
            details={[{ summary: t('offer.legal'), paragraphs: [t('notification.law')] }]}
          />
        </section>
      </div>
      <aside class="stack" aria-label={t('message.aside')}>
        <ContactCard contact={model.contact} reference={model.reference} t={t} />
      </aside>
    </div>,
  );
}
