import { type Transition, type Trilingual, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import type { AnalysisModel, PlacedTransition } from '../model.js';
import { nameOf } from '../names.js';

/** What is lacking for a trigger ever to happen, said as the end of "this arrow never happens because …". */
function lack({ transition, source }: PlacedTransition, model: AnalysisModel): Trilingual | undefined {
  const { trigger } = transition;
  const { procedure, steps } = model;
  const someStep = (test: (step: (typeof steps)[number]['step']) => boolean) =>
    steps.some(({ step }) => test(step));
  switch (trigger.kind) {
    case 'citizen':
      return trigger.action === 'submit' && trigger.form === undefined
        ? trilingual(
            'no dice qué formulario se envía',
            'no diu quin formulari s’envia',
            'it does not say which form is sent',
          )
        : undefined;
    case 'officer': {
      const task = procedure.tasks.find((each) => each.id === trigger.task);
      if (!task || someStep((step) => step.kind === 'assignTask' && step.task === task.id)) return undefined;
      const name = nameOf(task);
      return trilingual(
        `nadie recibe la tarea «${name.es}»`,
        `ningú rep la tasca «${name['ca-valencia']}»`,
        `nobody is given the task «${name.en}»`,
      );
    }
    case 'answer': {
      const need = procedure.dataNeeds.find((each) => each.id === trigger.dataNeed);
      if (!need || someStep((step) => step.kind === 'consult' && step.dataNeed === need.id)) return undefined;
      const name = nameOf(need);
      return trilingual(
        `nunca se consulta «${name.es}»`,
        `mai es consulta «${name['ca-valencia']}»`,
        `«${name.en}» is never consulted`,
      );
    }
    case 'notification': {
      const letter = procedure.communications.find((each) => each.id === trigger.communication);
      if (!letter) return undefined;
      const name = nameOf(letter);
      if (letter.legalKind !== 'notification') {
        return trilingual(
          `«${name.es}» no es una notificación, y solo una notificación tiene acuse`,
          `«${name['ca-valencia']}» no és una notificació, i només una notificació té justificant`,
          `«${name.en}» is not a notification, and only a notification is acknowledged`,
        );
      }
      if (someStep((step) => step.kind === 'communicate' && step.communication === letter.id))
        return undefined;
      return trilingual(
        `nunca se envía «${name.es}»`,
        `mai s’envia «${name['ca-valencia']}»`,
        `«${name.en}» is never sent`,
      );
    }
    case 'raised':
      return someStep((step) => step.kind === 'raise' && step.event === trigger.event)
        ? undefined
        : trilingual(
            `ningún paso lanza «${trigger.event}»`,
            `cap pas llança «${trigger.event}»`,
            `no step raises «${trigger.event}»`,
          );
    case 'done':
      return source && (source.phase.kind === 'compound' || source.phase.kind === 'parallel')
        ? undefined
        : trilingual(
            'espera que acaben las fases de dentro, y no hay ninguna',
            'espera que acaben les fases de dins, i no n’hi ha cap',
            'it waits for the phases inside to finish, and there are none',
          );
    default:
      return undefined;
  }
}

const labelOf = (transition: Transition) => nameOf({ id: transition.id, name: transition.label });

/** A transition whose event cannot happen: its task is assigned to nobody, its letter is never sent … */
export const triggerWithoutOrigin: Rule = {
  code: 'transition.neverHappens',
  severity: 'error',
  *check(model) {
    for (const placed of model.transitions) {
      const missing = lack(placed, model);
      if (!missing) continue;
      const label = labelOf(placed.transition);
      yield {
        path: `${placed.path}/trigger`,
        nodeId: placed.transition.id,
        text: trilingual(
          `La flecha «${label.es}» no ocurrirá nunca: ${missing.es}.`,
          `La fletxa «${label['ca-valencia']}» no passarà mai: ${missing['ca-valencia']}.`,
          `The arrow «${label.en}» will never happen: ${missing.en}.`,
        ),
      };
    }
  },
};
