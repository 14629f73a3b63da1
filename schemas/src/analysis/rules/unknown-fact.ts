import { trilingual } from '../../definition/index.js';
import { nearestWord } from '../../definition/nearest-word.js';
import { factCatalogue } from '../../registry/facts/fact-catalogue.js';
import type { Reading } from '../criterion-reads.js';
import type { Rule } from '../finding.js';
import { readingsOf } from '../readings.js';

/** The facts of the person or household itself are read with the name of their group before. */
const ofSubject: readonly string[] = (['person', 'household'] as const).flatMap((group) =>
  factCatalogue[group].map(({ name }) => `${group}.${name}`),
);

const factsFor = ({ relation }: Reading): readonly string[] =>
  relation ? factCatalogue[relation].map(({ name }) => name) : ofSubject;

/** A datum that the register does not have would be missing for everybody, and nobody would be found. */
export const unknownFact: Rule = {
  code: 'register.unknownFact',
  severity: 'error',
  *check(model) {
    for (const reading of readingsOf(model)) {
      const { kind, id, path, nodeId } = reading;
      if (kind !== 'fact') continue;
      const known = factsFor(reading);
      if (known.includes(id)) continue;
      const nearest = nearestWord(id, known);
      const list = known.map((each) => `«${each}»`).join(', ');
      yield {
        path,
        ...(nodeId !== undefined && { nodeId }),
        text: trilingual(
          `El padrón no tiene el dato «${id}» en este lugar. Use uno de estos: ${list}.`,
          `El padró no té la dada «${id}» en este lloc. Use una d'estes: ${list}.`,
          `The register does not have the datum «${id}» here. Use one of these: ${list}.`,
        ),
        ...(nearest !== undefined && {
          fix: {
            label: trilingual(`Usar «${nearest}»`, `Usar «${nearest}»`, `Use «${nearest}»`),
            edits: [{ op: 'replace', path, value: nearest }] as const,
          },
        }),
      };
    }
  },
};
