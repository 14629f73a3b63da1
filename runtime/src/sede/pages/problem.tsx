import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { ContactLines } from '../parts/contact.js';
import { LinkList } from '../parts/link-list.js';
import { SearchForm } from '../parts/search-form.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';

/**
 * What went wrong, with its HTTP status:
 * `notFound` 404, also for what is another person's: the answer must not tell one from the other;
 * `notNow` 409, the file is in another phase; `gone` 410; `expired` 403, the form waited too long; `tooMany` 429; `fault` 500; `outage` 503.
 */
export type ProblemKind = 'notFound' | 'notNow' | 'gone' | 'expired' | 'tooMany' | 'fault' | 'outage';

export type ProblemModel = {
  readonly kind: ProblemKind;
  /** Code to say on the telephone: the request id. */
  readonly code?: string | undefined;
  /** Minutes to wait, for `tooMany` and `outage`, when known. */
  readonly retryMinutes?: number | undefined;
};

const status: Readonly<Record<ProblemKind, number>> = {
  notFound: 404,
  notNow: 409,
  gone: 410,
  expired: 403,
  tooMany: 429,
  fault: 500,
  outage: 503,
};

/** HTTP status that goes with the page. */
export function problemStatus(kind: ProblemKind): number {
  return status[kind];
}

/** A page for when things go wrong, always with a way on and a person to call. */
export function problemPage(frame: Frame, model: ProblemModel): string {
  const t = sedeTexts(frame.lang);
  const path = (to: string) => inLanguage(frame.lang, to);
  const waiting = model.kind === 'tooMany' || model.kind === 'outage' || model.kind === 'fault';
  return pageDocument(
    frame,
    { title: t(`problem.${model.kind}Title`), personal: true },
    <div class="cols">
      <div>
        <p class="over">{t('problem.error', { status: status[model.kind] })}</p>
        <h1>{t(`problem.${model.kind}Title`)}</h1>
        <p class="lead">{t(`problem.${model.kind}Lead`)}</p>
        <p class="gap">{t(`problem.${model.kind}Text`)}</p>
        {waiting && model.retryMinutes ? (
          <p class="gap">{t('problem.retry', { minutes: model.retryMinutes })}</p>
        ) : null}
        <section class="sec-s" aria-labelledby="h-on">
          <h2 id="h-on">{t('problem.goOn')}</h2>
          <LinkList
            items={[
              { label: t('menu.folder'), href: path(sedePaths.folder), summary: t('home.folderSummary') },
              {
                label: t('reference.title'),
                href: path(sedePaths.reference),
                summary: t('home.referenceHint'),
              },
              {
                label: t('catalogue.seeAll'),
                href: path(sedePaths.procedures),
                summary: t('problem.proceduresSummary'),
              },
            ]}
          />
        </section>
        {waiting ? null : (
          <div class="sec-s">
            <SearchForm frame={frame} t={t} />
          </div>
        )}
      </div>
      <aside class="stack" aria-label={t('menu.help')}>
        <section class="card" aria-labelledby="h-person">
          <h2 id="h-person">{t('problem.person')}</h2>
          <ContactLines contact={frame.office} />
          {model.code ? (
            <p class="gap soft">
              {t('problem.sayCode')} <b class="code">{model.code}</b>
            </p>
          ) : null}
        </section>
      </aside>
    </div>,
  );
}
