import { type Language, type LocalizedText, languages } from '@oficio/schemas/definition';
import { Check, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageMarks, languageNames } from '../app/language-names';
import { useEditorStore } from '../editor/editor-context';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/text-field';
import { useWritingLanguage, writeIn } from './writing-language';

interface LocalizedFieldProps {
  label: string;
  value: LocalizedText | undefined;
  onChange: (value: LocalizedText) => void;
  multiline?: boolean;
  help?: ReactNode;
  /** English is marked as missing only where it was begun. */
  aside?: ReactNode;
}

/** The marks of the languages: which one is being written, which are there, which are missing. */
export function LanguageMarks({ value }: { value: LocalizedText | undefined }) {
  const { t } = useTranslation('designer');
  const { language } = useWritingLanguage();
  const any = languages.some((tag) => value?.[tag]);
  const state = (tag: Language) => (value?.[tag] ? 'written' : any && tag !== 'en' ? 'missing' : 'unwritten');
  return (
    // biome-ignore lint/a11y/useSemanticElements: toggles of one field, not a set of form fields
    <span className="langs" role="group" aria-label={t('inspector.writeIn')}>
      {languages.map((tag) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          className={`lang ${tag === language ? 'on' : ''} ${state(tag)}`}
          aria-pressed={tag === language}
          aria-label={`${languageNames[tag]}: ${t(`inspector.text.${state(tag)}`)}`}
          onClick={() => writeIn(tag)}
        >
          {languageMarks[tag]}
          {state(tag) === 'written' && tag !== language ? <Icon of={Check} size={12} /> : null}
          {state(tag) === 'missing' ? <Icon of={TriangleAlert} size={12} /> : null}
        </button>
      ))}
    </span>
  );
}

/** A text for people, one language at a time. */
export function LocalizedField({
  label,
  value,
  onChange,
  multiline = false,
  help,
  aside,
}: LocalizedFieldProps) {
  const { language } = useWritingLanguage();
  const store = useEditorStore();
  const change = (text: string) => {
    const next: LocalizedText = { es: '', 'ca-valencia': '', ...value, [language]: text };
    if (language === 'en' && !text) delete next.en;
    onChange(next);
  };
  return (
    <TextField
      label={label}
      aside={
        <>
          {aside}
          <LanguageMarks value={value} />
        </>
      }
      lang={language}
      multiline={multiline}
      value={value?.[language] ?? ''}
      onChange={change}
      onBlur={() => store.getState().seal()}
      help={help}
    />
  );
}
