import { Icon } from '../parts/icon.js';
import type { SedeText } from '../texts.js';
import { type FieldError, fieldId } from './field.js';

/** First thing of the page when a form comes back: how many things to mend, each with a link to its field. */
export function ErrorSummary({ errors, t }: { errors: readonly FieldError[]; t: SedeText }) {
  if (errors.length === 0) return null;
  return (
    // Without script the focus moves by `autofocus`, which every focusable element takes.
    <div class="err-sum" role="alert" aria-labelledby="h-err" tabindex={-1} autofocus>
      <h2 id="h-err">
        <Icon name="warning" />
        {t('form.errors', { count: errors.length })}
      </h2>
      <ul>
        {errors.map((error) => (
          <li>{error.field ? <a href={`#${fieldId(error.field)}`}>{error.message}</a> : error.message}</li>
        ))}
      </ul>
      <p class="soft">{t('form.kept')}</p>
    </div>
  );
}

/** The message beside its field, first in the field's description. */
export function FieldMessage({ id, message, t }: { id: string; message: string; t: SedeText }) {
  return (
    <p class="msg" id={id}>
      <Icon name="warning" />
      <span>
        <span class="sr">{t('form.error')} </span>
        {message}
      </span>
    </p>
  );
}
