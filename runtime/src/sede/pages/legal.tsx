import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { sedePaths } from '../paths.js';
import { type SedeText, sedeTexts } from '../texts.js';

/** Who answers for personal data. */
export type PrivacyModel = {
  readonly dpoEmail: string;
  /** Address of the supervisory authority's site. */
  readonly authorityUrl: string;
};

/** Who answers for the sede (Ley 40/2015, article 38; RD 203/2021, article 10). */
export type LegalNoticeModel = {
  /** Address of the sede. */
  readonly site: string;
  /** Body that holds the sede: "Alcaldía". */
  readonly holder: string;
  /** Where the instrument that created the sede was published. */
  readonly createdBy: string;
};

type Section = { readonly heading: string; readonly paragraphs: readonly string[] };

function textPage(
  frame: Frame,
  title: string,
  lead: string,
  sections: readonly Section[],
  t: SedeText,
): string {
  return pageDocument(
    frame,
    { title, crumbs: [{ label: t('foot.siteMap'), path: sedePaths.siteMap }] },
    <>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {sections.map((section, index) => (
        <section class="sec-s" aria-labelledby={`section-${index}`}>
          <h2 id={`section-${index}`}>{section.heading}</h2>
          {section.paragraphs.map((paragraph) => (
            <p class="gap">{paragraph}</p>
          ))}
        </section>
      ))}
    </>,
  );
}

/** Data protection, in the order people ask (GDPR articles 13 and 14). */
export function privacyPage(frame: Frame, model: PrivacyModel): string {
  const t = sedeTexts(frame.lang);
  const { council } = frame;
  return textPage(
    frame,
    t('foot.privacy'),
    t('privacy.lead'),
    [
      { heading: t('privacy.who'), paragraphs: [t('privacy.whoText', { council, email: model.dpoEmail })] },
      { heading: t('privacy.what'), paragraphs: [t('privacy.whatText')] },
      { heading: t('privacy.offers'), paragraphs: [t('privacy.offersText')] },
      { heading: t('privacy.shared'), paragraphs: [t('privacy.sharedText')] },
      {
        heading: t('privacy.rights'),
        paragraphs: [t('privacy.rightsText', { email: model.dpoEmail, url: model.authorityUrl })],
      },
      { heading: t('privacy.cookies'), paragraphs: [t('privacy.cookiesText')] },
    ],
    t,
  );
}

/** Legal notice of the sede. */
export function legalNoticePage(frame: Frame, model: LegalNoticeModel): string {
  const t = sedeTexts(frame.lang);
  const { council } = frame;
  return textPage(
    frame,
    t('foot.legalNotice'),
    t('notice.lead', { council, site: model.site }),
    [
      {
        heading: t('notice.holder'),
        paragraphs: [t('notice.holderText', { council, holder: model.holder }), model.createdBy],
      },
      { heading: t('notice.time'), paragraphs: [t('notice.timeText')] },
      { heading: t('notice.outage'), paragraphs: [t('notice.outageText')] },
      { heading: t('notice.languages'), paragraphs: [t('notice.languagesText')] },
    ],
    t,
  );
}
