import { chartWords } from './chart.js';
import { common } from './common.js';
import { dataWords } from './data.js';
import type { Documentation, DocumentationTable } from './documentation.js';
import { entryWords } from './entry.js';
import { letterWords } from './letters.js';
import { procedureWords } from './procedure.js';
import { settingsWords } from './settings.js';
import { townWords } from './town.js';
import { variantWords } from './variants.js';

const table: DocumentationTable = {
  ...common,
  ...procedureWords,
  ...entryWords,
  ...townWords,
  ...settingsWords,
  ...dataWords,
  ...chartWords,
  ...variantWords,
  ...letterWords,
};

/** Every place that has words of its own, so that a test can find those that no longer exist. */
export const documentedPlaces: readonly string[] = Object.keys(table);

/**
 * What a concept, or the property that a path leads to, is called and what it is for. What is written for
 * a variant of the concept comes first, then for the concept, then for the property anywhere.
 */
export function documentationOf(
  concept: string,
  properties: readonly string[] = [],
  variant?: string,
): Documentation | undefined {
  const tail = properties.length === 0 ? '' : `.${properties.join('.')}`;
  const [last = '', before = ''] = properties.toReversed();
  const candidates = [
    ...(variant === undefined ? [] : [`${concept}.${variant}${tail}`]),
    `${concept}${tail}`,
    ...(before === '' ? [] : [`*.${before}.${last}`]),
    ...(last === '' ? [] : [`*.${last}`]),
  ];
  const key = candidates.find((candidate) => candidate in table);
  return key === undefined ? undefined : table[key];
}
