import type { Question } from '@oficio/schemas/definition';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import type { TypedAnswers } from './answer-values';

interface FieldsProps {
  questions: readonly Question[];
  typed: TypedAnswers;
  onType: (id: string, answer: string | boolean) => void;
  /** What is wrong, by question, in the language of the interface. */
  errors: Readonly<Record<string, string>>;
}

/** The questions of a task or a form, each with its own error; the values are always kept. */
export function QuestionFields({ questions, typed, onType, errors }: FieldsProps) {
  return questions.map((one) => (
    <QuestionField
      key={one.id}
      question={one}
      value={typed[one.id]}
      error={errors[one.id]}
      onType={(answer) => onType(one.id, answer)}
    />
  ));
}

interface FieldProps {
  question: Question;
  value: string | boolean | undefined;
  error: string | undefined;
  onType: (answer: string | boolean) => void;
}

function QuestionField({ question, value, error, onType }: FieldProps) {
  const { t } = useTranslation('operate');
  const { text } = useLanguage();
  const label = question.required
    ? text(question.label)
    : t('question.optional', { label: text(question.label) });
  const help = text(question.help) || (question.kind === 'document' ? t('question.document') : undefined);
  const typed = typeof value === 'string' ? value : '';
  if (question.kind === 'declaration') {
    return (
      <DeclarationField label={label} help={help} error={error} checked={value === true} onCheck={onType} />
    );
  }
  if (question.kind === 'choice') {
    return (
      <SelectField
        label={label}
        value={typed}
        empty={t('question.choose')}
        onClear={() => onType('')}
        onChange={onType}
        options={(question.options ?? []).map((option) => ({
          value: String(option.value),
          label: text(option.label),
        }))}
        help={help}
        error={error}
      />
    );
  }
  return (
    <TextField
      label={label}
      value={typed}
      onChange={onType}
      multiline={question.kind === 'longText'}
      type={question.kind === 'date' ? 'date' : 'text'}
      help={help ?? (question.kind === 'amount' ? t('question.amount') : undefined)}
      error={error}
    />
  );
}

interface DeclarationProps {
  label: string;
  help: string | undefined;
  error: string | undefined;
  checked: boolean;
  onCheck: (checked: boolean) => void;
}

function DeclarationField({ label, help, error, checked, onCheck }: DeclarationProps) {
  const id = useId();
  const note = error ?? help;
  return (
    <div className="field">
      <div className="tick">
        <input
          id={id}
          type="checkbox"
          className="check"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={(event) => onCheck(event.target.checked)}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      {note ? (
        <div id={`${id}-note`} className={`help ${error ? 'late' : ''}`}>
          {note}
        </div>
      ) : null}
    </div>
  );
}
