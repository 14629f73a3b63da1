import type { Clock } from '@oficio/schemas/interpret';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';

/** The name of a term; the maximum one comes from the law and needs none in the procedure. */
export function useClockName(): (clock: Clock) => string {
  const { t } = useTranslation('simulate');
  const { text } = useLanguage();
  return (clock) =>
    text(clock.name) || t(clock.deadline === 'maximumTerm' ? 'clock.maximum' : 'clock.unnamed');
}
