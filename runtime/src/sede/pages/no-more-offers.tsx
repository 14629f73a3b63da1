import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { CounterCard } from '../parts/counter-card.js';
import { CsrfField } from '../parts/csrf-field.js';
import { Note } from '../parts/note.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';

/** The person's choice not to be offered anything (right to object, GDPR article 21). */
export type NoMoreOffersModel = {
  /** What is in force now. */
  readonly stopped: boolean;
  /** The choice has just been saved. */
  readonly saved?: boolean | undefined;
  readonly csrf: string;
};

/** Stops offers, or lets them come again. */
export function noMoreOffersPage(frame: Frame, model: NoMoreOffersModel): string {
  const t = sedeTexts(frame.lang);
  const state = model.stopped ? 'stopped' : 'active';
  return pageDocument(
    frame,
    {
      title: t(`noMore.${state}Title`),
      menu: 'folder',
      crumbs: [{ label: t('menu.folder'), path: sedePaths.folder }],
      personal: true,
    },
    <div class="cols">
      <div>
        {model.saved ? (
          <Note tone="done" icon="check">
            <p>
              <b>{t('noMore.saved')}</b>
            </p>
          </Note>
        ) : null}
        <h1 class={model.saved ? 'sec-s' : undefined}>{t(`noMore.${state}Title`)}</h1>
        <p class="lead">{t(`noMore.${state}Lead`)}</p>
        <ul class="dots gap">
          <li>{t('noMore.running')}</li>
          <li>{t('noMore.stillApply')}</li>
          <li>{t('noMore.anyTime')}</li>
        </ul>
        <form class="sec-s" method="post" action={inLanguage(frame.lang, sedePaths.noMoreOffers)}>
          <CsrfField token={model.csrf} />
          <div class="choices">
            <button class="btn" type="submit" name="offers" value={model.stopped ? 'yes' : 'no'}>
              {t(model.stopped ? 'noMore.resume' : 'noMore.stop')}
            </button>
            <a class="btn-link" href={inLanguage(frame.lang, sedePaths.folder)}>
              {t('noMore.back')}
            </a>
          </div>
        </form>
      </div>
      <aside class="stack" aria-label={t('identification.aside')}>
        <CounterCard frame={frame} t={t} />
      </aside>
    </div>,
  );
}
