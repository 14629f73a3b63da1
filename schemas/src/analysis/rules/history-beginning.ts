import { jsonPointer, type PlacedPhase, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { phaseOfTarget, writtenPhaseId } from '../model.js';
import { nameOf } from '../names.js';

/** A phase of those to which the history goes back (SCXML 3.10), and none that would send the case on in its turn. */
function mayBegin(beginning: PlacedPhase, around: string | undefined): boolean {
  const inside = around === undefined || beginning.ancestors.some(({ id }) => id === around);
  return inside && beginning.phase.kind !== 'history';
}

/**
 * Where a history leads the first time must be a phase inside the one to which it goes back: two that lead to each
 * other would never be entered.
 */
export const historyBeginning: Rule = {
  code: 'history.beginning',
  severity: 'error',
  *check(model) {
    for (const { scope } of model.running) {
      for (const { phase, path, ancestors } of scope.phases) {
        if (phase.kind !== 'history') continue;
        for (const [index, target] of phase.target.entries()) {
          const beginning = phaseOfTarget(scope, target);
          if (!beginning || mayBegin(beginning, ancestors.at(-1)?.id)) continue;
          const [name, wrong] = [nameOf(phase), nameOf(beginning.phase)];
          yield {
            path: jsonPointer([...path, 'target', index]),
            nodeId: writtenPhaseId(scope, phase.id),
            text: trilingual(
              `«${name.es}» lleva a «${wrong.es}» si nunca se estuvo, y ahí no puede empezar. Elija una de las fases a las que vuelve, que no sea a su vez una vuelta.`,
              `«${name['ca-valencia']}» porta a «${wrong['ca-valencia']}» si no s'hi va estar mai, i ahí no pot començar. Trie una de les fases a les quals torna, que no siga també una tornada.`,
              `«${name.en}» leads to «${wrong.en}» if it was never visited, and it cannot begin there. Choose one of the phases that it goes back to, not another way back.`,
            ),
          };
        }
      }
    }
  },
};
