import type { Language } from '@oficio/schemas/definition';
import { create } from 'zustand';
import { useLanguage } from '../i18n';

const useChosen = create<{ language: Language | null }>(() => ({ language: null }));

/** The language in which texts of the procedure are being written: the interface's until another is chosen. */
export function useWritingLanguage(): { language: Language } {
  const { language } = useLanguage();
  const chosen = useChosen((state) => state.language);
  return { language: chosen ?? language };
}

/** All the fields change together. */
export const writeIn = (language: Language): void => useChosen.setState({ language });
