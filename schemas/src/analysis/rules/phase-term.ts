import { jsonPointer, type Phase, trilingual } from '../../definition/index.js';
import { citizenPhases, enclosingChains } from '../citizen-phases.js';
import type { Rule } from '../finding.js';
import { nameOf } from '../names.js';

/** A phase around others has its term from them when each has one. */
function hasTerm(phase: Phase): boolean {
  if ('term' in phase && phase.term !== undefined) return true;
  if (phase.kind !== 'compound' && phase.kind !== 'parallel') return false;
  return phase.phases.every((each) => each.kind === 'history' || each.kind === 'final' || hasTerm(each));
}

/** Each phase publishes how long it may take; "within the maximum term" is an answer too. */
export const phaseTerm: Rule = {
  code: 'phase.term',
  severity: 'error',
  article: 'Ley 39/2015 art. 75.2',
  *check(model) {
    for (const placed of citizenPhases(model)) {
      const { phase, path } = placed;
      if (enclosingChains(model, placed).every((chain) => chain.some(hasTerm))) continue;
      const name = nameOf(phase);
      yield {
        path: jsonPointer(path),
        nodeId: phase.id,
        text: trilingual(
          `La fase «${name.es}» no dice cuánto puede durar. Ponga un plazo o «dentro del plazo máximo».`,
          `La fase «${name['ca-valencia']}» no diu quant pot durar. Pose un termini o «dins del termini màxim».`,
          `The phase «${name.en}» does not say how long it may take. Give it a term or «within the maximum term».`,
        ),
        fix: {
          label: trilingual(
            'Poner «dentro del plazo máximo»',
            'Posar «dins del termini màxim»',
            'Set «within the maximum term»',
          ),
          edits: [{ op: 'add', path: `${jsonPointer(path)}/term`, value: { within: 'maximumTerm' } }],
        },
      };
    }
  },
};
