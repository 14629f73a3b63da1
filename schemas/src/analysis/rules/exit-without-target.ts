import { jsonPointer, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { nameOf } from '../names.js';

/** Each way out of a shared sub-chart must lead somewhere in every phase that includes it. */
export const exitWithoutTarget: Rule = {
  code: 'chart.exitWithoutTarget',
  severity: 'error',
  *check({ scopes }) {
    for (const { phases } of scopes) {
      for (const { phase, path } of phases) {
        if (phase.kind !== 'include') continue;
        const exits = scopes.find(({ subchart }) => subchart === phase.include)?.exits ?? [];
        const name = nameOf(phase);
        for (const exit of exits.filter((each) => phase.exits[each] === undefined)) {
          yield {
            path: jsonPointer([...path, 'exits']),
            nodeId: phase.id,
            text: trilingual(
              `La salida «${exit}» de «${name.es}» no lleva a ninguna fase. Diga adónde se va por ella.`,
              `L'eixida «${exit}» de «${name['ca-valencia']}» no porta a cap fase. Diga on es va per ella.`,
              `The way out «${exit}» of «${name.en}» leads to no phase. Say where it goes.`,
            ),
          };
        }
      }
    }
  },
};
