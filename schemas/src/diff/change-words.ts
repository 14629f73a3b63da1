/** The sentences of a difference. */
import { documentationOf, type Language, type Trilingual, textIn, trilingual } from '../definition/index.js';
import type { Part } from './parts.js';

/** Concepts and properties that exist only in a difference, or are documented inside another concept. */
const ownWords: Readonly<Record<string, Trilingual>> = {
  outcome: trilingual('resultado', 'resultat', 'outcome'),
  within: trilingual('dentro de', 'dins de', 'inside of'),
  from: trilingual('sale de', 'ix de', 'leaves'),
};

const inLanguages = (make: (language: Language) => string): Trilingual =>
  trilingual(make('es'), make('ca-valencia'), make('en'));

const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;

function conceptWords(concept: string): Trilingual {
  const words = documentationOf(concept);
  return ownWords[concept] ?? inLanguages((language) => lowered(words?.[language][0] ?? concept));
}

function propertyWords(concept: string, property: string): Trilingual {
  const words =
    concept === 'outcome'
      ? documentationOf('task', ['outcomes', property])
      : documentationOf(concept, [property]);
  return ownWords[property] ?? inLanguages((language) => lowered(words?.[language][0] ?? property));
}

/** “fase «Revisión»”; the procedure itself needs no name. */
function partWords({ concept, id, name }: Part): Trilingual {
  const words = conceptWords(concept);
  if (concept === 'procedure') return words;
  return inLanguages((language) => `${words[language]} «${(name && textIn(name, language)) || id}»`);
}

export function addedWords(part: Part): Trilingual {
  const what = partWords(part);
  return trilingual(`Se añade: ${what.es}.`, `S’afig: ${what['ca-valencia']}.`, `Added: ${what.en}.`);
}

export function removedWords(part: Part): Trilingual {
  const what = partWords(part);
  return trilingual(`Se quita: ${what.es}.`, `Es lleva: ${what['ca-valencia']}.`, `Removed: ${what.en}.`);
}

/** `before` and `after` are told only when both can be said in words. */
export function changedWords(
  part: Part,
  property: string,
  before: Trilingual | undefined,
  after: Trilingual | undefined,
): Trilingual {
  const what = partWords(part);
  const which = propertyWords(part.concept, property);
  const both = before && after;
  return trilingual(
    `Cambia: ${what.es}, ${which.es}${both ? `: de ${before.es} a ${after.es}` : ''}.`,
    `Canvia: ${what['ca-valencia']}, ${which['ca-valencia']}${both ? `: de ${before['ca-valencia']} a ${after['ca-valencia']}` : ''}.`,
    `Changed: ${what.en}, ${which.en}${both ? `: from ${before.en} to ${after.en}` : ''}.`,
  );
}

export function reorderedWords(part: Part): Trilingual {
  const what = partWords(part);
  return trilingual(
    `Cambia el orden en que se miran las flechas: ${what.es}.`,
    `Canvia l’orde en què es miren les fletxes: ${what['ca-valencia']}.`,
    `The order in which the arrows are tried changes: ${what.en}.`,
  );
}
