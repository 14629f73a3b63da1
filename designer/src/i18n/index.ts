import { type Language, type LocalizedText, languages, textIn } from '@oficio/schemas/definition';
import i18next from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next, useTranslation } from 'react-i18next';
import { speak } from '../api/call';

type Catalogue = Record<string, unknown>;
const files = import.meta.glob<Catalogue>('./catalogues/*/*.json', { eager: true, import: 'default' });

/** `catalogues/<language>/<namespace>.json`; a new file is a new namespace, nothing else to register. */
const resources: Record<string, Record<string, Catalogue>> = {};
for (const [path, catalogue] of Object.entries(files)) {
  const [, language = '', namespace = ''] = /catalogues\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
  resources[language] = { ...resources[language], [namespace]: catalogue };
}

const STORED = 'oficio.language';

function firstLanguage(): Language {
  const wished = [localStorage.getItem(STORED) ?? '', ...navigator.languages];
  for (const tag of wished) {
    if (tag === 'ca-valencia' || tag.startsWith('ca')) return 'ca-valencia';
    const found = languages.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (found) return found;
  }
  return 'es';
}

/** Starts the translations in the person's language; call once before the first render. */
export async function startI18n(): Promise<void> {
  const language = firstLanguage();
  await i18next
    .use(new ICU())
    .use(initReactI18next)
    .init({
      lng: language,
      resources,
      ns: Object.keys(resources.es ?? {}),
      defaultNS: 'shell',
      fallbackLng: { 'ca-valencia': ['es'], en: ['es'], default: ['es'] },
      returnNull: false,
      react: { useSuspense: false },
    });
  document.documentElement.lang = language;
  speak(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  speak(language);
  await i18next.changeLanguage(language);
}

/** The language of the interface, and texts of the procedure in it. */
export function useLanguage(): { language: Language; text: (value: LocalizedText | undefined) => string } {
  const { i18n } = useTranslation();
  const language = (languages.find((tag) => tag === i18n.language) ?? 'es') satisfies Language;
  return { language, text: (value) => (value ? textIn(value, language) : '') };
}
