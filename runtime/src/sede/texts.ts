// The interface texts of the sede. Texts of procedures come from their definitions, never from here.
import { readFileSync } from 'node:fs';
import i18next, { type i18n } from 'i18next';
import ICU from 'i18next-icu';
import { type Language, sedeLanguages } from './languages.js';
import type spanish from './texts/es.json';

type Leaves<Tree, Prefix extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Prefix}${Key}`
    : Leaves<Tree[Key], `${Prefix}${Key}.`>;
}[keyof Tree & string];

/** Every key of the catalogues; the Spanish one is the pattern and a test holds the other two to it. */
type SedeTextKey = Leaves<typeof spanish>;

/** Gives a text in one language. Throws when the message needs a value that is not given. */
export type SedeText = (key: SedeTextKey, values?: Readonly<Record<string, string | number>>) => string;

function catalogue(lang: Language): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`./texts/${lang}.json`, import.meta.url), 'utf8'));
}

function load(): i18n {
  const instance = i18next.createInstance();
  // A page with half a sentence is worse than an error page: bad messages throw instead of printing their source.
  const icu = new ICU({
    parseErrorHandler: (error, key) => {
      throw new Error(`Sede text "${key}": ${error.message}`);
    },
  });
  instance.use(icu).init({
    initAsync: false,
    lng: 'es',
    fallbackLng: false,
    lowerCaseLng: true,
    supportedLngs: [...sedeLanguages],
    resources: Object.fromEntries(sedeLanguages.map((lang) => [lang, { translation: catalogue(lang) }])),
  });
  return instance;
}

const instance = load();

/** The texts of one language. */
export function sedeTexts(lang: Language): SedeText {
  const fixed = instance.getFixedT(lang);
  return (key, values) => {
    if (!instance.exists(key, { lng: lang })) throw new Error(`Sede text "${key}" is missing in ${lang}`);
    return fixed(key, { ...values });
  };
}
