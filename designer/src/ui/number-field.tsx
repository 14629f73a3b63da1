import { useEffect, useState } from 'react';
import { Field } from './field';

interface NumberInputProps {
  label: string;
  value: number | undefined;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  integer?: boolean;
  id?: string;
  className?: string;
}

/** A number typed freely; only a valid one is passed on, the rest stays on the screen. */
export function NumberInput({
  label,
  value,
  onChange,
  min,
  max,
  integer = true,
  id,
  className = 'in s',
}: NumberInputProps) {
  const [typed, setTyped] = useState(value === undefined ? '' : `${value}`);
  useEffect(() => {
    setTyped((current) => (Number(current) === value ? current : value === undefined ? '' : `${value}`));
  }, [value]);
  const invalid = (text: string) => {
    const number = Number(text.replace(',', '.'));
    if (text.trim() === '' || Number.isNaN(number)) return true;
    if (integer && !Number.isInteger(number)) return true;
    return (min !== undefined && number < min) || (max !== undefined && number > max);
  };
  return (
    <input
      id={id}
      aria-label={id ? undefined : label}
      aria-invalid={invalid(typed) || undefined}
      className={className}
      inputMode={integer ? 'numeric' : 'decimal'}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        if (!invalid(event.target.value)) onChange(Number(event.target.value.replace(',', '.')));
      }}
    />
  );
}

/** A number with its label above. */
export function NumberField(props: Omit<NumberInputProps, 'id'> & { help?: string }) {
  return (
    <Field label={props.label} help={props.help}>
      {({ id }) => <NumberInput {...props} id={id} />}
    </Field>
  );
}
