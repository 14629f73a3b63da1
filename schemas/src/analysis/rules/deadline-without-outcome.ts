import { trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { nameOf } from '../names.js';

/** Every deadline has an outcome: something must happen when it is reached. */
export const deadlineWithoutOutcome: Rule = {
  code: 'deadline.noOutcome',
  severity: 'error',
  *check({ steps, transitions }) {
    const heard = new Set(
      transitions.flatMap(({ transition: { trigger } }) =>
        trigger.kind === 'deadline' ? [trigger.deadline] : [],
      ),
    );
    for (const { step, path, nodeId } of steps) {
      if (step.kind !== 'startDeadline' || heard.has(step.deadline)) continue;
      const name = nameOf({ id: step.deadline, name: step.name });
      yield {
        path,
        nodeId,
        text: trilingual(
          `No pasa nada cuando se acaba el plazo «${name.es}». Añada una flecha que responda a ese plazo.`,
          `No passa res quan s'acaba el termini «${name['ca-valencia']}». Afegisca una fletxa que responga a eixe termini.`,
          `Nothing happens when the deadline «${name.en}» is reached. Add an arrow that answers it.`,
        ),
      };
    }
  },
};
