import { trilingual } from '../../definition/index.js';
import { walkFrom } from '../case-walk.js';
import type { Rule } from '../finding.js';
import { writtenPhaseId } from '../model.js';

/**
 * A suspension lasts while its ground does (Ley 39/2015 art. 22.1): without a cap, what follows must resume the term
 * somewhere.
 */
export const suspensionEnd: Rule = {
  code: 'law.suspensionEnd',
  severity: 'error',
  article: 'Ley 39/2015 art. 22.1',
  *check({ running }) {
    for (const chart of running) {
      for (const { step, path, nodeId } of chart.steps) {
        if (step.kind !== 'suspendTerm' || step.cap) continue;
        const taken = chart.transitions.find(({ transition }) => transition.id === nodeId)?.transition;
        const internal = taken?.target.length === 0;
        const source = chart.transitions.find(({ transition }) => transition.id === nodeId)?.source;
        const starts = taken ? (internal && source ? [source.phase.id] : taken.target) : [nodeId];
        const after = walkFrom(chart, starts);
        const nodes = new Set([
          ...after.phases,
          ...[...after.transitions].map(({ transition }) => transition.id),
        ]);
        const isResumed = chart.steps.some(
          (each) => each.step.kind === 'resumeTerm' && nodes.has(each.nodeId),
        );
        if (isResumed) continue;
        yield {
          path,
          nodeId: writtenPhaseId(chart.scope, nodeId),
          text: trilingual(
            'El plazo máximo se suspende y nada lo reanuda después. Ponga «reanudar el plazo» donde acaba el motivo, o un tope.',
            'El termini màxim se suspén i res el reprén després. Pose «reprendre el termini» on acaba el motiu, o un límit.',
            'The maximum term is suspended and nothing resumes it afterwards. Put «resume the term» where the ground ends, or a cap.',
          ),
        };
      }
    }
  },
};
