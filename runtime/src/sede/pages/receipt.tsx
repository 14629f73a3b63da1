import { type IsoDate, type IsoInstant, longDate, longMoment, sentenceCase } from '../dates.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { type Contact, ContactCard } from '../parts/contact.js';
import { type Fact, Facts } from '../parts/facts.js';
import { Icon } from '../parts/icon.js';
import { Note } from '../parts/note.js';
import { type Proof, ProofCard } from '../parts/proof-card.js';
import { Rich } from '../parts/rich.js';
import { type NextStep, Steps } from '../parts/steps.js';
import { sedePaths } from '../paths.js';
import type { StagesPicture } from '../stages/picture.js';
import { StagesFigure } from '../stages/stages-figure.js';
import { type SedeText, sedeTexts } from '../texts.js';

/** What the person did. */
export type ReceiptKind = 'confirmation' | 'refusal' | 'correction' | 'submission';

/** Receipt of an entry in the electronic register (Ley 39/2015, article 16.3): bookmarkable, shown again on a second try. */
export type ReceiptModel = {
  readonly kind: ReceiptKind;
  /** Empty for somebody who did not say who they are. */
  readonly firstName: string;
  /** About what: "bonificación del 50 % en la tasa de basura". */
  readonly subject: string;
  /** Absent for what is not registered, such as saying no to an offer. */
  readonly registerNumber?: string | undefined;
  /** Moment of the entry. */
  readonly registeredAt: IsoInstant;
  /** Number of the file, once it exists. */
  readonly fileNumber?: string | undefined;
  readonly reference: string;
  readonly presentedBy: { readonly name: string; readonly maskedId: string; readonly means: string };
  /** What was presented: the fields and values, as facts. */
  readonly content: readonly Fact[];
  readonly addressee: string;
  /** Of the document that was issued for it, when one was. */
  readonly proof?: Proof | undefined;
  readonly downloadHref?: string | undefined;
  readonly timelineHref?: string | undefined;
  readonly next: readonly NextStep[];
  readonly picture?: StagesPicture | undefined;
  /** Last day to answer and why, when a term runs. */
  readonly limit?: { readonly on: IsoDate; readonly explanation: string } | undefined;
  /** After a refusal: path of the offer and the last day to change one's mind. */
  readonly changeMind?: { readonly until: IsoDate; readonly href: string } | undefined;
  readonly surveyHref?: string | undefined;
  readonly contact: Contact;
};

function RegisterFacts({ frame, model, t }: { frame: Frame; model: ReceiptModel; t: SedeText }) {
  const { presentedBy } = model;
  const facts: Fact[] = [];
  if (model.registerNumber)
    facts.push({ label: t('receipt.registerNumber'), value: model.registerNumber, code: true });
  facts.push({
    label: t('receipt.moment'),
    value: sentenceCase(longMoment(model.registeredAt, frame.lang, true)),
  });
  if (model.fileNumber) facts.push({ label: t('receipt.fileNumber'), value: model.fileNumber, code: true });
  facts.push(
    { label: t('home.reference'), value: model.reference, code: true },
    {
      label: t('receipt.presentedBy'),
      value: presentedBy.name,
      detail: `${presentedBy.maskedId}, ${presentedBy.means}`,
    },
    ...model.content,
    { label: t('receipt.addressee'), value: model.addressee },
  );
  return (
    <section class="sec-s" aria-labelledby="h-receipt">
      <h2 id="h-receipt">{t('receipt.title')}</h2>
      <Facts facts={facts} />
      <div class="choices">
        {model.downloadHref ? (
          <a class="btn" href={model.downloadHref}>
            <Icon name="download" />
            {t('receipt.download')}
          </a>
        ) : null}
        {model.timelineHref ? (
          <a class={model.downloadHref ? 'btn alt' : 'btn'} href={model.timelineHref}>
            {t('receipt.timeline')}
          </a>
        ) : null}
      </div>
      <p class="soft gap noprint">{t('receipt.bookmark')}</p>
    </section>
  );
}

function Next({ frame, model, t }: { frame: Frame; model: ReceiptModel; t: SedeText }) {
  const { limit } = model;
  return (
    <section class="sec" aria-labelledby="h-next">
      <h2 id="h-next">{t('receipt.next')}</h2>
      <Steps steps={model.next} />
      {limit ? (
        <p class="gap">
          <Rich
            text={t('receipt.limit', {
              date: longDate(limit.on, frame.lang),
              explanation: limit.explanation,
            })}
          />
        </p>
      ) : null}
      {model.picture ? (
        <div class="sec-s">
          <StagesFigure picture={model.picture} t={t} />
        </div>
      ) : null}
    </section>
  );
}

/** Receipt after confirming, refusing, correcting or sending a form. */
export function receiptPage(frame: Frame, model: ReceiptModel): string {
  const t = sedeTexts(frame.lang);
  const { changeMind } = model;
  const title = t(`receipt.${model.kind}`);
  return pageDocument(
    frame,
    { title, menu: 'folder', crumbs: [{ label: t('menu.folder'), path: sedePaths.folder }], personal: true },
    <div class="cols">
      <div>
        <Note tone="done" icon="check">
          <h1>{title}</h1>
          <p>
            <Rich
              text={
                model.firstName === ''
                  ? t('receipt.guestLead', { subject: model.subject })
                  : t(`receipt.${model.kind}Lead`, { name: model.firstName, subject: model.subject })
              }
            />
          </p>
        </Note>
        {changeMind ? (
          <p class="gap">
            {t('receipt.changeMind', { date: longDate(changeMind.until, frame.lang) })}{' '}
            <a href={changeMind.href}>{t('receipt.backToOffer')}</a>
          </p>
        ) : null}
        <RegisterFacts frame={frame} model={model} t={t} />
        <Next frame={frame} model={model} t={t} />
        {model.surveyHref ? (
          <section class="sec noprint" aria-labelledby="h-survey">
            <h2 id="h-survey">{t('receipt.survey')}</h2>
            <p>
              {t('receipt.surveyText')} <a href={model.surveyHref}>{t('receipt.surveyLink')}</a>
            </p>
          </section>
        ) : null}
      </div>
      <aside class="stack" aria-label={t('receipt.aside')}>
        {model.proof ? <ProofCard proof={model.proof} t={t} /> : null}
        <ContactCard contact={model.contact} reference={model.fileNumber ?? model.reference} t={t} />
      </aside>
    </div>,
  );
}
