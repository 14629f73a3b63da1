import { ErrorSummary } from '../forms/error-summary.js';
import type { FieldError, FieldValues, FormField } from '../forms/field.js';
import { FormFields } from '../forms/form-fields.js';
import type { Crumb } from '../frame/crumbs.js';
import { pageDocument } from '../frame/document.js';
import type { Frame, Session } from '../frame/frame.js';
import { type Contact, ContactCard } from '../parts/contact.js';
import { CsrfField } from '../parts/csrf-field.js';
import { Rich } from '../parts/rich.js';
import { type NextStep, Steps } from '../parts/steps.js';
import { sedeTexts } from '../texts.js';

/** A form of a person: what a `submit` action asks for, or the start of a procedure on request. */
export type FormModel = {
  readonly title: string;
  /** Line above the title: the procedure, or the file and its reference. */
  readonly over?: string | undefined;
  /** `**strong**` allowed. */
  readonly lead?: string | undefined;
  /** Part of a person's file: kept out of search engines. */
  readonly personal: boolean;
  readonly crumbs: readonly Crumb[];
  /** Path that receives the POST, with the language. */
  readonly action: string;
  readonly csrf: Session['csrf'];
  /** Names and values that travel along, such as the id of the action. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly fields: readonly FormField[];
  readonly values: FieldValues;
  readonly errors: readonly FieldError[];
  /** "Enviar la queja": says what happens. Absent where a person has to do it: the page only tells how. */
  readonly submitLabel: string | undefined;
  readonly back: { readonly href: string; readonly label: string };
  readonly next: readonly NextStep[];
  readonly contact: Contact;
};

/** Page with one form. */
export function formPage(frame: Frame, model: FormModel): string {
  const t = sedeTexts(frame.lang);
  const enctype = model.fields.some((field) => field.kind === 'document') ? 'multipart/form-data' : undefined;
  return pageDocument(
    frame,
    {
      title: model.title,
      menu: model.personal ? 'folder' : 'procedures',
      crumbs: model.crumbs,
      personal: model.personal,
      failed: model.errors.length > 0,
    },
    <div class="cols">
      <div>
        <ErrorSummary errors={model.errors} t={t} />
        {model.over ? <p class="over">{model.over}</p> : null}
        <h1>{model.title}</h1>
        {model.lead ? (
          <p class="lead">
            <Rich text={model.lead} />
          </p>
        ) : null}
        <form class="sec-s" method="post" action={model.action} enctype={enctype} novalidate>
          <CsrfField token={model.csrf} />
          {Object.entries(model.hidden ?? {}).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <FormFields fields={model.fields} values={model.values} errors={model.errors} t={t} />
          <div class="choices">
            {model.submitLabel === undefined ? null : (
              <button class="btn" type="submit">
                {model.submitLabel}
              </button>
            )}
            <a class="btn-link" href={model.back.href}>
              {model.back.label}
            </a>
          </div>
        </form>
      </div>
      <aside class="stack" aria-label={t('form.aside')}>
        {model.next.length > 0 ? (
          <section class="card" aria-labelledby="h-next">
            <h2 id="h-next">{t('form.next')}</h2>
            <Steps steps={model.next} />
          </section>
        ) : null}
        <ContactCard contact={model.contact} t={t} />
      </aside>
    </div>,
  );
}
