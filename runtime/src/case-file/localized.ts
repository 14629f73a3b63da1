import { type Language, type LocalizedText, textIn } from '@oficio/schemas/definition';

/** Builds a text in the three languages from a function of the language. */
export function inEachLanguage(write: (language: Language) => string): Required<LocalizedText> {
  return { es: write('es'), 'ca-valencia': write('ca-valencia'), en: write('en') };
}

/** A table of words by language, read with what to put in. */
export type Sayings<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

/** Puts values in the `{braces}` of a sentence; a text in several languages is put in the sentence's own. */
export function say<K extends string>(
  sayings: Sayings<K>,
  key: K,
  values: Readonly<Record<string, string | LocalizedText>> = {},
): Required<LocalizedText> {
  return inEachLanguage((language) =>
    sayings[language][key].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'string' ? value : textIn(value, language);
    }),
  );
}
