import { jsonPointer, trilingual } from '../../definition/index.js';
import { citizenPhases, enclosingChains, unitOf } from '../citizen-phases.js';
import type { Fix, Rule } from '../finding.js';
import { nameOf } from '../names.js';

/** Responsible bodies must be identified at every moment (Ley 39/2015 arts. 53.1.b and 75.2). */
export const phaseUnit: Rule = {
  code: 'phase.unit',
  severity: 'error',
  article: 'Ley 39/2015 art. 53.1.b',
  *check(model) {
    const [only, ...others] = model.procedure.units;
    for (const placed of citizenPhases(model)) {
      const { phase, path } = placed;
      if (enclosingChains(model, placed).every((chain) => unitOf(chain) !== undefined)) continue;
      const name = nameOf(phase);
      const unitName = only && others.length === 0 ? nameOf(only) : undefined;
      const fix: Fix | undefined = only &&
        unitName && {
          label: trilingual(
            `Poner «${unitName.es}»`,
            `Posar «${unitName['ca-valencia']}»`,
            `Set «${unitName.en}»`,
          ),
          edits: [{ op: 'add', path: `${jsonPointer(path)}/unit`, value: only.id }],
        };
      yield {
        path: jsonPointer(path),
        nodeId: phase.id,
        text: trilingual(
          `La fase «${name.es}» no dice qué departamento la lleva. Elíjalo.`,
          `La fase «${name['ca-valencia']}» no diu quin departament la porta. Trie'l.`,
          `The phase «${name.en}» does not say which department handles it. Choose it.`,
        ),
        ...(fix && { fix }),
      };
    }
  },
};
