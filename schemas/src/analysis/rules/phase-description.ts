import { jsonPointer, trilingual } from '../../definition/index.js';
import { citizenPhases } from '../citizen-phases.js';
import type { Rule } from '../finding.js';
import { nameOf } from '../names.js';

/** The sede says of each phase what is being done, in words of the person who waits. */
export const phaseDescription: Rule = {
  code: 'phase.description',
  severity: 'error',
  *check(model) {
    for (const { phase, path } of citizenPhases(model)) {
      if (phase.description !== undefined) continue;
      const name = nameOf(phase);
      yield {
        path: jsonPointer(path),
        nodeId: phase.id,
        text: trilingual(
          `La fase «${name.es}» no dice a la persona qué se hace en ella. Escriba su descripción.`,
          `La fase «${name['ca-valencia']}» no diu a la persona què s'hi fa. Escriga la descripció.`,
          `The phase «${name.en}» does not tell the person what is done in it. Write its description.`,
        ),
      };
    }
  },
};
