import { type IsoDate, longDate } from '../dates.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { Cited } from '../parts/cited.js';
import { type Contact, ContactLines } from '../parts/contact.js';
import { type SedeText, sedeTexts } from '../texts.js';

/** Content that is not accessible, with the reason the model of the statement wants. */
type AccessibilityException = {
  readonly reason: 'nonCompliance' | 'disproportionateBurden' | 'outOfScope';
  readonly description: string;
  /** How to get the same in another way, and when it will be mended. */
  readonly alternative?: string | undefined;
};

/** The statement of RD 1112/2018, article 15, after the model of Decision (EU) 2018/1523. */
export type AccessibilityModel = {
  readonly conformance: 'full' | 'partial' | 'none' | 'unassessed';
  /** Address of the site the statement is about. */
  readonly site: string;
  readonly exceptions: readonly AccessibilityException[];
  /** Absent while nobody has assessed the site. */
  readonly assessment?:
    | {
        readonly preparedOn: IsoDate;
        readonly reviewedOn: IsoDate;
        /** How it was checked: own assessment or by whom. */
        readonly method: string;
      }
    | undefined;
  /** The unit responsible for accessibility (article 16). */
  readonly contact: Contact;
  /** Path of the form for reports (article 10.2.a), with the language. */
  readonly reportHref: string;
  /** Path of the form for requests, complaints and claims (articles 12 and 13), with the language. */
  readonly complaintHref: string;
};

const reasons = ['nonCompliance', 'disproportionateBurden', 'outOfScope'] as const;

function Exceptions({ exceptions, t }: { exceptions: readonly AccessibilityException[]; t: SedeText }) {
  if (exceptions.length === 0) return <p>{t('accessibility.noExceptions')}</p>;
  return (
    <>
      {reasons.map((reason) => {
        const own = exceptions.filter((exception) => exception.reason === reason);
        if (own.length === 0) return null;
        return (
          <>
            <h3 class="gap">{t(`accessibility.${reason}`)}</h3>
            <ul class="dots gap">
              {own.map((exception) => (
                <li>
                  {exception.description} {exception.alternative ?? ''}
                </li>
              ))}
            </ul>
          </>
        );
      })}
    </>
  );
}

/** Accessibility statement. */
export function accessibilityPage(frame: Frame, model: AccessibilityModel): string {
  const t = sedeTexts(frame.lang);
  const { assessment } = model;
  return pageDocument(
    frame,
    { title: t('accessibility.title'), crumbs: [] },
    <>
      <h1>{t('accessibility.title')}</h1>
      <p class="lead">{t('accessibility.lead', { council: frame.council })}</p>
      <p class="gap">{t('accessibility.scope', { site: model.site })}</p>
      <section class="sec-s" aria-labelledby="h-conformance">
        <h2 id="h-conformance">{t('accessibility.conformance')}</h2>
        <p>{t(`accessibility.${model.conformance}`)}</p>
      </section>
      {assessment ? (
        <section class="sec-s" aria-labelledby="h-exceptions">
          <h2 id="h-exceptions">{t('accessibility.exceptions')}</h2>
          <Exceptions exceptions={model.exceptions} t={t} />
        </section>
      ) : null}
      {assessment ? (
        <section class="sec-s" aria-labelledby="h-prepared">
          <h2 id="h-prepared">{t('accessibility.prepared')}</h2>
          <p>{t('accessibility.preparedOn', { date: longDate(assessment.preparedOn, frame.lang) })}</p>
          <p class="gap">{assessment.method}</p>
          <p class="gap">
            {t('accessibility.reviewedOn', { date: longDate(assessment.reviewedOn, frame.lang) })}
          </p>
        </section>
      ) : null}
      <section class="sec-s" aria-labelledby="h-contact">
        <h2 id="h-contact">{t('accessibility.contact')}</h2>
        <p>{t('accessibility.contactText')}</p>
        <p>
          <a class="btn-link" href={model.reportHref}>
            {t('accessibility.report')}
          </a>
        </p>
        <ContactLines contact={model.contact} />
      </section>
      <section class="sec-s" aria-labelledby="h-complaint">
        <h2 id="h-complaint">{t('accessibility.complaint')}</h2>
        <p>
          <Cited text={t('accessibility.complaintText')} lang={frame.lang} />
        </p>
        <p>
          <a class="btn-link" href={model.complaintHref}>
            {t('accessibility.complain')}
          </a>
        </p>
      </section>
    </>,
  );
}
