import { jsonPointer, trilingual } from '../../definition/index.js';
import { allThatFollow } from '../all-that-follow.js';
import type { Rule } from '../finding.js';
import { writtenPhaseId } from '../model.js';
import { nameOf } from '../names.js';
import { followsAtOnce } from '../phase-graph.js';

/** Transitions that happen by themselves, one after another, back to where they began: it never stops. */
export const alwaysLoop: Rule = {
  code: 'chart.alwaysLoop',
  severity: 'error',
  *check(model) {
    for (const { scope } of model.running) {
      for (const { phase, path } of scope.phases) {
        const next = (id: string) => followsAtOnce(scope, id);
        if (!allThatFollow(next(phase.id), next).has(phase.id)) continue;
        const name = nameOf(phase);
        yield {
          path: jsonPointer(path),
          nodeId: writtenPhaseId(scope, phase.id),
          text: trilingual(
            `La fase «${name.es}» vuelve a sí misma sin parar, sin condición ni persona. Ponga una condición en alguna flecha automática.`,
            `La fase «${name['ca-valencia']}» torna a si mateixa sense parar, sense condició ni persona. Pose una condició en alguna fletxa automàtica.`,
            `The phase «${name.en}» comes back to itself for ever, without a condition or a person. Put a condition on one of the automatic arrows.`,
          ),
        };
      }
    }
  },
};
