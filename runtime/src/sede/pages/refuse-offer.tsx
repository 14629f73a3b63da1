import { type IsoDate, longDate } from '../dates.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { type Contact, ContactCard } from '../parts/contact.js';
import { CsrfField } from '../parts/csrf-field.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';
import type { OfferGender } from './offer.js';

/** For who follows "No la quiero" from a letter: a link never changes anything, so one button does. */
export type RefuseOfferModel = {
  readonly reference: string;
  /** Title of the offer. */
  readonly offer: string;
  readonly gender: OfferGender;
  /** Until when the person may still say yes, where the procedure lets them. */
  readonly changeMindUntil?: IsoDate | undefined;
  readonly contact: Contact;
  readonly csrf: string;
};

/** One question, one button, the same weight as the yes. No reason is asked for. */
export function refuseOfferPage(frame: Frame, model: RefuseOfferModel): string {
  const t = sedeTexts(frame.lang);
  const { gender } = model;
  const offer = inLanguage(frame.lang, sedePaths.offer(model.reference));
  return pageDocument(
    frame,
    {
      title: t('refuse.title', { gender }),
      menu: 'folder',
      crumbs: [{ label: t('menu.folder'), path: sedePaths.folder }],
      personal: true,
    },
    <div class="cols">
      <div>
        <p class="over">{model.offer}</p>
        <h1>{t('refuse.title', { gender })}</h1>
        <p class="lead">
          {model.changeMindUntil
            ? t('refuse.lead', { gender, date: longDate(model.changeMindUntil, frame.lang) })
            : t('refuse.leadFinal')}
        </p>
        <form class="sec-s" method="post" action={offer}>
          <CsrfField token={model.csrf} />
          <div class="choices">
            <button class="btn" type="submit" name="answer" value="refuse">
              {t('offer.refuse', { gender })}
            </button>
            <a class="btn-link" href={offer}>
              {t('refuse.back')}
            </a>
          </div>
        </form>
      </div>
      <aside class="stack" aria-label={t('contact.title')}>
        <ContactCard contact={model.contact} reference={model.reference} t={t} />
      </aside>
    </div>,
  );
}
