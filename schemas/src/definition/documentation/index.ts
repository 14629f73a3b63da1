import { chartWords } from './chart.js';
import { common } from './common.js';
import { dataWords } from './data.js';
import type { Documentation, DocumentationTable } from './documentation.js';
import { letterWords } from './letters.js';
import { procedureWords } from './procedure.js';
import { variantWords } from './variants.js';

const table: DocumentationTable = {
  ...common,
  ...procedureWords,
  ...dataWords,
  ...chartWords,
  ...variantWords,
  ...letterWords,
};

/** Every place that has words of its own, so that a test can find those that no longer exist. */
export const documentedPlaces: readonly string[] = Object.keys(table);

/**
 * The key of the words for a place: `concept` alone, or the properties that lead to it. What is written
 * for a variant of the concept comes first, then for the concept, then for the property anywhere.
 */
export function documentationKey(
  concept: string,
  properties: readonly string[] = [],
  variant?: string,
): string | undefined {
  const tail = properties.length === 0 ? '' : `.${properties.join('.')}`;
  const [last = '', before = ''] = properties.toReversed();
  const candidates = [
    ...(variant === undefined ? [] : [`${concept}.${variant}${tail}`]),
    `${concept}${tail}`,
    ...(before === '' ? [] : [`*.${before}.${last}`]),
    ...(last === '' ? [] : [`*.${last}`]),
  ];
  return candidates.find((key) => key in table);
}

/** What a concept or one of its properties is called and what it is for, in the three languages. */
export function documentationOf(
  concept: string,
  properties: readonly string[] = [],
  variant?: string,
): Documentation | undefined {
  const key = documentationKey(concept, properties, variant);
  return key === undefined ? undefined : table[key];
}
