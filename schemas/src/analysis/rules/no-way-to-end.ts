import { jsonPointer, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { writtenPhaseId } from '../model.js';
import { nameOf } from '../names.js';
import { phasesThatCanEnd, reachablePhases } from '../phase-graph.js';

/** From every phase a case must be able to finish: the town is bound to resolve (Ley 39/2015 art. 21.1). */
export const noWayToEnd: Rule = {
  code: 'phase.noWayToEnd',
  severity: 'error',
  article: 'Ley 39/2015 art. 21.1',
  *check(model) {
    for (const { scope } of model.running) {
      const reached = reachablePhases(scope);
      const can = phasesThatCanEnd(scope);
      for (const { phase, path, ancestors } of scope.phases) {
        if (!reached.has(phase.id) || can.has(phase.id)) continue;
        if (ancestors.some((each) => !can.has(each.id))) continue;
        const name = nameOf(phase);
        yield {
          path: jsonPointer(path),
          nodeId: writtenPhaseId(scope, phase.id),
          text: trilingual(
            `Desde la fase «${name.es}» no se puede llegar a ningún final. Añada un camino hasta una fase final.`,
            `Des de la fase «${name['ca-valencia']}» no es pot arribar a cap final. Afegisca un camí fins a una fase final.`,
            `From the phase «${name.en}» no end can be reached. Add a way to a final phase.`,
          ),
        };
      }
    }
  },
};
