import { ErrorSummary } from '../forms/error-summary.js';
import type { FieldError } from '../forms/field.js';
import { FormFields } from '../forms/form-fields.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { CounterCard } from '../parts/counter-card.js';
import { Note } from '../parts/note.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';

/** First step of entering: the reference of a letter, typed. */
export type ReferenceModel = {
  readonly reference: string;
  /** Only errors of form ("it starts with OF-"): whether a reference exists is never said here. */
  readonly errors: readonly FieldError[];
  /** The person followed a link whose time is over. */
  readonly linkExpired?: boolean | undefined;
};

/** Asks for the reference; a GET form, since nothing happens yet. */
export function referencePage(frame: Frame, model: ReferenceModel): string {
  const t = sedeTexts(frame.lang);
  return pageDocument(
    frame,
    { title: t('reference.title'), menu: 'folder', crumbs: [], failed: model.errors.length > 0 },
    <div class="cols">
      <div>
        <ErrorSummary errors={model.errors} t={t} />
        {model.linkExpired ? (
          <Note tone="turn" icon="clock">
            <h2>{t('reference.expiredTitle')}</h2>
            <p>{t('reference.expired')}</p>
          </Note>
        ) : null}
        <h1 class={model.linkExpired ? 'sec-s' : undefined}>{t('reference.title')}</h1>
        <p class="lead">{t('reference.lead')}</p>
        <form class="sec-s" action={inLanguage(frame.lang, sedePaths.reference)}>
          <FormFields
            fields={[
              { kind: 'text', name: 'ref', label: t('home.reference'), hint: t('home.referenceHint') },
            ]}
            values={{ ref: model.reference }}
            errors={model.errors}
            t={t}
          />
          <div class="choices">
            <button class="btn" type="submit">
              {t('form.continue')}
            </button>
          </div>
        </form>
      </div>
      <aside class="stack" aria-label={t('identification.aside')}>
        <CounterCard frame={frame} t={t} />
      </aside>
    </div>,
  );
}
