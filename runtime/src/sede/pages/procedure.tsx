import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import type { Language } from '../languages.js';
import { Cited } from '../parts/cited.js';
import { type Contact, ContactCard } from '../parts/contact.js';
import { type LegalDetail, LegalFold } from '../parts/legal-fold.js';
import type { LinkItem } from '../parts/link-list.js';
import { Rich } from '../parts/rich.js';
import { sedePaths } from '../paths.js';
import type { LegalStage, StagesPicture } from '../stages/picture.js';
import { StagesFigure } from '../stages/stages-figure.js';
import { type SedeText, sedeTexts } from '../texts.js';
import { ConsultedData, type ConsultedDatum } from './procedure-data.js';
import { PhasesInWords } from './procedure-phases.js';

/** One phase as published: the five facts of Confirm@ 5.3. */
export type PublishedPhase = {
  readonly stage: LegalStage;
  readonly name: string;
  readonly description: string;
  readonly document?: string | undefined;
  /** Maximum time in words: "10 días hábiles". */
  readonly maximumTime: string;
  readonly department: string;
  readonly phone: string;
};

/** An indicator with its meaning in words: "Tiempo habitual: 12 días hábiles". */
export type PublishedIndicator = { readonly name: string; readonly value: string; readonly period: string };

/** The public page of a procedure, generated from its definition. All texts in the language of the page. */
export type ProcedureModel = {
  readonly id: string;
  readonly name: string;
  /** One or two sentences; `**strong**` allowed. */
  readonly summary: string;
  readonly topic?: { readonly label: string; readonly path: string } | undefined;
  /** Four facts: what to do, papers, price, maximum term. */
  readonly atAGlance: readonly { readonly label: string; readonly value: string }[];
  readonly audience: readonly string[];
  /** Forms with which the person may start it, one for each door: path with the language. */
  readonly starts: readonly { readonly label: string; readonly href: string }[];
  readonly phases: readonly PublishedPhase[];
  /** One for each door. */
  readonly pictures: readonly StagesPicture[];
  /** "3 meses desde que confirmas", and when it starts to count. */
  readonly maximumTerm: string;
  /** "Normalmente tardamos 12 días hábiles", when there is enough data. */
  readonly usualTime?: string | undefined;
  readonly data: readonly ConsultedDatum[];
  readonly legalBasis: readonly { readonly text: string; readonly url?: string | undefined }[];
  /** What the law says when the town does not answer in time, a paragraph for each door. */
  readonly silence: readonly string[];
  readonly indicators: readonly PublishedIndicator[];
  /** Other procedures and why they are related. */
  readonly related: readonly LinkItem[];
  readonly contact: Contact;
};

function Related({ related, t }: { related: readonly LinkItem[]; t: SedeText }) {
  return (
    <section class="card" aria-labelledby="h-related">
      <h2 id="h-related">{t('procedure.related')}</h2>
      <ul class="stack">
        {related.map((item) => (
          <li>
            <a href={item.href}>{item.label}</a>
            {item.summary ? (
              <>
                <br />
                <span class="soft">{item.summary}</span>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LegalBasis({
  basis,
  lang,
  t,
}: {
  basis: ProcedureModel['legalBasis'];
  lang: Language;
  t: SedeText;
}) {
  return (
    <details>
      <summary>{t('procedure.legalBasis')}</summary>
      <ul class="dots">
        {basis.map((norm) => (
          <li>
            <Cited text={norm.text} lang={lang} />
            {norm.url ? (
              <>
                {' '}
                ·{' '}
                <a href={norm.url}>
                  {t('procedure.wholeNorm')}
                  <span class="sr">: {norm.text}</span>
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Page of one procedure. */
export function procedurePage(frame: Frame, model: ProcedureModel): string {
  const t = sedeTexts(frame.lang);
  const crumbs = [{ label: t('menu.procedures'), path: sedePaths.procedures }];
  const details: LegalDetail[] = [{ summary: t('procedure.silence'), paragraphs: model.silence }];
  if (model.indicators.length > 0) {
    details.push({
      summary: t('procedure.indicators'),
      paragraphs: model.indicators.map(({ name, value, period }) => `${name}: ${value} (${period}).`),
    });
  }
  return pageDocument(
    frame,
    { title: model.name, menu: 'procedures', crumbs: model.topic ? [...crumbs, model.topic] : crumbs },
    <div class="cols">
      <div>
        <h1>
          <Rich text={model.name} />
        </h1>
        <p class="lead">
          <Rich text={model.summary} />
        </p>
        <dl class="mini four sec-s">
          {model.atAGlance.map((fact) => (
            <div>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
        {model.starts.length > 0 ? (
          <div class="choices">
            {model.starts.map((start, index) => (
              <a class={index === 0 ? 'btn' : 'btn alt'} href={start.href}>
                {start.label}
              </a>
            ))}
          </div>
        ) : null}
        <section class="sec-s" aria-labelledby="h-who">
          <h2 id="h-who">{t('procedure.who')}</h2>
          <ul class="dots">
            {model.audience.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
        <section class="sec" aria-labelledby="h-picture">
          <h2 id="h-picture">{t('procedure.picture')}</h2>
          {model.pictures.map((picture, index) => (
            <div class={index === 0 ? undefined : 'sec-s'}>
              {model.pictures.length > 1 ? <h3>{picture.name}</h3> : null}
              <StagesFigure picture={picture} id={`stages-${index}`} wordsId="phases" t={t} />
            </div>
          ))}
        </section>
        <section class="sec" id="phases" aria-labelledby="h-phases">
          <h2 id="h-phases">{t('procedure.phases')}</h2>
          <p class="soft">
            <Rich text={t('procedure.maximumTerm', { term: model.maximumTerm })} /> {model.usualTime ?? ''}
          </p>
          <PhasesInWords phases={model.phases} t={t} />
        </section>
        <ConsultedData data={model.data} lang={frame.lang} t={t} />
        <section class="sec" aria-labelledby="h-more">
          <h2 id="h-more">{t('procedure.more')}</h2>
          <LegalBasis basis={model.legalBasis} lang={frame.lang} t={t} />
          <LegalFold lang={frame.lang} details={details} />
        </section>
      </div>
      <aside class="stack" aria-label={t('procedure.aside')}>
        <ContactCard contact={model.contact} t={t} />
        {model.related.length > 0 ? <Related related={model.related} t={t} /> : null}
      </aside>
    </div>,
  );
}
