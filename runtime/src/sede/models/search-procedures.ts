// Finds procedures in people's own words: case, accents and endings do not count.
import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { LocalizedText } from '@oficio/schemas/definition';
import type { Language } from '../languages.js';
import { sedeTexts } from '../texts.js';
import { knownLifeEvent } from './life-events.js';

/** Shorter words ("me", "de", "una") say nothing of what is looked for. */
const LEAST_LETTERS = 3;
/** "mudado" and "mudanza", "numerosa" and "numerosas" agree in their first letters. */
const STEM = 5;

/** Words of a text without accents nor capitals. "ç" and "ñ" count as "c" and "n", as they are typed in a hurry. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= LEAST_LETTERS);
}

/** Every language: who reads the page in Spanish may search in Valencian. */
const everyText = (text: LocalizedText | undefined): string => Object.values(text ?? {}).join(' ');

interface Weighted {
  readonly words: ReadonlySet<string>;
  readonly weight: number;
}

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).map((word) => word.slice(0, STEM)));

function indexOf({ procedure }: CompiledProcedure, lang: Language): Weighted[] {
  const events = procedure.lifeEvents.flatMap((id) => knownLifeEvent(id) ?? []);
  const t = sedeTexts(lang);
  return [
    { words: stemsOf(everyText(procedure.name)), weight: 4 },
    { words: stemsOf(events.map((id) => t(`lifeEvent.${id}`)).join(' ')), weight: 2 },
    { words: stemsOf(`${everyText(procedure.summary)} ${everyText(procedure.audience)}`), weight: 2 },
    {
      words: stemsOf(
        [...procedure.forms.map(({ title }) => title), ...procedure.entries.map(({ name }) => name)]
          .map(everyText)
          .join(' '),
      ),
      weight: 1,
    },
  ];
}

/** The procedures that answer a query, best first; all of them, as they come, for a query without words. */
export function searchProcedures(
  catalogue: readonly CompiledProcedure[],
  query: string,
  lang: Language,
): CompiledProcedure[] {
  const wanted = [...stemsOf(query)];
  if (wanted.length === 0) return query.trim() === '' ? [...catalogue] : [];
  return catalogue
    .map((compiled) => {
      const index = indexOf(compiled, lang);
      const score = wanted.reduce(
        (sum, stem) => sum + Math.max(0, ...index.map(({ words, weight }) => (words.has(stem) ? weight : 0))),
        0,
      );
      return { compiled, score };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ compiled }) => compiled);
}
