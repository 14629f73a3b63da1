import { canonicalJson, type Transition, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { nameOf } from '../names.js';

const labelOf = (transition: Transition) => nameOf({ id: transition.id, name: transition.label });

/** Which event, without what only documents it (the form of a citizen's action). */
const eventOf = ({ trigger }: Transition): string =>
  canonicalJson(trigger.kind === 'citizen' ? { ...trigger, form: undefined } : trigger);

/** The first transition that applies is taken: after one without a condition, the next never is. */
export const overlappingTransitions: Rule = {
  code: 'transition.overlap',
  severity: 'error',
  *check(model) {
    for (const [index, { transition, path, scope, source }] of model.transitions.entries()) {
      const before = model.transitions
        .slice(0, index)
        .find(
          (other) =>
            other.scope === scope &&
            other.source === source &&
            eventOf(other.transition) === eventOf(transition) &&
            (other.transition.guard === undefined ||
              canonicalJson(other.transition.guard) === canonicalJson(transition.guard ?? null)),
        );
      if (!before) continue;
      const [label, earlier] = [labelOf(transition), labelOf(before.transition)];
      yield {
        path,
        nodeId: transition.id,
        text: trilingual(
          `La flecha «${label.es}» no ocurrirá nunca, porque «${earlier.es}» responde antes al mismo suceso. Ponga una condición a la primera o cambie el orden.`,
          `La fletxa «${label['ca-valencia']}» no passarà mai, perquè «${earlier['ca-valencia']}» respon abans al mateix succés. Pose una condició a la primera o canvie l'orde.`,
          `The arrow «${label.en}» will never happen, because «${earlier.en}» answers the same event first. Put a condition on the first or change the order.`,
        ),
      };
    }
  },
};
