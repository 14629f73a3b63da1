import type { ReactNode } from 'react';
import { Field } from './field';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  multiline?: boolean;
  type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'time' | 'tel';
  lang?: string;
  aside?: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  placeholder?: string;
  autoComplete?: string;
  required?: boolean;
  mono?: boolean;
}

/** One line or several of text. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    onBlur,
    multiline,
    type = 'text',
    aside,
    help,
    error,
    mono,
    ...rest
  } = props;
  return (
    <Field label={label} aside={aside} help={help} error={error}>
      {(ids) =>
        multiline ? (
          <textarea
            {...ids}
            {...rest}
            className={`in s ${mono ? 'mono' : ''}`}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
          />
        ) : (
          <input
            {...ids}
            {...rest}
            type={type}
            className="in s"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
          />
        )
      }
    </Field>
  );
}
