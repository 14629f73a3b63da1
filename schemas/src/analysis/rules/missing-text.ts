import {
  jsonPointer,
  languages,
  officialLanguages,
  type Trilingual,
  trilingual,
} from '../../definition/index.js';
import type { Rule } from '../finding.js';

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

const languageNames: Record<(typeof officialLanguages)[number], Trilingual> = {
  es: trilingual('castellano', 'castellà', 'Spanish'),
  'ca-valencia': trilingual('valenciano', 'valencià', 'Valencian'),
};

const isText = (value: Json): boolean =>
  'es' in value &&
  'ca-valencia' in value &&
  Object.keys(value).every((key) => (languages as readonly string[]).includes(key));

/** Every text for people below a value, with the nearest thing around it that has a name or an id. */
function* textsIn(
  value: unknown,
  path: Path,
  owner: string,
): Generator<{ text: Json; path: Path; owner: string }> {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* textsIn(each, [...path, index], owner);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Json;
  if (isText(holder)) {
    yield { text: holder, path, owner };
    return;
  }
  const id = typeof holder.id === 'string' ? holder.id : owner;
  for (const [key, inner] of Object.entries(holder)) {
    if (!key.startsWith('x-')) yield* textsIn(inner, [...path, key], id);
  }
}

/** Publication needs every text in both official languages (Llei 4/1983; Ley 39/2015 art. 15). */
export const missingText: Rule = {
  code: 'text.missing',
  severity: 'error',
  article: 'Ley 39/2015 art. 15',
  *check({ procedure }) {
    for (const { text, path, owner } of textsIn(procedure, [], procedure.id)) {
      for (const language of officialLanguages) {
        if (typeof text[language] === 'string' && text[language].trim() !== '') continue;
        const name = languageNames[language];
        const property = String(path.findLast((key) => typeof key === 'string') ?? '');
        yield {
          path: jsonPointer([...path, language]),
          text: trilingual(
            `Falta en ${name.es} el texto «${property}» de «${owner}». Escríbalo.`,
            `Falta en ${name['ca-valencia']} el text «${property}» de «${owner}». Escriga'l.`,
            `The text «${property}» of «${owner}» is missing in ${name.en}. Write it.`,
          ),
        };
      }
    }
  },
};
