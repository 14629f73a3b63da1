import { type CitizenAction, jsonPointer, type Phase, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { transitionsOf } from '../model.js';
import { nameOf } from '../names.js';

const refusals: readonly CitizenAction[] = ['refuse', 'renounce', 'object'];

const answers = (phase: Phase, actions: readonly CitizenAction[]): boolean =>
  transitionsOf(phase).some(({ trigger }) => trigger.kind === 'citizen' && actions.includes(trigger.action));

/** Whoever can say yes can say no: an offer without a refusal would not be one (Ley 39/2015 art. 94). */
export const offerWithoutRefusal: Rule = {
  code: 'phase.offerWithoutRefusal',
  severity: 'error',
  article: 'Ley 39/2015 art. 94',
  *check(model) {
    for (const scope of model.scopes) {
      const anywhere = scope.common.some(
        ({ trigger }) => trigger.kind === 'citizen' && refusals.includes(trigger.action),
      );
      for (const { phase, path, ancestors } of scope.phases) {
        if (anywhere || !answers(phase, ['confirm'])) continue;
        if ([phase, ...ancestors].some((each) => answers(each, refusals))) continue;
        const name = nameOf(phase);
        yield {
          path: jsonPointer(path),
          nodeId: phase.id,
          text: trilingual(
            `En «${name.es}» la persona puede decir que sí pero no que no. Añada una salida para rechazar.`,
            `En «${name['ca-valencia']}» la persona pot dir que sí però no que no. Afegisca una eixida per a rebutjar.`,
            `In «${name.en}» the person can say yes but not no. Add a way to refuse.`,
          ),
        };
      }
    }
  },
};
