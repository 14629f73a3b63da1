import { type IsoInstant, longMoment, sentenceCase } from '../dates.js';
import { ErrorSummary } from '../forms/error-summary.js';
import type { FieldError } from '../forms/field.js';
import { FormFields } from '../forms/form-fields.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { Facts } from '../parts/facts.js';
import { groupsOfFour } from '../parts/groups-of-four.js';
import { Note } from '../parts/note.js';
import { inLanguage, sedePaths } from '../paths.js';
import { type SedeText, sedeTexts } from '../texts.js';

/** A document that carries the code. Nothing of the person: the one who has the document already reads it. */
type VerifiedDocument = {
  readonly name: string;
  readonly issuedBy: string;
  readonly issuedAt: IsoInstant;
  readonly sha256: string;
  /** Our copy, to compare. */
  readonly downloadHref?: string | undefined;
};

/** Check of a secure verification code, without identification. */
export type VerificationModel = {
  readonly code: string;
  readonly errors: readonly FieldError[];
  /** Absent before a code is typed; `unknown` when no document carries it. */
  readonly result?: 'unknown' | VerifiedDocument | undefined;
};

function Result({ frame, model, t }: { frame: Frame; model: VerificationModel; t: SedeText }) {
  const { result } = model;
  if (result === undefined) return null;
  if (result === 'unknown') {
    return (
      <div class="sec-s">
        <Note tone="late" icon="warning">
          <h2>{t('verification.unknownTitle')}</h2>
          <p>{t('verification.unknown', { code: groupsOfFour(model.code) })}</p>
        </Note>
      </div>
    );
  }
  return (
    <section class="sec-s" aria-labelledby="h-result">
      <Note tone="done" icon="check">
        <h2 id="h-result">{t('verification.found')}</h2>
        <p>{t('verification.compare')}</p>
      </Note>
      <div class="gap">
        <Facts
          facts={[
            { label: t('verification.document'), value: result.name },
            { label: t('verification.issuedBy'), value: result.issuedBy },
            {
              label: t('verification.issuedAt'),
              value: sentenceCase(longMoment(result.issuedAt, frame.lang)),
            },
            { label: t('proof.code'), value: groupsOfFour(model.code), code: true },
            { label: t('proof.hash'), value: groupsOfFour(result.sha256), code: true, detail: 'SHA-256' },
          ]}
        />
      </div>
      {result.downloadHref ? (
        <p class="gap">
          <a class="btn alt" href={result.downloadHref}>
            {t('verification.seeCopy')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** Page where anyone checks a document. */
export function verificationPage(frame: Frame, model: VerificationModel): string {
  const t = sedeTexts(frame.lang);
  return pageDocument(
    frame,
    { title: t('verification.title'), crumbs: [], failed: model.errors.length > 0 },
    <>
      <ErrorSummary errors={model.errors} t={t} />
      <h1>{t('verification.title')}</h1>
      <p class="lead">{t('verification.lead')}</p>
      <Result frame={frame} model={model} t={t} />
      <form class="sec-s" action={inLanguage(frame.lang, sedePaths.verification)}>
        <FormFields
          fields={[{ kind: 'text', name: 'code', label: t('proof.code'), hint: t('verification.hint') }]}
          values={{ code: groupsOfFour(model.code) }}
          errors={model.errors}
          t={t}
        />
        <div class="choices">
          <button class="btn" type="submit">
            {t('verification.check')}
          </button>
        </div>
      </form>
    </>,
  );
}
