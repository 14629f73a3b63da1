import { type LocalizedText, languages, type Trilingual, textIn } from '../definition/index.js';

/** The name of a thing in each language, or its id while it has no name: findings never speak of `undefined`. */
export function nameOf(thing: { id: string; name?: LocalizedText | undefined }): Trilingual {
  const [es, caValencia, en] = languages.map(
    (language) => (thing.name && textIn(thing.name, language)) || thing.id,
  );
  return { es: es ?? thing.id, 'ca-valencia': caValencia ?? thing.id, en: en ?? thing.id };
}
