import type { LocalizedText } from '@oficio/schemas/definition';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandName, NameValue } from '../document/command';
import { useLanguage } from '../i18n';

type Words = (text: LocalizedText) => string;

function valueInWords(value: NameValue, t: TFunction<'designer'>, text: Words): string {
  if (typeof value === 'string') return value;
  return 'key' in value ? String(t(value.key as 'cancel')) : text(value);
}

/** "Añadir la fase «Audiencia»": the name of a command in the language of the interface. */
export function commandInWords(name: CommandName, t: TFunction<'designer'>, text: Words): string {
  const values = Object.entries(name.values ?? {}).map(([key, value]) => [key, valueInWords(value, t, text)]);
  return String(t(`command.${name.key}` as 'cancel', Object.fromEntries(values)));
}

/** As `commandInWords`, bound to the language of the interface. */
export function useCommandInWords(): (name: CommandName) => string {
  const { t } = useTranslation('designer');
  const { text } = useLanguage();
  return useCallback((name) => commandInWords(name, t, text), [t, text]);
}
