import { clockTime } from '../dates.js';
import { ErrorSummary } from '../forms/error-summary.js';
import type { FieldError, FieldValues } from '../forms/field.js';
import { FormFields } from '../forms/form-fields.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { CounterCard } from '../parts/counter-card.js';
import { CsrfField } from '../parts/csrf-field.js';
import { Note } from '../parts/note.js';
import { inLanguage, sedePaths } from '../paths.js';
import { type SedeText, sedeTexts } from '../texts.js';

/**
 * The second check. Shows nothing that the visitor did not type or follow: an unknown reference, a wrong person and a
 * wrong date look the same.
 */
export type IdentificationModel = {
  /** As typed, or as the link carried it. */
  readonly reference: string;
  /** Names: `nif`, `birth`; and the error without field for "they do not match". */
  readonly errors: readonly FieldError[];
  /** `nif`, `birth-day`, `birth-month`, `birth-year`. */
  readonly values: FieldValues;
  readonly csrf: string;
  /** Names and values that travel along: where to go afterwards, the link that was followed. */
  readonly carried?: Readonly<Record<string, string>> | undefined;
  /** Too many attempts: when one may try again. The form is not shown. */
  readonly blockedUntil?: string | undefined;
};

function Blocked({ frame, until, t }: { frame: Frame; until: string; t: SedeText }) {
  return (
    <Note tone="late" icon="warning">
      <h2>{t('identification.blockedTitle')}</h2>
      <p>{t('identification.blocked', { time: clockTime(until, frame.lang) })}</p>
    </Note>
  );
}

function CheckForm({ frame, model, t }: { frame: Frame; model: IdentificationModel; t: SedeText }) {
  return (
    <form class="sec-s" method="post" action={inLanguage(frame.lang, sedePaths.identification)} novalidate>
      <CsrfField token={model.csrf} />
      <input type="hidden" name="ref" value={model.reference} />
      {Object.entries(model.carried ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <FormFields
        fields={[
          {
            kind: 'text',
            name: 'nif',
            label: t('identification.nif'),
            hint: t('identification.nifHint'),
            size: 'small',
          },
          {
            kind: 'date',
            name: 'birth',
            label: t('identification.birth'),
            hint: t('identification.birthHint'),
            autocomplete: 'bday',
          },
        ]}
        values={model.values}
        errors={model.errors}
        t={t}
      />
      <div class="choices">
        <button class="btn" type="submit">
          {t('form.continue')}
        </button>
        <a class="btn-link" href="#no-nif">
          {t('identification.noNif')}
        </a>
      </div>
    </form>
  );
}

/** Asks for NIF and date of birth before showing anything of a person. */
export function identificationPage(frame: Frame, model: IdentificationModel): string {
  const t = sedeTexts(frame.lang);
  return pageDocument(
    frame,
    {
      title: t('identification.title'),
      menu: 'folder',
      crumbs: [],
      personal: true,
      failed: model.errors.length > 0,
    },
    <div class="cols">
      <div>
        <ErrorSummary errors={model.errors} t={t} />
        <p class="over">
          {t('home.reference')} <span class="code">{model.reference}</span> ·{' '}
          <a
            href={`${inLanguage(frame.lang, sedePaths.reference)}?ref=${encodeURIComponent(model.reference)}`}
          >
            {t('identification.otherReference')}
          </a>
        </p>
        <h1>{t('identification.title')}</h1>
        <p class="lead">{t('identification.lead')}</p>
        {model.blockedUntil ? (
          <div class="sec-s">
            <Blocked frame={frame} until={model.blockedUntil} t={t} />
          </div>
        ) : (
          <CheckForm frame={frame} model={model} t={t} />
        )}
      </div>
      <aside class="stack" id="no-nif" aria-label={t('identification.aside')}>
        <Note tone="info" icon="lock">
          <p>
            <b>{t('identification.safe')}</b>
          </p>
        </Note>
        <CounterCard frame={frame} t={t} />
      </aside>
    </div>,
  );
}
