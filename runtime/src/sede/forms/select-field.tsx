import type { SedeText } from '../texts.js';
import { FieldMessage } from './error-summary.js';
import { fieldId } from './field.js';

/** A list of short options of which one is always chosen; the first one when nothing else is. */
export type SelectOptions = readonly { readonly value: string; readonly label: string }[];

type SelectProps = {
  readonly name: string;
  readonly options: SelectOptions;
  readonly value: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
};

/** The control alone, for rows of several controls. Its label points to `fieldId(name)`. */
export function Select({ name, options, value, describedBy, invalid }: SelectProps) {
  return (
    <select
      id={fieldId(name)}
      name={name}
      aria-describedby={describedBy}
      aria-invalid={invalid ? 'true' : undefined}
    >
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** A whole field: label, what to mend, hint, control. */
export function SelectField({
  label,
  hint,
  error,
  t,
  ...control
}: Omit<SelectProps, 'describedBy' | 'invalid'> & {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly t: SedeText;
}) {
  const id = fieldId(control.name);
  const ids = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id}>{label}</label>
      {error ? <FieldMessage id={`${id}-error`} message={error} t={t} /> : null}
      {hint ? (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <Select {...control} describedBy={ids || undefined} invalid={error !== undefined} />
    </div>
  );
}
