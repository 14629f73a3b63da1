import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { Phone } from '../parts/contact.js';
import { type LinkItem, LinkList } from '../parts/link-list.js';
import { SearchForm } from '../parts/search-form.js';
import { inLanguage, sedePaths } from '../paths.js';
import { type SedeText, sedeTexts } from '../texts.js';

/** Procedures under one heading: a topic, or a moment of life. */
type CatalogueGroup = { readonly heading: string; readonly procedures: readonly LinkItem[] };

/** The catalogue, whole or searched. */
export type CatalogueModel = {
  /** What the person typed; absent when the whole catalogue is shown. */
  readonly query?: string | undefined;
  /** Name of the topic or moment of life the list is limited to. */
  readonly filter?: string | undefined;
  /** Best results first when searched; one group without search has its own heading. */
  readonly groups: readonly CatalogueGroup[];
};

function Empty({ frame, model, t }: { frame: Frame; model: CatalogueModel; t: SedeText }) {
  return (
    <section class="sec-s" aria-labelledby="h-empty">
      <h2 id="h-empty">{t('catalogue.emptyTitle', { query: model.query ?? model.filter ?? '' })}</h2>
      <ul class="dots">
        <li>{t('catalogue.emptyOther')}</li>
        <li>
          <a href={inLanguage(frame.lang, sedePaths.procedures)}>{t('catalogue.seeAll')}</a>
        </li>
        <li>
          {t('catalogue.emptyCall', { department: frame.office.department })}{' '}
          <Phone number={frame.office.phone} />
        </li>
      </ul>
    </section>
  );
}

/** Catalogue of procedures with its search. */
export function cataloguePage(frame: Frame, model: CatalogueModel): string {
  const t = sedeTexts(frame.lang);
  const count = model.groups.reduce((sum, group) => sum + group.procedures.length, 0);
  const limited = model.query !== undefined || model.filter !== undefined;
  const title = model.filter ?? t('catalogue.title');
  return pageDocument(
    frame,
    {
      title: model.query ? t('catalogue.searchTitle', { query: model.query }) : title,
      menu: 'procedures',
      crumbs: [],
    },
    <>
      <h1>{title}</h1>
      <SearchForm frame={frame} t={t} query={model.query} />
      {limited && count > 0 ? (
        <p class="lead">
          {model.query
            ? t('catalogue.found', { count, query: model.query })
            : t('catalogue.count', { count })}{' '}
          <a href={inLanguage(frame.lang, sedePaths.procedures)}>{t('catalogue.seeAll')}</a>
        </p>
      ) : null}
      {count === 0 ? <Empty frame={frame} model={model} t={t} /> : null}
      {model.groups.map((group, index) => (
        <section class="sec-s" aria-labelledby={`group-${index}`}>
          <h2 id={`group-${index}`}>{group.heading}</h2>
          <LinkList items={group.procedures} />
        </section>
      ))}
    </>,
  );
}
