import type { Scalar } from '@oficio/schemas/definition';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import { valueWords } from './value-words';

/** Says values of cases in the language of the interface. */
export function useValueWords(): (value: Scalar | null, type?: string) => string {
  const { t } = useTranslation('operate');
  const { language } = useLanguage();
  const words = { yes: t('value.yes'), no: t('value.no'), none: t('value.none') };
  return (value, type) => valueWords(value, type, language, words);
}
