import { type IsoDate, plainDate } from '../dates.js';
import { ErrorSummary } from '../forms/error-summary.js';
import type { FieldError, FieldValues } from '../forms/field.js';
import { FormFields } from '../forms/form-fields.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { type Contact, ContactCard } from '../parts/contact.js';
import { CsrfField } from '../parts/csrf-field.js';
import { Note } from '../parts/note.js';
import { Rich } from '../parts/rich.js';
import { Steps } from '../parts/steps.js';
import { inLanguage, sedePaths } from '../paths.js';
import { type SedeText, sedeTexts } from '../texts.js';

/** A datum of ours that may be wrong. */
type CorrectableDatum = {
  /** Value of the choice; opaque to the person. */
  readonly id: string;
  /** Our value in words: "Tienes 67 años". */
  readonly statement: string;
  readonly source: string;
  readonly consultedOn: IsoDate;
};

/** "Some of this is wrong": one question, our value beside each choice. */
export type CorrectOfferModel = {
  readonly reference: string;
  /** Title of the offer. */
  readonly offer: string;
  readonly data: readonly CorrectableDatum[];
  /** `datum`, `right`, `reason`. */
  readonly values: FieldValues;
  readonly errors: readonly FieldError[];
  /** Working days the town takes to check a correction. */
  readonly checkDays: number;
  /** The time to answer stops while the town checks; a page may promise it only where the procedure does. */
  readonly deadlineStops: boolean;
  readonly contact: Contact;
  readonly csrf: string;
};

/** Value of the choice "something else". */
export const otherDatum = 'other';

function CorrectionForm({ frame, model, t }: { frame: Frame; model: CorrectOfferModel; t: SedeText }) {
  const source = (datum: CorrectableDatum) => `${datum.source}, ${plainDate(datum.consultedOn, frame.lang)}`;
  return (
    <form
      class="sec-s"
      method="post"
      action={inLanguage(frame.lang, sedePaths.correctOffer(model.reference))}
      novalidate
    >
      <CsrfField token={model.csrf} />
      <FormFields
        fields={[
          {
            kind: 'choice',
            name: 'datum',
            label: t('correct.choose'),
            options: [
              ...model.data.map((datum) => ({
                value: datum.id,
                label: datum.statement,
                hint: source(datum),
              })),
              { value: otherDatum, label: t('correct.other') },
            ],
          },
          { kind: 'text', name: 'right', label: t('correct.right'), hint: t('correct.rightHint') },
          { kind: 'longText', name: 'reason', label: t('correct.reason'), optional: true, rows: 3 },
        ]}
        values={model.values}
        errors={model.errors}
        t={t}
      />
      <div class="choices">
        <button class="btn" type="submit">
          {t('correct.send')}
        </button>
        <a class="btn-link" href={inLanguage(frame.lang, sedePaths.offer(model.reference))}>
          {t('correct.back')}
        </a>
      </div>
    </form>
  );
}

/** Correction of a wrong datum; with errors, the summary comes first and what was typed stays. */
export function correctOfferPage(frame: Frame, model: CorrectOfferModel): string {
  const t = sedeTexts(frame.lang);
  return pageDocument(
    frame,
    {
      title: t('correct.title'),
      menu: 'folder',
      crumbs: [{ label: t('menu.folder'), path: sedePaths.folder }],
      personal: true,
      failed: model.errors.length > 0,
    },
    <div class="cols">
      <div>
        <ErrorSummary errors={model.errors} t={t} />
        <p class="over">
          {model.offer} · {t('home.reference')} <span class="code">{model.reference}</span>
        </p>
        <h1>{t('correct.title')}</h1>
        <p class="lead">
          <Rich text={t('correct.lead')} />
        </p>
        <CorrectionForm frame={frame} model={model} t={t} />
      </div>
      <aside class="stack" aria-label={t('correct.next')}>
        <section class="card" aria-labelledby="h-next">
          <h2 id="h-next">{t('correct.next')}</h2>
          <Steps
            steps={[
              { title: t('correct.step1'), text: t('correct.step1Text') },
              { title: t('correct.step2'), text: t('correct.step2Text', { days: model.checkDays }) },
              { title: t('correct.step3'), text: t('correct.step3Text') },
            ]}
          />
        </section>
        {model.deadlineStops ? (
          <Note tone="info" icon="paused">
            <p>
              <Rich text={t('correct.deadlineStops')} />
            </p>
          </Note>
        ) : null}
        <ContactCard contact={model.contact} reference={model.reference} t={t} />
      </aside>
    </div>,
  );
}
