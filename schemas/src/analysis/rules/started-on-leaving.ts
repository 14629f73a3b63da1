import { type LocalizedText, type Procedure, type Step, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { type PlacedTransition, phaseOfTarget } from '../model.js';
import { nameOf } from '../names.js';

interface Begun {
  id: string;
  name?: LocalizedText | undefined;
}

/** What a step begins that ends with its phase; undefined for what does not. A consultation has no other life. */
function begunForItsPhase(step: Step, { tasks, dataNeeds }: Procedure): Begun | undefined {
  const listed = (things: readonly Begun[], id: string): Begun =>
    things.find((one) => one.id === id) ?? { id };
  switch (step.kind) {
    case 'startDeadline':
      return step.scope === 'phase' ? { id: step.deadline, name: step.name } : undefined;
    case 'assignTask':
      return step.scope === 'phase' ? listed(tasks, step.task) : undefined;
    case 'consult':
      return listed(dataNeeds, step.dataNeed);
    default:
      return undefined;
  }
}

/** Whether the arrow goes out of the phase that it hangs from. */
function leaves({ transition, source, scope }: PlacedTransition): boolean {
  if (!source) return false;
  return transition.target.some((target) => {
    const found = phaseOfTarget(scope, target);
    return found === undefined || ![found.phase, ...found.ancestors].includes(source.phase);
  });
}

/**
 * What is begun for the time of a phase that is being left: on an arrow out of it nothing would ever end it, and
 * a late deadline or answer could move the case; on its exit it would end at once.
 */
export const startedOnLeaving: Rule = {
  code: 'step.startedOnLeaving',
  severity: 'error',
  *check({ procedure, transitions, steps }) {
    const leaving = new Set(transitions.filter(leaves).map(({ path }) => `${path}/steps`));
    for (const { step, path, nodeId } of steps) {
      const list = path.slice(0, path.lastIndexOf('/'));
      if (!leaving.has(list) && !list.endsWith('/onExit')) continue;
      const begun = begunForItsPhase(step, procedure);
      if (!begun) continue;
      const name = nameOf(begun);
      const whole = step.kind !== 'consult';
      yield {
        path,
        nodeId,
        text: trilingual(
          `«${name.es}» empieza cuando ya se sale de la fase y solo vale para ella. Empiécelo al entrar en la fase siguiente${whole ? ', o diga que vale para todo el expediente' : ''}.`,
          `«${name['ca-valencia']}» comença quan ja s'ix de la fase i només val per a ella. Comence-ho en entrar en la fase següent${whole ? ', o diga que val per a tot l’expedient' : ''}.`,
          `«${name.en}» starts when the phase is already being left, and only holds for it. Start it on entering the next phase${whole ? ', or say that it holds for the whole case' : ''}.`,
        ),
      };
    }
  },
};
