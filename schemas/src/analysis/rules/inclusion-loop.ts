import { jsonPointer, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import type { AnalysisModel } from '../model.js';
import { nameOf } from '../names.js';

/** The sub-charts that a sub-chart includes, directly or through others. */
function included(model: AnalysisModel, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [id];
  for (let each = queue.pop(); each !== undefined; each = queue.pop()) {
    const scope = model.scopes.find(({ subchart }) => subchart === each);
    for (const { phase } of scope?.phases ?? []) {
      if (phase.kind !== 'include' || found.has(phase.include)) continue;
      found.add(phase.include);
      queue.push(phase.include);
    }
  }
  return found;
}

/** A sub-chart that includes itself would never finish being copied into the chart. */
export const inclusionLoop: Rule = {
  code: 'chart.inclusionLoop',
  severity: 'error',
  *check(model) {
    for (const [index, subchart] of model.procedure.subcharts.entries()) {
      if (!included(model, subchart.id).has(subchart.id)) continue;
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
