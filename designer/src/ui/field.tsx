import { type ReactNode, useId } from 'react';

interface FieldProps {
  label: string;
  /** Beside the label, at the right: language marks, a link. */
  aside?: ReactNode;
  help?: ReactNode;
  /** Replaces the help; the value is kept. */
  error?: string | undefined;
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** A label above its control, with help or an error below. */
export function Field({ label, aside, help, error, children }: FieldProps) {
  const id = useId();
  const note = error ?? help;
  return (
    <div className="field">
      <div className="lab">
        <label htmlFor={id}>{label}</label>
        <span className="grow" />
        {aside}
      </div>
      {children({
        id,
        ...(note ? { 'aria-describedby': `${id}-note` } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {note ? (
        <div id={`${id}-note`} className={`help ${error ? 'late' : ''}`}>
          {note}
        </div>
      ) : null}
    </div>
  );
}
