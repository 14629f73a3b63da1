import type { Child } from 'hono/jsx';
import type { SedeText } from '../texts.js';
import { FieldMessage } from './error-summary.js';
import type {
  ChoiceField,
  DateField,
  DeclarationField,
  FieldError,
  FieldValues,
  FormField,
} from './field.js';
import { fieldId } from './field.js';

type Controlled<Field extends FormField> = {
  readonly field: Field;
  readonly values: FieldValues;
  readonly error?: string | undefined;
  readonly t: SedeText;
};

/** Ids of message and hint, message first, for `aria-describedby`. */
function describedBy(field: FormField, error: string | undefined): string | undefined {
  const ids = [error ? `${fieldId(field.name)}-error` : '', field.hint ? `${fieldId(field.name)}-hint` : ''];
  return ids.filter(Boolean).join(' ') || undefined;
}

function Label({ field, t }: { field: FormField; t: SedeText }) {
  return (
    <>
      {field.label}
      {field.optional ? <span class="optional"> ({t('form.optional')})</span> : null}
    </>
  );
}

function About({ field, error, t }: { field: FormField; error?: string | undefined; t: SedeText }) {
  const id = fieldId(field.name);
  return (
    <>
      {error ? <FieldMessage id={`${id}-error`} message={error} t={t} /> : null}
      {field.hint ? (
        <span class="hint" id={`${id}-hint`}>
          {field.hint}
        </span>
      ) : null}
    </>
  );
}

function Group({
  field,
  error,
  t,
  children,
}: {
  field: FormField;
  error?: string | undefined;
  t: SedeText;
  children?: Child;
}) {
  return (
    <fieldset class={error ? 'field bad' : 'field'} aria-describedby={describedBy(field, error)}>
      <legend>
        <Label field={field} t={t} />
      </legend>
      <About field={field} error={error} t={t} />
      {children}
    </fieldset>
  );
}

function Choice({ field, values, error, t }: Controlled<ChoiceField>) {
  return (
    <Group field={field} error={error} t={t}>
      {field.options.map((option, index) => (
        <label class="pick">
          <input
            type="radio"
            id={index === 0 ? fieldId(field.name) : undefined}
            name={field.name}
            value={option.value}
            checked={values[field.name] === option.value}
          />
          <span>
            <b>{option.label}</b>
            {option.hint ? <span class="hint">{option.hint}</span> : null}
          </span>
        </label>
      ))}
    </Group>
  );
}

const dateParts = [
  { part: 'day', letters: 2, width: 'w-xs' },
  { part: 'month', letters: 2, width: 'w-xs' },
  { part: 'year', letters: 4, width: 'w-s' },
] as const;

function DateParts({ field, values, error, t }: Controlled<DateField>) {
  return (
    <Group field={field} error={error} t={t}>
      <div class="duo">
        {dateParts.map(({ part, letters, width }) => (
          <div>
            <label for={part === 'day' ? fieldId(field.name) : `${fieldId(field.name)}-${part}`}>
              {t(`form.${part}`)}
            </label>
            <input
              class={width}
              id={part === 'day' ? fieldId(field.name) : `${fieldId(field.name)}-${part}`}
              name={`${field.name}-${part}`}
              type="text"
              inputmode="numeric"
              maxlength={letters}
              autocomplete={field.autocomplete ? `${field.autocomplete}-${part}` : 'off'}
              aria-invalid={error ? 'true' : undefined}
              value={values[`${field.name}-${part}`] ?? ''}
            />
          </div>
        ))}
      </div>
    </Group>
  );
}

function Declaration({ field, values, error, t }: Controlled<DeclarationField>) {
  return (
    <Group field={field} error={error} t={t}>
      <label class="pick">
        <input
          type="checkbox"
          id={fieldId(field.name)}
          name={field.name}
          value="yes"
          checked={values[field.name] === 'yes'}
          aria-invalid={error ? 'true' : undefined}
        />
        <span>{field.statement}</span>
      </label>
    </Group>
  );
}

const widths = { small: 'w-s', medium: 'w-m', large: 'w-l' } as const;

function Control({
  field,
  values,
  error,
}: Controlled<Exclude<FormField, ChoiceField | DateField | DeclarationField>>) {
  const shared = {
    id: fieldId(field.name),
    name: field.name,
    'aria-describedby': describedBy(field, error),
    'aria-invalid': error ? ('true' as const) : undefined,
  };
  const value = values[field.name] ?? '';
  if (field.kind === 'longText') {
    return (
      <textarea class="w-l" rows={field.rows ?? 5} {...shared}>
        {value}
      </textarea>
    );
  }
  if (field.kind === 'number') {
    return <input class="w-s" type="text" inputmode="numeric" autocomplete="off" value={value} {...shared} />;
  }
  // A browser never fills a file again: the hint of the form says so when it comes back.
  if (field.kind === 'document')
    return <input class="w-l" type="file" accept={field.accept ?? '.pdf,.jpg,.jpeg,.png'} {...shared} />;
  if (field.kind === 'amount') {
    return (
      <span class="money">
        <input class="w-s" type="text" inputmode="decimal" autocomplete="off" value={value} {...shared} />
        <span aria-hidden="true">€</span>
      </span>
    );
  }
  return (
    <input
      class={widths[field.size ?? 'medium']}
      type="text"
      autocomplete={field.autocomplete ?? 'off'}
      value={value}
      {...shared}
    />
  );
}

function Field(props: Controlled<FormField>) {
  const { field, error, t } = props;
  if (field.kind === 'choice') return <Choice {...props} field={field} />;
  if (field.kind === 'date') return <DateParts {...props} field={field} />;
  if (field.kind === 'declaration') return <Declaration {...props} field={field} />;
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={fieldId(field.name)}>
        <Label field={field} t={t} />
      </label>
      <About field={field} error={error} t={t} />
      <Control {...props} field={field} />
    </div>
  );
}

/** The fields of a form with what was typed and what is to be mended. */
export function FormFields({
  fields,
  values,
  errors,
  t,
}: {
  fields: readonly FormField[];
  values: FieldValues;
  errors: readonly FieldError[];
  t: SedeText;
}) {
  return (
    <>
      {fields.map((field) => (
        <Field
          field={field}
          values={values}
          error={errors.find((error) => error.field === field.name)?.message}
          t={t}
        />
      ))}
    </>
  );
}
