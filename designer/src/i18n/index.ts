import { type Language, type LocalizedText, languages, textIn } from '@oficio/schemas/definition';
import i18next from 'i18next';
import ICU from 'i18next-icu';
import { useEffect, useState } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { speak } from '../api/call';

type Catalogue = Record<string, unknown>;
/** `catalogues/<language>/<namespace>.json`; a new file is a new namespace, nothing else to register. */
const files = import.meta.glob<Catalogue>('./catalogues/*/*.json', { import: 'default' });

/** The catalogues of one language, by namespace; every language has every key, so one is enough. */
async function cataloguesOf(language: Language): Promise<Record<string, Catalogue>> {
  const own = Object.entries(files).flatMap(([path, load]) => {
    const [, folder = '', namespace = ''] = /catalogues\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
    return folder === language ? [{ namespace, load }] : [];
  });
  const read = await Promise.all(own.map(async ({ namespace, load }) => [namespace, await load()] as const));
  return Object.fromEntries(read);
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
  const catalogues = await cataloguesOf(language);
  await i18next
    .use(new ICU())
    .use(initReactI18next)
    .init({
      lng: language,
      resources: { [language]: catalogues },
      ns: Object.keys(catalogues),
      defaultNS: 'shell',
      fallbackLng: false,
      returnNull: false,
      react: { useSuspense: false },
    });
  document.documentElement.lang = language;
  speak(language);
}

async function bringWords(language: Language): Promise<void> {
  for (const [namespace, catalogue] of Object.entries(await cataloguesOf(language)))
    i18next.addResourceBundle(language, namespace, catalogue);
}

/** Changes the language of the interface, bringing its words first. @throws when they cannot be brought. */
export async function changeLanguage(language: Language): Promise<void> {
  await bringWords(language);
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  speak(language);
  await i18next.changeLanguage(language);
}

/**
 * Speaks in another language than the interface, for what is shown as somebody else will see it. Until its
 * words are here, or when they cannot be brought, it speaks in the language of the interface.
 */
export function useWordsIn(language: Language, namespace: string) {
  const { i18n } = useTranslation();
  const [, setBrought] = useState<Language>();
  const isHere = i18n.hasResourceBundle(language, namespace);
  useEffect(() => {
    if (isHere) return;
    let mounted = true;
    bringWords(language).then(
      () => mounted && setBrought(language),
      () => undefined,
    );
    return () => {
      mounted = false;
    };
  }, [language, isHere]);
  return i18n.getFixedT(isHere ? language : i18n.language, namespace);
}

/** The language of the interface, and texts of the procedure in it. */
export function useLanguage(): { language: Language; text: (value: LocalizedText | undefined) => string } {
  const { i18n } = useTranslation();
  const language = (languages.find((tag) => tag === i18n.language) ?? 'es') satisfies Language;
  return { language, text: (value) => (value ? textIn(value, language) : '') };
}
