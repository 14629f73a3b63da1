import { type IsoDate, plainDate } from '../dates.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { Note } from '../parts/note.js';
import { Rich } from '../parts/rich.js';
import { sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';

/** One article, word for word as its gazette published it. */
export type LawArticleModel = {
  readonly law: {
    readonly title: string;
    readonly shortName: string;
    /** Identifier of the publication, BOE-A-… */
    readonly reference: string;
    readonly publishedOn: IsoDate;
    readonly url: string;
    readonly consolidatedUrl: string;
  };
  readonly source: { readonly title: string; readonly recordOf: IsoDate };
  readonly number: string;
  readonly title: string;
  /** `id` of the numbered ones, for links to 30.5. */
  readonly paragraphs: readonly { readonly text: string; readonly id?: string | undefined }[];
  /** Later changes to this article, in the words of the gazette. */
  readonly amendments: readonly { readonly text: string; readonly reference: string }[];
};

/** The literal text behind a citation. The law is in Spanish whatever the language of the page. */
export function lawArticlePage(frame: Frame, model: LawArticleModel): string {
  const t = sedeTexts(frame.lang);
  const { law, source } = model;
  return pageDocument(
    frame,
    {
      title: `${law.shortName}, art. ${model.number}`,
      crumbs: [
        { label: t('menu.help'), path: sedePaths.help },
        { label: t('calculator.title'), path: sedePaths.calculator },
      ],
    },
    <>
      <p class="over" lang="es">
        {law.title}
      </p>
      <h1 lang="es">
        Artículo {model.number}. {model.title}
      </h1>
      <div class="gap">
        <Note tone={model.amendments.length > 0 ? 'turn' : 'info'} icon="info">
          <p>
            {t('law.asPublished', { date: plainDate(law.publishedOn, frame.lang) })} ({law.reference}).{' '}
            <Rich text={t('law.notConsolidated')} />
          </p>
          {model.amendments.length > 0 ? (
            <>
              <p>
                <b>{t('law.changed')}</b>
              </p>
              <ul class="dots" lang="es">
                {model.amendments.map(({ text, reference }) => (
                  <li>
                    {text} ({reference}).
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <p>
            <a href={law.consolidatedUrl}>{t('law.consolidated')}</a> ·{' '}
            <a href={law.url}>{t('law.original')}</a>
          </p>
        </Note>
      </div>
      <div class="law sec-s" lang="es">
        {model.paragraphs.map(({ text, id }) => (
          <p id={id}>{text}</p>
        ))}
      </div>
      <p class="soft sec-s">
        {frame.lang === 'es' ? null : `${t('law.spanish')} `}
        {t('law.source', {
          title: source.title,
          reference: law.reference,
          date: plainDate(source.recordOf, frame.lang),
        })}
      </p>
    </>,
  );
}
