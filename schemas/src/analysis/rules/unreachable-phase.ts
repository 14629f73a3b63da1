import { jsonPointer, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { writtenPhaseId } from '../model.js';
import { nameOf } from '../names.js';
import { reachablePhases } from '../phase-graph.js';

/** A phase that no sequence of events can enter is either forgotten or an error of the drawing. */
export const unreachablePhase: Rule = {
  code: 'phase.unreachable',
  severity: 'error',
  *check(model) {
    for (const { scope } of model.running) {
      const reached = reachablePhases(scope);
      const places = new Set(
        scope.phases.flatMap(({ phase, path }) => (reached.has(phase.id) ? [jsonPointer(path)] : [])),
      );
      for (const { phase, path, ancestors } of scope.phases) {
        // One finding for the outermost unreachable phase says enough; a shared one is used if any copy is.
        if (places.has(jsonPointer(path)) || ancestors.some((each) => !reached.has(each.id))) continue;
        const name = nameOf(phase);
        yield {
          path: jsonPointer(path),
          nodeId: writtenPhaseId(scope, phase.id),
          text: trilingual(
            `Ningún expediente puede llegar a la fase «${name.es}». Dibuje una flecha hasta ella o bórrela.`,
            `Cap expedient pot arribar a la fase «${name['ca-valencia']}». Dibuixe una fletxa fins a ella o esborre-la.`,
            `No case can reach the phase «${name.en}». Draw an arrow to it or delete it.`,
          ),
        };
      }
    }
  },
};
