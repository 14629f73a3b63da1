/** How the values of properties are said in the sentences of a difference. */
import { criterionSentence, type NamedData } from '../criteria/index.js';
import { amountOf } from '../deadlines/wording.js';
import {
  type Criterion,
  criterion,
  type Language,
  type LocalizedText,
  languages,
  type Term,
  type Trilingual,
  term,
  trilingual,
} from '../definition/index.js';

/** Whether a value is a text for people. */
export function isText(value: unknown): value is LocalizedText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'es' in value &&
    Object.keys(value).every((key) => (languages as readonly string[]).includes(key))
  );
}

const inLanguages = (make: (language: Language) => string): Trilingual =>
  trilingual(make('es'), make('ca-valencia'), make('en'));

const LONGEST = 80;
const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;

/** The value in words, or nothing when it is too big to be said in a sentence. */
export function valueWords(value: unknown, data: NamedData): Trilingual | undefined {
  if (value === undefined || value === null) return trilingual('nada', 'res', 'nothing');
  if (typeof value === 'boolean') return value ? trilingual('sí', 'sí', 'yes') : trilingual('no', 'no', 'no');
  if (typeof value === 'string' || typeof value === 'number') return inLanguages(() => `«${value}»`);
  if (isText(value)) return inLanguages((language) => `«${shortened(value[language] ?? value.es)}»`);
  if (Array.isArray(value)) {
    const simple = value.every((each) => typeof each === 'string' || typeof each === 'number');
    if (!simple) return undefined;
    return value.length === 0
      ? trilingual('nada', 'res', 'nothing')
      : inLanguages(() => value.map((each) => `«${each}»`).join(', '));
  }
  if (term.safeParse(value).success) return amountOf(value as Term);
  if (criterion.safeParse(value).success) {
    const said = criterionSentence(value as Criterion, data);
    return inLanguages((language) => `“${said[language]}”`);
  }
  return undefined;
}
