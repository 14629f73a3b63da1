/** The form with which an officer writes down what happened to a letter: what every kind of record shares. */
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import { ProblemBanner } from '../problem-words';

/** @param failure the problem of the last try, and `what` failed, in words. */
export function RecordForm({
  failure,
  what,
  pending,
  onSubmit,
  onClose,
  children,
}: {
  failure: unknown;
  what: string;
  pending: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('operate');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) onSubmit();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ProblemBanner error={failure} what={what} />
      {children}
      <div className="foot">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" disabled={pending}>
          {t(pending ? 'delivery.going' : 'delivery.do')}
        </Button>
      </div>
    </form>
  );
}

/** What happened, one of a few, with what it entails. */
export function ResultField<Value extends string>({
  label,
  value,
  options,
  means,
  onChange,
}: {
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  means: string;
  onChange: (value: Value) => void;
}) {
  return (
    <div className="field">
      <div className="lab">{label}</div>
      <Segmented label={label} value={value} onChange={onChange} options={options} />
      <div className="help">{means}</div>
    </div>
  );
}

/** A remark of the officer, kept with the record. */
export function NoteField({ value, onChange }: { value: string; onChange: (note: string) => void }) {
  const { t } = useTranslation('operate');
  return (
    <TextField
      label={t('delivery.note')}
      value={value}
      onChange={onChange}
      help={t('delivery.noteHelp')}
      multiline
    />
  );
}
