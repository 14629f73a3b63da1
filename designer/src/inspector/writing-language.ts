import type { Language } from '@oficio/schemas/definition';
import i18next from 'i18next';
import { create } from 'zustand';

/** The language in which texts of the procedure are being written; all fields change together. */
export const useWritingLanguage = create<{ language: Language }>(() => ({
  language: i18next.language === 'ca-valencia' ? 'ca-valencia' : 'es',
}));
