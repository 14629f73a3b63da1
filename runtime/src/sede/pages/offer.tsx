import { endOfDay, type IsoDate, longDate } from '../dates.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { type Contact, ContactLines } from '../parts/contact.js';
import { CsrfField } from '../parts/csrf-field.js';
import { type Fact, Facts } from '../parts/facts.js';
import { type LegalDetail, LegalFold } from '../parts/legal-fold.js';
import { Note } from '../parts/note.js';
import { Rich } from '../parts/rich.js';
import { type NextStep, Steps } from '../parts/steps.js';
import { inLanguage, sedePaths } from '../paths.js';
import { type SedeText, sedeTexts } from '../texts.js';
import { SmallThread, type ThreadStep } from '../timeline/small-thread.js';
import { type OfferReason, OfferReasons } from './offer-reasons.js';

/** How the thing offered is named in the choices; without it the neuter ("lo quiero", "ho vull"). */
export type OfferGender = 'feminine' | 'masculine' | 'neuter';

/** "You are entitled to X": everything the person needs to decide, on one page. Only after the second check. */
export type OfferModel = {
  readonly reference: string;
  readonly firstName: string;
  /** What it is and that it is theirs: "Tienes derecho a…". No article of a law. */
  readonly title: string;
  /** One sentence with the gain; `**strong**` allowed. */
  readonly lead: string;
  readonly gender: OfferGender;
  /**
   * What the town waits for: a yes (`confirm`), or nothing, because silence keeps or grants it (`nothing`):
   * then the page asks for no confirmation and refusing is the only act.
   */
  readonly asks: 'confirm' | 'nothing';
  /** Where the town does not admit the second check for a yes: who takes it instead. */
  readonly atCounter?: Contact | undefined;
  readonly deadline: { readonly on: IsoDate; readonly workingDaysLeft: number };
  /** What happens in silence, after "Si no haces nada,": "no pierdes el derecho, pero…". */
  readonly ifNothing: string;
  readonly csrf: string;
  readonly reasons: readonly OfferReason[];
  readonly grants: readonly Fact[];
  readonly next: readonly NextStep[];
  /** "En total, tenemos 3 meses como máximo por ley." */
  readonly maximumTerm: string;
  /** Public page of the procedure, with the language. */
  readonly procedureHref: string;
  readonly contact: Contact;
  readonly legal: readonly LegalDetail[];
  /** The main line, short; exactly one step is current. */
  readonly thread: readonly ThreadStep[];
};

function Decision({ frame, model, t }: { frame: Frame; model: OfferModel; t: SedeText }) {
  const { gender } = model;
  const asks = model.asks === 'confirm';
  const date = longDate(model.deadline.on, frame.lang);
  return (
    <form
      class="card raised sec-s"
      method="post"
      action={inLanguage(frame.lang, sedePaths.offer(model.reference))}
      aria-labelledby="h-do"
    >
      <CsrfField token={model.csrf} />
      <h2 id="h-do">{t('offer.do')}</h2>
      <div class="stack">
        <p>
          <Rich
            text={t(asks ? 'offer.deadline' : 'offer.nothing', {
              gender,
              date,
              time: endOfDay(frame.lang),
              days: model.deadline.workingDaysLeft,
            })}
          />
        </p>
        <p>
          <Rich text={t('offer.ifNothing', { consequence: model.ifNothing })} />
        </p>
      </div>
      {asks && model.atCounter ? (
        <div class="gap">
          <h3>{t('offer.counterTitle')}</h3>
          <p>{t('offer.counter')}</p>
          <ContactLines contact={model.atCounter} />
        </div>
      ) : null}
      <div class="choices">
        {asks && !model.atCounter ? (
          <button class="btn" type="submit" name="answer" value="confirm">
            {t('offer.confirm', { gender })}
          </button>
        ) : null}
        <button class="btn alt" type="submit" name="answer" value="refuse">
          {t('offer.refuse', { gender })}
        </button>
        <a class="btn-link" href={inLanguage(frame.lang, sedePaths.correctOffer(model.reference))}>
          {t('offer.correct')}
        </a>
      </div>
      <p class="hint gap">{t(asks ? 'offer.effect' : 'offer.effectRefusing')}</p>
    </form>
  );
}

function Reasons({ frame, model, t }: { frame: Frame; model: OfferModel; t: SedeText }) {
  const path = (to: string) => inLanguage(frame.lang, to);
  return (
    <section class="sec" aria-labelledby="h-why">
      <h2 id="h-why">
        {model.asks === 'confirm' ? t('offer.why', { gender: model.gender }) : t('offer.whyYours')}
      </h2>
      <p>{t('offer.whyLead', { count: model.reasons.length })}</p>
      <OfferReasons reasons={model.reasons} lang={frame.lang} t={t} />
      <p class="gap soft">
        <a href={path(sedePaths.correctOffer(model.reference))}>{t('offer.correct')}</a> ·{' '}
        <a href={path(sedePaths.privacy)}>{t('offer.object')}</a> ·{' '}
        <a href={path(sedePaths.noMoreOffers)}>{t('offer.noMore')}</a>
      </p>
    </section>
  );
}

/** The offer, in the order of its page pattern: what, what to do by when, choices, why, what is granted, what follows, contact, law. */
export function offerPage(frame: Frame, model: OfferModel): string {
  const t = sedeTexts(frame.lang);
  const asks = model.asks === 'confirm';
  return pageDocument(
    frame,
    {
      title: model.title,
      menu: 'folder',
      crumbs: [{ label: t('menu.folder'), path: sedePaths.folder }],
      personal: true,
    },
    <div class="cols">
      <div>
        <p class="over">{t(asks ? 'offer.over' : 'offer.overNothing', { name: model.firstName })}</p>
        <h1>
          <Rich text={model.title} />
        </h1>
        <p class="lead">
          <Rich text={model.lead} />
        </p>
        <Decision frame={frame} model={model} t={t} />
        <Reasons frame={frame} model={model} t={t} />
        <section class="sec" aria-labelledby="h-grants">
          <h2 id="h-grants">{t('offer.grants')}</h2>
          <Facts facts={model.grants} />
        </section>
        <section class="sec" aria-labelledby="h-next">
          <h2 id="h-next">{t(asks ? 'offer.next' : 'receipt.next')}</h2>
          <Steps steps={model.next} />
          <p class="gap">
            {model.maximumTerm} <a href={model.procedureHref}>{t('offer.seeStages')}</a>
          </p>
        </section>
        <section class="sec" aria-labelledby="h-contact">
          <h2 id="h-contact">{t('offer.contact')}</h2>
          <ContactLines contact={model.contact} />
          <p class="gap">
            {t('contact.sayReference')} <b class="code">{model.reference}</b>
          </p>
        </section>
        <section class="sec-s" aria-labelledby="h-legal">
          <h2 id="h-legal">{t('offer.legal')}</h2>
          <LegalFold lang={frame.lang} details={model.legal} />
        </section>
      </div>
      <aside class="stack" aria-label={t('offer.aside')}>
        <Note tone="info" icon="lock">
          <p>
            <b>{t('offer.neverBank')}</b>
          </p>
        </Note>
        <SmallThread steps={model.thread} t={t} />
      </aside>
    </div>,
  );
}
