import { jsonPointer, trilingual } from '../../definition/index.js';
import { allThatFollow } from '../all-that-follow.js';
import type { Rule } from '../finding.js';
import type { AnalysisModel } from '../model.js';
import { nameOf } from '../names.js';

/** The sub-charts that a sub-chart includes itself. */
function included({ scopes }: AnalysisModel, id: string): string[] {
  const scope = scopes.find(({ subchart }) => subchart === id);
  return (scope?.phases ?? []).flatMap(({ phase }) => (phase.kind === 'include' ? [phase.include] : []));
}

/** A sub-chart that includes itself would never finish being copied into the chart. */
export const inclusionLoop: Rule = {
  code: 'chart.inclusionLoop',
  severity: 'error',
  *check(model) {
    for (const [index, subchart] of model.procedure.subcharts.entries()) {
      const next = (id: string) => included(model, id);
      if (!allThatFollow(next(subchart.id), next).has(subchart.id)) continue;
      const name = nameOf(subchart);
      yield {
        path: jsonPointer(['subcharts', index]),
        text: trilingual(
          `El trozo compartido «${name.es}» se incluye a sí mismo. Quite esa inclusión.`,
          `El tros compartit «${name['ca-valencia']}» s'inclou a si mateix. Lleve eixa inclusió.`,
          `The shared chart «${name.en}» includes itself. Remove that inclusion.`,
        ),
      };
    }
  },
};
