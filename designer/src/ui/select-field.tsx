import type { ReactNode } from 'react';
import { Field } from './field';

export interface Option<V extends string = string> {
  value: V;
  label: string;
}

interface SelectFieldProps<V extends string> {
  label: string;
  value: V | '';
  options: Option<V>[];
  onChange: (value: V) => void;
  /** The words of "none"; when given, nothing may be chosen and `onClear` is called. */
  empty?: string;
  onClear?: () => void;
  aside?: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
}

/** A choice among a few, with the browser's own list (keyboard and screen reader for free). */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, aside, help, error } = props;
  return (
    <Field label={label} aside={aside} help={help} error={error}>
      {(ids) => <BareSelect {...ids} {...props} />}
    </Field>
  );
}

type BareProps<V extends string> = Omit<SelectFieldProps<V>, 'aside' | 'help' | 'error'> & {
  id?: string;
  inline?: boolean;
};

/** The same choice without a visible label, inside a sentence. */
export function BareSelect<V extends string>(props: BareProps<V>) {
  const { label, value, options, onChange, empty, onClear, id, inline } = props;
  const known = options.some((option) => option.value === value);
  return (
    <select
      id={id}
      className={inline ? 'word' : 'in s'}
      aria-label={id ? undefined : label}
      value={value}
      onChange={(event) => {
        if (event.target.value === '') onClear?.();
        else onChange(event.target.value as V);
      }}
    >
      {empty !== undefined || value === '' ? <option value="">{empty ?? '…'}</option> : null}
      {!known && value !== '' ? <option value={value}>{value}</option> : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
