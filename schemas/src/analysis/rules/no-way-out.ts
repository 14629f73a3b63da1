import { jsonPointer, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { transitionsOf, writtenPhaseId } from '../model.js';
import { nameOf } from '../names.js';

/**
 * A phase that is not final and that nothing leaves. What hangs from the whole chart (withdrawal, death)
 * does not count: a case must be able to go on by itself.
 */
export const noWayOut: Rule = {
  code: 'phase.noWayOut',
  severity: 'error',
  *check(model) {
    for (const { scope } of model.running) {
      for (const { phase, path, ancestors } of scope.phases) {
        if (phase.kind !== 'simple') continue;
        const leaves = [phase, ...ancestors].some((each) =>
          transitionsOf(each).some((transition) => transition.target.length > 0),
        );
        if (leaves) continue;
        const name = nameOf(phase);
        yield {
          path: jsonPointer(path),
          nodeId: writtenPhaseId(scope, phase.id),
          text: trilingual(
            `De la fase «${name.es}» no sale ninguna flecha y no es final. Añada una salida o conviértala en final.`,
            `De la fase «${name['ca-valencia']}» no ix cap fletxa i no és final. Afegisca una eixida o convertisca-la en final.`,
            `No arrow leaves the phase «${name.en}» and it is not final. Add a way out or make it final.`,
          ),
        };
      }
    }
  },
};
