import { type Step, trilingual } from '../../definition/index.js';
import { allThatFollow } from '../all-that-follow.js';
import type { Rule } from '../finding.js';
import { type PlacedTransition, type RunningChart, writtenTransitionId } from '../model.js';
import { nameOf } from '../names.js';
import { enteredBy, followsAtOnce } from '../phase-graph.js';

/** The phases that a transition enters, with those that these lead to without anybody and without a condition. */
function entered({ transition, scope }: PlacedTransition): ReadonlySet<string> {
  const targets = transition.target.flatMap((target) => enteredBy(scope, target));
  return allThatFollow(targets, (id) => followsAtOnce(scope, id));
}

/** The letters that leave when a transition is taken and these phases are entered. */
function lettersOf({ transition, scope }: PlacedTransition, phases: ReadonlySet<string>): Set<string> {
  const onEntry = [...phases].flatMap((id) => {
    const phase = scope.byId.get(id)?.phase;
    return phase && 'onEntry' in phase ? phase.onEntry : [];
  });
  const steps: Step[] = [...transition.steps, ...onEntry];
  return new Set(steps.flatMap((step) => (step.kind === 'communicate' ? [step.communication] : [])));
}

/** The letter whose being put at the person's disposal is answered, whatever the case says. */
const answeredLetter = ({ transition: { trigger, guard } }: PlacedTransition): string | undefined =>
  trigger.kind === 'notification' && trigger.state === 'madeAvailable' && guard === undefined
    ? trigger.communication
    : undefined;

/** For each answer to a letter, those that the letters it sends are answered by. */
function answersThatFollow(chart: RunningChart): Map<PlacedTransition, PlacedTransition[]> {
  const answers = chart.transitions.filter((placed) => answeredLetter(placed) !== undefined);
  return new Map(
    answers.map((placed) => {
      const phases = entered(placed);
      const letters = lettersOf(placed, phases);
      const stays = placed.transition.target.length === 0;
      const listens = ({ source }: PlacedTransition) =>
        source === undefined || phases.has(source.phase.id) || (stays && source === placed.source);
      const next = answers.filter((other) => letters.has(answeredLetter(other) ?? '') && listens(other));
      return [placed, next];
    }),
  );
}

/**
 * A letter that is at the person's disposal the moment it is sent, and is answered with a letter, and so on round: the
 * person would receive letters without end.
 */
export const letterLoop: Rule = {
  code: 'letter.loop',
  severity: 'error',
  *check(model) {
    for (const chart of model.running) {
      const next = answersThatFollow(chart);
      for (const [placed, first] of next) {
        const following = allThatFollow(first, (each) => next.get(each) ?? []);
        const letter = model.procedure.communications.find(({ id }) => id === answeredLetter(placed));
        if (!following.has(placed) || !letter) continue;
        const name = nameOf(letter);
        yield {
          path: placed.path,
          nodeId: writtenTransitionId(placed),
          text: trilingual(
            `Cuando «${name.es}» queda a disposición de la persona, esta flecha hace que se le vuelva a enviar, y así sin fin. Ponga una condición en la flecha o quite el envío.`,
            `Quan «${name['ca-valencia']}» queda a disposició de la persona, esta fletxa fa que se li torne a enviar, i així sense fi. Pose una condició en la fletxa o lleve l'enviament.`,
            `When «${name.en}» is at the person's disposal, this arrow has it sent again, and so on for ever. Put a condition on the arrow or remove the sending.`,
          ),
        };
      }
    }
  },
};
